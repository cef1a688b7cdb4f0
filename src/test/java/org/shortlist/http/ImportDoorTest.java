package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.http.NdJson.line;
import static org.shortlist.http.NdJson.lines;
import static org.shortlist.http.NdJson.statuses;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import tools.jackson.databind.JsonNode;

/** Many candidates in one request: a line for each line, whatever is wrong with some of them. */
class ImportDoorTest extends WithServer {

    private static final String IMPORT = "/v1/candidates:import";

    private static final int BODY_LIMIT = 20_000;

    @Override
    ServerOptions options() {
        return ServerOptions.loopback(0).withBodyLimit(BODY_LIMIT);
    }

    @Test
    void everyLineIsAnsweredInOrderAndThenAllOfThem() {
        String body = line(People.ADA) + "{\"no\": \"resume\"}\nnot json\n" + line(People.BEN)
                + line(People.ADA.replace("Data Engineer", "Data Architect"));
        HttpResponse<String> answer = post(IMPORT, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        List<JsonNode> lines = lines(answer);
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 3, 4, 5, 0);
        assertThat(statuses(lines)).containsExactly("created", "failed", "failed", "created", "updated");
        assertThat(lines.get(1).at("/error/type").asString()).isEqualTo("/problems/unreadable-file");
        assertThat(lines.get(1).at("/error/detail").asString()).contains("no JSON Resume");
        assertThat(lines.get(4).path("id").asString()).isEqualTo(lines.get(0).path("id").asString());
        JsonNode summary = lines.get(5).path("summary");
        assertThat(summary.path("lines").asInt()).isEqualTo(5);
        assertThat(summary.path("created").asInt()).isEqualTo(2);
        assertThat(summary.path("updated").asInt()).isEqualTo(1);
        assertThat(summary.path("failed").asInt()).isEqualTo(2);
        JsonNode found = server.search("\"data architect\"");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("snapshot")).isEqualTo(summary.path("snapshot"));
        assertThat(statuses(lines(post(IMPORT, line(People.BEN))))).containsExactly("unchanged");
    }

    @Test
    void whoIsKeptAlreadyIsNotCreated() {
        String ada = server.add(People.ADA);
        String other = People.ADA.replace("Kafka", "Pulsar");
        List<JsonNode> lines = lines(post(IMPORT + "?mode=create",
                line(People.ADA) + line(other) + line(People.CHLOE) + line(People.CHLOE)));
        assertThat(statuses(lines)).containsExactly("failed", "failed", "created", "failed");
        assertThat(lines.get(1).at("/error/type").asString()).isEqualTo("/problems/already-kept");
        assertThat(lines.get(0).path("id").asString()).isEqualTo(ada);
        assertThat(lines.get(1).path("id").asString()).isEqualTo(ada);
        assertThat(server.total("pulsar")).isZero();
    }

    @Test
    void aKeyMakesARepeatedRequestTellWhatItToldFirst() {
        post(IMPORT, line(People.BEN));
        String body = line(People.ADA) + line(People.BEN) + line(People.ADA.replace("Kafka", "Pulsar")) + "nothing\n";
        List<JsonNode> first = lines(keyed("k-1", body));
        assertThat(statuses(first)).containsExactly("created", "unchanged", "updated", "failed");
        List<JsonNode> again = lines(keyed("k-1", body));
        assertThat(again).isEqualTo(first);
        assertThat(statuses(lines(keyed("k-2", body)))).containsExactly("unchanged", "unchanged", "unchanged",
                "failed");
        List<JsonNode> other = lines(keyed("k-1", line(People.CHLOE)));
        assertThat(other.getFirst().at("/error/type").asString()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(server.total("terraform")).isZero();
    }

    @Test
    void aKeyMakesARepeatedCreationNoFailureAndGoesOnWhereItBrokeOff() {
        String path = IMPORT + "?mode=create";
        assertThat(statuses(lines(keyed(path, "c", line(People.ADA))))).containsExactly("created");
        assertThat(statuses(lines(keyed(path, "c", line(People.ADA) + line(People.BEN))))).containsExactly("created",
                "created");
        assertThat(statuses(lines(post(path, line(People.ADA))))).containsExactly("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?mode=create"})
    void aRepeatedRequestBringsNobodyBackWhoWasDeletedSince(String mode) {
        String body = line(People.ADA) + line(People.BEN);
        String ada = lines(keyed(IMPORT + mode, "d", body)).getFirst().path("id").asString();
        assertThat(server.send(server.request("/v1/candidates/" + ada).DELETE()).statusCode()).isEqualTo(204);
        List<JsonNode> again = lines(keyed(IMPORT + mode, "d", body));
        assertThat(statuses(again)).containsExactly("failed", "created");
        assertThat(again.getFirst().at("/error/type").asString()).isEqualTo("/problems/deleted-since");
        assertThat(server.search("name:brightwater").path("total").asInt()).isZero();
        assertThat(statuses(lines(keyed(IMPORT + mode, "d-2", body))).getFirst()).isEqualTo("created");
    }

    @Test
    void aRepeatedRequestLeavesWhoIsSetAsideSo() {
        String ada = lines(keyed(IMPORT, "s", line(People.ADA))).getFirst().path("id").asString();
        server.send(server.request("/v1/candidates/" + ada + "?undo=60").DELETE());
        assertThat(statuses(lines(keyed(IMPORT, "s", line(People.ADA))))).containsExactly("failed");
        assertThat(server.send(server.request("/v1/deletions/" + ada).DELETE()).statusCode()).isEqualTo(204);
        assertThat(statuses(lines(keyed(IMPORT, "s", line(People.ADA))))).containsExactly("created");
        assertThat(server.search("name:brightwater").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aPatchSetsRightWhatIsKept() {
        String ada = server.add(People.ADA);
        String patch = "{\"id\": \"" + ada + "\", \"name\": \"Ada Lamplighter\", \"by\": \"Grace\"}\n";
        List<JsonNode> lines = lines(post(IMPORT + "?mode=patch", patch + patch
                + "{\"id\": \"c_nosuch\", \"headline\": \"x\"}\n{\"headline\": \"x\"}\n{\"id\": \"" + ada
                + "\", \"headlin\": \"x\"}\n[]\n"));
        assertThat(statuses(lines)).startsWith("updated").endsWith("failed", "failed", "failed", "failed");
        assertThat(lines.get(2).at("/error/type").asString()).isEqualTo("/problems/no-such-candidate");
        assertThat(lines.get(4).at("/error/type").asString()).isEqualTo("/problems/unknown-parameter");
        JsonNode candidate = server.candidate(ada);
        assertThat(candidate.toString()).contains("Ada Lamplighter", "Grace");
        assertThat(server.total("name:lamplighter")).isEqualTo(1);
    }

    @Test
    void whoPatchesIsWhoTheKeySaysWhateverTheLineSays() throws IOException {
        String ada = server.add(People.ADA);
        KeyRing.Issued key = server.key(Scope.opening(), null);
        String patch = "{\"id\": \"" + ada + "\", \"name\": \"Ada Lamplighter\", \"by\": \"Grace\"}\n";
        server.send(server.request(IMPORT + "?mode=patch")
                .header("Authorization", "Bearer " + key.written())
                .POST(BodyPublishers.ofString(patch)));
        assertThat(server.get("/v1/candidates/" + ada, key).body()).contains("Ada Lamplighter", "\"by\":\"Test\"")
                .doesNotContain("Grace");
    }

    @Test
    void whatIsWrongWithTheWholeRequestIsAProblem() {
        assertThat(post(IMPORT + "?mode=replace", "").statusCode()).isEqualTo(400);
        assertThat(keyed("with space", "").statusCode()).isEqualTo(400);
        HttpResponse<String> read = server.get(IMPORT);
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(read.headers().firstValue("Allow")).hasValue("POST");
        List<JsonNode> nothing = lines(post(IMPORT, "\n\n"));
        assertThat(nothing.getFirst().at("/summary/lines").asInt()).isZero();
    }

    @Test
    void aRequestMayBeLongerThanAnyBodyButALineMayNot() {
        String people = IntStream.range(0, 200)
                .mapToObj(i -> line(People.ADA.replace("ada@", "ada" + i + "@")))
                .reduce("", String::concat);
        assertThat(people.length()).isGreaterThan(5 * BODY_LIMIT);
        String tooLong = "{\"basics\": {\"summary\": \"" + "x".repeat(1_100_000) + "\"}}\n";
        List<JsonNode> lines = lines(post(IMPORT, people + tooLong + line(People.BEN)));
        assertThat(lines.getLast().at("/summary/created").asInt()).isEqualTo(201);
        assertThat(lines.get(200).at("/error/type").asString()).isEqualTo("/problems/too-large");
        assertThat(server.total("")).isEqualTo(201);
    }

    private HttpResponse<String> post(String path, String body) {
        return server.post(path, "application/x-ndjson", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> keyed(String key, String body) {
        return keyed(IMPORT, key, body);
    }

    private HttpResponse<String> keyed(String path, String key, String body) {
        return server.send(server.request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }
}
