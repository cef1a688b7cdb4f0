package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Jobs and courses of study that a person adds, because the résumé does not tell of them, and takes out. */
class AdditionDoorTest extends WithServer {

    private String ada;

    @BeforeEach
    void add() {
        ada = server.add(People.ADA);
    }

    @Test
    void aJobAndACourseOfStudyThatTheResumeDoesNotTellOfAreAddedFoundAndTakenBack() {
        int before = server.candidate(ada).path("experience").path("months").asInt();
        JsonNode answer = server.corrected(ada,
                """
                        {"positions": {"+": {"title": "Welder", "employer": "Initech", "location": "Pittsburgh, PA", "dates": "2001/2003"}},
                         "education": {"+": {"degree": "Doctor of Philosophy", "field": "Astronomy", "school": "MIT", "dates": "2005"}}, "by": "Grace"}""");

        JsonNode job = answer.path("corrections").path(0);
        assertThat(job.path("field").asString()).matches("positions\\.[0-9]");
        assertThat(job.path("now").asString()).isEqualTo("Welder at Initech, Pittsburgh, PA, 2001/2003");
        assertThat(answer.at("/resume/positions/" + job.path("position").asInt() + "/title/text").asString())
                .isEqualTo("Welder");
        assertThat(answer.path("experience").path("months").asInt()).isGreaterThan(before);
        assertThat(server.total("job:(title:welder company:initech from:2002 to:2002)")).isEqualTo(1);
        assertThat(server.total("degree:doctorate field:astronomy")).isEqualTo(1);

        server.add(People.ADA.replace("Ada Brightwater", "Ada B. Brightwater"));
        assertThat(server.candidate(ada).path("version").asInt()).isEqualTo(2);
        assertThat(server.total("title:welder degree:doctorate")).as("after a newer résumé").isEqualTo(1);

        for (JsonNode one : server.candidate(ada).path("corrections")) {
            server.delete("/v1/candidates/" + ada + "/corrections/" + one.path("id").asInt());
        }
        assertThat(server.total("title:welder")).isZero();
        assertThat(server.total("degree:doctorate")).isZero();
    }

    @Test
    void aCourseOfStudyIsCorrectedPartByPartAndFoundByWhatIsRight() {
        assertThat(server.total("field:Astronomy")).isZero();
        JsonNode answer = server.corrected(ada,
                """
                        {"education": {"0": {"degree": "Doctor of Philosophy", "school": "MIT", "field": "Astronomy; Music", "dates": "2009"}}}""");
        assertThat(answer.path("corrections")).extracting(one -> one.path("field").asString())
                .containsExactlyInAnyOrder("education.0.degree", "education.0.school", "education.0.field",
                        "education.0.dates");
        assertThat(answer.path("corrections")).allMatch(one -> one.path("position").asInt(-1) == 0);
        assertThat(server.total("degree:doctorate field:astronomy field:music school:mit")).isEqualTo(1);

        server.add(People.ADA.replace("Ada Brightwater", "Ada B. Brightwater"));
        assertThat(server.total("degree:doctorate field:astronomy")).as("after a newer résumé").isEqualTo(1);
        for (JsonNode one : server.candidate(ada).path("corrections")) {
            server.delete("/v1/candidates/" + ada + "/corrections/" + one.path("id").asInt());
        }
        assertThat(server.total("field:astronomy")).isZero();
        assertThat(server.candidate(ada).path("corrections")).isEmpty();
    }

    @Test
    void anAddedJobThatIsTakenBackOrTakenOutLeavesNothingThatWaits() {
        for (boolean byPatch : new boolean[]{false, true}) {
            JsonNode added = server
                    .corrected(ada, "{\"positions\": {\"+\": {\"title\": \"Welder\", \"dates\": \"2001/2003\"}}}")
                    .path("corrections")
                    .path(0);
            int place = added.path("position").asInt();
            server.corrected(ada, "{\"positions\": {\"%d\": {\"employer\": \"Initech\", \"dates\": \"2001/2004\"}}}"
                    .formatted(place));
            if (byPatch) {
                server.corrected(ada, "{\"positions\": {\"%d\": null}}".formatted(place));
            } else {
                server.delete("/v1/candidates/" + ada + "/corrections/" + added.path("id").asInt());
            }
            assertThat(server.candidate(ada).path("corrections")).as("by patch: " + byPatch).isEmpty();
        }
    }

    @Test
    void twoJobsThatAreAddedOneAfterTheOtherAreBothThereAndOneTwiceIsOne() {
        server.corrected(ada, "{\"positions\": {\"+\": {\"title\": \"Welder\", \"dates\": \"2001\"}}}");
        server.corrected(ada, "{\"positions\": {\"+\": {\"title\": \"Diver\", \"dates\": \"2002\"}}}");
        JsonNode answer = server.corrected(ada,
                "{\"positions\": {\"+\": {\"title\": \"Diver\", \"dates\": \"2002\"}}}");
        assertThat(answer.path("corrections")).extracting(one -> one.path("now").asString())
                .containsExactlyInAnyOrder("Welder, 2001", "Diver, 2002");
        assertThat(server.total("title:welder title:diver")).isEqualTo(1);
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
        HttpResponse<String> refused = server.patch(ada, patch.replace('\'', '"'));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(refused).path("detail").asString()).contains(why);
    }
}
