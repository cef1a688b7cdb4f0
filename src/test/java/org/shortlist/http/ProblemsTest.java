package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a request that cannot be answered is told, and who may ask at all. */
@TestInstance(Lifecycle.PER_CLASS)
class ProblemsTest {

    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"GET,/nosuch,404,/problems/not-found", "GET,/v1/nosuch,404,/problems/not-found",
            "PUT,/v1/search,405,/problems/method-not-allowed", "DELETE,/,405,/problems/method-not-allowed",
            "GET,/v1/candidates/c_nosuch,404,/problems/no-such-candidate",
            "GET,/v1/candidates/c_nosuch/file,404,/problems/no-such-candidate",
            "GET,/v1/status?verbose=1,400,/problems/unknown-parameter",
            "GET,/v1/suggest?q=a&field=hobby,400,/problems/invalid-parameter",
            "GET,/v1/candidates,405,/problems/method-not-allowed"})
    void everyErrorIsAProblemDocument(String method, String path, int status, String type) {
        HttpResponse<String> answer = server.send(server.request(path).method(method, BodyPublishers.noBody()));
        JsonNode problem = RunningServer.json(answer);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.path("type").asString()).isEqualTo(type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString())
                .isEqualTo("/requests/" + answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"PUT|/v1/search|GET, HEAD, POST", "GET|/v1/candidates|POST",
            "HEAD|/v1/candidates|POST", "PUT|/v1/candidates|POST", "PATCH|/v1/candidates|POST",
            "DELETE|/v1/candidates|POST", "POST|/v1/candidates/c_x|DELETE, GET, HEAD, PATCH, PUT"})
    void aMethodThatIsNotTakenIsToldWhichAre(String method, String path, String allowed) {
        HttpResponse<String> answer = server.send(server.request(path).method(method, BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", "))
                .containsExactlyInAnyOrder(allowed.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
            "GET /a/%2e%2e/b HTTP/1.1\r\nHost: localhost\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nbroken header\r\n", "GET / HTTP/1.1\r\n"})
    void evenWhatTheHttpLayerRefusesIsAProblemDocument(String request) throws IOException {
        String answer = raw(request + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400",
                        "X-Content-Type-Options: nosniff");
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "a".repeat(70_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "127.0.0.1.evil.example", "10.0.0.7",
            "localhost.evil.example"})
    void aForeignNameIsNotAnswered(String host) throws IOException {
        String answer = raw("GET /v1/search HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 421").contains("/problems/wrong-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]:8080", "LOCALHOST:80"})
    void loopbackNamesAreAnswered(String host) throws IOException {
        assertThat(raw("GET /livez HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({"FD00::2,[fd00::2]:8080,200", "[fd00::2],[fd00::2],200", "fd00::2,[fd00::3]:8080,421"})
    void anAddressOfIpv6IsNamedInBrackets(String called, String host, int status, @TempDir Path other)
            throws IOException {
        try (RunningServer named = RunningServer.on(other,
                ServerOptions.loopback(0).withHost("127.0.0.1", Set.of(called)))) {
            String request = "GET /livez HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            assertThat(raw(named, request)).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1", "https://127.0.0.1.evil.example"})
    void anotherSiteMayNotWrite(String origin) {
        HttpResponse<String> answer = server.send(server.request("/v1/candidates")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString(People.ADA)));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(RunningServer.json(answer).path("type").asString()).isEqualTo("/problems/cross-site");
        assertThat(RunningServer.json(server.get("/v1/search")).path("total").asInt()).isZero();
    }

    @Test
    void aCrossSiteFetchWithoutOriginMayNotWrite() {
        HttpResponse<String> answer = server.send(server.request("/v1/candidates")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString(People.ADA)));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void theOwnPageMayWrite() {
        HttpResponse<String> answer = server.send(server.request("/v1/candidates/c_nosuch")
                .header("Origin", "http://127.0.0.1:" + server.port())
                .header("Sec-Fetch-Site", "same-origin")
                .DELETE());
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerCarriesStrictHeaders() {
        for (String path : new String[]{"/v1/search", "/nosuch", "/livez"}) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'",
                            "trusted-types lit-html", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
        assertThat(server.get("/v1/search").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void aCleanRequestIdIsKeptAndAnUncleanOneReplaced() {
        assertThat(id("trace-1.2_3")).isEqualTo("trace-1.2_3");
        assertThat(id("<script>")).isNotEqualTo("<script>");
    }

    private String id(String given) {
        return server.send(server.request("/livez").header("X-Request-Id", given))
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    @Test
    void largeAnswersAreCompressedForWhoCanReadThem() {
        HttpResponse<String> answer = server.send(server.request("/v1/syntax").header("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(server.send(server.request("/v1/search").header("Accept-Encoding", "gzip"))
                .headers()
                .firstValue("Content-Encoding")).isEmpty();
        assertThat(server.get("/v1/syntax").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void headIsGetWithoutTheBody() {
        HttpResponse<String> head = server.send(server.request("/v1/search").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    /** Sends exactly these bytes. */
    private String raw(String request) throws IOException {
        return raw(server, request);
    }

    private static String raw(RunningServer to, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", to.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
