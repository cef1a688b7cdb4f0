package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import tools.jackson.databind.JsonNode;

/** Whoever a key's filter hides is as if they were not kept, at every address and however it is asked. */
@TestInstance(Lifecycle.PER_CLASS)
class KeyFilterTest {

    /** What only hidden people say; no answer may have any of it. */
    private static final List<String> HIDDEN = List.of("Oduya", "Harbour General", "Lakeside College", "Triage",
            "ben@example", "Boston");

    private RunningServer server;
    private KeyRing.Issued key;
    private KeyRing.Issued whole;
    private String ada;
    private String ben;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data);
        ada = server.add(People.ADA);
        server.add(People.CHLOE);
        ben = server.add(People.BEN);
        key = server.key(Set.of(Scope.SEARCH, Scope.EXPORT), "city:pittsburgh");
        whole = server.key(Set.of(Scope.SEARCH, Scope.EXPORT), null);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=", "q=nurse", "q=nurse+OR+kafka", "q=-kafka", "q=NOT+city:pittsburgh",
            "q=city:pittsburgh+OR+city:boston", "q=*urse", "city=boston", "city.not=pittsburgh", "q=name:Oduya",
            "q=surgery&include=counts", "q=surgerz&include=counts", "q=oduja&include=counts", "skill=triage",
            "size=200",
            "sort=name", "jobs=any&company=harbour", "q=job:(title:nurse)"})
    void noSearchFindsOrCountsThem(String parameters) {
        String facets = "&facet=skill,title,company,school,city,region,seniority,degree,yoe&facetSize=500";
        HttpResponse<String> answer = server.get("/v1/search?" + parameters + facets, key);
        JsonNode json = RunningServer.json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json.path("total").asLong()).isLessThanOrEqualTo(2);
        for (String hidden : List.of("Oduya", "Harbour", "Lakeside", "Patient Care")) {
            assertThat(json.path("hits").toString()).doesNotContain(hidden);
            assertThat(json.path("counts").toString()).doesNotContain(hidden.toLowerCase());
        }
        json.path("facets").forEach(facet -> facet.path("values").forEach(value -> {
            assertThat(value.path("count").asLong()).isLessThanOrEqualTo(2);
            if (!value.path("state").asString("off").equals("included")) {
                assertThat(value.toString()).doesNotContain("triage", "nurs", "harbour", "boston");
            }
        }));
    }

    @Test
    void theScoreAndTheReasonsAreThoseOfTheQuestionAlone() {
        JsonNode filtered = RunningServer.json(server.get("/v1/search?q=kafka", key)).path("hits");
        JsonNode unfiltered = RunningServer.json(server.get("/v1/search?q=kafka", whole)).path("hits");
        assertThat(filtered.size()).isEqualTo(2);
        assertThat(filtered).isEqualTo(unfiltered);
    }

    @Test
    void whetherAnybodyHiddenHasAValueCannotBeTried() {
        String known = server.get("/v1/search?company=Harbour+General+Hospital&facet=company", key).body();
        String unknown = server.get("/v1/search?company=Nosuch+General+Hospital&facet=company", key).body();
        assertThat(facetOf(known).replace("harbour", "nosuch")).isEqualTo(facetOf(unknown));
    }

    private static String facetOf(String answer) {
        return WireJson.mapper().readTree(answer).path("facets").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/suggest?q=ben", "/v1/suggest?q=oduya", "/v1/suggest?q=nur", "/v1/suggest?q=harb",
            "/v1/suggest?q=lakes", "/v1/suggest?q=bost", "/v1/suggest?q=tri", "/v1/facets/skill?prefix=tri",
            "/v1/facets/title?order=related", "/v1/facets/company?size=500", "/v1/facets/school?order=label",
            "/v1/search?q=surgerz&include=counts", "/v1/status"})
    void nothingOfThemIsToldAnywhere(String path) {
        HttpResponse<String> answer = server.get(path, key);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(HIDDEN);
        assertThat(server.get(path, whole).body()).as("somebody else is told").isNotEqualTo(answer.body());
    }

    @Test
    void whatIsSuggestedIsCountedAmongThoseWhoAreThere() {
        JsonNode kafka = RunningServer.json(server.get("/v1/suggest?q=kaf&field=skill", key));
        assertThat(kafka.toString()).contains("\"count\":2");
        JsonNode named = RunningServer.json(server.get("/v1/suggest?q=bright&field=name", key));
        assertThat(named.toString()).contains("Ada Brightwater", "\"count\":1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/candidates/%s", "/v1/candidates/%s?q=nurse", "/v1/candidates/%s/file",
            "/v1/candidates/%s/similar", "/v1/candidates/%s/explanation?q=nurse"})
    void theyAreNotThere(String path) {
        assertThat(server.get(path.formatted(ben), whole).statusCode()).isEqualTo(200);
        HttpResponse<String> answer = server.get(path.formatted(ben), key);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(HIDDEN);
        assertThat(server.get(path.formatted(ada), key).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsMadeLikeThem() {
        assertThat(server.get("/v1/candidates/" + ada + "/similar?like=" + ben, key).statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/candidates/" + ada + "/similar?unlike=" + ben, key).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "json"})
    void noExportHasThem(String format) {
        HttpResponse<String> all = server.get("/v1/export?format=" + format, key);
        assertThat(all.body()).contains("Brightwater", "Marchetti").doesNotContain(HIDDEN);
        HttpResponse<String> chosen = server.get("/v1/export?format=" + format + "&id=" + ben + "&id=" + ada, key);
        assertThat(chosen.body()).contains("Brightwater").doesNotContain(HIDDEN);
        HttpResponse<String> posted = server.send(server.request("/v1/export")
                .header("Authorization", "Bearer " + key.written())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"q\": \"nurse\", \"format\": \"" + format + "\"}")));
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(posted.body()).doesNotContain(HIDDEN);
        assertThat(server.get("/v1/export?format=" + format, whole).body()).contains("Oduya");
    }

    @Test
    void nobodyWritesUnderAFilter() throws IOException {
        KeyRing.Issued writer = server.key(Scope.opening(), "city:pittsburgh");
        HttpResponse<String> added = server.send(server.request("/v1/candidates")
                .header("Authorization", "Bearer " + writer.written())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(People.BEN)));
        assertThat(added.statusCode()).isEqualTo(403);
        assertThat(server.get("/v1/deletions", writer).statusCode()).isEqualTo(403);
        assertThat(server.get("/v1/search", writer).statusCode()).isEqualTo(200);
    }

    @Test
    void aCursorThatSomebodyElseWasGivenLeadsNowhereElse() {
        String cursor = RunningServer.json(server.get("/v1/search?size=1&sort=name", whole))
                .path("cursor")
                .asString("");
        assertThat(cursor).isNotEmpty();
        HttpResponse<String> rest = server.get(
                "/v1/search?size=5&sort=name&cursor=" + RunningServer.encoded(cursor), key);
        assertThat(rest.body()).doesNotContain(HIDDEN);
    }

    /** Keys stay while the language and the vocabulary change, and a ring can be written by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"~skill:java", "", " ", "cty:pittsburgh", "(city:pittsburgh", "*"})
    void aFilterThatCannotBeReliedOnClosesTheDoor(String filter) throws IOException {
        KeyRing.Issued closed = server.key(Set.of(Scope.SEARCH, Scope.EXPORT), filter);
        for (String path : List.of("/v1/search?q=", "/v1/export?q=", "/v1/candidates/" + ada, "/v1/suggest?q=k",
                "/v1/status")) {
            HttpResponse<String> answer = server.get(path, closed);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).contains("filter", "shortlist key add").doesNotContain("Ada");
        }
    }
}
