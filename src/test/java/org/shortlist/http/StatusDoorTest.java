package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.search.CandidateIndex;
import tools.jackson.databind.JsonNode;

class StatusDoorTest {

    @TempDir
    private Path data;

    @Test
    void aServerIsReadyOnlyOnceItsIndexHasCaughtUp() throws IOException, InterruptedException {
        try (RunningServer earlier = RunningServer.on(data)) {
            earlier.add(People.ADA);
        }
        // The store knows of a change that no index has seen.
        try (RunningServer server = RunningServer.behind(data)) {
            server.store.delete(RunningServer.json(server.get("/v1/search")).at("/hits/0/id").asString());
            HttpResponse<String> before = server.get("/readyz");
            assertThat(before.statusCode()).isEqualTo(503);
            assertThat(before.headers().firstValue("Retry-After")).isPresent();
            assertThat(RunningServer.json(before).path("type").asString()).isEqualTo("/problems/not-ready");
            assertThat(server.get("/livez").statusCode()).isEqualTo(200);

            server.follow();
            awaitReady(server);
            assertThat(RunningServer.json(server.get("/v1/search")).path("total").asInt()).isZero();
        }
    }

    /** As whoever watches it asks: by probes, with a key or without one, and by the page. */
    @Test
    void aServerSaysThatItIsOpeningUntilItIsOpen() throws IOException {
        try (RunningServer server = RunningServer.opening(data)) {
            for (String path : List.of("/readyz", "/v1/search?q=java", "/v1/status", "/metrics", "/v1/nosuch")) {
                HttpResponse<String> refused = server.get(path);
                assertThat(refused.statusCode()).as(path).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).as(path).hasValue("1");
                assertThat(refused.headers().firstValue("Content-Type")).hasValue(Problems.MEDIA_TYPE);
                assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
                assertThat(RunningServer.json(refused).path("type").asString()).isEqualTo("/problems/opening");
            }
            assertThat(server.post("/v1/candidates", "text/plain", new byte[0]).statusCode()).isEqualTo(503);
            assertThat(server.get("/livez").body()).isEqualTo("alive\n");
            assertThat(server.get("/").body()).contains("<shortlist-app");
            assertThat(server.get("/problems/opening").body()).contains("opening its data");

            server.open();
            assertThat(server.get("/openapi.json").statusCode()).isEqualTo(200);
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(RunningServer.json(server.get("/v1/search?q=java")).path("total").asInt()).isZero();
            assertThat(server.get("/").body()).contains("<shortlist-app");
        }
    }

    /** What is read once for all questions is read before anybody is let in: else the first would wait for it. */
    @Test
    void aServerIsOpenOnlyOnceItsIndexHasBeenSearched() throws Exception {
        try (RunningServer server = RunningServer.opening(data);
                ExecutorService opening = Executors.newSingleThreadExecutor()) {
            CountDownLatch searched = new CountDownLatch(1);
            CountDownLatch answers = new CountDownLatch(1);
            Future<?> open = opening.submit(() -> {
                server.open(slow(server.index, searched, answers));
                return null;
            });
            assertThat(searched.await(30, TimeUnit.SECONDS)).as("it is searched while it opens").isTrue();
            for (String path : List.of("/readyz", "/v1/status", "/openapi.json")) {
                assertThat(RunningServer.json(server.get(path)).path("type").asString()).isEqualTo("/problems/opening");
            }
            answers.countDown();
            open.get(30, TimeUnit.SECONDS);
            assertThat(server.get("/v1/search").statusCode()).isEqualTo(200);
        }
    }

    /** The same index, which answers only when it may. */
    private static CandidateIndex slow(CandidateIndex index, CountDownLatch searched, CountDownLatch answers) {
        return (CandidateIndex) Proxy.newProxyInstance(CandidateIndex.class.getClassLoader(),
                new Class<?>[]{CandidateIndex.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("search")) {
                        searched.countDown();
                        assertThat(answers.await(30, TimeUnit.SECONDS)).isTrue();
                    }
                    return method.invoke(index, arguments);
                });
    }

    private static void awaitReady(RunningServer server) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (server.get("/readyz").statusCode() != 200) {
            assertThat(System.nanoTime()).as("time until ready").isLessThan(giveUp);
            Thread.sleep(20);
        }
    }

    @Test
    void theStatusCountsCandidatesAndChanges() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            server.add(People.ADA);
            server.add(People.BEN);
            JsonNode status = RunningServer.json(server.get("/v1/status"));
            assertThat(status.path("candidates").asInt()).isEqualTo(2);
            assertThat(status.path("changeNumber").asLong()).isEqualTo(status.path("storeChangeNumber").asLong());
            assertThat(status.path("asOf").asString()).isEqualTo("2026-11");
            assertThat(status.path("ready").asBoolean()).isTrue();
            assertThat(status.path("generations")).hasSize(1);
            assertThat(status.path("phase").asString()).isEqualTo("projecting");
            assertThat(status.path("refused").asInt()).isZero();
            assertThat(status.has("notice")).isFalse();
            JsonNode found = RunningServer.json(server.get("/v1/search"));
            assertThat(status.path("snapshot")).isEqualTo(found.path("snapshot"));
            server.add(People.CHLOE);
            assertThat(RunningServer.json(server.get("/v1/status")).path("snapshot"))
                    .isNotEqualTo(found.path("snapshot"));
            server.store.setAside(RunningServer.json(server.get("/v1/search")).at("/hits/0/id").asString(),
                    Instant.parse("2026-11-15T12:01:00Z"));
            JsonNode later = RunningServer.json(server.get("/v1/status"));
            assertThat(later.path("kept").asInt()).isEqualTo(2);
            assertThat(later.path("setAside").asInt()).isEqualTo(1);
        }
    }

    @Test
    void everyKindOfProblemIsExplainedAtItsAddress() throws IOException {
        try (RunningServer server = RunningServer.behind(data)) {
            for (Problem.Kind kind : Problem.Kind.values()) {
                assertThat(server.get(kind.type()).body()).contains(kind.title, kind.meaning);
            }
            assertThat(server.get("/problems/nosuch").statusCode()).isEqualTo(404);
        }
    }
}
