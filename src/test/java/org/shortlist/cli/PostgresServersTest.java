package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.http.WireJson;
import org.shortlist.store.PostgresServer;

/** Three servers, each with a data folder and an index of its own, share one PostgreSQL. */
@Timeout(240)
class PostgresServersTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Duration IN_STEP = Duration.ofSeconds(30);
    private static final int EACH = 12;

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Ledger ledger = new Ledger();
    private final AtomicInteger people = new AtomicInteger();
    private @Nullable PostgresServer postgres;
    private String store = "";

    @BeforeEach
    void start() throws Exception {
        postgres = PostgresServer.start();
        store = postgres.fresh();
    }

    @AfterEach
    void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenOneOfThreeIsKilledUnderLoad() throws Exception {
        try (OwnProcess first = serve("a"); OwnProcess second = serve("b"); OwnProcess third = serve("c")) {
            URI one = address(first);
            URI two = address(second);
            URI three = address(third);
            List<Thread> load = new ArrayList<>();
            for (URI server : List.of(one, two, three)) {
                load.add(Thread.ofVirtual().start(() -> upload(server, server == one ? Integer.MAX_VALUE : EACH)));
            }
            until("some are kept", () -> ledger.mustBeThere().size() >= EACH);
            first.kill();
            for (Thread each : load) {
                each.join();
            }
            Map<String, String> acknowledged = ledger.mustBeThere();
            assertThat(acknowledged).hasSizeGreaterThan(2 * EACH);
            for (URI server : List.of(two, three)) {
                for (Map.Entry<String, String> each : acknowledged.entrySet()) {
                    until(each + " is found at " + server + ": " + get(server, "v1/search?size=1&q=" + each.getValue()),
                            () -> isFound(server, each.getValue(), each.getKey()));
                }
            }
            allSeeWhatOneDoes(two, three);
        }
        for (String data : List.of("b", "c")) {
            Shell.Result doctor = new Shell(folder.resolve(data)).run("doctor", "--store", store);
            assertThat(doctor.exitCode()).as(doctor.out()).isZero();
        }
    }

    /** A new candidate, a correction, a deletion and an erasure reach the other server, each within the time that is stated. */
    private void allSeeWhatOneDoes(URI one, URI other) throws Exception {
        String word = word();
        String id = id(post(one, word));
        within("a new candidate", () -> isFound(other, word, id));
        String corrected = word();
        HttpResponse<String> patched = send(HttpRequest.newBuilder(one.resolve("v1/candidates/" + id))
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"name\": \"" + corrected + "\"}")));
        assertThat(patched.statusCode()).as(patched.body()).isBetween(200, 202);
        within("a correction", () -> isFound(other, corrected, id));
        assertThat(send(HttpRequest.newBuilder(other.resolve("v1/candidates/" + id)).DELETE()).statusCode())
                .isIn(202, 204);
        within("a deletion", () -> !isFound(one, word, id));
    }

    @Test
    void whoeverComesAtTwoServersAtOnceIsOnePerson() throws Exception {
        try (OwnProcess first = serve("a"); OwnProcess second = serve("b")) {
            URI one = address(first);
            URI two = address(second);
            List<Thread> load = new ArrayList<>();
            for (URI server : List.of(one, two)) {
                load.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < EACH; i++) {
                        post(server, "same" + i);
                    }
                }));
            }
            for (Thread each : load) {
                each.join();
            }
            for (URI server : List.of(one, two)) {
                within("each once", () -> get(server, "v1/search?q=").startsWith("{\"total\":" + EACH + ","));
            }
        }
    }

    private OwnProcess serve(String data) throws IOException {
        return OwnProcess.start(folder.resolve(data), "serve", "--port", "0", "--store", store);
    }

    private URI address(OwnProcess server) throws Exception {
        String line = server.line();
        assertThat(line).as(server.complaints()).isNotNull().contains("http://");
        URI address = URI.create(line.replaceFirst(".*(http://[^ ]+/).*", "$1"));
        until("it is ready", () -> get(address, "readyz").startsWith("ready"));
        return address;
    }

    /** Until as many are acknowledged, or nobody is there any more. */
    private void upload(URI server, int most) {
        for (int kept = 0; kept < most; kept++) {
            String word = word();
            HttpResponse<String> answer = post(server, word);
            if (answer == null) {
                return;
            }
            ledger.kept(id(answer), word);
        }
    }

    private @Nullable HttpResponse<String> post(URI server, String word) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve("v1/candidates?name=cv.txt"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(
                        Resumes.HOLLY.replace("holly@", word + "@").replace("lighthouse", word))));
        if (answer != null) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        }
        return answer;
    }

    private static String id(@Nullable HttpResponse<String> kept) {
        assertThat(kept).isNotNull();
        return WireJson.mapper().readTree(kept.body()).path("id").asString("");
    }

    private boolean isFound(URI server, String word, String id) {
        String answer = get(server, "v1/search?q=" + word);
        return answer.startsWith("{\"total\":1,") && answer.contains(id);
    }

    private String get(URI server, String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve(path)));
        return answer == null ? "" : answer.body();
    }

    /** Null when there is nobody there any more. */
    private @Nullable HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(GENEROUS).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word that is in one résumé alone. */
    private String word() {
        return "w" + HexFormat.of()
                .toHexDigits((char) people.incrementAndGet())
                .replaceAll("([0-9])", "x$1")
                .replace("x", "q");
    }

    /** Something that becomes true. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void within(String what, Condition condition) throws Exception {
        long begun = System.nanoTime();
        until(what, condition);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(took).as(what + " is seen by the other server").isLessThan(IN_STEP);
    }

    private static void until(String what, Condition condition) throws Exception {
        long giveUp = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(20);
        }
    }
}
