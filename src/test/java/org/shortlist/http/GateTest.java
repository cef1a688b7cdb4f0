package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** Who is let in, and to what. */
class GateTest extends WithServer {

    @Test
    void onTheLoopbackAddressNobodyNeedsAKeyUntilThereIsOne() throws IOException {
        assertThat(server.get("/v1/search").statusCode()).isEqualTo(200);
        KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
        HttpResponse<String> refused = server.get("/v1/search");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Shortlist\"");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(RunningServer.json(refused).path("type").asString()).isEqualTo("/problems/key-needed");
        assertThat(server.get("/v1/search", key).statusCode()).isEqualTo(200);
        server.keys.revoke(key.key().id(), RunningServer.NOON);
        assertThat(server.get("/v1/search", key).statusCode()).isEqualTo(401);
        assertThat(server.get("/v1/search").statusCode()).isEqualTo(401);
        Files.delete(data.resolve("keys.json"));
        assertThat(server.get("/v1/search").statusCode()).isEqualTo(200);
    }

    @Test
    void onAnyOtherAddressEverybodyDoes(@TempDir Path other) throws IOException {
        try (RunningServer everywhere = RunningServer.on(other,
                ServerOptions.loopback(0).withHost("0.0.0.0", Set.of()))) {
            assertThat(everywhere.get("/v1/search").statusCode()).isEqualTo(401);
            assertThat(everywhere.get("/livez").statusCode()).isEqualTo(200);
            KeyRing.Issued key = everywhere.key(Set.of(Scope.SEARCH), null);
            assertThat(everywhere.get("/v1/search", key).statusCode()).isEqualTo(200);
            everywhere.keys.revoke(key.key().id(), RunningServer.NOON);
            assertThat(everywhere.get("/v1/search", key).statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer k_00000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Bearer", "Bearer ",
            "Basic YWRhOmFkYQ==", "nonsense"})
    void whatIsNoKeyIsToldSo(String given) throws IOException {
        server.key(Set.of(Scope.SEARCH), null);
        HttpResponse<String> refused = server.send(server.request("/v1/search").header("Authorization", given));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("invalid_token");
        assertThat(refused.body()).doesNotContain("AAAA");
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/search,SEARCH", "POST,/v1/search,SEARCH", "GET,/v1/facets/skill,SEARCH",
            "GET,/v1/suggest,SEARCH", "GET,/v1/syntax,SEARCH", "GET,/v1/analyze,SEARCH", "POST,/v1/questions,SEARCH",
            "GET,/v1/status,SEARCH", "GET,/v1/candidates/c_1,SEARCH", "HEAD,/v1/candidates/c_1,SEARCH",
            "GET,/v1/candidates/c_1/file,SEARCH", "GET,/v1/candidates/c_1/similar,SEARCH",
            "GET,/v1/candidates/c_1/explanation,SEARCH", "GET,/v1/export,EXPORT", "POST,/v1/export,EXPORT",
            "POST,/v1/candidates,WRITE", "PUT,/v1/candidates/ats-1,WRITE", "GET,/v1/fields,SEARCH",
            "GET,/v1/synonyms,SEARCH", "PUT,/v1/synonyms,ADMIN",
            "DELETE,/v1/synonyms?words=a,ADMIN",
            "PATCH,/v1/candidates/c_1,WRITE", "DELETE,/v1/candidates/c_1,WRITE",
            "DELETE,/v1/candidates/c_1/corrections/1,WRITE", "GET,/v1/deletions,WRITE",
            "DELETE,/v1/deletions/c_1,WRITE"})
    void everyAddressNeedsItsScopeAndNoOther(String method, String path, Scope needed) throws IOException {
        HttpResponse<String> without = ask(method, path, server.key(others(needed), null));
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope", "scope=\"" + needed.label() + "\"");
        assertThat(ask(method, path, server.key(EnumSet.of(needed), null)).statusCode()).isNotIn(401, 403);
    }

    private static Set<Scope> others(Scope needed) {
        Set<Scope> others = Scope.opening();
        others.remove(needed);
        return others;
    }

    @Test
    void anAddressThatNobodyHasThoughtAboutIsClosed() {
        assertThat(Needs.of(io.javalin.http.HandlerType.GET, "/v1/new")).contains(Scope.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/app.js", "/livez", "/readyz", "/problems/key-needed", "/candidates/c_1"})
    void whatTellsNothingOfAnybodyIsOpen(String path) throws IOException {
        server.key(Set.of(Scope.SEARCH), null);
        assertThat(server.get(path).statusCode()).isLessThan(400);
    }

    @Test
    void keysThatCannotBeReadLetNobodyIn() throws IOException {
        KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
        Files.writeString(data.resolve("keys.json"), "[{");
        assertThat(server.get("/v1/search", key).statusCode()).isEqualTo(500);
        assertThat(server.get("/v1/search").statusCode()).isEqualTo(500);
    }

    @Test
    void whoCorrectsIsWhoseKeyItIs() throws IOException {
        String id = server.add(People.ADA);
        KeyRing.Issued key = server.key(Scope.opening(), null);
        HttpResponse<String> corrected = server.send(server
                .patching(id, "{\"name\": \"Ada Lovering\", \"by\": \"Somebody Else\"}")
                .header("Authorization", "Bearer " + key.written()));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.body()).contains("\"by\":\"Test\"").doesNotContain("Somebody Else");
    }

    @Test
    void whoMayOnlyWriteIsNotShownWhomTheyWriteAbout() throws IOException {
        String id = server.add(People.ADA);
        KeyRing.Issued key = server.key(Set.of(Scope.WRITE), null);
        HttpResponse<String> corrected = ask("PATCH", "/v1/candidates/" + id, key, "{\"headline\": \"Engineer\"}");
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(204);
        assertThat(corrected.body()).isEmpty();
        String tag = corrected.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"\\d+\"");
        HttpResponse<String> asBefore = ask("PATCH", "/v1/candidates/" + id, key, "{\"tags\": {\"new\": null}}");
        assertThat(asBefore.headers().firstValue("ETag")).as("nothing changed").contains(tag);
        HttpResponse<String> taken = ask("DELETE", "/v1/candidates/" + id + "/corrections/1", key);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
        assertThat(taken.body()).isEmpty();
        for (String again : List.of(People.ADA, People.ADA.replace("Kafka", "Pulsar"))) {
            HttpResponse<String> added = ask("POST", "/v1/candidates", key, again);
            assertThat(added.body()).contains(id).doesNotContain("Ada", "Brightwater", "ada@example.com");
        }
        assertThat(ask("DELETE", "/v1/candidates/" + id + "?undo=60", key).body()).doesNotContain("Brightwater");
        assertThat(ask("GET", "/v1/deletions", key).body()).contains(id).doesNotContain("Brightwater");
        KeyRing.Issued both = server.key(Set.of(Scope.WRITE, Scope.SEARCH), null);
        assertThat(ask("GET", "/v1/deletions", both).body()).contains("Brightwater");
    }

    private HttpResponse<String> ask(String method, String path, KeyRing.Issued key) {
        return ask(method, path, key, "{}");
    }

    private HttpResponse<String> ask(String method, String path, KeyRing.Issued key, String body) {
        return server.send(server.request(path)
                .header("Authorization", "Bearer " + key.written())
                .header("Content-Type", "application/json")
                .method(method, method.matches("GET|HEAD|DELETE")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(body)));
    }
}
