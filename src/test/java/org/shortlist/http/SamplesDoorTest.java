package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SamplesDoorTest {

    @TempDir
    private Path data;
    @TempDir
    private Path samples;

    @BeforeEach
    void twoPeopleInThreeFiles() throws IOException {
        Files.writeString(samples.resolve("ada.json"), People.ADA);
        Files.writeString(samples.resolve("ben.json"), People.BEN);
        Files.writeString(samples.resolve("ben-later.json"), People.BEN.replace("surgery", "an accident"));
    }

    @Test
    void anEmptyStoreTakesTheSamplesAndTheyAreFoundAtOnce() throws IOException {
        try (RunningServer server = withSamples()) {
            assertThat(offered(server)).isTrue();
            HttpResponse<String> loaded = load(server);
            assertThat(loaded.statusCode()).isEqualTo(200);
            assertThat(RunningServer.json(loaded).path("candidates").asInt()).isEqualTo(2);
            assertThat(server.search("").path("total").asInt()).isEqualTo(2);
            assertThat(offered(server)).isFalse();
        }
    }

    @Test
    void nobodyInventedComesAmongPeopleWhoAreKept() throws IOException {
        try (RunningServer server = withSamples()) {
            String id = server.add(People.ADA);
            assertThat(load(server).statusCode()).isEqualTo(409);
            server.store.setAside(id, Instant.parse("2026-11-15T12:01:00Z"));
            assertThat(offered(server)).as("while somebody can be brought back").isFalse();
            assertThat(RunningServer.json(load(server)).path("type").asString()).isEqualTo("/problems/not-empty");
            assertThat(server.store.size()).isZero();
        }
    }

    @Test
    void aServerWithoutSamplesOffersNone() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            assertThat(offered(server)).isFalse();
            assertThat(load(server).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPageOfAnotherSiteLoadsNothing() throws IOException {
        try (RunningServer server = withSamples()) {
            HttpResponse<String> refused = server.send(server.request("/v1/samples")
                    .header("Origin", "https://elsewhere.example")
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(server.store.size()).isZero();
        }
    }

    private RunningServer withSamples() throws IOException {
        return RunningServer.on(data, ServerOptions.loopback(0).withSamples(samples));
    }

    private static boolean offered(RunningServer server) {
        JsonNode status = RunningServer.json(server.get("/v1/status"));
        return status.path("samples").asBoolean();
    }

    private static HttpResponse<String> load(RunningServer server) {
        return server.post("/v1/samples", "application/json", new byte[0]);
    }
}
