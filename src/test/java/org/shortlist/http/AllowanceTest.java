package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.access.AuditLog;
import org.shortlist.access.Event;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** How much a key may ask, and which other sites' pages may ask at all. */
class AllowanceTest {

    private static final String ELSEWHERE = "https://careers.example.com";

    @TempDir
    private Path data;

    @Test
    void aKeyThatAsksTooMuchIsToldWhenToAskAgainAndNoOtherIsHeldUp() throws IOException {
        try (RunningServer server = RunningServer.on(data, ServerOptions.loopback(0).withPerMinute(3))) {
            KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
            for (int left = 2; left >= 0; left--) {
                HttpResponse<String> answer = server.get("/v1/search", key);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("3");
                assertThat(answer.headers().firstValue("RateLimit-Remaining")).contains(Integer.toString(left));
            }
            HttpResponse<String> refused = server.get("/v1/search", key);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(RunningServer.json(refused).path("type").asString()).isEqualTo("/problems/too-many-requests");
            assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 20);
            assertThat(Integer.parseInt(refused.headers().firstValue("RateLimit-Reset").orElseThrow()))
                    .isBetween(41, 60);
            assertThat(server.get("/livez", key).statusCode()).isEqualTo(200);
            assertThat(server.get("/v1/search", server.key(Set.of(Scope.SEARCH), null)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsRefusedForItWritesNothingIntoTheAuditLog() throws IOException {
        try (RunningServer server = RunningServer.on(data, ServerOptions.loopback(0).withPerMinute(1))) {
            KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
            for (int i = 0; i < 5; i++) {
                server.get("/v1/search", key);
            }
            List<Event> events = new ArrayList<>();
            new AuditLog(data).events(events::add);
            assertThat(events).extracting(Event::did).containsExactly("search");
        }
    }

    @Test
    void signingInCountsToo() throws IOException {
        try (RunningServer server = RunningServer.on(data, ServerOptions.loopback(0).withPerMinute(2))) {
            byte[] key = ("{\"key\": \"" + server.key(Set.of(Scope.SEARCH), null).written() + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(server.post("/v1/session", "application/json", key).statusCode()).isEqualTo(200);
            assertThat(server.post("/v1/session", "application/json", key).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = server.post("/v1/session", "application/json", key);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whereThereIsNoLimitNoneIsTold() throws IOException {
        try (RunningServer server = RunningServer.on(data, ServerOptions.loopback(0).withPerMinute(0))) {
            HttpResponse<String> answer = server.get("/v1/search", server.key(Set.of(Scope.SEARCH), null));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
        }
    }

    @Test
    void whoNeedsNoKeyIsNotLimited() throws IOException {
        try (RunningServer server = RunningServer.on(data, ServerOptions.loopback(0).withPerMinute(1))) {
            for (int i = 0; i < 5; i++) {
                HttpResponse<String> answer = server.get("/v1/search");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
            }
        }
    }

    @Test
    void tokensFlowBackEvenlyAndNeverOverflow() throws IOException {
        long[] now = {0};
        Allowance allowance = new Allowance(60, () -> now[0]);
        assertThat(granted(allowance, 100)).isEqualTo(60);
        now[0] += 2_500_000_000L;
        assertThat(granted(allowance, 100)).isEqualTo(2);
        now[0] += 500_000_000L;
        assertThat(granted(allowance, 100)).isEqualTo(1);
        now[0] += 3_600_000_000_000L;
        assertThat(granted(allowance, 100)).isEqualTo(60);
    }

    private static long granted(Allowance allowance, int asked) {
        long granted = 0;
        for (int i = 0; i < asked; i++) {
            granted += allowance.take("k_1").granted() ? 1 : 0;
        }
        return granted;
    }

    @Test
    void noOtherSitesPageIsAnsweredUnlessItIsAllowed() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            HttpResponse<String> answer = server.send(server.request("/v1/search").header("Origin", ELSEWHERE));
            assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
            HttpResponse<String> asked = preflight(server, "/v1/search", ELSEWHERE);
            assertThat(asked.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
            assertThat(asked.statusCode()).isGreaterThanOrEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/search", "/v1/candidates", "/v1/candidates:import"})
    void anAllowedSitesPageAsksWithAKeyAndNeverWithASession(String address) throws IOException {
        ServerOptions options = ServerOptions.loopback(0).withOrigins(Set.of(ELSEWHERE));
        try (RunningServer server = RunningServer.on(data, options)) {
            KeyRing.Issued key = server.key(Scope.opening(), null);
            HttpResponse<String> may = preflight(server, address, ELSEWHERE);
            assertThat(may.statusCode()).as(may.body()).isLessThan(300);
            assertThat(may.headers().firstValue("Access-Control-Allow-Origin")).contains(ELSEWHERE);
            assertThat(may.headers().firstValue("Access-Control-Allow-Headers").orElseThrow().toLowerCase())
                    .contains("authorization");
            assertThat(may.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(preflight(server, address, "https://evil.example").headers()
                    .firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            HttpResponse<String> written = server.send(server.request("/v1/candidates")
                    .header("Origin", ELSEWHERE)
                    .header("Authorization", "Bearer " + key.written())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(People.ADA)));
            assertThat(written.statusCode()).isEqualTo(201);
            assertThat(written.headers().firstValue("Access-Control-Allow-Origin")).contains(ELSEWHERE);
            String cookie = server.send(server.request("/v1/session")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"key\": \"" + key.written() + "\"}")))
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceFirst(";.*", "");
            assertThat(server.send(server.request("/v1/candidates/c_1")
                    .header("Origin", ELSEWHERE)
                    .header("Cookie", cookie)
                    .DELETE()).statusCode()).isEqualTo(403);
            HttpResponse<String> refused = server.send(server.request("/v1/search").header("Origin", ELSEWHERE));
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).contains(ELSEWHERE);
        }
    }

    private static HttpResponse<String> preflight(RunningServer server, String address, String origin) {
        return server.send(server.request(address)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
