package org.shortlist.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The nodes themselves: what the second engine's tests stand on. */
@Tag("opensearch")
class OpenSearchNodeTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TWO_PEOPLE = """
            {"index":{"_id":"ada"}}
            {"jobs":[{"words":"java"},{"words":"lead"}]}
            {"index":{"_id":"ben"}}
            {"jobs":[{"words":"java lead"}]}
            """;
    private static final String JAVA_LEAD_IN_ONE_JOB = """
            {"query":{"nested":{"path":"jobs","query":{"bool":{"filter":
              [{"term":{"jobs.words":"java"}},{"term":{"jobs.words":"lead"}}]}}}}}""";

    @RegisterExtension
    private static final SharedNodes NODES = SharedNodes.three();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @AfterEach
    void closeTheClient() {
        client.close();
    }

    @Test
    void oneNodeFindsWhoDidBothInOneJobAndEndsWithItsInput() throws Exception {
        OpenSearchNode node = OpenSearchNode.start("one", folder.resolve("one"), null);
        try (node) {
            fill(node, 1, 0);
            assertEquals("ben", onlyAnswer(node));
        }
        assertFalse(node.isAlive());
    }

    @Test
    void twoOfThreeNodesAnswerAsBeforeWhenOneIsKilled() throws Exception {
        Nodes nodes = NODES.get();
        fill(nodes.node(0), 3, 1);
        awaitHealth(nodes.node(0), "wait_for_status=green");
        nodes.node(1).kill();
        awaitHealth(nodes.node(2), "wait_for_nodes=2");
        awaitHealth(nodes.node(2), "wait_for_status=yellow");
        assertEquals("ben", onlyAnswer(nodes.node(0)));
        assertEquals("ben", onlyAnswer(nodes.node(2)));
        nodes.clear();
    }

    private void fill(OpenSearchNode node, int shards, int replicas) throws IOException, InterruptedException {
        ask(node, "PUT", "/tpeople", """
                {"settings":{"number_of_shards":%d,"number_of_replicas":%d},"mappings":{"dynamic":"strict","properties":
                  {"jobs":{"type":"nested","properties":{"words":{"type":"text"}}}}}}""".formatted(shards, replicas));
        assertFalse(ask(node, "POST", "/tpeople/_bulk?refresh=true", TWO_PEOPLE).get("errors").booleanValue());
    }

    private String onlyAnswer(OpenSearchNode node) throws IOException, InterruptedException {
        JsonNode answer = ask(node, "POST", "/tpeople/_search", JAVA_LEAD_IN_ONE_JOB);
        assertEquals(0, answer.at("/_shards/failed").intValue());
        assertEquals(1, answer.at("/hits/total/value").intValue());
        return answer.at("/hits/hits/0/_id").stringValue();
    }

    private void awaitHealth(OpenSearchNode node, String condition) throws IOException, InterruptedException {
        assertFalse(ask(node, "GET", "/_cluster/health?timeout=60s&" + condition, "").get("timed_out").booleanValue());
    }

    private JsonNode ask(OpenSearchNode node, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.url() + path))
                .timeout(Duration.ofSeconds(90))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertTrue(answer.statusCode() < 300, answer::body);
        return JSON.readTree(answer.body());
    }
}
