package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class PageDoorTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:from|import)\\s*\\(?\\s*[\"']([^\"']+)[\"']");

    private RunningServer server;
    private Path web;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        web = Files.createDirectories(folder.resolve("web"));
        Files.createDirectories(web.resolve("views"));
        Files.writeString(web.resolve("index.html"), "<!doctype html><title>Shortlist</title>");
        Files.writeString(web.resolve("style.css"), "body { margin: 0 }");
        Files.writeString(web.resolve("app.js"), """
                import { LitElement, html } from 'lit';
                import { repeat } from "lit/directives/repeat.js";
                import { row } from './views/row.js';
                import('lit-html/directives/live.js');
                export * from 'elsewhere';
                """);
        Files.writeString(web.resolve("views/row.js"), "export const row = 1;");
        Files.writeString(web.resolve(".secret.txt"), "hidden");
        Files.writeString(web.resolve("notes.sql"), "select");
        Files.writeString(folder.resolve("outside.txt"), "outside");
        Files.createSymbolicLink(web.resolve("link.txt"), folder.resolve("outside.txt"));
        server = RunningServer.on(folder.resolve("data"), ServerOptions.loopback(0).withWeb(web));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"/,text/html", "/index.html,text/html", "/style.css,text/css", "/app.js,text/javascript",
            "/views/row.js,text/javascript", "/lib/lit/index.js,text/javascript"})
    void filesAreServedAsWhatTheyAre(String path, String type) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @Test
    void bareImportsBecomeAddresses() {
        assertThat(server.get("/app.js").body()).isEqualTo("""
                import { LitElement, html } from '/lib/lit/index.js';
                import { repeat } from "/lib/lit/directives/repeat.js";
                import { row } from './views/row.js';
                import('/lib/lit-html/directives/live.js');
                export * from 'elsewhere';
                """);
    }

    @Test
    void everyModuleThatTheLibraryImportsIsThere() {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of("/lib/lit/index.js", "/lib/lit/directives/repeat.js",
                "/lib/lit/directives/class-map.js"));
        while (!open.isEmpty()) {
            String path = open.pop();
            if (seen.add(path)) {
                HttpResponse<String> module = server.get(path);
                assertThat(module.statusCode()).as(path).isEqualTo(200);
                Matcher imports = ADDRESS.matcher(module.body());
                while (imports.find()) {
                    open.add(java.net.URI.create(path).resolve(imports.group(1)).toString());
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(6)
                .anyMatch(path -> path.startsWith("/lib/@lit/reactive-element/"))
                .allMatch(path -> path.startsWith("/lib/"));
    }

    @Test
    void anEditShowsAtTheNextRequest() throws IOException {
        Path file = web.resolve("edited.css");
        Files.writeString(file, "a {}");
        HttpResponse<String> before = server.get("/edited.css");
        Files.writeString(file, "b {}");
        HttpResponse<String> after = server.get("/edited.css");
        assertThat(after.body()).isEqualTo("b {}");
        assertThat(after.headers().firstValue("ETag")).isNotEqualTo(before.headers().firstValue("ETag"));
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        HttpResponse<String> first = server.get("/style.css");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = server.send(server.request("/style.css").header("If-None-Match", etag));
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void theAddressOfACandidateLeadsToThePage() {
        HttpResponse<String> answer = server.get("/candidates/c_0123456789abcdef");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/?c=c_0123456789abcdef");
        assertThat(server.get("/candidates/c_0123456789abcdef?q=k8s%20%26%20java&skill=c%2B%2B")
                .headers()
                .firstValue("Location")).as("with its question")
                .hasValue("/?c=c_0123456789abcdef&q=k8s%20%26%20java&skill=c%2B%2B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../outside.txt", "/..%2foutside.txt", "/%2e%2e/outside.txt", "/%2e%2e%2foutside.txt",
            "/..\\outside.txt", "/..%5coutside.txt", "//outside.txt", "/views/../../outside.txt", "/link.txt",
            "/outside.txt%00.css", "/.secret.txt", "/notes.sql", "/views", "/views/", "/lib/../../outside.txt",
            "/lib/lit/../../../../outside.txt", "/lib/lit/..%2f..%2fimportmap.json", "/lib/nosuch/index.js",
            "/lib/lit/",
            "/lib/lit", "/;/style.css", "/style.css;x=1/..", "/C:/outside.txt"})
    void nothingElseIsServed(String path) throws IOException {
        String answer = raw(path);
        assertThat(answer).doesNotContain("outside", "hidden", "select").containsPattern("^HTTP/1.1 40[04]");
    }

    private String raw(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // A problem quotes the address it was asked for.
            return answer.replaceAll("\"detail\":\"[^\"]*\"", "");
        }
    }
}
