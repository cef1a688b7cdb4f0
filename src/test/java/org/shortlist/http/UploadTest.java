package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.shortlist.store.SqliteStore;
import tools.jackson.databind.JsonNode;

/** What is taken in as a candidate, and what is said of the rest. */
class UploadTest extends WithServer {

    private static final int LIMIT = 100_000;

    @Override
    ServerOptions options() {
        return ServerOptions.loopback(0).withBodyLimit(LIMIT);
    }

    @Test
    void whoWasErasedAndBlockedIsNotTakenAgain() throws IOException {
        String id = RunningServer.json(server.upload(People.DORA, "dora.txt")).path("id").asString();
        try (SqliteStore store = SqliteStore.open(data.resolve("shortlist.db"))) {
            store.erase(id, Instant.now(), true);
        }
        HttpResponse<String> again = server.upload(People.DORA, "again.txt");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(RunningServer.json(again).path("type").asString()).isEqualTo("/problems/blocked");
    }

    @Test
    void aFileIsFoundAsSoonAsItIsAdded() {
        HttpResponse<String> added = server.upload(People.DORA, "dora.txt");
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
        server.upload(People.DORA, "dora.txt");
        HttpResponse<String> again = server.upload(People.DORA, "dora.txt");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(again).path("outcome").asString()).isEqualTo("unchanged");
    }

    @Test
    void anotherFileWithTheSameAddressIsANewVersion() {
        String id = RunningServer.json(server.upload(People.DORA, "dora.txt")).path("id").asString();
        HttpResponse<String> newer = server.upload(People.DORA.replace("lighthouse", "harbour"), "dora-2.txt");
        assertThat(newer.statusCode()).isEqualTo(200);
        assertThat(RunningServer.json(newer).path("outcome").asString()).isEqualTo("replaced");
        assertThat(RunningServer.json(newer).path("id").asString()).isEqualTo(id);
        assertThat(server.total("lighthouse")).isZero();
        assertThat(server.total("harbour")).isEqualTo(1);
    }

    @Test
    void aFormWithAFileIsTakenToo() {
        HttpResponse<String> added = form("file", "dora.txt", People.DORA);
        assertThat(added.statusCode()).isEqualTo(201);
        String id = RunningServer.json(added).path("id").asString();
        assertThat(server.candidate(id).path("fileName").asString()).isEqualTo("dora.txt");
    }

    @Test
    void aFormWithoutAFileIsExplained() {
        HttpResponse<String> answer = form("other", "dora.txt", People.DORA);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(answer).path("detail").asString()).contains("'file'");
    }

    @Test
    void aResumeMayComeAsData() {
        HttpResponse<String> added = server.post("/v1/candidates", People.ADA);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(server.total("brightwater")).isEqualTo(1);
    }

    @Test
    void dataThatAreNoResumeAreExplained() {
        HttpResponse<String> answer = server.post("/v1/candidates", "{\"work\": 5}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(RunningServer.json(answer).path("detail").asString()).contains("work");
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
        String id = RunningServer.json(server.upload(People.DORA, "../../etc/dora.txt")).path("id").asString();
        assertThat(server.candidate(id).path("fileName").asString()).isEqualTo("dora.txt");
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
