package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.cli.Shell.Result;
import org.shortlist.http.WireJson;
import org.shortlist.ingest.ImportListener;
import org.shortlist.resume.Filing;
import org.shortlist.store.JdbcStore;
import tools.jackson.databind.JsonNode;

/** Three people of 400 days ago: Fern came to a job fair, Gil by an agency as well, Holly's source is Files. */
class PurgeCommandTest {

    private static final Instant CAME = Instant.now().minus(Duration.ofDays(400));

    @TempDir
    private Path folder;
    private Path data;
    private Path resumes;
    private Shell shell;
    private String fern;
    private String gil;
    private String holly;

    @BeforeEach
    void importLongAgo() throws IOException {
        data = folder.resolve("data");
        shell = new Shell(data);
        resumes = Resumes.in(folder.resolve("resumes"));
        try (DataFolder then = new DataFolder(data, Clock.fixed(CAME, ZoneOffset.UTC))) {
            then.importer().importAll(List.of(resumes), ImportListener.NONE);
        }
        fern = id("name:fern");
        gil = id("name:gil");
        holly = id("name:holly");
        try (DataFolder now = new DataFolder(data, Clock.systemUTC())) {
            JdbcStore store = now.store();
            store.refile(List.of(fern, gil), List.of(Filing.Step.set(Filing.SOURCE, "Job fair")));
            store.refile(List.of(gil), List.of(Filing.Step.add(Filing.SOURCE, "Agency")));
        }
    }

    private String id(String question) {
        return WireJson.mapper().readTree(shell.run("search", question, "--json").out()).at("/hits/0/id").asString();
    }

    private Result dryRun(String retain) {
        return shell.run("purge", "--dry-run", "--retain", retain);
    }

    private static String since(int days) {
        return "  due since " + LocalDate.ofInstant(CAME.plus(Duration.ofDays(days)), ZoneOffset.UTC) + "\n";
    }

    @Test
    void dueIsWhoseEverySourceIsOver() {
        assertThat(dryRun("job FAIR=180").out()).isEqualTo(fern + since(180) + "1 candidate due.\n");
        assertThat(dryRun("Job fair=180,Agency=300").out()).contains(fern + since(180), gil + since(300))
                .endsWith("2 candidates due.\n");
        assertThat(dryRun("Job fair=180,Agency=401").out()).doesNotContain(gil);
        assertThat(dryRun("Job fair=401,*=399").out()).isEqualTo(holly + since(399) + "1 candidate due.\n");
        assertThat(dryRun("*=401").out()).isEqualTo("0 candidates due.\n");
        assertThat(id("name:fern")).as("a dry run erases nobody").isEqualTo(fern);
    }

    @Test
    void timeBeginsAnewWithANewerResume() throws IOException {
        Files.writeString(resumes.resolve("fern.json"), Resumes.FERN.replace("2018-01", "2018-03"));
        assertThat(shell.run("import", resumes.toString()).out()).contains("1 replaced");
        assertThat(dryRun("*=399").out()).doesNotContain(fern).contains(gil, holly);
    }

    @Test
    void whoIsDueIsErasedWithAReceiptAsTheFileSays() throws IOException {
        Files.writeString(data.resolve(Configuration.NAME), "purge.retain = Job fair=180, Agency=1000\n");

        Result purged = shell.run("purge", "--json", "--yes");

        assertThat(purged.err()).isEmpty();
        assertThat(purged.exitCode()).isZero();
        JsonNode receipt = WireJson.mapper().readTree(purged.out());
        assertThat(receipt.path("id").asString()).isEqualTo(fern);
        assertThat(receipt.at("/scan/traces").asInt()).isPositive();
        assertThat(receipt.at("/scan/found").size()).isZero();
        assertThat(shell.run("show", fern).exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(List.of(id("name:gil"), id("name:holly"))).containsExactly(gil, holly);
        assertThat(shell.run("audit", "show").out().lines().filter(line -> line.contains("purge")))
                .singleElement()
                .asString()
                .contains(fern);
        assertThat(shell.run("audit", "verify").exitCode()).isZero();
        assertThat(shell.run("purge").out()).isEqualTo("0 candidates due.\n");
    }

    @Test
    void aSourceWithACommaIsQuotedAlsoInTheFile() throws IOException {
        try (DataFolder now = new DataFolder(data, Clock.systemUTC())) {
            now.store().refile(List.of(holly), List.of(Filing.Step.set(Filing.SOURCE, "Smith, Jones & Co")));
        }
        String rule = "\"smith, jones & co\"=180";
        assertThat(dryRun(rule).out()).isEqualTo(holly + since(180) + "1 candidate due.\n");
        assertThat(dryRun("Job fair=180," + rule).out()).contains(fern, holly).doesNotContain(gil);
        Files.writeString(data.resolve(Configuration.NAME), "purge.retain = " + rule + ", Job fair=180\n");
        assertThat(shell.run("purge", "--dry-run").out()).contains(fern, holly).endsWith("2 candidates due.\n");
    }

    @Test
    void aDryRunPrintsJsonToo() {
        Result due = shell.run("purge", "--dry-run", "--json", "--retain", "Job fair=180,Agency=300");
        assertThat(due.out().lines().map(WireJson.mapper()::readTree).map(one -> one.path("id").asString()))
                .containsExactlyInAnyOrder(fern, gil);
        assertThat(WireJson.mapper().readTree(due.out().lines().findFirst().orElseThrow()).path("since").asString())
                .matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(shell.run("purge", "--dry-run", "--json", "--retain", "*=401").out()).isEmpty();
    }

    @Test
    void manyAreErasedWithOneSweepAndAReceiptEachAndDoNotComeAgain() {
        Result purged = shell.run("purge", "--json", "--yes", "--block", "--retain", "*=10");
        assertThat(purged.exitCode()).as(purged.err()).isZero();
        List<JsonNode> receipts = purged.out().lines().map(WireJson.mapper()::readTree).toList();
        assertThat(receipts).extracting(one -> one.path("id").asString()).containsExactlyInAnyOrder(fern, gil, holly);
        assertThat(receipts).allSatisfy(one -> {
            assertThat(one.at("/scan/found").size()).isZero();
            assertThat(one.at("/scan/traces").asInt()).isPositive();
            assertThat(one.path("blocked").asInt()).isPositive();
            assertThat(one.at("/index/expunged").asBoolean()).isTrue();
        });
        assertThat(receipts).extracting(one -> one.at("/scan/bytes").asLong())
                .as("one look for all")
                .containsOnly(
                        receipts.getFirst().at("/scan/bytes").asLong());
        Result again = shell.run("import", resumes.toString());
        assertThat(again.out()).doesNotContain("3 imported");
        assertThat(shell.run("search", "").out()).contains("Nobody matches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Job fair=0", "Job fair=-3", "Job fair=soon", "Job fair", "=5", "Fair=3,fair=4"})
    void aRuleThatCannotBeIsRefused(String retain) {
        assertThat(dryRun(retain).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }
}
