package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import tools.jackson.databind.JsonNode;

/** What a blind key is answered: the people, and nothing of who they are. */
@TestInstance(Lifecycle.PER_CLASS)
class BlindDoorTest {

    private RunningServer server;
    private KeyRing.Issued blind;
    private KeyRing.Issued blinder;
    private KeyRing.Issued open;
    private String ada;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data);
        ada = server.add(People.ADA);
        server.add(People.BEN);
        server.add(People.CHLOE);
        blind = server.key(Set.of(Scope.SEARCH, Scope.EXPORT, Scope.BLIND), null);
        blinder = server.key(Set.of(Scope.SEARCH, Scope.BLIND, Scope.BLIND_SCHOOLS), null);
        open = server.key(Set.of(Scope.SEARCH, Scope.EXPORT), null);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    private JsonNode search(KeyRing.Issued key, String parameters) {
        HttpResponse<String> answer = server.get("/v1/search?" + parameters, key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.json(answer);
    }

    private String alias() {
        return search(blind, "q=title:%22data+engineer%22").at("/hits/0/id").asString();
    }

    @Test
    void whoIsFoundHasAnotherIdAndNoName() throws IOException {
        JsonNode hit = search(blind, "q=kafka+pipelines").at("/hits/0");
        assertThat(hit.path("id").asString()).startsWith("b_").isEqualTo(server.blind.aliases().of(ada));
        assertThat(hit.at("/card/name").isMissingNode()).isTrue();
        assertThat(hit.at("/card/headline").asString()).isEqualTo("Data Engineer");
        assertThat(hit.path("highlights")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"brightwater", "Ada", "*rightwater", "brightwatre~", "ada@example.com", "412", "555",
            "\"ada brightwater\"",
            "NEAR(ada brightwater)"})
    void whatIsHiddenFindsNobodyAsAWord(String question) {
        JsonNode answer = search(blind, "q=" + RunningServer.encoded(question) + "&include=counts");
        assertThat(answer.path("hits")).isEmpty();
        assertThat(answer.path("counts").isMissingNode()).isTrue();
        assertThat(search(open, "q=" + RunningServer.encoded(question)).path("hits")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"name:brightwater, name", "email:ada@example.com, email", "graduated:2015, graduated", "has:email, has",
            "-name:ben, name", "(name:ada OR nurse), name"})
    void whatIsHiddenIsRefusedAsAClauseAndTheRestAsked(String clause, String field) {
        JsonNode answer = search(blind, "q=" + RunningServer.encoded("kafka " + clause));
        assertThat(answer.at("/interpretation/query").asString()).isEqualTo("kafka");
        assertThat(answer.at("/interpretation/warnings/0/code").asString()).isEqualTo("hidden-field");
        assertThat(answer.at("/interpretation/warnings/0/message").asString()).startsWith(field + ": cannot be asked");
        assertThat(answer.path("hits")).hasSize(2);
    }

    @Test
    void soIsASelection() {
        JsonNode answer = search(blind, "q=kafka&graduated=2015&has=email&has=job");
        assertThat(answer.path("hits")).hasSize(2);
        assertThat(answer.at("/interpretation/warnings")).hasSize(2);
    }

    @Test
    void countsOfOneAndTwoAreWithheld() {
        JsonNode answer = search(blind, "q=kafka&facet=skill&facet=yoe&facet=city");
        assertThat(answer.path("total").isMissingNode()).isTrue();
        assertThat(answer.path("withheld").asString()).isEqualTo("<3");
        assertThat(answer.at("/facets/skill/values")).isNotEmpty()
                .allSatisfy(value -> assertThat(value.path("count").isMissingNode()).isTrue());
        assertThat(answer.at("/facets/skill/other").isMissingNode()).isTrue();
        assertThat(search(blind, "q=").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aCandidateIsShownBlindedAndByTheAliasAlone() throws IOException {
        HttpResponse<String> shown = server.get("/v1/candidates/" + alias() + "?q=kafka", blind);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).doesNotContainIgnoringCase("brightwater", "555 0137", "2015-05", ada)
                .contains("Kafka", "\"marks\":[[");
        assertThat(server.get("/v1/candidates/" + ada, blind).statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/candidates/" + alias(), open).statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/candidates/" + alias() + "/file", blind).statusCode()).isEqualTo(403);
    }

    @Test
    void whyAndWhoIsAlikeIsSaidOfTheAlias() {
        HttpResponse<String> why = server.get("/v1/candidates/" + alias() + "/explanation?q=kafka", blind);
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body()).contains("\"matches\":true").doesNotContainIgnoringCase("brightwater");
        HttpResponse<String> like = server.get("/v1/candidates/" + alias() + "/similar", blind);
        assertThat(like.statusCode()).as(like.body()).isEqualTo(200);
        assertThat(search(blind, "q=" + RunningServer.encoded(RunningServer.json(like).path("query").asString()))
                .path("hits"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void anExportIsBlindedToo(String format) {
        HttpResponse<String> file = server.get("/v1/export?q=kafka&format=" + format, blind);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.body()).contains("b_", "Amazon")
                .doesNotContainIgnoringCase("brightwater", "chloe", "example.com", ada);
        assertThat(file.headers().firstValue("X-Total-Count")).isEmpty();
        assertThat(server.get("/v1/export", blinder).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingHiddenIsSuggested() {
        assertThat(server.get("/v1/suggest?q=bri", blind).body()).doesNotContainIgnoringCase("brightwater");
        JsonNode kafka = RunningServer.json(server.get("/v1/suggest?q=kaf", blind)).path("suggestions");
        assertThat(kafka).isNotEmpty().allSatisfy(one -> assertThat(one.path("count").isMissingNode()).isTrue());
        assertThat(server.get("/v1/suggest?q=pitts", blinder).body()).doesNotContain("University");
    }

    @Test
    void schoolsAreHiddenFromWhoseKeySaysSo() {
        assertThat(search(blind, "q=school:pittsburgh").path("hits")).hasSize(1);
        JsonNode refused = search(blinder, "q=school:pittsburgh+kafka");
        assertThat(refused.at("/interpretation/warnings/0/message").asString()).startsWith("school: cannot be asked");
        assertThat(refused.path("hits")).hasSize(2);
        assertThat(search(blinder, "q=%22university+of+pittsburgh%22").path("hits")).isEmpty();
    }

    @Test
    void aKeyWithAFilterSeesNoOthers() throws IOException {
        KeyRing.Issued both = server.key(Set.of(Scope.SEARCH, Scope.BLIND), "city:boston");
        assertThat(search(both, "q=").path("hits")).hasSize(1);
        assertThat(server.get("/v1/candidates/" + alias(), both).statusCode()).isEqualTo(404);
    }

    @Test
    void whatChangesIsFollowed() throws IOException {
        String dora = server.keep(People.DORA).id();
        assertThat(server.projector.awaitVisible(server.store.changeNumber(), Duration.ofSeconds(30))).isTrue();
        search(blind, "q=");
        assertThat(server.blind.follow()).isTrue();
        String alias = server.blind.aliases().of(dora);
        assertThat(server.get("/v1/candidates/" + alias, blind).statusCode()).isEqualTo(200);
        assertThat(search(blind, "q=id:" + alias).path("hits")).hasSize(1);
        assertThat(search(blind, "q=" + alias).path("hits")).hasSize(1);
        server.store.delete(dora);
        assertThat(server.blind.follow()).isTrue();
        assertThat(search(blind, "q=id:" + alias).path("hits")).isEmpty();
        assertThat(server.get("/v1/candidates/" + alias, blind).statusCode()).isEqualTo(404);
    }

    HttpResponse<String> post(String path, KeyRing.Issued key, String body) {
        return server.send(server.request(path)
                .header("Authorization", "Bearer " + key.written())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }
}
