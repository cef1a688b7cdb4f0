package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.resume.Correction;
import org.shortlist.store.SqliteStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that look at and change what is kept, on one data folder with three people. */
class CommandsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void importThree() throws IOException {
        shell = new Shell(folder.resolve("data"));
        assertThat(shell.run("import", Resumes.in(folder.resolve("resumes")).toString()).exitCode()).isZero();
    }

    @Test
    void aSearchSaysHowItWasReadHowManyAndWho() {
        Result found = shell.run("search", "kafka AND java", "--sort", "name");
        assertThat(found.exitCode()).isZero();
        assertThat(found.out()).contains("Read as: ", "2 candidates", "Fern Adeyemi", "Data Engineer", "Amazon",
                "Seattle, WA", "Holly Windermere");
        assertThat(found.out().lines().filter(line -> line.startsWith("Id "))).hasSize(1);
        assertThat(found.err()).isEmpty();
    }

    @Test
    void wordsOfAQuestionNeedNoQuotes() {
        assertThat(shell.run("search", "kafka", "lighthouse").out()).contains("1 candidate\n", "Holly");
    }

    @Test
    void whatWasMendedIsSaidApart() {
        Result found = shell.run("search", "\"data engineer");
        assertThat(found.exitCode()).isZero();
        assertThat(found.err()).startsWith("Repaired: ");
        assertThat(found.out()).contains("Fern Adeyemi");
    }

    @Test
    void whereNobodyMatchesItSaysWhatCouldGoAndWhatMayHaveBeenMeant() {
        assertThat(shell.run("search", "fern AND lighthouse").out()).isEqualToNormalizingNewlines("""
                Read as: fern, and lighthouse
                Nobody matches
                  1 candidate without fern
                  1 candidate without lighthouse
                """);
        assertThat(shell.run("search", "kafak").out()).contains("Nobody matches\n", "  3 candidates without kafak\n",
                "  2 candidates with kafka instead of kafak: kafka\n");
        assertThat(shell.run("search", "kafka").out()).doesNotContain(" without ");
    }

    @Test
    void filtersNarrowASearch() {
        assertThat(shell.run("search", "--skill", "KAFKA", "--city", "Boston, MA").out()).contains("1 candidate",
                "Holly");
        assertThat(shell.run("search", "--skill-not", "kafka").out()).contains("1 candidate", "Gil");
        assertThat(shell.run("search", "--skill", "kafka", "--skill", "menu planning", "--skill-mode", "any").out())
                .contains("3 candidates");
    }

    @Test
    void facetsAreCountedWhenAskedFor() {
        String out = shell.run("search", "--facets", "skill,yoe").out();
        assertThat(out).containsPattern("2 +(Apache )?Kafka +[a-z-]*kafka").contains("Years of experience");
        assertThat(shell.run("search", "--facets").out()).contains("Company", "School", "Degree");
    }

    @Test
    void aProgramGetsTheServersAnswer() {
        JsonNode answer = JSON.readTree(shell.run("search", "kafka", "--json").out());
        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.path("hits").path(0).path("card").path("jobs")).isNotEmpty();
    }

    @Test
    void aWrongValueIsWrongUsage() {
        Result wrong = shell.run("search", "kafka", "--size", "-1");
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err()).startsWith("shortlist: 'size' must be a whole number from 0 to 200").hasLineCount(1);
        assertThat(shell.run("search", "--sort", "luck").err()).contains("relevance, years, recent, name");
    }

    @Test
    void suggestionsComplete() {
        assertThat(shell.run("suggest", "kaf").out()).containsPattern("skill +(Apache )?Kafka +2 +[a-z-]*kafka");
    }

    @Test
    void aCandidateIsShownReadably() {
        Result shown = shell.run("show", id("fern"));
        assertThat(shown.out()).contains("Fern Adeyemi", "fern@example.com", "Experience", "2018-01 – now",
                "Data Engineer, Amazon", "Education", "Lakeside College", "Skills", "Kafka", "fern.json");
        assertThat(JSON.readTree(shell.run("show", id("fern"), "--json").out()).at("/resume/name/text").asString())
                .isEqualTo("Fern Adeyemi");
        assertThat(shell.run("show", id("lighthouse"), "--text").out()).contains("lighthouse team");
    }

    @Test
    void whatAPersonSetRightIsSaidFoundAndExported() throws IOException {
        String fern = id("fern");
        try (SqliteStore store = SqliteStore.open(folder.resolve("data").resolve("shortlist.db"))) {
            store.correct(fern, List.of(new Correction(0, Correction.Field.NAME, null, null, "Fern Abara",
                    "Fern Adeyemi", "Grace", Instant.parse("2026-11-15T12:00:00Z"))));
        }
        assertThat(shell.run("show", fern).out()).startsWith("Fern Abara")
                .contains("Set right by a person", "name: “Fern Adeyemi” → “Fern Abara” by Grace, 2026-11-15");
        assertThat(shell.run("search", "name:abara").out()).contains("1 candidate");
        assertThat(shell.run("export", "--format", "csv", "name:abara").out()).contains(",Fern Abara,");
    }

    @Test
    void anUnknownCandidateIsOneSentence() {
        Result unknown = shell.run("show", "c_nosuch");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.err()).isEqualTo("shortlist: There is no candidate c_nosuch\n");
    }

    @Test
    void aDeletedCandidateIsGone() {
        String id = id("fern");
        assertThat(shell.run("delete", id, "--yes").exitCode()).isZero();
        assertThat(shell.run("search", "fern").out()).contains("Nobody matches");
        assertThat(shell.run("show", id).exitCode()).isEqualTo(1);
        Result again = shell.run("delete", id, id("gil"), "--yes");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains(id);
        assertThat(again.out()).contains("Deleted 1 candidate.");
    }

    @Test
    void anExportCanBeImported() throws IOException {
        Path file = folder.resolve("all.ndjson");
        assertThat(shell.run("export", "--out", file.toString()).exitCode()).isZero();
        assertThat(Files.readAllLines(file)).hasSize(3);
        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.run("import", file.toString()).exitCode()).isZero();
        assertThat(other.run("search", "kafka").out()).contains("2 candidates");
        assertThat(folder.resolve("all.ndjson.part")).doesNotExist();
    }

    @Test
    void anExportMayBeOfAQuestion() {
        JsonNode found = JSON.readTree(shell.run("export", "--format", "json-resume", "kafka").out());
        assertThat(found).hasSize(2);
        assertThat(found.path(0).path("basics").path("name").asString()).isEqualTo("Fern Adeyemi");
    }

    @Test
    void aSpreadsheetRunsNothing() {
        String csv = shell.run("export", "--format", "csv").out();
        assertThat(csv).startsWith("id,name,headline,").contains(",'=Gil Tarn,", ",'+12065550142,");
        assertThat(csv.lines()).hasSize(4);
    }

    @Test
    void aReindexMakesANewGenerationAndRollbackGoesBack() {
        String first = generation();
        Result reindexed = shell.run("reindex");
        assertThat(reindexed.exitCode()).isZero();
        assertThat(reindexed.out()).contains("3 candidates");
        assertThat(generation()).isNotEqualTo(first);
        assertThat(shell.run("search", "kafka").out()).contains("2 candidates");

        Result back = shell.run("rollback");
        assertThat(back.exitCode()).isZero();
        assertThat(generation()).isEqualTo(first);
        assertThat(shell.run("search", "kafka").out()).contains("2 candidates");
    }

    @Test
    void rollbackWithoutAGenerationBeforeIsOneSentence() {
        Result none = shell.run("rollback");
        assertThat(none.exitCode()).isEqualTo(1);
        assertThat(none.err()).startsWith("shortlist: ").hasLineCount(1);
    }

    @Test
    void aDeletedIndexIsMadeAnewByASearch() throws IOException {
        Trees.delete(folder.resolve("data/lucene"));
        assertThat(shell.run("search", "kafka").out()).contains("2 candidates");
    }

    @Test
    void theDoctorFindsNothingWrong() {
        Result well = shell.run("doctor");
        assertThat(well.out()).contains("ok  Store", "3 candidates", "ok  Caught up").doesNotContain("!!");
        assertThat(well.exitCode()).isZero();
    }

    @Test
    void theDoctorSaysWhatToDo() throws IOException {
        Trees.delete(folder.resolve("data/lucene"));
        Result ill = shell.run("doctor");
        assertThat(ill.exitCode()).isEqualTo(2);
        assertThat(ill.out()).contains("!!  Index", "What to do:", "shortlist reindex");
        JsonNode findings = JSON.readTree(shell.run("doctor", "--json").out());
        assertThat(findings.findValuesAsString("what")).contains("Store", "Index", "Permissions", "Disk space");
    }

    @Test
    void theDoctorFindsDamage() throws IOException {
        Path store = folder.resolve("data/shortlist.db");
        byte[] bytes = Files.readAllBytes(store);
        for (int i = 8192; i < Math.min(bytes.length, 24_000); i++) {
            bytes[i] = 0x5a;
        }
        Files.write(store, bytes);
        Result ill = shell.run("doctor");
        assertThat(ill.exitCode()).isEqualTo(2);
        assertThat(ill.out()).contains("!!  Store");
    }

    @Test
    void whatIsKeptIsForItsOwnerAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/lucene"))).hasSize(3);
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/shortlist.db"))).hasSize(2);
    }

    @AfterEach
    void nothingIsLeftBeside() throws IOException {
        try (var files = Files.list(folder.resolve("resumes"))) {
            assertThat(files).hasSize(3);
        }
    }

    private String id(String question) {
        return JSON.readTree(shell.run("search", question, "--json").out()).at("/hits/0/id").asString();
    }

    private String generation() {
        return JSON.readTree(shell.run("search", "--json").out()).path("snapshot").asString().split("-")[0];
    }
}
