package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.query.OwnFields;
import org.shortlist.vocabulary.Attributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the description says is what there is: every address, every parameter, every member of real answers. */
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiTest {

    private static final String QUESTION = "q=" + RunningServer.encoded(
            "(python OR kafka job:(company:\"tidewater analytics\" from:2016) AND k8s~ golang");

    private RunningServer server;
    private JsonNode document;
    private String ada;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data);
        ada = server.add(People.ADA);
        server.add(People.BEN);
        server.add(People.CHLOE);
        document = RunningServer.json(server.get("/openapi.json"));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyAddressOfTheServerIsDescribedAndNoOther() {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        for (String route : server.routes()) {
            String asDescribed = route.replace('<', '{').replace('>', '}').replaceFirst("^HEAD ", "GET ");
            if (described.contains(asDescribed) || !isRefused(route)) {
                there.add(asDescribed);
            }
        }
        assertThat(there).isEqualTo(described);
    }

    /** Some addresses are there only to say that they do not take a method. */
    private boolean isRefused(String route) {
        String[] parts = route.split(" ");
        return !parts[1].contains("{")
                && server.send(server.request(parts[1]).method(parts[0], BodyPublishers.noBody())).statusCode() == 405;
    }

    @Test
    void itIsWhatTheStandardSays() {
        assertThat(document.path("openapi").asString()).startsWith("3.1.");
        document.path("paths").forEach(path -> path.forEach(operation -> {
            assertThat(operation.path("summary").asString()).isNotBlank();
            assertThat(operation.path("responses").size()).isPositive();
            operation.path("parameters").forEach(parameter -> {
                assertThat(parameter.path("name").asString()).isNotBlank();
                assertThat(parameter.path("in").asString()).isIn("query", "path", "header");
                assertThat(parameter.path("schema").isObject()).isTrue();
            });
        }));
        assertThat(document.toString()).doesNotContain("\"x-");
        Set<String> referred = new TreeSet<>();
        references(document, referred);
        assertThat(referred).allMatch(name -> document.at(name.substring(1)).isObject());
    }

    private static void references(JsonNode node, Set<String> into) {
        if (node.path("$ref").isString()) {
            into.add(node.path("$ref").asString());
        }
        node.forEach(child -> references(child, into));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/v1/search?%Q&facet=skill,company,yoe,title&include=counts&sort=years|SearchAnswer",
            "/v1/search?q=nosuchword&include=counts|SearchAnswer", "/v1/search?size=1|SearchAnswer",
            "/v1/facets/skill?order=related|SearchAnswer.Counts", "/v1/facets/skill?size=2|SearchAnswer.Counts",
            "/v1/candidates/%I/explanation?%Q|ExplanationAnswer", "/v1/suggest?q=pyt|SuggestAnswer",
            "/v1/candidates/%I?q=kafka|CandidateAnswer", "/v1/candidates/%I/similar|Alike.Made",
            "/v1/syntax|LanguageDoor.Language", "/v1/fields|LanguageDoor.Fields", "/v1/synonyms|SynonymDoor.Listed",
            "/v1/analyze?text=Sysadmins+with+C%2B%2B+at+Google|AnalysisAnswer",
            "/v1/status|StatusDoor.Status", "/v1/search?facets=skill&nosuch=1|Problem.Document",
            "/v1/nosuch|Problem.Document", "/v1/candidates/c_nosuch|Problem.Document"})
    void everyMemberOfAnAnswerIsDescribed(String address, String shape) {
        assertValid(RunningServer.json(server.get(address.replace("%Q", QUESTION).replace("%I", ada))), shape);
    }

    @Test
    void whatIsAnsweredToWritesIsDescribed() {
        String other = People.ADA.replace("ada@", "eve@").replace("Ada Brightwater", "Eve Winterbourne");
        HttpResponse<String> added = server.post("/v1/candidates", "application/json", other.getBytes());
        assertValid(RunningServer.json(added), "CandidateDoor.Added");
        assertValid(RunningServer.json(server.send(server.request("/v1/candidates/ats-7")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(other)))), "CandidateDoor.Added");
        assertValid(RunningServer.json(server.send(server.request("/v1/synonyms?preview=1")
                .PUT(BodyPublishers.ofString("{\"words\": \"lamp\", \"also\": [\"lantern\"]}")))),
                "SynonymDoor.Changed");
        String eve = RunningServer.json(added).path("id").asString();
        HttpResponse<String> corrected = server.send(server.request("/v1/candidates/" + eve)
                .method("PATCH", BodyPublishers.ofString(
                        """
                                {"headline": "Lamplighter", "positions": {"0": {"dates": "2020-01/.."}}, "skills": {"Rust": true},
                                 "by": "Grace"}""")));
        assertThat(corrected.statusCode()).isEqualTo(200);
        assertValid(RunningServer.json(corrected), "CandidateAnswer");
        JsonNode deletion = RunningServer
                .json(server.send(server.request("/v1/candidates/" + eve + "?undo=60").DELETE()));
        assertValid(deletion, "AmendmentDoor.Deletion");
        assertValid(RunningServer.json(server.get("/v1/deletions")), "AmendmentDoor.Deletions");
        JsonNode question = RunningServer.json(server.post("/v1/questions", "application/json",
                "{\"text\": \"Senior Data Engineer. Must have: Kafka, Python. Nice to have: AWS.\"}".getBytes()));
        assertValid(question, "QuestionAnswer");
        List<String> lines = server.post("/v1/candidates:import", "application/x-ndjson",
                (People.BEN.replace("\n", " ") + "\nnothing\n").getBytes()).body().lines().toList();
        assertValid(WireJson.mapper().readTree(lines.get(0)), "ImportLines.Line");
        assertValid(WireJson.mapper().readTree(lines.get(1)), "ImportLines.Line");
        assertValid(WireJson.mapper().readTree(lines.get(2)), "ImportLines.Summary");
    }

    @Test
    void thePinnedAnswersAreDescribed() throws IOException {
        for (String name : List.of("search-answer.json:SearchAnswer", "candidate-answer.json:CandidateAnswer",
                "analysis-answer.json:AnalysisAnswer")) {
            try (InputStream golden = OpenApiTest.class.getResourceAsStream(name.split(":")[0])) {
                assertValid(WireJson.mapper().readTree(golden), name.split(":")[1]);
            }
        }
    }

    @Test
    void theBodiesThatAreTakenAreDescribed() {
        assertValid(WireJson.mapper().readTree("""
                {"q": "kafka", "size": 10, "facet": ["skill", "yoe"], "skill.not": "excel", "yoe.ranges": "0..4"}"""),
                "SearchBody");
        assertThat(faults(WireJson.mapper().readTree("{\"facets\": \"skill\"}"), "SearchBody")).isNotEmpty();
        Stream<String> names = document.at("/paths/~1v1~1search/get/parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString());
        assertThat(names).contains("q", "cursor", "skill", "skill.not", "skill.mode", "yoe.ranges", "tenure.avg")
                .containsExactlyInAnyOrderElementsOf(
                        SearchParameters.known(new WireNames(new OwnFields(Attributes.NONE))));
    }

    @Test
    void aMemberThatIsNotDescribedOrIsMissingIsFound() {
        ObjectNode answer = (ObjectNode) RunningServer.json(server.get("/v1/search?q=kafka"));
        answer.put("surprise", 1);
        assertThat(faults(answer, "SearchAnswer")).anyMatch(fault -> fault.contains("surprise"));
        answer.remove("surprise");
        answer.remove("snapshot");
        assertThat(faults(answer, "SearchAnswer")).anyMatch(fault -> fault.contains("snapshot"));
    }

    private void assertValid(JsonNode answer, String shape) {
        assertThat(faults(answer, shape)).as(shape + " of " + answer).isEmpty();
    }

    private List<String> faults(JsonNode answer, String shape) {
        ObjectNode schema = WireJson.mapper().createObjectNode().put("$ref", "#/components/schemas/" + shape);
        schema.set("components", document.path("components"));
        assertThat(document.path("components").path("schemas").has(shape)).as(shape).isTrue();
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
        List<String> faults = new ArrayList<>();
        validator.validate(answer).forEach(error -> faults.add(error.toString()));
        return faults;
    }
}
