package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** A program keeps its people here under its own keys. */
class PutDoorTest {

    private static final String BEN_MOVED = People.BEN.replace("ben@", "b.oduya@")
            .replace("Ben Oduya", "Benedict Oduya");

    @TempDir
    private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(data);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private HttpResponse<String> put(String id, String resume, String... headers) {
        var request = server.request("/v1/candidates/" + id).header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.PUT(BodyPublishers.ofString(resume)));
    }

    private static String id(HttpResponse<String> kept) {
        return RunningServer.json(kept).path("id").asString();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private String name(String id) {
        return RunningServer.json(server.get("/v1/candidates/" + id)).at("/resume/name/text").asString();
    }

    @Test
    void aKeyOfTheSenderMakesSomebodyAndLaterReplacesThem() {
        HttpResponse<String> made = put("ats-17", People.ADA);
        assertThat(made.statusCode()).isEqualTo(201);
        String ada = id(made);
        assertThat(made.headers().firstValue("Location")).hasValue("/v1/candidates/" + ada);
        assertThat(tag(made)).isEqualTo(tag(server.get("/v1/candidates/" + ada)));

        HttpResponse<String> again = put("ats-17", People.ADA);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(again).path("outcome").asString()).isEqualTo("unchanged");
        assertThat(tag(again)).isEqualTo(tag(made));

        HttpResponse<String> other = put("ats-17", BEN_MOVED);
        assertThat(id(other)).as("whomever it tells of").isEqualTo(ada);
        assertThat(RunningServer.json(other).path("outcome").asString()).isEqualTo("replaced");
        assertThat(name(ada)).isEqualTo("Benedict Oduya");
        assertThat(id(put("ats-17", People.ADA))).as("and back again").isEqualTo(ada);
        assertThat(server.search("").path("total").asInt()).isEqualTo(1);
        assertThat(RunningServer.json(server.get("/v1/candidates/" + ada + "/versions")).path("versions")).hasSize(3);
    }

    @Test
    void whoIsHereIsReplacedByOurIdAndWhoIsNotIsNotMade() {
        String ada = server.add(People.ADA);
        server.add(People.BEN);
        HttpResponse<String> put = put(ada, BEN_MOVED);
        assertThat(id(put)).isEqualTo(ada);
        assertThat(name(ada)).isEqualTo("Benedict Oduya");
        assertThat(server.search("").path("total").asInt()).isEqualTo(2);
        HttpResponse<String> nobody = put("c_aaaaaaaaaaaaaaaa", People.CHLOE);
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(server.search("").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void aStateThatIsPastIsNotReplacedAndSomebodyWhoIsThereIsNotMadeAgain() {
        HttpResponse<String> made = put("ats-1", People.ADA, "If-None-Match", "*");
        assertThat(made.statusCode()).isEqualTo(201);
        HttpResponse<String> twice = put("ats-1", BEN_MOVED, "If-None-Match", "*");
        assertThat(twice.statusCode()).isEqualTo(412);
        assertThat(RunningServer.json(twice).path("type").asString()).isEqualTo("/problems/changed");

        HttpResponse<String> second = put("ats-1", BEN_MOVED, "If-Match", tag(made));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(put("ats-1", People.ADA, "If-Match", tag(made)).statusCode()).isEqualTo(412);
        assertThat(put("ats-1", People.ADA, "If-Match", "\"9\", W/" + tag(second)).statusCode()).isEqualTo(200);
        assertThat(put("ats-2", People.CHLOE, "If-Match", "*").statusCode()).as("nobody matches").isEqualTo(412);
        assertThat(server.search("").path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada%40example.com", "a%20b", "c_short%2F", "\u00e9"})
    void aKeyIsPlain(String key) {
        assertThat(put(key.replace("\u00e9", "%C3%A9"), People.ADA).statusCode()).isIn(400, 404);
        assertThat(server.search("").path("total").asInt()).isZero();
    }

    /** Who does not see everybody writes nobody. */
    @Test
    void aKeyThatSeesSomeReplacesNobody() throws IOException {
        HttpResponse<String> made = put("ats-1", People.ADA);
        KeyRing.Issued narrow = server.key(Set.of(Scope.SEARCH, Scope.WRITE), "name:nobody");
        String[] signed = {"Authorization", "Bearer " + narrow.written()};
        assertThat(put("ats-1", BEN_MOVED, signed).statusCode()).isEqualTo(403);
        assertThat(put(id(made), BEN_MOVED, signed).statusCode()).isEqualTo(403);
        assertThat(server.store.find(id(made)).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whatIsNoResumeIsRefusedAndReplacesNobody() {
        put("ats-1", People.ADA);
        assertThat(put("ats-1", "{\"nothing\": 1}").statusCode()).isEqualTo(422);
        assertThat(put("ats-1", People.ADA).statusCode()).isEqualTo(200);
    }
}
