package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.QueryParser;

class LanguageDoorTest {

    @Test
    void whoBringsAJobDescriptionToAFullServerIsToldToComeBack() throws IOException, InterruptedException {
        ConceptResolver concepts = new ConceptResolver(RunningServer.VOCABULARY);
        Javalin full = Javalin.create(config -> {
            new Problems(WireJson.mapper()).register(config.routes);
            new LanguageDoor(concepts, new QueryParser(RunningServer.VOCABULARY, Clock.systemUTC()),
                    new Admission("searches", 0))
                    .register(config.routes);
        }).start("127.0.0.1", 0);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + full.port() + "/v1/questions"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Java is a must\"}"))
                    .build();
            assertThat(client.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(503);
        } finally {
            full.stop();
        }
    }
}
