package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** A browser shows its key once; what it has afterwards is no better than the key, and no other page can use it. */
class SessionTest extends WithServer {

    @Test
    void aKeyIsShownOnceAndTheCookieIsForThisServersPageAlone() throws IOException {
        KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
        HttpResponse<String> signedIn = signIn(key.written());
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.body()).contains("\"signedIn\":true", "\"name\":\"Test\"", "\"scopes\":[\"search\"]")
                .doesNotContain(key.written());
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure", key.written(), key.key().id());
        assertThat(get("/v1/search", cookie).statusCode()).isEqualTo(200);
        assertThat(get("/v1/export", cookie).statusCode()).isEqualTo(403);
        assertThat(get("/v1/session", cookie).body()).isEqualTo(signedIn.body());
    }

    @Test
    void thePasswordOfAProxyInFrontStandsBesideTheCookieAndAKeyGoesBeforeIt() throws IOException {
        String cookie = cookie(server.key(Set.of(Scope.SEARCH), null));
        HttpRequest.Builder basic = server.request("/v1/search").header("Cookie", cookie);
        assertThat(server.send(basic.header("Authorization", "Basic YWRhOmFkYQ==")).statusCode()).isEqualTo(200);
        HttpRequest.Builder bearer = server.request("/v1/search").header("Cookie", cookie);
        assertThat(server.send(bearer.header("Authorization", "Bearer nosuch")).statusCode()).isEqualTo(401);
    }

    @Test
    void throughAProxyThatEndsTlsTheCookieGoesOverTlsOnly() throws IOException {
        KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
        HttpResponse<String> signedIn = server.send(server.request("/v1/session")
                .header("Origin", "https://127.0.0.1:" + server.port())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"key\": \"" + key.written() + "\"}")));
        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
    }

    @Test
    void aWrongKeyBeginsNoSession() throws IOException {
        server.key(Set.of(Scope.SEARCH), null);
        HttpResponse<String> refused = signIn("k_00000000_" + "A".repeat(43));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/v1/search", "shortlist-session=" + "A".repeat(43)).statusCode()).isEqualTo(401);
        assertThat(server.get("/v1/session").statusCode()).isEqualTo(401);
    }

    @Test
    void whereNoKeyIsNeededThereIsNothingToSignOutOf() {
        assertThat(server.get("/v1/session").body()).startsWith("{\"signedIn\":false,\"scopes\":[\"search\"");
    }

    @Test
    void signingOutEndsIt() throws IOException {
        String cookie = cookie(server.key(Set.of(Scope.SEARCH), null));
        HttpResponse<String> out = server.send(fromPage("/v1/session", cookie).DELETE());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("shortlist-session=;", "1970");
        HttpResponse<String> over = get("/v1/search", cookie);
        assertThat(over.statusCode()).isEqualTo(401);
        assertThat(over.body()).contains("The session is over; sign in again");
    }

    @Test
    void theSessionEndsWithItsKey() throws IOException {
        KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
        server.key(Set.of(Scope.SEARCH), null);
        String cookie = cookie(key);
        server.keys.revoke(key.key().id(), RunningServer.NOON);
        assertThat(get("/v1/search", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void aFilterHoldsInASessionToo() throws IOException {
        server.add(People.ADA);
        server.add(People.BEN);
        String cookie = cookie(server.key(Set.of(Scope.SEARCH), "city:pittsburgh"));
        assertThat(get("/v1/search", cookie).body()).contains("Brightwater").doesNotContain("Oduya");
    }

    @Test
    void noOtherPageCanChangeAnythingWithIt() throws IOException {
        String id = server.add(People.ADA);
        String cookie = cookie(server.key(Scope.opening(), null));
        String path = "/v1/candidates/" + id;
        HttpRequest.Builder silent = server.request(path).header("Cookie", cookie).DELETE();
        assertThat(server.send(silent).statusCode()).isEqualTo(403);
        for (String origin : Set.of("http://evil.example", "http://localhost.evil.example", "null",
                "http://127.0.0.1:1")) {
            HttpRequest.Builder foreign = server.request(path).header("Cookie", cookie).header("Origin", origin);
            assertThat(server.send(foreign.DELETE()).statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(get(path, cookie).statusCode()).isEqualTo(200);
        assertThat(server.send(fromPage(path, cookie).DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void itEndsWhenNobodyAsksAndAtLastAnyway() {
        Sessions sessions = new Sessions();
        Instant now = RunningServer.NOON;
        String written = sessions.begin("k_1", now);
        Instant almost = now.plus(Sessions.IDLE).minusMillis(1);
        assertThat(sessions.key(written, almost, true)).contains("k_1");
        assertThat(sessions.key(written, almost.plus(Sessions.IDLE), true)).isEmpty();
        assertThat(sessions.key(written, now, true)).as("gone for good").isEmpty();

        String busy = sessions.begin("k_1", now);
        Instant last = now.plus(Sessions.LONGEST);
        for (Instant at = now; at.isBefore(last); at = at.plus(Duration.ofMinutes(30))) {
            assertThat(sessions.key(busy, at, true)).isPresent();
        }
        assertThat(sessions.key(busy, last, true)).isEmpty();
    }

    @Test
    void toWatchTheStatusKeepsNoSessionAlive(@TempDir Path elsewhere) throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(RunningServer.NOON);
        InstantSource watch = now::get;
        server.close();
        server = RunningServer.by(watch.withZone(ZoneOffset.UTC), elsewhere);
        String cookie = cookie(server.key(Set.of(Scope.SEARCH), null));
        now.updateAndGet(time -> time.plus(Sessions.IDLE).minusSeconds(2));
        assertThat(get("/v1/search", cookie).statusCode()).isEqualTo(200);
        now.updateAndGet(time -> time.plus(Sessions.IDLE).minusSeconds(1));
        assertThat(get("/v1/status", cookie).statusCode()).isEqualTo(200);
        assertThat(get("/v1/status?", cookie).statusCode()).isEqualTo(200);
        now.updateAndGet(time -> time.plusSeconds(1));
        assertThat(get("/v1/status", cookie).statusCode()).isEqualTo(401);
        assertThat(get("/v1/search", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void ofTooManyOfOneKeyTheOneThatWasUsedLongestAgoEnds() {
        Sessions sessions = new Sessions();
        Instant now = RunningServer.NOON;
        String other = sessions.begin("k_2", now.minusSeconds(1));
        String first = sessions.begin("k_1", now);
        String second = sessions.begin("k_1", now.plusSeconds(1));
        for (int i = 2; i <= Sessions.MOST_OF_A_KEY; i++) {
            sessions.begin("k_1", now.plusSeconds(i));
        }
        Instant later = now.plusSeconds(60);
        assertThat(sessions.key(first, later, true)).isEmpty();
        assertThat(sessions.key(second, later, true)).contains("k_1");
        assertThat(sessions.key(other, later, true)).contains("k_2");
    }

    private HttpResponse<String> signIn(String key) {
        return server.post("/v1/session", "{\"key\": \"" + key + "\"}");
    }

    private String cookie(KeyRing.Issued key) {
        return signIn(key.written()).headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private HttpResponse<String> get(String path, String cookie) {
        return server.send(server.request(path).header("Cookie", cookie.replaceFirst(";.*", "")));
    }

    private HttpRequest.Builder fromPage(String path, String cookie) {
        return server.request(path).header("Cookie", cookie).header("Origin", "http://127.0.0.1:" + server.port());
    }
}
