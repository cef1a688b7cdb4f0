package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees: figures, and lines of a log that name requests by their ids. */
class MetricsTest {

    @TempDir
    private Path data;

    @Test
    void requestsAreCountedAndTimedByKindOfWork() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            String id = server.add(People.ADA);
            server.search("kafka AND (java");
            server.search("kafka");
            server.get("/v1/search?nosuch=1");
            server.get("/v1/candidates/" + id);
            server.get("/v1/candidates/c_nosuch");
            server.get("/v1/facets/skill");
            server.get("/v1/export?q=kafka");
            server.get("/v1/suggest?q=ka");
            HttpResponse<String> answer = server.get("/metrics");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
            assertThat(answer.body().lines()).contains(
                    "shortlist_requests_total{status=\"200\",work=\"search\"} 2.0",
                    "shortlist_requests_total{status=\"400\",work=\"search\"} 1.0",
                    "shortlist_requests_total{status=\"404\",work=\"candidate\"} 1.0",
                    "shortlist_requests_total{status=\"201\",work=\"upload\"} 1.0",
                    "shortlist_request_seconds_bucket{work=\"search\",le=\"+Inf\"} 3",
                    "shortlist_request_seconds_count{work=\"candidate\"} 2",
                    "shortlist_request_seconds_count{work=\"export\"} 1",
                    "shortlist_request_seconds_count{work=\"suggestion\"} 1",
                    "shortlist_request_seconds_count{work=\"facets\"} 1",
                    "shortlist_search_hits_bucket{le=\"0.0\"} 0",
                    "shortlist_search_hits_bucket{le=\"1.0\"} 2",
                    "shortlist_query_repairs_total 1.0",
                    "shortlist_index_segments 1.0",
                    "shortlist_index_candidates 1.0",
                    "shortlist_index_lag_changes 0.0",
                    "shortlist_admission_running 0.0",
                    "shortlist_admission_refused_total 0.0");
            assertThat(figure(answer.body(), "shortlist_heap_used_bytes")).isGreaterThan(1_000_000);
            assertThat(figure(answer.body(), "shortlist_request_seconds_sum{work=\"search\"}")).isBetween(0.0, 60.0);
        }
    }

    @Test
    void theLagOfTheIndexAndWhatIsGoneFromItAreTold() throws IOException {
        try (RunningServer earlier = RunningServer.on(data)) {
            earlier.add(People.ADA);
            earlier.add(People.BEN);
        }
        try (RunningServer server = RunningServer.behind(data)) {
            server.keep("Chloe Marchetti\nchloe@example.com\n\nSkills: Kafka, Python");
            assertThat(figure(server.get("/metrics").body(), "shortlist_index_lag_changes")).isEqualTo(1);
            server.store.delete(RunningServer.json(server.get("/v1/search?q=nurse")).at("/hits/0/id").asString());
            server.catchUp();
            String after = server.get("/metrics").body();
            assertThat(figure(after, "shortlist_index_lag_changes")).isZero();
            assertThat(figure(after, "shortlist_store_candidates")).isEqualTo(2);
            assertThat(figure(after, "shortlist_index_segments")).isGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void aLineOfTheLogNamesTheRequestAndNothingThatWasAsked() throws IOException {
        Logger log = Logger.getLogger(Requests.class.getName());
        List<String> lines = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        log.setLevel(Level.INFO);
        try (RunningServer server = RunningServer.on(data)) {
            HttpResponse<String> answer = server.send(server.request("/v1/search?q=secretword")
                    .header("X-Request-Id", "trace-42"));
            assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("trace-42");
            HttpResponse<String> made = server.send(server.request("/v1/search").header("X-Request-Id", "no good\t"));
            String own = made.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(own).matches("[A-Za-z0-9._-]{8,64}");
            assertThat(lines).anyMatch(line -> line.matches("request trace-42 GET /v1/search 200 in [0-9]+ ms"))
                    .anyMatch(line -> line.contains(own))
                    .noneMatch(line -> line.contains("secretword"));
        } finally {
            log.removeHandler(listener);
            log.setLevel(null);
        }
    }

    @ParameterizedTest
    @CsvSource({"GET,/v1/search,search", "POST,/v1/search,search", "GET,/v1/facets/{facet},facets",
            "POST,/v1/candidates,upload", "POST,/v1/candidates:import,import", "POST,/v1/candidates:tag,change", "GET,/v1/candidates/{id},candidate",
            "GET,/v1/candidates/{id}/file,candidate", "PATCH,/v1/candidates/{id},change",
            "DELETE,/v1/candidates/{id}/corrections/{n},change", "GET,/v1/export,export", "GET,/<path>,page",
            "GET,/livez,page"})
    void everyAddressIsSomeKindOfWork(String method, String path, String work) {
        assertThat(Requests.work(method, path)).isEqualTo(work);
    }

    private static double figure(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in\n" + metrics));
    }
}
