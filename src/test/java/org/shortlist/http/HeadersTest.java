package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** What every answer carries, whichever address gives it and whatever went wrong. */
class HeadersTest {

    @TempDir
    private Path data;

    @Test
    void everyRouteAnswersWithTheSecurityHeadersAlsoWhenItRefuses() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            server.add(People.ADA);
            List<String> routes = server.routes();
            assertThat(routes).hasSizeGreaterThan(40);
            for (String route : routes) {
                assertHeaders(ask(server, route, null), route);
            }
            KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
            for (String route : routes) {
                assertHeaders(ask(server, route, null), route + " without a key");
                assertHeaders(ask(server, route, key), route + " with a key for searches");
            }
        }
    }

    private static HttpResponse<String> ask(RunningServer server, String route, KeyRing.Issued key) {
        String[] parts = route.split(" ");
        String path = parts[1].replaceAll("[{<][a-z]+[}>]", "something");
        var request = server.request(path).header("Content-Type", "application/json");
        if (key != null) {
            request.header("Authorization", "Bearer " + key.written());
        }
        return server.send(request.method(parts[0], parts[0].matches("POST|PATCH|PUT")
                ? BodyPublishers.ofString("{}")
                : BodyPublishers.noBody()));
    }

    @Test
    void soDoesWhatIsNoRouteAtAll() throws IOException {
        try (RunningServer server = RunningServer.on(data, ServerOptions.loopback(0).withBodyLimit(1000))) {
            String id = server.add(People.BEN.substring(0, 60).replaceAll("(?s),.*", "}}"));
            List<HttpResponse<String>> answers = new ArrayList<>(
                    List.of(server.get("/nosuch"), server.get("/v1/nosuch"),
                            server.get("/v1/search?size=many"), server.get("/candidates/" + id), server.get("/app.js"),
                            server.get("/lib/lit.js"), server.get("/%2e%2e/secret"), server.get("//"),
                            server.get("/v1/search?q=" + "a".repeat(70_000)),
                            server.send(server.request("/v1/search").header("Origin", "http://evil.example").DELETE()),
                            server.send(server.request("/").method("TRACE", BodyPublishers.noBody())),
                            server.send(server.request("/v1/search").method("OPTIONS", BodyPublishers.noBody())),
                            server.send(server.request("/").method("PROPFIND", BodyPublishers.noBody())),
                            server.post("/v1/candidates", "application/json", new byte[2000])));
            String etag = server.get("/app.js").headers().firstValue("ETag").orElseThrow();
            answers.add(server.send(server.request("/app.js").header("If-None-Match", etag)));
            assertThat(answers.getLast().statusCode()).isEqualTo(304);
            answers.forEach(answer -> assertHeaders(answer, answer.request().method() + " " + answer.uri().getPath()));
        }
    }

    @Test
    void soDoesWhatNoBrowserWouldSend() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            for (String request : List.of("GET /a%00b HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                    "nonsense\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(70_000) + "\r\n\r\n")) {
                String answer = raw(server.port(), request);
                Guard.HEADERS.forEach((name, value) -> assertThat(answer).as(request.lines().findFirst().orElseThrow())
                        .containsIgnoringCase(name + ": " + value));
                assertThat(answer).doesNotContainIgnoringCase("Server:");
            }
        }
    }

    @Test
    void whoIsAnsweredForTheLastTimeIsToldThatTheConnectionCloses() throws IOException {
        try (RunningServer server = RunningServer.on(data)) {
            for (String request : List.of("GET /?q=" + "a".repeat(70_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n",
                    "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", "nonsense\r\n\r\n")) {
                assertThat(raw(server.port(), request)).containsIgnoringCase("\r\nConnection: close\r\n");
            }
        }
    }

    private static void assertHeaders(HttpResponse<String> answer, String what) {
        Guard.HEADERS.forEach((name, value) -> assertThat(answer.headers().allValues(name)).as(what + ": " + name)
                .containsExactly(value));
        assertThat(answer.headers().firstValue(Guard.REQUEST_ID)).as(what).isPresent();
        assertThat(answer.headers().firstValue("Server")).as(what).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).as(what).isPresent();
    }

    private static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder answer = new StringBuilder();
            byte[] some = new byte[8192];
            while (answer.indexOf("\r\n\r\n") < 0) {
                int read = in.read(some);
                if (read < 0) {
                    break;
                }
                answer.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
            }
            return answer.toString();
        }
    }
}
