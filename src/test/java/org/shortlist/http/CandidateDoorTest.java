package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.store.Saved;
import tools.jackson.databind.JsonNode;

/** What is shown of a candidate, and of the file that they sent. */
class CandidateDoorTest extends WithServer {

    @Test
    void theVersionsOfACandidateAreListedTheNewestFirst() {
        String id = RunningServer.json(server.upload(People.DORA, "dora.txt")).path("id").asString();
        server.upload(People.DORA.replace("lighthouse", "submarine"), "dora-2.txt");
        JsonNode versions = RunningServer.json(server.get("/v1/candidates/" + id + "/versions")).path("versions");
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.at("/0/version").asInt()).isEqualTo(2);
        assertThat(versions.at("/0/fileName").asString()).isEqualTo("dora-2.txt");
        assertThat(versions.at("/1/bytes").asInt()).isEqualTo(People.DORA.getBytes(StandardCharsets.UTF_8).length);
        assertThat(server.get("/v1/candidates/c_nobody/versions").statusCode()).isEqualTo(404);
    }

    @Test
    void aCandidateIsShownWithTextAndExperience() {
        String id = server.add(People.ADA);
        JsonNode ada = server.candidate(id);
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
            Saved old = behind.keep(People.DORA);
            behind.catchUp();
            String address = "/v1/candidates/" + old.id() + "?q=kafka";
            assertThat(RunningServer.json(behind.get(address)).path("marks")).hasSize(2);
            behind.keep(People.DORA.replace("EXPERIENCE", "EXPERIENCE AND MORE"));
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
        String id = RunningServer.json(server.upload(People.DORA, "d\u00f6ra.txt")).path("id").asString();
        HttpResponse<byte[]> file = server.bytes("/v1/candidates/" + id + "/file");
        assertThat(file.body()).isEqualTo(People.DORA.getBytes(StandardCharsets.UTF_8));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"d_ra.txt\"; filename*=UTF-8''d%C3%B6ra.txt");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void onlyPlainTextAndPdfAreShownInPlace() {
        String text = RunningServer.json(server.upload(People.DORA, "dora.txt")).path("id").asString();
        String page = RunningServer.json(server.upload("<html><body><h1>Elias Ferndale</h1><p>elias@example.com</p>"
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
        assertThat(server.delete("/v1/candidates/" + id).statusCode()).isEqualTo(204);
        assertThat(server.get("/v1/candidates/" + id).statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/candidates/" + id + "/file").statusCode()).isEqualTo(404);
        assertThat(server.total("brightwater")).isZero();
        HttpResponse<String> again = server.delete("/v1/candidates/" + id);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(RunningServer.json(again).path("type").asString()).isEqualTo("/problems/no-such-candidate");
    }

    private String disposition(String id) {
        return server.get("/v1/candidates/" + id + "/file?inline=1")
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();
    }
}
