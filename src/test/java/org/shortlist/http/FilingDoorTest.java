package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.vocabulary.Attribute;
import org.shortlist.vocabulary.Attributes;
import tools.jackson.databind.JsonNode;

/** What people keep of candidates beside the résumé: put on, found, counted, taken off. */
class FilingDoorTest {

    @TempDir
    private Path data;
    private RunningServer server;
    private String ada;
    private String ben;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(data);
        ada = server.add(People.ADA);
        ben = server.add(People.BEN);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void tagsArePutOnManyFoundCountedAndTakenOff() {
        server.add(People.CHLOE);
        JsonNode filed = tag("{'ids': ['%s', 'c_nobody', '%s'], 'tags': {'Call back': true, 'Élan': true}}", ada, ben);
        assertThat(filed.toString()).isEqualTo("{\"found\":2,\"changed\":2,\"unknown\":[\"c_nobody\"]}");
        assertThat(total("tag:\"call back\"")).isEqualTo(2);
        assertThat(total("tag:elan")).isEqualTo(2);
        assertThat(total("has:tag")).isEqualTo(2);
        assertThat(total("-tag:*")).isEqualTo(1);
        assertThat(counts("tag")).isEqualTo(Map.of("Call back", 2, "Élan", 2));
        assertThat(counts("tag", "tag=call+back", "tag.mode=all")).isEqualTo(Map.of("Call back", 2, "Élan", 2));
        JsonNode typed = RunningServer.json(server.get("/v1/facets/tag?prefix=ba"));
        assertThat(typed.path("values")).singleElement()
                .matches(value -> value.path("label").asString().equals("Call back"));

        patch(ben, "{'tags': {'call BACK': null, 'On hold': true}}");
        assertThat(counts("tag")).isEqualTo(Map.of("Call back", 1, "Élan", 2, "On hold", 1));
        assertThat(tag("{'ids': ['%s'], 'tags': {'call back': null}}", ben).path("changed").asInt()).isZero();
        assertThat(patch(ben, "{'tags': ['One', 'Two', 'one']}").path("tags").toString())
                .isEqualTo("[\"One\",\"Two\"]");
        assertThat(patch(ben, "{'tags': null}").path("tags")).isEmpty();
        assertThat(patch(ben, "{'name': 'Benno', 'tags': ['x']}").at("/resume/name/text").asString())
                .isEqualTo("Benno");
    }

    @Test
    void whatTheHouseDeclaresIsKeptFoundReplacedAndTakenAway(@TempDir Path house) throws IOException {
        Attributes declared = new Attributes(List.of(
                new Attribute("salary", Attribute.Type.NUMBER, "Salary wanted", List.of()),
                new Attribute("available", Attribute.Type.DATE, "Available from", List.of()),
                new Attribute("remote", Attribute.Type.YES_NO, "Works from home", List.of()),
                new Attribute("team", Attribute.Type.TEXT, "Team", List.of())));
        try (RunningServer own = RunningServer.declaring(declared, house)) {
            String id = own.add(People.ADA);
            JsonNode filed = own.corrected(id, """
                    {"attributes": {"salary": 55000, "available": "2026-12", "remote": true, "team": "North"}}""");
            assertThat(filed.path("attributes").toString()).isEqualTo(
                    "{\"available\":\"2026-12\",\"remote\":\"yes\",\"salary\":\"55000\",\"team\":\"North\"}");
            assertThat(own.total("salary:50000..60000 available:..2026-12 remote:yes team:north")).isEqualTo(1);

            JsonNode other = own.corrected(id, "{\"attributes\": {\"salary\": \"70000\", \"team\": null}}");
            assertThat(other.path("attributes").toString())
                    .isEqualTo("{\"available\":\"2026-12\",\"remote\":\"yes\",\"salary\":\"70000\"}");
            assertThat(own.total("salary:50000..60000")).isZero();
            assertThat(own.total("salary:70000 -has:team")).isEqualTo(1);

            HttpResponse<String> wrong = own.patch(id, """
                    {"attributes": {"salary": "much", "remote": "perhaps", "celery": 3, "team": "South"}}""");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(RunningServer.json(wrong).path("errors"))
                    .extracting(error -> error.path("parameter").asString())
                    .containsExactlyInAnyOrder("attributes.salary", "attributes.remote", "attributes.celery");
            assertThat(wrong.body()).contains("a whole number from 0 to 999999999", "yes or no", "salary");
            assertThat(own.candidate(id).path("attributes").has("team")).as("nothing of a wrong request").isFalse();
        }
    }

    @Test
    void whereSomebodyCameFromIsKeptFoundAndCounted() {
        assertThat(patch(ada, "{'sources': {'Job fair': true}}").path("sources").toString())
                .isEqualTo("[\"Job fair\",\"Upload\"]");
        String chloe = RunningServer.json(server.post("/v1/candidates?source=Referral%20by%20Ada", "application/json",
                People.CHLOE.getBytes())).path("id").asString();
        assertThat(get(chloe).path("sources").toString()).isEqualTo("[\"Referral by Ada\"]");
        server.post("/v1/candidates:import?source=Agency", "application/x-ndjson",
                People.BEN.replace("\n", " ").getBytes());
        assertThat(get(ben).path("sources").toString()).isEqualTo("[\"Agency\",\"Upload\"]");
        assertThat(total("source:\"job fair\" source:upload")).isEqualTo(1);
        assertThat(counts("source")).isEqualTo(Map.of("Job fair", 1, "Upload", 2, "Referral by Ada", 1, "Agency", 1));
        assertThat(counts("source", "source.not=upload")).containsEntry("Referral by Ada", 1)
                .containsEntry("Upload", 2)
                .doesNotContainKey("Agency");
    }

    @ParameterizedTest
    @CsvSource({"می\u200cخواهم, می\u200cخواهم", "👩\u200d💻, 👩\u200d💻", "call\u202eback, call back"})
    void signsThatJoinLettersStayAndThoseThatTurnThemGo(String given, String kept) {
        assertThat(patch(ada, "{'tags': ['" + given + "']}").at("/tags/0").asString()).isEqualTo(kept);
    }

    @Test
    void anImportOfCorrectionsFilesToo() {
        String answer = server.post("/v1/candidates:import?mode=patch", "application/x-ndjson",
                "{\"id\": \"%s\", \"tags\": [\"x\"], \"sources\": {\"Upload\": null}}".formatted(ada).getBytes())
                .body();
        assertThat(answer).contains("\"updated\":1");
        assertThat(get(ada).path("tags").toString()).isEqualTo("[\"x\"]");
        assertThat(get(ada).path("sources")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'tags': 'x'} | 'tags' must be a list of texts, or an object",
            "{'tags': [7]} | 'tags' must be a text of 1 to 100 characters",
            "{'tags': {'x': 'yes'}} | 'tags.x' must be true to add it, null to remove it",
            "{'tags': {' ': true}} | 'tags' must be a text of 1 to 100 characters",
            "{'tags': {'\u200b': true}} | 'tags' must be a text of 1 to 100 characters",
            "{'tag': ['x']} | did you mean 'tags'"})
    void whatCannotBeFiledIsSaid(String patch, String why) {
        assertThat(refusal(send("PATCH", "/v1/candidates/" + ada, patch))).contains(why);
        String many = patch.replaceFirst("\\{", "{'ids': ['" + ada + "'], ");
        assertThat(refusal(send("POST", "/v1/candidates:tag", many))).contains(why);
        assertThat(get(ada).path("tags")).isEmpty();
    }

    @Test
    void whomAndWhatMustBeSaid() {
        assertThat(refusal(send("POST", "/v1/candidates:tag", "{'tags': ['x']}"))).contains("'ids' must be a list of");
        assertThat(refusal(send("POST", "/v1/candidates:tag", "{'ids': [], 'tags': ['x']}"))).contains("'ids' must be");
        assertThat(refusal(send("POST", "/v1/candidates:tag", "{'ids': ['" + ada + "', 'Ada Lovering'], 'tags': []}")))
                .contains("'ids.1' must be the id of a candidate");
        assertThat(refusal(send("POST", "/v1/candidates?source=" + "x".repeat(101), People.CHLOE)))
                .contains("'source' must be a text of 1 to 100 characters");
        assertThat(refusal(send("POST", "/v1/candidates:import?mode=patch&source=x", "{}")))
                .contains("'source' is of whole");
        assertThat(send("GET", "/v1/candidates:tag", "").statusCode()).isEqualTo(405);
    }

    private JsonNode tag(String body, Object... ids) {
        HttpResponse<String> answer = send("POST", "/v1/candidates:tag", body.formatted(ids));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.json(answer);
    }

    private JsonNode patch(String id, String body) {
        HttpResponse<String> answer = send("PATCH", "/v1/candidates/" + id, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.json(answer);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return server.send(server.request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return RunningServer.json(answer).path("detail").asString();
    }

    private JsonNode get(String id) {
        return RunningServer.json(server.get("/v1/candidates/" + id));
    }

    private int total(String question) {
        JsonNode answer = server.search(question);
        assertThat(answer.at("/interpretation/warnings")).as(answer.toString()).isEmpty();
        return answer.path("total").asInt();
    }

    private Map<String, Integer> counts(String facet, String... more) {
        List<String> parameters = new ArrayList<>(List.of(more));
        parameters.add("facet=" + facet);
        return server.search("", parameters.toArray(String[]::new))
                .at("/facets/" + facet + "/values")
                .valueStream()
                .collect(Collectors.toMap(value -> value.path("label").asString(),
                        value -> value.path("count").asInt()));
    }
}
