package org.shortlist.http;

import static java.lang.String.CASE_INSENSITIVE_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
import tools.jackson.databind.node.ObjectNode;

@TestInstance(Lifecycle.PER_CLASS)
class SearchDoorTest {

    private RunningServer server;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data);
        List.of(People.ADA, People.BEN, People.CHLOE).forEach(server::add);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aSearchFindsWhoMatches() {
        JsonNode answer = server.search("kafka AND java");
        assertThat(names(answer)).containsExactly("Ada Brightwater");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
    }

    @Test
    void theAnswerSaysWhichOrderItHasAndWhichItCouldHave() {
        JsonNode near = server.search("near:berlin 20000km", "sort=distance");
        assertThat(near.path("sort").asString()).isEqualTo("distance");
        assertThat(near.path("sorts").valueStream().map(JsonNode::asString)).contains("distance")
                .doesNotContain("skill");
        JsonNode plain = server.search("kafka", "sort=distance");
        assertThat(plain.path("sort").asString()).isEqualTo("relevance");
        assertThat(plain.path("sorts").valueStream().map(JsonNode::asString)).doesNotContain("distance");
    }

    @Test
    void withoutEvidenceTheSameIsFoundAndOnlyShown() {
        JsonNode whole = server.search("kafka OR triage", "facet=skill");
        JsonNode bare = server.search("kafka OR triage", "facet=skill", "evidence=off");
        assertThat(names(bare)).isEqualTo(names(whole));
        assertThat(bare.path("total")).isEqualTo(whole.path("total"));
        assertThat(bare.path("facets")).isEqualTo(whole.path("facets"));
        for (JsonNode hit : whole.path("hits")) {
            assertThat(hit.path("why")).isNotEmpty();
            assertThat(hit.path("highlights")).isNotEmpty();
        }
        for (JsonNode hit : bare.path("hits")) {
            assertThat(hit.path("why")).isEmpty();
            assertThat(hit.path("highlights")).isEmpty();
        }
    }

    @Test
    void noQuestionFindsEveryone() {
        assertThat(RunningServer.json(server.get("/v1/search")).path("total").asInt()).isEqualTo(3);
    }

    @Test
    void theAnswerSaysHowTheQuestionWasRead() {
        JsonNode read = server.search("\"data engineer").path("interpretation");
        assertThat(read.path("sentence").asString()).containsIgnoringCase("data engineer");
        assertThat(read.path("repairs")).hasSize(1);
        assertThat(read.path("clauses").path(0).path("id").asString()).isEqualTo("c1");
    }

    @Test
    void theQueryThatComesBackFindsTheSame() {
        String printed = server.search("kafka OR triage").path("interpretation").path("query").asString();
        assertThat(names(server.search(printed))).containsExactlyInAnyOrder("Ada Brightwater", "Ben Oduya",
                "Chloe Marchetti");
    }

    @Test
    void aHitSaysWhy() {
        JsonNode hit = server.search("company:amazon").path("hits").path(0);
        assertThat(hit.path("why").path(0).path("clause").asString()).isEqualTo("c1");
        assertThat(hit.path("card").path("latestJob").asInt()).isZero();
        assertThat(hit.path("card").path("jobs").path(0).path("from").asString()).isEqualTo("2019-03");
    }

    @Test
    void anotherNameOfASkillFindsWhoListsTheSkill(@TempDir Path data) throws IOException {
        String person = """
                {"basics": {"name": "%s", "summary": "%s"}, "work": [],
                 "skills": [{"name": "Languages", "keywords": ["%s", "Python", "SQL"]}]}""";
        try (RunningServer own = RunningServer.on(data)) {
            own.add(person.formatted("Gail Lister", "Likes data.", "Go"));
            own.add(person.formatted("Gus Writer", "Wrote golang.", "Java"));
            own.add(person.formatted("Greta Walker", "Ready to go anywhere.", "Rust"));
            JsonNode found = own.search("golang", "include=counts");
            assertThat(names(found)).containsExactlyInAnyOrder("Gail Lister", "Gus Writer");
            JsonNode skill = found.path("interpretation").path("expansions").path(2);
            assertThat(skill.path("label").asString()).isEqualTo("Go");
            assertThat(names(own.search("golang without:Go"))).containsExactly("Gus Writer");
            assertThat(names(own.search("=golang"))).containsExactly("Gus Writer");
            assertThat(names(own.search("go"))).contains("Greta Walker");
        }
    }

    @Test
    void aSnippetMarksWhatMatched() {
        JsonNode snippet = server.search("streaming").path("hits").path(0).path("highlights").path(0);
        JsonNode mark = snippet.path("spans").path(0);
        assertThat(snippet.path("text").asString().substring(mark.path(0).asInt(), mark.path(1).asInt()))
                .isEqualToIgnoringCase("streaming");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes", "Kubernetes", "K8S"})
    void aSelectionTakesIdLabelOrAliasInAnyCase(String value) {
        assertThat(names(server.search("", "skill=" + value))).containsExactly("Chloe Marchetti");
    }

    @Test
    void anExcludedValueTakesPeopleAway() {
        assertThat(names(server.search("", "city.not=" + RunningServer.encoded("Pittsburgh, PA"))))
                .containsExactly("Ben Oduya");
    }

    @Test
    void severalSkillsMustAllHoldUnlessAnyIsAskedFor() {
        assertThat(names(server.search("", "skill=java", "skill=kubernetes"))).isEmpty();
        assertThat(names(server.search("", "skill=java", "skill=kubernetes", "skill.mode=any"))).hasSize(2);
    }

    @Test
    void yearsAreARange() {
        assertThat(names(server.search("", "yoe=10.."))).containsExactly("Ada Brightwater");
    }

    @Test
    void facetsAnswerWithIdsLabelsAndStates() {
        JsonNode skill = server.search("", "facet=skill,yoe", "skill=Kafka").path("facets").path("skill");
        assertThat(skill.path("mode").asString()).isEqualTo("and");
        JsonNode kafka = skill.path("values").path(0);
        assertThat(kafka.path("label").asString()).containsIgnoringCase("kafka");
        assertThat(kafka.path("count").asInt()).isEqualTo(2);
        assertThat(kafka.path("state").asString()).isEqualTo("included");
    }

    @Test
    void facetsComeInTheOrderAskedFor() {
        JsonNode facets = server.search("", "facet=yoe", "facet=company,skill").path("facets");
        assertThat(facets.propertyNames()).containsExactly("yoe", "company", "skill");
    }

    @Test
    void pagesFollowEachOther() {
        JsonNode first = server.search("", "size=2", "sort=name");
        JsonNode second = server.search("", "size=2", "sort=name", "page=2");
        assertThat(names(first)).containsExactly("Ada Brightwater", "Ben Oduya");
        assertThat(names(second)).containsExactly("Chloe Marchetti");
        assertThat(second.path("page").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "((((", "AND OR NOT", "title:", ":::", "a\u0000b", "[a b", "-", "*", "\uD83D\uDE00",
            "\u202Eabc", "job:(", "years:x..y"})
    void noQuestionIsAnError(String question) {
        assertThat(server.get("/v1/search?q=" + RunningServer.encoded(question)).statusCode()).isEqualTo(200);
    }

    @Test
    void aVeryLongQuestionIsNoErrorEither() {
        String question = "kafka OR ".repeat(2000) + "java";
        assertThat(server.get("/v1/search?q=" + RunningServer.encoded(question)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"facets,facet", "skills,skill", "compnay,company", "Size,size", "sotr,sort", "skill.nto,skill.not"})
    void anUnknownParameterIsNamedWithTheNearest(String given, String nearest) {
        HttpResponse<String> answer = server.get("/v1/search?q=x&" + given + "=1");
        JsonNode problem = RunningServer.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/unknown-parameter");
        assertThat(problem.path("detail").asString())
                .isEqualTo("'" + given + "' is not a parameter; did you mean '" + nearest + "'?");
        assertThat(problem.path("errors").path(0).path("nearest").asString()).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({"size,-1", "size,201", "size,many", "page,0", "page,501", "page,99999999999", "sort,foo", "yoe,x",
            "yoe,9..5", "facet,colour", "jobs,some", "evidence,some", "skill.mode,both", "facetSize,-1"})
    void aWrongValueIsNamedWithWhatIsAllowed(String parameter, String value) {
        HttpResponse<String> answer = server.get("/v1/search?" + parameter + "=" + value);
        JsonNode problem = RunningServer.json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-parameter");
        assertThat(problem.path("errors").path(0).path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("errors").path(0).path("allowed").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).contains("'" + parameter + "'", value);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        JsonNode problem = RunningServer.json(server.get("/v1/search?size=-1&sort=foo&colour=red"));
        assertThat(problem.path("errors")).hasSize(3);
    }

    @Test
    void theDeepestHitCanStillBeReached() {
        assertThat(server.get("/v1/search?size=200&page=50").statusCode()).isEqualTo(200);
        assertThat(server.get("/v1/search?size=200&page=51").statusCode()).isEqualTo(400);
    }

    @Test
    void suggestionsCompleteWhatIsTyped() {
        JsonNode found = RunningServer.json(server.get("/v1/suggest?q=kaf&field=skill,title&limit=3"))
                .path("suggestions");
        assertThat(found.path(0).path("label").asString()).containsIgnoringCase("kafka");
        assertThat(found.path(0).path("field").asString()).isEqualTo("skill");
        assertThat(found.path(0).path("count").asInt()).isEqualTo(2);
    }

    @Test
    void nothingTypedSuggestsNothing() {
        assertThat(RunningServer.json(server.get("/v1/suggest?q=")).path("suggestions")).isEmpty();
    }

    @Test
    void theLanguageIsExplainedByTopicWithTheNamesOfAllFields() {
        JsonNode language = RunningServer.json(server.get("/v1/syntax"));
        assertThat(language.path("rows").valueStream().map(row -> row.path("topic").asString()).distinct())
                .contains("Words", "Jobs and dates");
        assertThat(language.path("fields").valueStream().map(JsonNode::asString)).contains("title", "yoe", "without");
    }

    @Test
    void everyFieldIsToldWithItsFormsItsFacetAndItsOrder() {
        JsonNode fields = RunningServer.json(server.get("/v1/fields")).path("fields");
        JsonNode years = field(fields, "years");
        assertThat(years.path("facet").asString()).isEqualTo("yoe");
        assertThat(years.path("sort").asString()).isEqualTo("years");
        assertThat(years.path("multi").asBoolean()).isFalse();
        assertThat(years.path("operators").valueStream().map(JsonNode::asString)).contains(":", ">=", "..");
        assertThat(field(fields, "skill.listed").has("facet")).isFalse();
        assertThat(fields.valueStream().map(one -> one.path("facet").asString("")).filter(name -> !name.isEmpty()))
                .containsExactlyInAnyOrderElementsOf(SearchParameters.facets());
        fields.valueStream()
                .filter(one -> one.has("sort"))
                .forEach(one -> assertThat(server.get("/v1/search?sort=" + one.path("sort").asString()).statusCode())
                        .isEqualTo(200));
        assertThat(server.get("/v1/fields?q=1").statusCode()).isEqualTo(400);
    }

    private static JsonNode field(JsonNode fields, String name) {
        return fields.valueStream().filter(one -> one.path("name").asString().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aNumberIsCountedInTheRangesThatAreAskedFor() {
        JsonNode years = RunningServer.json(server.get("/v1/search?size=0&facet=yoe&yoe.ranges=0..4,5,6.."))
                .path("facets")
                .path("yoe")
                .path("values");
        assertThat(years.valueStream().map(value -> value.path("id").asString())).containsExactly("0..4", "5..5",
                "6..");
        assertThat(years.valueStream().mapToInt(value -> value.path("count").asInt()).sum()).isPositive();
        assertThat(server.get("/v1/search?facet=yoe&yoe.ranges=many").statusCode()).isEqualTo(400);
        assertThat(server.get("/v1/search?skill.ranges=1").statusCode()).isEqualTo(400);
    }

    private static List<String> names(JsonNode answer) {
        return StreamSupport.stream(answer.path("hits").spliterator(), false)
                .map(hit -> hit.path("card").path("name").asString())
                .toList();
    }

    @Test
    void oneFacetIsReadByBeginningWithinItsFamilyAndPieceByPiece() throws IOException {
        JsonNode all = RunningServer.json(server.get("/v1/facets/skill?order=label&size=200"));
        List<String> labels = all.path("values").valueStream().map(value -> value.path("label").asString()).toList();
        assertThat(labels).hasSize(all.path("totalValues").asInt()).isSortedAccordingTo(CASE_INSENSITIVE_ORDER);
        JsonNode second = RunningServer.json(server.get("/v1/facets/skill?order=label&size=1&from=1"));
        assertThat(second.path("values").get(0).path("label").asString()).isEqualTo(labels.get(1));
        JsonNode python = RunningServer.json(server.get("/v1/facets/skill?prefix=pyth")).path("values").get(0);
        assertThat(python.path("id").asString()).isEqualTo("python");
        String family = python.path("parent").asString();
        JsonNode within = RunningServer.json(server.get("/v1/facets/skill?parent=" + family)).path("values");
        assertThat(within.valueStream().map(value -> value.path("parent").asString())).containsOnly(family);
        assertThat(within.valueStream().map(value -> value.path("id").asString())).contains("python");
    }

    @Test
    void aFacetThatIsNoneIsNotFound() throws IOException {
        assertThat(server.get("/v1/facets/colour").statusCode()).isEqualTo(404);
        assertThat(server.get("/v1/facets/skill?page=2").statusCode()).isEqualTo(400);
    }

    @Test
    void aCursorLeadsToTheHitsAfterThesePageAfterPage() {
        List<String> all = ids(server.search("", "size=200", "sort=name"));
        JsonNode first = server.search("", "size=1", "sort=name");
        JsonNode second = server.search("", "size=1", "sort=name", "cursor=" + first.path("cursor").asString());
        JsonNode third = server.search("", "size=50", "sort=name", "cursor=" + second.path("cursor").asString());
        assertThat(third.has("cursor")).isFalse();
        assertThat(Stream.of(first, second, third).flatMap(answer -> ids(answer).stream()).toList()).isEqualTo(all);
        assertThat(third.path("snapshot")).isEqualTo(first.path("snapshot"));
    }

    @Test
    void aCursorIsGoodForItsQuestionAlone() throws IOException {
        String cursor = server.search("", "size=1", "sort=name").path("cursor").asString();
        assertThat(server.get("/v1/search?size=1&sort=years&cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(server.get("/v1/search?size=1&q=python&sort=name&cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(server.get("/v1/search?size=1&sort=name&page=2&cursor=" + cursor).statusCode()).isEqualTo(400);
        assertThat(server.get("/v1/search?size=1&sort=name&cursor=nonsense").statusCode()).isEqualTo(400);
        char other = cursor.charAt(0) == 'A' ? 'B' : 'A';
        HttpResponse<String> earlier = server.get("/v1/search?size=1&sort=name&cursor=" + other + cursor.substring(1));
        assertThat(earlier.statusCode()).as("of an earlier run").isEqualTo(410);
        assertThat(earlier.body()).contains("/problems/cursor-expired");
    }

    private static List<String> ids(JsonNode answer) {
        return answer.path("hits").valueStream().map(hit -> hit.path("id").asString()).toList();
    }

    @Test
    void aSearchThatIsPostedAnswersAsOneThatIsGot() {
        HttpResponse<String> posted = post("{\"q\": \"python\", \"size\": 1, \"facet\": [\"skill\", \"city\"]}");
        ObjectNode answer = (ObjectNode) RunningServer.json(posted);
        ObjectNode got = (ObjectNode) server.search("python", "size=1", "facet=skill,city");
        assertThat(answer.without("tookMs").without("cursor")).isEqualTo(got.without("tookMs").without("cursor"));
        assertThat(answer.path("total").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "{\"q\": ", "{\"q\": {\"a\": 1}}", "{\"facets\": \"skill\"}"})
    void aBodyThatIsNoSearchIsAProblemInWords(String body) {
        HttpResponse<String> answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(RunningServer.json(answer).path("detail").asString()).isNotBlank();
    }

    private HttpResponse<String> post(String body) {
        return server.send(server.request("/v1/search").method("POST", BodyPublishers.ofString(body)));
    }

    @Test
    void countsSayWhatEachClauseCostsAndWhatMayHaveBeenMeant() {
        JsonNode all = server.search("python");
        JsonNode counts = server.search("python NOT zebra", "include=counts", "size=0").path("counts");
        assertThat(counts.path("withoutIt").path("c2").asLong()).isEqualTo(all.path("total").asLong());
        assertThat(counts.has("ways")).isFalse();
        JsonNode none = server.search("python zzzyx", "include=counts", "size=0").path("counts");
        assertThat(none.path("ways").get(0).path("without").get(0).asString()).isEqualTo("c2");
        assertThat(none.path("ways").get(0).path("total")).isEqualTo(all.path("total"));
        assertThat(all.has("counts")).as("unless asked for").isFalse();
    }

    @Test
    void anExplanationTellsClauseByClauseWhySomebodyIsFoundOrNot() throws IOException {
        String id = ids(server.search("python")).getFirst();
        JsonNode why = RunningServer.json(server.get("/v1/candidates/" + id + "/explanation?q=python+zebra"));
        assertThat(why.path("matches").asBoolean()).isFalse();
        assertThat(why.path("parts").valueStream().map(part -> part.path("holds").asBoolean())).containsExactly(true,
                false);
        assertThat(why.path("parts").get(0).path("text").asString()).isEqualTo("python");
        JsonNode found = RunningServer.json(server.get("/v1/candidates/" + id + "/explanation?q=python"));
        assertThat(found.path("rank").asInt()).isEqualTo(1);
        assertThat(found.path("parts").get(0).path("points").asDouble()).isCloseTo(found.path("score").asDouble(),
                within(1e-4));
        assertThat(server.get("/v1/candidates/c_nobody/explanation?q=python").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsLikeSomebodyIsAQuestionThatLeavesThemOut() throws IOException {
        String id = ids(server.search("python")).getFirst();
        JsonNode made = RunningServer.json(server.get("/v1/candidates/" + id + "/similar"));
        JsonNode answer = RunningServer.json(post("{\"q\": " + made.path("query") + "}"));
        assertThat(answer.path("interpretation").path("repairs")).isEmpty();
        assertThat(ids(answer)).doesNotContain(id);
        assertThat(server.get("/v1/candidates/c_nobody/similar").statusCode()).isEqualTo(404);
    }

    @Test
    void aTextIsShownAsTokensAndWhatTheyStandFor() {
        JsonNode answer = RunningServer.json(server.get("/v1/analyze?text=" + RunningServer.encoded("C++ at Google")));
        assertThat(answer.path("tokens").valueStream().map(token -> token.path("token").asString()))
                .containsExactly("c++", "at", "google");
        assertThat(answer.path("concepts").valueStream().map(one -> one.path("field").asString()))
                .containsExactlyInAnyOrder("skill", "company");
        assertThat(server.get("/v1/analyze?text=" + "a".repeat(10_001)).statusCode()).isEqualTo(400);
        assertThat(server.get("/v1/analyze?text=a&field=shoe").statusCode()).isEqualTo(400);
    }

    @Test
    void aJobDescriptionBecomesAQuestionThatCanBeAsked() {
        String body = "{\"text\": \"Data Engineer\\n\\nRequirements:\\n- Kafka\\n\\nNice to have:\\n- Scala\"}";
        JsonNode made = RunningServer.json(server.send(server.request("/v1/questions")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))));
        assertThat(made.path("question").asString())
                .isEqualTo("title.family:\"data engineer\" skill:\"Apache Kafka\" ~skill:Scala");
        assertThat(made.path("clauses").valueStream().map(clause -> clause.path("words").asString()))
                .containsExactly("Data Engineer", "Kafka", "Scala");
        JsonNode read = server.search(made.path("question").asString()).path("interpretation");
        assertThat(read.path("clauses")).hasSize(3);
        String tooLong = "{\"text\": \"" + "a".repeat(50_001) + "\"}";
        assertThat(server.send(server.request("/v1/questions")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(tooLong))).statusCode()).isEqualTo(400);
    }
}
