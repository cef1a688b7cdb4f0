package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.search.CandidateIndex.Rebuild;
import org.shortlist.search.SearchRequest;
import org.shortlist.query.Expression;
import tools.jackson.databind.JsonNode;

/** Setting right, taking back, deleting and thinking better of it. */
class AmendmentDoorTest extends WithServer {

    private String ada;

    @BeforeEach
    void add() {
        ada = server.add(People.ADA);
    }

    @Test
    void whatAPersonSetsRightIsShownAsThatAndFoundAtOnce() {
        JsonNode answer = server.corrected(ada, """
                {"name": "Ada Brightwell", "positions": {"1": {"title": "Data Scientist", "employer": "Google, Inc."}},
                 "skills": {"SQL": false, "k8s": true}, "by": "Grace"}""");

        assertThat(answer.path("resume").path("name").path("text").asString()).isEqualTo("Ada Brightwell");
        assertThat(answer.path("corrections").path(0)).isEqualTo(RunningServer.json("""
                {"id": 1, "field": "name", "was": "Ada Brightwater", "now": "Ada Brightwell", "says": "Ada Brightwater",
                 "applies": true, "by": "Grace", "at": "2026-11-15T12:00:00Z"}"""));
        assertThat(answer.path("corrections").path(1).path("field").asString()).isEqualTo("positions.1.title");
        assertThat(server.total("name:brightwell")).isEqualTo(1);
        assertThat(server.total("name:brightwater")).isZero();
        assertThat(server.total("job:(title:\"data scientist\" company:google)")).isEqualTo(1);
        assertThat(server.total("skill:kubernetes")).isEqualTo(1);
        assertThat(server.total("skill:sql")).isZero();
    }

    @Test
    void datesThatAreSetRightCountAsExperience() {
        int before = server.candidate(ada).path("experience").path("months").asInt();
        JsonNode answer = server.corrected(ada, "{\"positions\": {\"1\": {\"dates\": \"2010-06/2019-02\"}}}");
        assertThat(answer.path("experience").path("months").asInt()).isEqualTo(before + 60);
    }

    @Test
    void aCorrectionSurvivesANewerResumeAndAWholeNewIndex() throws IOException {
        server.corrected(ada,
                "{\"headline\": \"Streaming specialist\", \"positions\": {\"0\": {\"employer\": \"Initech\"}}}");
        server.add(People.ADA.replace("\"work\": [", """
                "work": [{"name": "Hooli", "position": "Data Engineer", "startDate": "2025-01"},"""));
        assertThat(server.candidate(ada).path("version").asInt()).isEqualTo(2);
        assertThat(
                server.candidate(ada).path("resume").path("positions").path(1).path("employer").path("text").asString())
                .isEqualTo("Initech");
        assertThat(server.candidate(ada).path("corrections").path(1).path("field").asString())
                .isEqualTo("positions.1.employer");

        server.projector.close();
        try (Rebuild rebuild = server.index.rebuild(YearMonth.of(2026, 11))) {
            server.store.changesSince(0, change -> {
                if (change instanceof org.shortlist.store.Change.Put put) {
                    rebuild.put(put.candidate());
                }
            });
            rebuild.commit(server.store.changeNumber());
            rebuild.publish();
        }
        server.index.refresh();
        assertThat(server.total("company:initech")).isEqualTo(1);
        assertThat(server.total("\"streaming specialist\"")).isEqualTo(0);
        assertThat(server.index.search(SearchRequest.of(new Expression.All())).hits().getFirst().card().headline())
                .isEqualTo("Streaming specialist");
    }

    @Test
    void aCorrectionIsTakenBack() {
        server.corrected(ada, "{\"name\": \"Eve\"}");
        HttpResponse<String> answer = server.delete("/v1/candidates/" + ada + "/corrections/1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.candidate(ada).path("resume").path("name").path("text").asString())
                .isEqualTo("Ada Brightwater");
        assertThat(server.candidate(ada).path("corrections").size()).isZero();
        assertThat(server.delete("/v1/candidates/" + ada + "/corrections/1").statusCode()).isEqualTo(404);
        assertThat(server.total("name:eve")).isZero();
    }

    @Test
    void aJobThatIsNoneGoesAndTheNumbersAreThoseOfWhatIsShown() {
        server.corrected(ada, "{\"positions\": {\"0\": null}}");
        JsonNode answer = server.corrected(ada, "{\"positions\": {\"0\": {\"title\": \"Analyst\"}}}");
        assertThat(answer.path("resume").path("positions").size()).isEqualTo(1);
        assertThat(answer.path("resume").path("positions").path(0).path("title").path("text").asString())
                .isEqualTo("Analyst");
    }

    @Test
    void aCorrectedCorrectionStillSaysWhatTheResumeSaid() {
        server.corrected(ada, "{\"name\": \"Eve\"}");
        JsonNode answer = server.corrected(ada, "{\"name\": null}");
        assertThat(answer.path("corrections").size()).isEqualTo(1);
        assertThat(answer.path("corrections").path(0).path("was").asString()).isEqualTo("Ada Brightwater");
        assertThat(answer.path("resume").has("name")).isFalse();
    }

    @Test
    void theUserThatAProxyNamesIsWhoCorrectsWhereTheServerWasToldToBelieveIt() throws IOException {
        assertThat(by()).isEqualTo("Mallory");
        server.close();
        server = RunningServer.on(data, ServerOptions.loopback(0).withTrustedUser(true));
        assertThat(by()).isEqualTo("grace");
    }

    private String by() {
        HttpResponse<String> answer = server.send(server.patching(ada, "{\"name\": \"Eve\", \"by\": \"Mallory\"}")
                .header("X-Forwarded-User", "grace"));
        return RunningServer.json(answer).path("corrections").path(0).path("by").asString();
    }

    @Test
    void aCorrectionOfAStateThatIsPastIsRefused() {
        String seen = server.get("/v1/candidates/" + ada).headers().firstValue("ETag").orElseThrow();
        assertThat(patchIf("W/" + seen, "{\"positions\": {\"0\": null}}").statusCode()).isEqualTo(200);
        HttpResponse<String> late = patchIf(seen, "{\"positions\": {\"0\": null}}");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(RunningServer.json(late).path("type").asString()).isEqualTo("/problems/changed");
        assertThat(server.candidate(ada).path("corrections").size()).isEqualTo(1);
        assertThat(patchIf("*", "{\"name\": \"Eve\"}").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> patchIf(String tag, String body) {
        return server.send(server.patching(ada, body).header("If-Match", tag));
    }

    @Test
    void thereIsAnEndToWhatACandidateCanBeCorrectedIn() {
        assertThat(server.patch(ada, skills(0, 201)).statusCode()).isEqualTo(400);
        server.corrected(ada, skills(0, 150));
        HttpResponse<String> more = server.patch(ada, skills(100, 201));
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("at most 200 corrections; there are 150");
        assertThat(server.corrected(ada, skills(100, 200)).path("corrections").size()).isEqualTo(200);
    }

    private static String skills(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "\"Invented skill " + i + "\": true")
                .collect(Collectors.joining(",", "{\"skills\": {", "}}"));
    }

    @Test
    void aNameOfWhoCorrectsIsShort() {
        HttpResponse<String> answer = server.patch(ada, "{\"name\": \"Eve\", \"by\": \"" + "x".repeat(101) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(answer).path("errors").path(0).path("parameter").asString()).isEqualTo("by");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"nmae\":\"Eve\"}|nmae|name",
            "{\"positions\":{\"0\":{\"titel\":\"x\"}}}|positions.0.titel|title",
            "{\"positions\":{\"7\":null}}|positions.7|",
            "{\"positions\":{\"0\":{\"dates\":\"March\"}}}|positions.0.dates|", "{\"name\":7}|name|",
            "{\"emails\":[\"nobody\"]}|emails|", "{\"skills\":{\"Java\":\"yes\"}}|skills.Java|"})
    void whatIsWrongIsNamedAndNothingIsKept(String body, String parameter, String nearest) {
        HttpResponse<String> answer = server.patch(ada, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode error = RunningServer.json(answer).path("errors").path(0);
        assertThat(error.path("parameter").asString()).isEqualTo(parameter);
        assertThat(error.path("nearest").asString("")).isEqualTo(nearest == null ? "" : nearest);
        assertThat(server.candidate(ada).path("corrections").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{}", "[]", "{\"name\":", "{\"by\":\"Eve\"}"})
    void aBodyThatSaysNothingIsRefused(String body) {
        assertThat(server.patch(ada, body).statusCode()).isEqualTo(400);
    }

    @Test
    void signsThatNobodySeesAreNotKept() {
        JsonNode answer = server.corrected(ada, "{\"name\": \"Eve\\u202eXYZ\\u0007\"}");
        assertThat(answer.path("resume").path("name").path("text").asString()).isEqualTo("Eve XYZ");
    }

    @Test
    void whoIsDeletedWithTimeToUndoIsGoneAndCanBeBroughtBack() {
        HttpResponse<String> answer = server.delete("/v1/candidates/" + ada + "?undo=60");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(answer)).isEqualTo(RunningServer.json("""
                {"id": "%s", "until": "2026-11-15T12:01:00Z"}""".formatted(ada)));
        assertThat(server.total("kafka")).isZero();
        assertThat(server.get("/v1/candidates/" + ada).statusCode()).isEqualTo(404);
        assertThat(RunningServer.json(server.get("/v1/deletions"))).isEqualTo(
                RunningServer
                        .json("""
                                {"deletions": [{"id": "%s", "name": "Ada Brightwater", "until": "2026-11-15T12:01:00Z", "seconds": 60}]}"""
                                .formatted(ada)));

        assertThat(server.delete("/v1/deletions/" + ada).statusCode()).isEqualTo(204);
        assertThat(server.total("kafka")).isEqualTo(1);
        assertThat(server.delete("/v1/deletions/" + ada).statusCode()).isEqualTo(404);
    }

    @Test
    void aDeletionIsFinalWhenItsTimeIsOverThoughTheServerWasStartedAnew() throws IOException, InterruptedException {
        server.store.setAside(ada, Instant.parse("2026-11-15T11:59:59Z"));
        server.close();
        server = RunningServer.on(data);
        for (int i = 0; i < 100 && !server.store.setAside().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(server.store.setAside()).isEmpty();
        assertThat(server.delete("/v1/deletions/" + ada).statusCode()).isEqualTo(404);
    }
}
