package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.query.Expression;
import org.shortlist.search.CandidateIndex.Rebuild;
import org.shortlist.search.SearchRequest;
import tools.jackson.databind.JsonNode;

/** Jobs and courses of study that a person adds, because the résumé does not tell of them, and takes out. */
class AdditionDoorTest {

    @TempDir
    private Path data;
    private RunningServer server;
    private String ada;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(data);
        ada = server.add(People.ADA);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aJobAndACourseOfStudyThatTheResumeDoesNotTellOfAreAddedFoundAndTakenBack() {
        int before = get().path("experience").path("months").asInt();
        JsonNode answer = corrected(
                """
                        {"positions": {"+": {"title": "Welder", "employer": "Initech", "location": "Pittsburgh, PA", "dates": "2001/2003"}},
                         "education": {"+": {"degree": "Doctor of Philosophy", "field": "Astronomy", "school": "MIT", "dates": "2005"}}, "by": "Grace"}""");

        JsonNode job = answer.path("corrections").path(0);
        assertThat(job.path("field").asString()).matches("positions\\.[0-9]");
        assertThat(job.path("now").asString()).isEqualTo("Welder at Initech, Pittsburgh, PA, 2001/2003");
        assertThat(answer.at("/resume/positions/" + job.path("position").asInt() + "/title/text").asString())
                .isEqualTo("Welder");
        assertThat(answer.path("experience").path("months").asInt()).isGreaterThan(before);
        assertThat(total("job:(title:welder company:initech from:2002 to:2002)")).isEqualTo(1);
        assertThat(total("degree:doctorate field:astronomy")).isEqualTo(1);

        server.add(People.ADA.replace("Ada Brightwater", "Ada B. Brightwater"));
        assertThat(get().path("version").asInt()).isEqualTo(2);
        assertThat(total("title:welder degree:doctorate")).as("after a newer résumé").isEqualTo(1);

        for (JsonNode one : get().path("corrections")) {
            delete("/v1/candidates/" + ada + "/corrections/" + one.path("id").asInt());
        }
        assertThat(total("title:welder")).isZero();
        assertThat(total("degree:doctorate")).isZero();
    }

    @Test
    void aCourseOfStudyIsCorrectedPartByPartAndFoundByWhatIsRight() {
        assertThat(total("field:Astronomy")).isZero();
        JsonNode answer = corrected(
                """
                        {"education": {"0": {"degree": "Doctor of Philosophy", "school": "MIT", "field": "Astronomy; Music", "dates": "2009"}}}""");
        assertThat(answer.path("corrections")).extracting(one -> one.path("field").asString())
                .containsExactlyInAnyOrder("education.0.degree", "education.0.school", "education.0.field",
                        "education.0.dates");
        assertThat(answer.path("corrections")).allMatch(one -> one.path("position").asInt(-1) == 0);
        assertThat(total("degree:doctorate field:astronomy field:music school:mit")).isEqualTo(1);

        server.add(People.ADA.replace("Ada Brightwater", "Ada B. Brightwater"));
        assertThat(total("degree:doctorate field:astronomy")).as("after a newer résumé").isEqualTo(1);
        for (JsonNode one : get().path("corrections")) {
            delete("/v1/candidates/" + ada + "/corrections/" + one.path("id").asInt());
        }
        assertThat(total("field:astronomy")).isZero();
        assertThat(get().path("corrections")).isEmpty();
    }

    @Test
    void anAddedJobThatIsTakenBackOrTakenOutLeavesNothingThatWaits() {
        for (boolean byPatch : new boolean[]{false, true}) {
            JsonNode added = corrected("{\"positions\": {\"+\": {\"title\": \"Welder\", \"dates\": \"2001/2003\"}}}")
                    .path("corrections")
                    .path(0);
            int place = added.path("position").asInt();
            corrected("{\"positions\": {\"%d\": {\"employer\": \"Initech\", \"dates\": \"2001/2004\"}}}"
                    .formatted(place));
            if (byPatch) {
                corrected("{\"positions\": {\"%d\": null}}".formatted(place));
            } else {
                delete("/v1/candidates/" + ada + "/corrections/" + added.path("id").asInt());
            }
            assertThat(get().path("corrections")).as("by patch: " + byPatch).isEmpty();
        }
    }

    @Test
    void twoJobsThatAreAddedOneAfterTheOtherAreBothThereAndOneTwiceIsOne() {
        corrected("{\"positions\": {\"+\": {\"title\": \"Welder\", \"dates\": \"2001\"}}}");
        corrected("{\"positions\": {\"+\": {\"title\": \"Diver\", \"dates\": \"2002\"}}}");
        JsonNode answer = corrected("{\"positions\": {\"+\": {\"title\": \"Diver\", \"dates\": \"2002\"}}}");
        assertThat(answer.path("corrections")).extracting(one -> one.path("now").asString())
                .containsExactlyInAnyOrder("Welder, 2001", "Diver, 2002");
        assertThat(total("title:welder title:diver")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'positions': {'+': {}}} | 'positions.+' must be an object with title or employer",
            "{'education': {'+': {'field': 'Physics'}}} | 'education.+' must be an object with degree or school",
            "{'education': {'+': {'title': 'BSc'}}} | 'education.+.title' cannot be corrected",
            "{'positions': {'+': {'title': 'Cook', 'dates': 'last May'}}} | 'positions.+.dates' must be months or years",
            "{'education': {'0': {'title': 'BSc'}}} | 'education.0.title' cannot be corrected",
            "{'education': {'0': {'dates': 'last May'}}} | 'education.0.dates' must be months or years",
            "{'education': {'9': null}} | the number of a course of study, from 0 to"})
    void whatCannotBeAddedIsSaid(String patch, String why) {
        HttpResponse<String> refused = patch(patch.replace('\'', '"'));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused.body()).path("detail").asString()).contains(why);
    }

    private JsonNode get() {
        return RunningServer.json(server.get("/v1/candidates/" + ada));
    }

    private JsonNode corrected(String body) {
        HttpResponse<String> answer = patch(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningServer.json(answer);
    }

    private HttpResponse<String> patch(String body) {
        return server.send(server.request("/v1/candidates/" + ada)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> delete(String path) {
        return server.send(server.request(path).DELETE());
    }

    private int total(String question) {
        return server.search(question).path("total").asInt();
    }

    private static JsonNode json(String text) {
        return WireJson.mapper().readTree(text);
    }
}
