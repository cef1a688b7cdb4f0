package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.resume.JsonResume;
import tools.jackson.databind.JsonNode;

class ExportDoorTest {

    @TempDir
    private Path data;
    private RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(data);
        server.add(People.ADA);
        server.add(People.BEN);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aSpreadsheetGetsARowForEachHitWithTheEvidence() {
        server.add(People.CHLOE);
        HttpResponse<String> answer = server.get("/v1/export?q=kafka&sort=name&format=csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"candidates.csv\"");
        assertThat(answer.headers().firstValue("X-Total-Count")).hasValue("2");
        assertThat(answer.body()).startsWith("\uFEFFid,name,");
        List<String> rows = answer.body().lines().skip(1).toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains(",Ada Brightwater,", "ada@example.com", "'+14125550137")
                .endsWith("\"Kafka as Senior Data Engineer at Amazon, 2019-03/..\"");
    }

    @Test
    void whatASpreadsheetWouldRunIsText() {
        server.add(People.BEN.replace("Ben Oduya", "=HYPERLINK(1)").replace("ben@", "mallory@"));
        assertThat(server.get("/v1/export?q=name:hyperlink").body()).contains(",'=HYPERLINK(1),");
    }

    @Test
    void dataAreResumesThatAreReadBackAndSayWhy() {
        List<String> lines = server.get("/v1/export?q=python&format=ndjson").body().lines().toList();
        assertThat(lines).hasSize(1);
        JsonNode resume = WireJson.mapper().readTree(lines.getFirst());
        assertThat(JsonResume.read(resume).name().text()).isEqualTo("Ada Brightwater");
        assertThat(resume.path("x-shortlist").path("evidence").path(0).path("label").asString()).isEqualTo("Python");
        JsonNode array = WireJson.mapper().readTree(server.get("/v1/export?format=json").body());
        assertThat(array.size()).isEqualTo(2);
    }

    @Test
    void theChosenAloneAreWrittenInTheirOrder() {
        String ada = id("name:ada");
        String ben = id("name:ben");
        String body = "{\"q\": \"kafka\", \"format\": \"csv\", \"id\": [\"%s\", \"%s\", \"c_nosuch\"]}".formatted(ben,
                ada);
        HttpResponse<String> answer = server.post("/v1/export", "application/json",
                body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.body().lines().skip(1).map(row -> row.split(",")[0])).containsExactly(ben, ada);
        assertThat(answer.body().lines().toList().get(2)).contains("Apache Kafka");
    }

    /** Also of one whom the question finds far down, or not at all: nobody was ranked for it. */
    @Test
    void theChosenHaveTheEvidenceOfTheQuestionAsASearchTellsIt() {
        String ada = id("name:ada");
        String ben = id("name:ben");
        JsonNode hit = server.search("python kafka").path("hits").path(0);
        assertThat(hit.path("id").asString()).isEqualTo(ada);
        JsonNode chosen = json("/v1/export?q=python+kafka&format=json&id=" + ben + "&id=" + ada);
        assertThat(evidence(chosen.path(1).path("x-shortlist").path("evidence")))
                .isNotEmpty()
                .isEqualTo(evidence(hit.path("why")));
        List<String> ofAll = evidence(
                json("/v1/export?q=python+kafka&format=json").path(0).path("x-shortlist").path("evidence"));
        assertThat(evidence(chosen.path(1).path("x-shortlist").path("evidence"))).isEqualTo(ofAll);
        assertThat(evidence(chosen.path(0).path("x-shortlist").path("evidence"))).isEmpty();
        assertThat(evidence(json("/v1/export?format=json&id=" + ada).path(0).path("x-shortlist").path("evidence")))
                .as("of no question")
                .isEmpty();
    }

    private JsonNode json(String path) {
        return RunningServer.json(server.get(path));
    }

    private static List<String> evidence(JsonNode whys) {
        return StreamSupport.stream(whys.spliterator(), false)
                .map(why -> why.path("label").asString() + " " + why.path("field").asString())
                .toList();
    }

    @Test
    void allHitsComeHoweverManyThereAre() {
        IntStream.range(0, 230)
                .forEach(i -> server
                        .add("""
                                {"basics": {"name": "Person %d", "email": "p%d@example.com"}, "work": [{"position": "Welder"}]}"""
                                .formatted(i, i)));
        List<String> ids = server.get("/v1/export?q=welder&sort=name")
                .body()
                .lines()
                .skip(1)
                .map(row -> row.split(",")[0])
                .toList();
        assertThat(ids).hasSize(230).doesNotHaveDuplicates();
    }

    @Test
    void anExportThatFailsHalfWayDoesNotLookLikeAWholeOne() throws SQLException {
        IntStream.range(0, 40)
                .forEach(i -> server.add("""
                        {"basics": {"name": "Abe %d", "email": "a%d@example.com", "summary": "%s"}}""".formatted(i, i,
                        "Kept the lights on. ".repeat(150))));
        server.add(People.BEN.replace("Ben Oduya", "Zed Oduya").replace("ben@", "zed@"));
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("shortlist.db"));
                Statement statement = store.createStatement()) {
            statement.execute("UPDATE version SET resume = '{' WHERE key = (SELECT max(key) FROM version)");
        }
        for (String format : List.of("csv", "json", "ndjson")) {
            assertThatThrownBy(() -> server.get("/v1/export?sort=name&format=" + format))
                    .isInstanceOf(UncheckedIOException.class);
            assertThatThrownBy(() -> server.get("/v1/export?format=" + format + "&id=" + id("name:zed")))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void correctedValuesAreExported() throws IOException {
        String ada = id("name:ada");
        server.send(server.request("/v1/candidates/" + ada)
                .method("PATCH", java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\": \"Augusta\"}")));
        assertThat(server.get("/v1/export?format=csv").body()).contains(",Augusta,").doesNotContain("Ada Brightwater");
    }

    @Test
    void aWrongFormatIsAProblem() {
        HttpResponse<String> answer = server.get("/v1/export?format=xls");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("csv, ndjson, json");
        assertThat(server.get("/v1/export?fromat=csv").statusCode()).isEqualTo(400);
    }

    private String id(String question) {
        return server.search(question).path("hits").path(0).path("id").asString();
    }
}
