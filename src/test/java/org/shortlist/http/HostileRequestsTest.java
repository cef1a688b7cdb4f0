package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No request takes the server down, however long, deep or slow; after each, others are answered as before. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class HostileRequestsTest {

    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data);
        server.add(People.ADA);
        server.add(People.BEN);
    }

    @AfterEach
    void othersAreAnsweredAsBefore() {
        assertThat(server.search("kafka").path("total").asInt()).isEqualTo(1);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private HttpResponse<String> posted(String question) {
        byte[] body = JsonMapper.shared().writeValueAsBytes(java.util.Map.of("q", question));
        return server.post("/v1/search", "application/json", body);
    }

    @Test
    void aQuestionOfThousandsOfClausesIsAnswered() {
        String anyOf = IntStream.range(0, 1_999).mapToObj(i -> "k" + i).collect(Collectors.joining(" OR "));
        HttpResponse<String> some = posted(anyOf + " OR kafka");
        assertThat(some.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(some).path("total").asInt()).isEqualTo(1);
        HttpResponse<String> tooMany = posted("kafka OR " + anyOf + " OR " + anyOf);
        assertThat(RunningServer.json(tooMany).path("total").asInt()).isEqualTo(1);
        assertThat(RunningServer.json(tooMany).at("/interpretation/warnings")).isNotEmpty();
        String none = IntStream.range(0, 2_500).mapToObj(i -> "-not" + i + "*").collect(Collectors.joining(" "));
        assertThat(posted(none).statusCode()).isEqualTo(200);
        assertThat(posted("*a* ".repeat(500)).statusCode()).isEqualTo(200);
    }

    @Test
    void aQuestionThatIsNestedDeeplyIsAnswered() {
        int deep = 50_000;
        assertThat(posted("(".repeat(deep) + "kafka" + ")".repeat(deep)).statusCode()).isEqualTo(200);
        assertThat(posted("NOT ".repeat(deep) + "kafka").statusCode()).isEqualTo(200);
        assertThat(posted("job:(".repeat(deep) + "title:engineer").statusCode()).isEqualTo(200);
        assertThat(posted("((a OR ".repeat(deep) + "kafka").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsNestedDeeplyIsRefused() {
        for (String address : List.of("/v1/search", "/v1/export", "/v1/questions", "/v1/candidates")) {
            HttpResponse<String> refused = server.post(address, "application/json",
                    ("{\"q\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
            assertThat(refused.statusCode()).as(address).isBetween(400, 499);
            assertThat(RunningServer.json(refused).path("type").asString()).startsWith("/problems/");
        }
        String patch = "{\"positions\":" + "{\"0\":".repeat(200_000);
        String id = server.search("kafka").at("/hits/0/id").asString();
        HttpResponse<String> refused = server.send(server.request("/v1/candidates/" + id)
                .method("PATCH", BodyPublishers.ofString(patch)));
        assertThat(refused.statusCode()).isEqualTo(400);
        String line = "{\"basics\":" + "[".repeat(400_000) + "\n";
        assertThat(server.post("/v1/candidates:import", "application/x-ndjson", line.getBytes()).body())
                .contains("\"failed\":1");
    }

    @Test
    void aBodyOfManyMegabytesIsAnsweredOrRefused() {
        String question = "kafka OR " + "wordy ".repeat(1_800_000);
        assertThat(question.length()).isGreaterThan(10_000_000);
        HttpResponse<String> answer = posted(question);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(answer).at("/interpretation/warnings")).isNotEmpty();
        HttpResponse<String> tooMuch = server.post("/v1/search", "application/json", new byte[21 * 1024 * 1024]);
        assertThat(tooMuch.statusCode()).isEqualTo(413);
    }

    @Test
    void aThousandSelectionsAreAnsweredAndAMillionRefused() {
        HttpResponse<String> answer = selected(999);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(answer).path("total").asInt()).isEqualTo(1);
        HttpResponse<String> refused = selected(1_000_000);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(refused).at("/errors/0/parameter").asString()).isEqualTo("skill");
    }

    private HttpResponse<String> selected(int many) {
        String values = IntStream.range(0, many).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));
        return server.post("/v1/search", "application/json",
                ("{\"skill\": [\"kafka\"," + values + "], \"skill.mode\": \"any\", \"facet\": \"skill\"}").getBytes());
    }

    /** Hundreds of connections that send a letter now and then hold nobody up. */
    @Test
    void slowClientsHoldNobodyUp() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                slow.add(socket);
                String head = i % 3 == 0
                        ? "GET /v1/search?q=ka"
                        : "POST " + (i % 3 == 1 ? "/v1/search" : "/v1/candidates")
                                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            }
            List<CompletableFuture<Integer>> others = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                others.add(CompletableFuture.supplyAsync(() -> server.get("/v1/search?q=kafka").statusCode(), threads));
            }
            for (CompletableFuture<Integer> other : others) {
                assertThat(other.get()).isIn(200, 503);
            }
            long began = System.nanoTime();
            assertThat(server.get("/livez").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** More than there is room for: each is answered or told to come back, soon, and then all is as before. */
    @Test
    void whoComesWhileAllPlacesAreTakenIsToldToComeBack() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String heavy = RunningServer.encoded(IntStream.range(0, 300)
                    .mapToObj(i -> "[*a" + i % 9 + "* e*" + "]")
                    .collect(Collectors.joining(" OR ")));
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                int n = i;
                answers.add(CompletableFuture.supplyAsync(
                        () -> server.get("/v1/search?include=counts&facet=skill&size=" + (n % 100) + "&q=" + heavy),
                        threads));
            }
            for (CompletableFuture<HttpResponse<String>> each : answers) {
                HttpResponse<String> answer = each.get();
                assertThat(answer.statusCode()).isIn(200, 503);
                if (answer.statusCode() == 503) {
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                }
            }
        }
        assertThat(server.get("/metrics").body()).contains("shortlist_admission_running 0.0",
                "shortlist_admission_waiting 0.0");
    }

    @Test
    void aQuestionWhoseTimeIsOverIsAnsweredInPart(@TempDir Path data) throws IOException {
        ServerOptions hurried = ServerOptions.loopback(0).withBudget(Duration.ofNanos(1));
        try (RunningServer late = RunningServer.on(data, hurried)) {
            String id = late.add(People.ADA);
            HttpResponse<String> answer = late.get("/v1/search?q=kafka&facet=skill&include=counts");
            JsonNode partial = RunningServer.json(answer);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(partial.path("partial").asBoolean()).isTrue();
            assertThat(partial.has("total")).isFalse();
            assertThat(partial.has("counts")).isFalse();
            assertThat(partial.has("cursor")).isFalse();
            assertThat(partial.path("facets").isEmpty()).isTrue();
            assertThat(partial.at("/interpretation/sentence").asString()).isNotBlank();
            assertThat(answer.headers().firstValue("ETag")).as("what may be more another time has no tag").isEmpty();
            HttpResponse<String> explained = late.get("/v1/candidates/" + id + "/explanation?q=kafka");
            assertThat(RunningServer.json(explained).path("type").asString()).isEqualTo("/problems/out-of-time");
            HttpResponse<String> exported = late.get("/v1/export?q=kafka&format=ndjson");
            assertThat(RunningServer.json(exported).path("type").asString()).isEqualTo("/problems/out-of-time");
            assertThat(late.get("/metrics").body()).contains("shortlist_search_partial_total 1.0");
        }
    }

    /** The commonest of some would not be the commonest, neither of all nor of those whom a key shows. */
    @Test
    void aCompletionWhoseTimeIsOverIsNone(@TempDir Path data) throws IOException {
        ServerOptions hurried = ServerOptions.loopback(0).withBudget(Duration.ofNanos(1));
        List<String> completions = List.of("/v1/facets/skill", "/v1/facets/skill?prefix=ka", "/v1/suggest?q=ka",
                "/v1/suggest?q=a&field=name");
        try (RunningServer late = RunningServer.on(data, hurried)) {
            late.add(People.ADA);
            completions.forEach(typed -> isOutOfTime(typed, late.get(typed)));
            KeyRing.Issued narrowed = late.key(Set.of(Scope.SEARCH), "skill:kafka");
            completions.forEach(typed -> isOutOfTime(typed, late.get(typed, narrowed)));
        }
    }

    private static void isOutOfTime(String typed, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(typed + answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(RunningServer.json(answer).path("type").asString()).isEqualTo("/problems/out-of-time");
    }
}
