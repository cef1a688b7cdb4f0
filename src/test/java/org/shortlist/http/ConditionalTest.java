package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** Who has an answer already is told so, and only then. */
class ConditionalTest {

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/search?q=kafka&facet=skill", "/v1/facets/skill?q=kafka"})
    void anAnswerThatIsHadAlreadyIsNotGivenAgain(String address) throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            server.add(People.ADA);
            String tag = tag(server.get(address));
            HttpResponse<String> again = again(server, address, "\"other\", " + tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(tag(again)).isEqualTo(tag);

            server.add(People.CHLOE);
            HttpResponse<String> changed = again(server, address, tag);
            assertThat(changed.statusCode()).isEqualTo(200);
            assertThat(tag(changed)).isNotEqualTo(tag);
            assertThat(again(server, address.replace("kafka", "java"), tag(changed)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anAnswerOfAnEarlierRunIsGivenAnewForItsCursorIsWorthNothing() throws IOException {
        String tag;
        try (RunningServer server = RunningServer.on(data)) {
            server.add(People.ADA);
            tag = tag(server.get("/v1/search?q=kafka"));
        }
        try (RunningServer server = RunningServer.on(data)) {
            assertThat(again(server, "/v1/search?q=kafka", tag).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/search?q=kafka", "/v1/facets/skill?q=kafka"})
    void theAnswerToOneKeyIsNoAnswerToAnother(String address) throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            server.add(People.ADA);
            KeyRing.Issued whole = server.key(Set.of(Scope.SEARCH), null);
            KeyRing.Issued filtered = server.key(Set.of(Scope.SEARCH), "city:boston");
            String tag = tag(server.get(address, whole));
            assertThat(again(server, address, tag, filtered).statusCode()).isEqualTo(200);
            assertThat(again(server, address, tag, whole).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void whatIsPostedOrWrongHasNoTag() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            assertThat(server.post("/v1/search", "application/json", "{\"q\":\"kafka\"}".getBytes())
                    .headers()
                    .firstValue("ETag")).isEmpty();
            assertThat(server.get("/v1/search?nosuch=1").headers().firstValue("ETag")).isEmpty();
        }
    }

    private static HttpResponse<String> again(RunningServer server, String address, String tag) {
        return server.send(server.request(address).header("If-None-Match", tag));
    }

    private static HttpResponse<String> again(RunningServer server, String address, String tag, KeyRing.Issued key) {
        return server.send(server.request(address)
                .header("If-None-Match", tag)
                .header("Authorization", "Bearer " + key.written()));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
