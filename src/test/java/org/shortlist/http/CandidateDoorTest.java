package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.store.Saved;
import org.shortlist.store.SqliteStore;
import tools.jackson.databind.JsonNode;

class CandidateDoorTest {

    private static final int LIMIT = 100_000;

    private static final String DORA = """
            Dora Quillfeather
            Pittsburgh, PA | dora@example.com | (412) 555-0188

            EXPERIENCE

            Lamplight Software, Pittsburgh, PA
            Senior Software Engineer
            March 2018 - Present
            - Built Kafka services in Java for the lighthouse team

            EDUCATION
            Bachelor of Science in Physics, Lakeside College, 2014

            SKILLS
            Java, Kafka, PostgreSQL
            """;

    @TempDir
    private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(data, ServerOptions.loopback(0).withBodyLimit(LIMIT));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void theVersionsOfACandidateAreListedTheNewestFirst() {
        String id = RunningServer.json(upload(DORA, "dora.txt")).path("id").asString();
        upload(DORA.replace("lighthouse", "submarine"), "dora-2.txt");
        JsonNode versions = RunningServer.json(server.get("/v1/candidates/" + id + "/versions")).path("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.at("/0/version").asInt()).isEqualTo(2);
        assertThat(versions.at("/0/fileName").asString()).isEqualTo("dora-2.txt");
        assertThat(versions.at("/1/bytes").asInt()).isEqualTo(DORA.getBytes(StandardCharsets.UTF_8).length);
        assertThat(server.get("/v1/candidates/c_nobody/versions").statusCode()).isEqualTo(404);
    }

    @Test
    void whoWasErasedAndBlockedIsNotTakenAgain() throws IOException {
        String id = RunningServer.json(upload(DORA, "dora.txt")).path("id").asString();
        try (SqliteStore store = SqliteStore.open(data.resolve("shortlist.db"))) {
            store.erase(id, Instant.now(), true);
        }
        HttpResponse<String> again = upload(DORA, "again.txt");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(RunningServer.json(again).path("type").asString()).isEqualTo("/problems/blocked");
    }

    @Test
    void aFileIsFoundAsSoonAsItIsAdded() {
        HttpResponse<String> added = upload(DORA, "dora.txt");
        assertThat(added.statusCode()).isEqualTo(201);
        JsonNode answer = RunningServer.json(added);
        assertThat(answer.path("outcome").asString()).isEqualTo("created");
        assertThat(answer.path("changeNumber").asLong()).isPositive();
        assertThat(answer.path("mediaType").asString()).isNotBlank();
        assertThat(added.headers().firstValue("Location")).hasValue("/v1/candidates/" + answer.path("id").asString());
        assertThat(server.search("lighthouse").path("hits").path(0).path("id").asString())
                .isEqualTo(answer.path("id").asString());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        upload(DORA, "dora.txt");
        HttpResponse<String> again = upload(DORA, "dora.txt");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(again).path("outcome").asString()).isEqualTo("unchanged");
    }

    @Test
    void anotherFileWithTheSameAddressIsANewVersion() {
        String id = RunningServer.json(upload(DORA, "dora.txt")).path("id").asString();
        HttpResponse<String> newer = upload(DORA.replace("lighthouse", "harbour"), "dora-2.txt");
        assertThat(newer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(newer).path("outcome").asString()).isEqualTo("replaced");
        assertThat(RunningServer.json(newer).path("id").asString()).isEqualTo(id);
        assertThat(server.search("lighthouse").path("total").asInt()).isZero();
        assertThat(server.search("harbour").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aFormWithAFileIsTakenToo() {
        HttpResponse<String> added = form("file", "dora.txt", DORA);
        assertThat(added.statusCode()).isEqualTo(201);
        String id = RunningServer.json(added).path("id").asString();
        assertThat(candidate(id).path("fileName").asString()).isEqualTo("dora.txt");
    }

    @Test
    void aFormWithoutAFileIsExplained() {
        HttpResponse<String> answer = form("other", "dora.txt", DORA);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(answer).path("detail").asString()).contains("'file'");
    }

    @Test
    void aResumeMayComeAsData() {
        HttpResponse<String> added = server.post("/v1/candidates", "application/json",
                People.ADA.getBytes(StandardCharsets.UTF_8));
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(server.search("brightwater").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void dataThatAreNoResumeAreExplained() {
        HttpResponse<String> answer = server.post("/v1/candidates", "application/json",
                "{\"work\": 5}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(RunningServer.json(answer).path("detail").asString()).contains("work");
    }

    @Test
    void aCandidateIsShownWithTextAndExperience() {
        String id = server.add(People.ADA);
        JsonNode ada = candidate(id);
        assertThat(ada.path("resume").path("name").path("text").asString()).isEqualTo("Ada Brightwater");
        JsonNode span = ada.path("resume").path("name").path("span");
        assertThat(ada.path("text").asString().substring(span.path("start").asInt(), span.path("end").asInt()))
                .isEqualTo("Ada Brightwater");
        assertThat(ada.path("resume").path("positions").path(0).path("dates").path("start").path("earliest").asString())
                .isEqualTo("2019-03");
        assertThat(ada.path("resume").path("positions").path(0).path("dates").has("end")).isFalse();
        assertThat(ada.path("experience").path("months").asInt()).isEqualTo(138);
        assertThat(ada.path("experience").path("asOf").asString()).isEqualTo("2026-11");
        assertThat(ada.has("marks")).isFalse();
    }

    @Test
    void aQuestionMarksTheText() {
        String id = server.add(People.ADA);
        JsonNode ada = RunningServer.json(server.get("/v1/candidates/" + id + "?q=kafka"));
        assertThat(ada.path("marks")).isNotEmpty();
        for (JsonNode mark : ada.path("marks")) {
            assertThat(ada.path("text").asString().substring(mark.path(0).asInt(), mark.path(1).asInt()))
                    .isEqualToIgnoringCase("kafka");
        }
    }

    @Test
    void whatTheIndexHasNotSeenYetIsShownWithoutMarks(@TempDir Path other) throws IOException {
        try (RunningServer behind = RunningServer.behind(other)) {
            Saved old = behind.keep(DORA);
            behind.catchUp();
            String address = "/v1/candidates/" + old.id() + "?q=kafka";
            assertThat(RunningServer.json(behind.get(address)).path("marks")).hasSize(2);
            behind.keep(DORA.replace("EXPERIENCE", "EXPERIENCE AND MORE"));
            assertThat(RunningServer.json(behind.get(address)).path("text").asString()).contains("AND MORE");
            assertThat(RunningServer.json(behind.get(address)).path("marks").isEmpty()).isTrue();
            behind.catchUp();
            assertThat(RunningServer.json(behind.get(address)).path("marks")).hasSize(2);
        }
    }

    @Test
    void aCandidateIsShownWhenTheIndexCannotBeRead(@TempDir Path other) throws IOException {
        String address;
        try (RunningServer whole = RunningServer.on(other)) {
            address = "/v1/candidates/" + whole.add(People.ADA) + "?q=kafka";
        }
        Files.writeString(other.resolve("lucene").resolve("CURRENT"), "garbage");
        try (RunningServer damaged = RunningServer.behind(other)) {
            assertThat(damaged.get("/v1/search?q=kafka").statusCode()).isEqualTo(503);
            JsonNode ada = RunningServer.json(damaged.get(address));
            assertThat(ada.path("resume").path("name").path("text").asString()).isEqualTo("Ada Brightwater");
            assertThat(ada.path("marks").isArray()).isTrue();
            assertThat(ada.path("marks").isEmpty()).isTrue();
        }
    }

    @Test
    void theOriginalIsToBeSavedNotShown() {
        String id = RunningServer.json(upload(DORA, "d\u00f6ra.txt")).path("id").asString();
        HttpResponse<byte[]> file = server.bytes("/v1/candidates/" + id + "/file");
        assertThat(file.body()).isEqualTo(DORA.getBytes(StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"d_ra.txt\"; filename*=UTF-8''d%C3%B6ra.txt");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void onlyPlainTextAndPdfAreShownInPlace() {
        String text = RunningServer.json(upload(DORA, "dora.txt")).path("id").asString();
        String page = RunningServer.json(upload("<html><body><h1>Elias Ferndale</h1><p>elias@example.com</p>"
                + "<p>Gardener at Mossbank Nurseries, 2015 - 2020</p><script>alert(1)</script></body></html>",
                "e.html"))
                .path("id")
                .asString();
        assertThat(disposition(text)).startsWith("inline");
        assertThat(disposition(page)).startsWith("attachment");
    }

    /** Safari leaves the window empty when a PDF is in a sandbox. */
    @Test
    void aPdfIsShownOutsideTheSandboxAndSavedWithinIt() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src", "samples", "business", "resume.pdf"));
        HttpResponse<String> added = server.post("/v1/candidates?name=resume.pdf", "application/pdf", bytes);
        String file = "/v1/candidates/" + RunningServer.json(added).path("id").asString() + "/file";
        HttpHeaders shown = server.bytes(file + "?inline=1").headers();
        assertThat(shown.firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(shown.firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(shown.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.allValues("Content-Security-Policy")).containsExactly("frame-ancestors 'self'");
        HttpHeaders saved = server.bytes(file).headers();
        assertThat(saved.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(saved.firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox");
    }

    @Test
    void aDeletedCandidateIsGone() {
        String id = server.add(People.ADA);
        assertThat(server.send(server.request("/v1/candidates/" + id).DELETE()).statusCode()).isEqualTo(204);
        assertThat(server.get("/v1/candidates/" + id).statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/candidates/" + id + "/file").statusCode()).isEqualTo(404);
        assertThat(server.search("brightwater").path("total").asInt()).isZero();
        HttpResponse<String> again = server.send(server.request("/v1/candidates/" + id).DELETE());
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(RunningServer.json(again).path("type").asString()).isEqualTo("/problems/no-such-candidate");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        byte[] large = new byte[LIMIT + 1];
        assertTooLarge(server.post("/v1/candidates?name=a.pdf", "application/pdf", large));
        assertTooLarge(server.post("/v1/candidates", "multipart/form-data; boundary=x",
                part("file", "a.txt", "a".repeat(LIMIT + 20_000))));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(RunningServer.json(answer).path("type").asString()).isEqualTo("/problems/too-large");
    }

    @Test
    void aFormatThatIsNotReadIsRefused() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0};
        HttpResponse<String> answer = server.post("/v1/candidates?name=me.png", "image/png", picture);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void nothingIsNoFile() {
        assertThat(server.post("/v1/candidates?name=a.txt", "text/plain", new byte[0]).statusCode()).isEqualTo(422);
    }

    @Test
    void aNameIsNeverAPath() {
        String id = RunningServer.json(upload(DORA, "../../etc/dora.txt")).path("id").asString();
        assertThat(candidate(id).path("fileName").asString()).isEqualTo("dora.txt");
    }

    private String disposition(String id) {
        return server.get("/v1/candidates/" + id + "/file?inline=1")
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();
    }

    private JsonNode candidate(String id) {
        return RunningServer.json(server.get("/v1/candidates/" + id));
    }

    private HttpResponse<String> upload(String text, String name) {
        return server.post("/v1/candidates?name=" + RunningServer.encoded(name), "text/plain",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> form(String part, String name, String text) {
        return server.post("/v1/candidates", "multipart/form-data; boundary=x",
                BodyPublishers.ofByteArray(part(part, name, text)));
    }

    private static byte[] part(String part, String name, String text) {
        return ("--x\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--x--\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
