package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shortlist.access.Answered;
import org.shortlist.access.AuditLog;
import org.shortlist.access.Event;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import org.shortlist.query.QueryParser;

/** What is done at the doors is noted before it is answered, and no word of a résumé is ever noted, there or in the ordinary log. */
class TrailTest extends WithServer {

    private String ada;

    @BeforeEach
    void add() {
        ada = server.add(People.ADA);
    }

    private List<Event> events() throws IOException {
        List<Event> events = new ArrayList<>();
        new AuditLog(data).events(events::add);
        return events;
    }

    private Event last() throws IOException {
        return events().getLast();
    }

    @Test
    void whoWhenWhatAndHowManyIsNoted() throws IOException {
        assertThat(last()).isEqualTo(new Event(RunningServer.NOON, "local", "add", 201, 1L, List.of(ada), Map.of()));
        server.search("kafka", "skill=java");
        assertThat(last()).usingRecursiveComparison()
                .ignoringFields("answered")
                .isEqualTo(new Event(RunningServer.NOON, "local", "search", 200, 1L, List.of(),
                        Map.of("q", List.of("kafka"), "skill", List.of("java"))));
        assertThat(last().answered()).returns(1, Answered::shown)
                .returns(0, Answered::passed)
                .returns(1L,
                        Answered::change)
                .returns(QueryParser.GRAMMAR, Answered::grammar);
        server.post("/v1/search", "{\"q\": \"nurse\"}");
        assertThat(last().asked()).isEqualTo(Map.of("q", List.of("nurse")));
        assertThat(last().count()).isZero();
        server.get("/v1/candidates/" + ada + "?q=kafka");
        assertThat(last().did()).isEqualTo("look");
        assertThat(last().ids()).containsExactly(ada);
        server.get("/v1/candidates/" + ada + "/file");
        assertThat(last().did()).isEqualTo("file");
        server.get("/v1/export?q=kafka");
        assertThat(last()).isEqualTo(new Event(RunningServer.NOON, "local", "export", 200, 1L, List.of(ada),
                Map.of("q", List.of("kafka"))));
        server.patch(ada, "{\"name\": \"Ada Lovering\"}");
        assertThat(last()).isEqualTo(
                new Event(RunningServer.NOON, "local", "correct", 200, null, List.of(ada), Map.of()));
        server.post("/v1/candidates:tag",
                "{\"ids\": [\"c_nobody\", \"%s\"], \"tags\": [\"x\"]}".formatted(ada));
        assertThat(last()).isEqualTo(new Event(RunningServer.NOON, "local", "tag", 200, 1L, List.of(ada), Map.of()));
        server.post("/v1/candidates:tag", "{\"ids\": [\"Ada Lovering\"], \"tags\": [\"x\"]}");
        assertThat(last()).isEqualTo(new Event(RunningServer.NOON, "local", "tag", 400, null, List.of(), Map.of()));
        server.delete("/v1/candidates/" + ada);
        assertThat(last().did()).isEqualTo("delete");
        assertThat(last().status()).isEqualTo(204);
        assertThat(last().ids()).containsExactly(ada);
        assertThat(new AuditLog(data).verify(null).broken()).isNull();
    }

    @Test
    void aKeyIsNamedByItsIdAlsoWhereItIsRefusedAndAStrangerLeavesNoTrace() throws IOException {
        KeyRing.Issued key = server.key(Set.of(Scope.SEARCH), null);
        server.get("/v1/search?q=kafka", key);
        assertThat(last().who()).isEqualTo(key.key().id());
        assertThat(server.get("/v1/export?q=kafka", key).statusCode()).isEqualTo(403);
        assertThat(last().did()).isEqualTo("export");
        assertThat(last().status()).isEqualTo(403);
        assertThat(last().ids()).isEmpty();
        assertThat(server.get("/v1/candidates/c_nobody", key).statusCode()).isEqualTo(404);
        assertThat(last().status()).isEqualTo(404);
        server.post("/v1/session", "{\"key\": \"" + key.written() + "\"}");
        assertThat(last().did()).isEqualTo("sign-in");
        int before = events().size();
        server.get("/v1/search?q=kafka");
        server.post("/v1/session", "{\"key\": \"none\"}");
        assertThat(events()).hasSize(before);
        assertThat(everythingNoted()).doesNotContain(key.written());
    }

    @Test
    void aResumeThatIsPutIsNotedAsItBeginsAndAsItEnds() throws IOException {
        server.send(server.request("/v1/candidates/ats-1")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(People.BEN)));
        List<Event> events = events();
        assertThat(events.get(events.size() - 2)).returns("put-begun", Event::did).returns(null, Event::status);
        assertThat(last()).returns("put", Event::did).returns(201, Event::status);
        assertThat(last().ids()).hasSize(1);
        assertThat(everythingNoted()).doesNotContain("Oduya");
    }

    @Test
    void whatCannotBeNotedIsNotAnswered() throws IOException {
        Path chain = data.resolve("audit/chain.ndjson");
        Files.delete(chain);
        Files.createDirectory(chain);
        for (String path : List.of("/v1/search?q=kafka", "/v1/candidates/" + ada)) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Brightwater");
        }
    }

    @Test
    void anExportOrAChangeThatCannotBeNotedDoesNotHappen() throws IOException {
        Path chain = data.resolve("audit/chain.ndjson");
        Files.delete(chain);
        Files.createDirectory(chain);
        for (String path : List.of("/v1/export?q=kafka", "/v1/export?id=" + ada)) {
            HttpResponse<String> answer = server.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("Brightwater");
        }
        byte[] ben = (People.BEN.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(server.post("/v1/candidates:import", "application/x-ndjson", ben).statusCode()).isEqualTo(500);
        assertThat(server.post("/v1/candidates", "application/json", ben).statusCode()).isEqualTo(500);
        assertThat(server.delete("/v1/candidates/" + ada).statusCode()).isEqualTo(500);
        assertThat(server.store.size()).isEqualTo(1);
        assertThat(server.store.find(ada)).isPresent();
    }

    @Test
    void anExportIsNotedWithWhatWasAskedBeforeItsFirstByte() throws IOException {
        server.get("/v1/export?q=kafka");
        List<Event> events = events();
        assertThat(events.get(events.size() - 2)).isEqualTo(new Event(RunningServer.NOON, "local", "export-begun", null,
                null, List.of(), Map.of("q", List.of("kafka"))));
        assertThat(events.getLast().did()).isEqualTo("export");
    }

    @Test
    void aChangeIsNotedAsSoonAsItBegins() throws IOException {
        server.delete("/v1/candidates/" + ada);
        List<Event> events = events();
        assertThat(events.get(events.size() - 2)).isEqualTo(
                new Event(RunningServer.NOON, "local", "delete-begun", null, null, List.of(ada), Map.of()));
    }

    @Test
    void aQuestionThatIsNoneIsNotWrittenDownAndALongOneIsCutShort() throws IOException {
        String endless = "kafka ".repeat(100_000);
        for (String path : List.of("/v1/search", "/v1/export")) {
            byte[] wrong = ("{\"q\": \"" + endless + "\", \"colour\": \"red\"}").getBytes(StandardCharsets.UTF_8);
            assertThat(server.post(path, "application/json", wrong).statusCode()).isEqualTo(400);
            assertThat(last().status()).isEqualTo(400);
        }
        assertThat(everythingNoted()).doesNotContain("kafka");
        server.post("/v1/search", "{\"q\": \"" + endless + "\"}");
        assertThat(everythingNoted()).hasSizeLessThan(20_000);
    }

    @Test
    void aLookAtTheHeadersAndAtWhoCanBeBroughtBackIsALook() throws IOException {
        for (String path : List.of("/v1/search?q=kafka", "/v1/candidates/" + ada)) {
            int before = events().size();
            server.send(server.request(path).method("HEAD", BodyPublishers.noBody()));
            assertThat(events()).as(path).hasSize(before + 1);
        }
        server.delete("/v1/candidates/" + ada + "?undo=60");
        server.get("/v1/deletions");
        assertThat(last().did()).isEqualTo("deletions");
        assertThat(last().ids()).containsExactly(ada);
    }

    @Test
    void noWordOfAResumeIsNotedOrLogged() throws IOException {
        List<String> logged = new ArrayList<>();
        Logger root = Logger.getLogger("");
        Handler listener = listener(logged);
        root.addHandler(listener);
        try {
            String id = server.add(People.CHLOE);
            server.add(People.BEN);
            server.get("/v1/search?facet=skill,company");
            server.get("/v1/search?size=0&include=counts&q=kafka");
            server.get("/v1/suggest?q=ch");
            server.get("/v1/candidates/" + id + "?q=kafka");
            server.get("/v1/candidates/" + id + "/file");
            server.get("/v1/candidates/" + id + "/similar");
            server.get("/v1/candidates/" + id + "/explanation?q=kafka");
            server.get("/v1/export?format=ndjson");
            server.get("/v1/analyze?text=Marchetti");
            server.post("/v1/questions", "{\"text\": \"We look for a Marchetti\"}");
            server.post("/v1/candidates?name=Marchetti.pdf", "application/pdf", "%PDF-1.4 Marchetti".getBytes());
            server.patch(id, "{\"name\": \"Chloe Marchetti-Lovering\"}");
            server.delete("/v1/candidates/" + id + "?undo=1");
            server.delete("/v1/deletions/" + id);
            server.delete("/v1/candidates/" + id);
        } finally {
            root.removeHandler(listener);
        }
        String all = everythingNoted() + logged;
        assertThat(events().stream().map(Event::did)).contains("add", "search", "look", "file", "similar", "explain",
                "export", "correct", "delete", "bring-back");
        assertThat(all).doesNotContainIgnoringCase("Marchetti")
                .doesNotContainIgnoringCase("Chloe")
                .doesNotContainIgnoringCase("Northwind")
                .doesNotContainIgnoringCase("example.com")
                .doesNotContainIgnoringCase("Oduya")
                .doesNotContain("Terraform", "surgery", "Boston");
    }

    private String everythingNoted() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private static Handler listener(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + " " + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void anImportNamesWhoCameByIt() throws IOException {
        byte[] both = (People.BEN.replace('\n', ' ') + "\n" + People.CHLOE.replace('\n', ' ') + "\nnothing\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = server.post("/v1/candidates:import", "application/x-ndjson", both);
        List<String> ids = answer.body()
                .lines()
                .limit(2)
                .map(line -> WireJson.mapper().readTree(line).path("id").asString())
                .toList();
        assertThat(last()).isEqualTo(new Event(RunningServer.NOON, "local", "import", 200, 2L, ids, Map.of()));
    }

    @Test
    void everyRouteThatShowsOrChangesCandidatesIsNoted() throws IOException {
        KeyRing.Issued key = server.key(Scope.opening(), null);
        for (String path : List.of("/v1/facets/skill?q=kafka", "/v1/suggest?q=ad", "/v1/candidates/" + ada + "/similar",
                "/v1/candidates/" + ada + "/explanation?q=kafka")) {
            int before = events().size();
            assertThat(server.get(path, key).statusCode()).isEqualTo(200);
            assertThat(events()).as(path).hasSize(before + 1);
        }
        server.get("/v1/suggest?q=brightwa&field=name", key);
        assertThat(last().asked()).as("half a name is forgotten with nobody")
                .isEqualTo(Map.of("field", List.of("name")));
    }
}
