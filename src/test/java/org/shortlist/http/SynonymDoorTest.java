package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.AuditLog;
import org.shortlist.vocabulary.OwnSynonyms;
import tools.jackson.databind.JsonNode;

/** A house has words of its own: they widen its questions from the moment they are kept. */
class SynonymDoorTest {

    @TempDir
    private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.with(OwnSynonyms.keptIn(data.resolve("vocabulary")), data);
        add("Ada Brightwater", "Lamplighting");
        add("Ben Oduya", "Lantern care");
        add("Chloe Marchetti", "Gardens");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void add(String name, String what) {
        server.post("/v1/candidates", "text/plain", (name + "\n\nExperience\n\nTownhall\nClerk\n2019 - 2021\n- " + what
                + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> put(String query, String body, String... headers) {
        var request = server.request("/v1/synonyms" + query);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return server.send(request.PUT(BodyPublishers.ofString(body)));
    }

    private long total(String question, String... more) {
        return server.search(question, more).path("total").asLong();
    }

    private static final String LAMPS = "{\"words\": \"lamplighting\", \"also\": [\"lantern care\"]}";

    @Test
    void whatIsAddedWidensQuestionsAtOnceIsSeenAndCanBeSwitchedOff() {
        assertThat(total("lamplighting")).isEqualTo(1);
        HttpResponse<String> kept = put("", LAMPS);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(total("lamplighting")).isEqualTo(2);
        assertThat(total("\"lantern care\"")).as("both ways").isEqualTo(2);
        JsonNode answer = server.search("lamplighting", "include=counts");
        assertThat(answer.at("/interpretation/expansions").toString()).contains("lantern care");
        assertThat(answer.at("/counts/expansions/0").asInt()).as("who is found by it").isEqualTo(1);
        assertThat(total("lamplighting", "synonyms=off")).isEqualTo(1);
        assertThat(total("lamplighting without:\"lantern care\"")).isEqualTo(1);
        assertThat(total("=lamplighting")).isEqualTo(1);

        HttpResponse<String> oneWay = put("", LAMPS.replace("}", ", \"ways\": \"one\"}"));
        assertThat(oneWay.statusCode()).isEqualTo(200);
        assertThat(total("lamplighting")).isEqualTo(2);
        assertThat(total("\"lantern care\"")).isEqualTo(1);
        assertThat(server.send(server.request("/v1/synonyms?words=lamplighting").DELETE()).statusCode()).isEqualTo(200);
        assertThat(total("lamplighting")).isEqualTo(1);
        assertThat(server.send(server.request("/v1/synonyms?words=lamplighting").DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void aChangeIsNotedAsItBeginsAndAsItEndsAndNotWhatItSays() throws IOException {
        put("", LAMPS);
        server.send(server.request("/v1/synonyms?words=lamplighting").DELETE());
        List<String> noted = new ArrayList<>();
        new AuditLog(data).events(event -> noted.add(event.did() + " " + event.status()));
        assertThat(noted.subList(noted.size() - 4, noted.size())).containsExactly("synonym-begun null", "synonym 200",
                "synonym-begun null", "synonym 200");
        assertThat(Files.readString(data.resolve("audit/chain.ndjson"))).doesNotContain("lantern", "lamplighting");
    }

    @Test
    void aChangeIsLookedAtBeforeItIsMade() {
        String snapshot = server.search("").path("snapshot").asString();
        JsonNode looked = RunningServer.json(put("?preview=1", LAMPS));
        assertThat(looked.path("kept").asBoolean()).isFalse();
        assertThat(looked.path("effects").toString())
                .isEqualTo("[{\"question\":\"lamplighting\",\"before\":1,\"after\":2},"
                        + "{\"question\":\"\\\"lantern care\\\"\",\"before\":1,\"after\":2}]");
        assertThat(total("lamplighting")).as("nothing is kept").isEqualTo(1);
        assertThat(RunningServer.json(put("", LAMPS)).path("effects")).isEqualTo(looked.path("effects"));

        JsonNode back = RunningServer.json(server.send(
                server.request("/v1/synonyms?words=lamplighting&preview=1").DELETE()));
        assertThat(back.at("/effects/0").toString()).isEqualTo(
                "{\"question\":\"lamplighting\",\"before\":2,\"after\":1}");
        assertThat(back.has("now")).isFalse();
        assertThat(total("lamplighting")).isEqualTo(2);
        assertThat(server.search("").path("snapshot").asString()).as("the index is as it was").isEqualTo(snapshot);
    }

    @Test
    void whatIsKeptIsListedWithATagThatGuardsIt() {
        HttpResponse<String> none = server.get("/v1/synonyms");
        assertThat(RunningServer.json(none).path("synonyms")).isEmpty();
        String before = none.headers().firstValue("ETag").orElseThrow();
        assertThat(put("", LAMPS, "If-Match", before).statusCode()).isEqualTo(200);
        assertThat(put("", LAMPS.replace("lantern", "lamp"), "If-Match", before).statusCode()).isEqualTo(412);
        HttpResponse<String> one = server.get("/v1/synonyms");
        assertThat(RunningServer.json(one).at("/synonyms/0").toString()).isEqualTo(
                "{\"words\":\"lamplighting\",\"also\":[\"lantern care\"],\"ways\":\"both\"}");
        assertThat(server.send(server.request("/v1/synonyms")
                .header("If-None-Match", one.headers().firstValue("ETag").orElseThrow())).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"words\": \"lamp\"}", "{\"words\": \"\", \"also\": \"a\"}",
            "{\"words\": \"lamps\", \"also\": \"lamp\"}", "{\"words\": \"a\\tb\", \"also\": \"c\"}",
            "{\"words\": \"a|b\", \"also\": \"c\"}", "{\"words\": \"lamp\", \"also\": \"lantern\", \"ways\": \"all\"}",
            "{\"words\": \"lamp\", \"alos\": \"lantern\"}", "[]"})
    void whatSaysNothingIsRefused(String body) {
        assertThat(put("", body).statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(server.get("/v1/synonyms")).path("synonyms")).isEmpty();
    }

    @Test
    void anotherProgramOnTheFolderSeesThemAndSoDoesTheNextServer() throws IOException {
        put("", LAMPS);
        assertThat(OwnSynonyms.keptIn(data.resolve("vocabulary")).lines()).hasSize(1);
        server.close();
        server = RunningServer.with(OwnSynonyms.keptIn(data.resolve("vocabulary")), data);
        assertThat(total("lamplighting")).isEqualTo(2);
    }
}
