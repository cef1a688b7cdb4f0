package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pins whole answers, so that no name, type or order on the wire changes unseen. What differs from run to run is set to a fixed
 * value first. Where a change is meant, look at target/golden/ and copy what is right.
 */
class GoldenAnswerTest {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TempDir
    private Path data;

    @Test
    void aSearch() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            server.add(People.ADA);
            server.add(People.BEN);
            server.add(People.CHLOE);
            ObjectNode answer = (ObjectNode) server.search("python job:(company:\"tidewater analytics\" from:2016",
                    "facet=skill,company,yoe", "facetSize=2", "skill=Python", "city.not=Boston%2C+MA");
            answer.put("tookMs", 0).put("snapshot", "SNAPSHOT");
            for (JsonNode hit : answer.path("hits")) {
                ((ObjectNode) hit).put("id", "ID").put("score", 0);
                hit.path("why").forEach(reason -> ((ObjectNode) reason).put("points", 0));
                hit.path("highlights").forEach(GoldenAnswerTest::withoutPlaces);
            }
            assertGolden("search-answer.json", answer);
        }
    }

    @Test
    void aCandidate() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            String id = server.add(People.CHLOE);
            ObjectNode answer = (ObjectNode) RunningServer.json(server.get("/v1/candidates/" + id + "?q=kafka"));
            answer.put("id", "ID").put("text", "TEXT").putArray("marks").addArray().add(0).add(0);
            answer.putArray("markKinds").add("typed");
            ((ObjectNode) answer.path("resume")).putArray("sections");
            withoutSpans(answer);
            assertGolden("candidate-answer.json", answer);
        }
    }

    @Test
    void aTextAnalysed() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            assertGolden("analysis-answer.json", RunningServer
                    .json(server.get("/v1/analyze?text=" + RunningServer.encoded("Sysadmins with C++ at Google"))));
        }
    }

    @Test
    void aStatus() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            server.add(People.ADA);
            ObjectNode answer = (ObjectNode) RunningServer.json(server.get("/v1/status"));
            answer.put("generation", "GENERATION")
                    .put("snapshot", "SNAPSHOT")
                    .putArray("generations")
                    .add("GENERATION");
            assertGolden("status-answer.json", answer);
        }
    }

    /** How a résumé in data form becomes a text is pinned where that is done. */
    private static void withoutPlaces(JsonNode snippet) {
        ObjectNode piece = (ObjectNode) snippet;
        piece.put("text", "TEXT").put("offset", 0).putArray("spans").addArray().add(0).add(0);
        piece.putArray("kinds").add("typed");
    }

    private static void withoutSpans(JsonNode node) {
        if (node.path("span").isObject()) {
            ((ObjectNode) node.path("span")).put("start", 0).put("end", 0);
        }
        node.forEach(GoldenAnswerTest::withoutSpans);
    }

    private static void assertGolden(String name, JsonNode answer) throws IOException {
        String actual = JSON.writeValueAsString(answer) + "\n";
        Path seen = Path.of("target", "golden", name);
        Files.createDirectories(seen.getParent());
        Files.writeString(seen, actual);
        try (InputStream golden = GoldenAnswerTest.class.getResourceAsStream(name)) {
            assertThat(golden).as(name).isNotNull();
            assertThat(actual).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
