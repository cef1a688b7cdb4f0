package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.opensearch.OpenSearchNode;
import org.shortlist.store.PostgresServer;

/** Every command works on an index on OpenSearch as it does on files of the data folder. */
@Tag("opensearch")
@Timeout(240)
class OpenSearchCommandsTest {

    @TempDir
    private static Path nodes;

    private static @Nullable PostgresServer postgres;
    private static @Nullable OpenSearchNode node;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start();
        node = OpenSearchNode.start("node", nodes.resolve("node"), null);
    }

    @AfterAll
    static void stop() throws Exception {
        if (node != null) {
            node.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void commandsDoTheSameAsOnFiles() throws Exception {
        begin("people?replicas=0");
        assertThat(run("search", "kafka").err()).contains("Nothing has been imported into postgresql:");
        well("import", Resumes.in(folder.resolve("resumes")).toString());
        assertThat(well("search", "kafka").out()).contains("2 candidates");
        String holly = id(well("search", "lighthouse", "--json"));
        assertThat(well("explain", holly, "lighthouse").out()).contains("Holly Windermere");
        assertThat(well("suggest", "kaf").out()).containsIgnoringCase("kafka");
        well("tag", "--add", "call back", holly);
        assertThat(well("search", "tag:\"call back\"", "--facets", "skill").out()).contains("1 candidate");
        assertThat(well("export", "kafka", "--format", "ndjson").out()).hasLineCount(2);
        assertThat(well("reindex").out()).contains("3 candidates");
        assertThat(well("rollback").out()).contains("answers now");
        well("delete", "--yes", holly);
        assertThat(well("search", "lighthouse").out()).contains("Nobody matches");
        assertThat(well("doctor").out()).contains("2 candidates").contains("OpenSearch at http://127.0.0.1:");
        try (var files = Files.list(data())) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("lucene"));
        }
    }

    @Test
    void anErasureLeavesNothingInTheIndex() throws Exception {
        begin("erased?replicas=0");
        well("import", Resumes.in(folder.resolve("resumes")).toString());
        well("reindex");
        String holly = id(well("search", "lighthouse", "--json"));
        assertThat(well("erase", "--yes", "--block", holly).out())
                .contains("Nothing of them remains in the index erased-")
                .contains("none found.");
        assertThat(well("search", "kafka").out()).contains("1 candidate");
        assertThat(well("doctor").out()).contains("2 candidates");
    }

    @Test
    void anotherStoreHasAnotherIndexUnderTheSameName() throws Exception {
        begin("shared?replicas=0");
        well("import", Files.writeString(folder.resolve("holly.txt"), Resumes.HOLLY).toString());
        begin("shared?replicas=0");
        well("import", Files.writeString(folder.resolve("fern.json"), Resumes.FERN).toString());
        assertThat(well("search", "lighthouse OR seattle").out()).contains("Fern Adeyemi").contains("1 candidate");
    }

    @Test
    void theRankingOfTheFolderHolds() throws Exception {
        begin("ranked?replicas=0");
        well("import", Resumes.in(folder.resolve("resumes")).toString());
        assertThat(well("search", "lighthouse", "--json").out()).doesNotContain("ours@1");
        Files.writeString(data().resolve("ranking.properties"), "name = ours@1\nweight.text = 3\n");
        assertThat(well("search", "lighthouse", "--json").out()).contains("ours@1");
    }

    /** A store and a name of their own, which the configuration file says. */
    private void begin(String name) throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("shortlist.properties"),
                "store = " + postgres.fresh() + "\nengine = opensearch:" + node.url() + "/" + name + "\n");
    }

    private static String id(Result found) {
        return found.out().replaceFirst("(?s).*\"id\":\"(c_[a-z2-7]{16})\".*", "$1");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Result run(String... arguments) {
        return new Shell(data()).run(arguments);
    }

    private Result well(String... arguments) {
        Result result = run(arguments);
        assertThat(result.exitCode()).as(result.err() + result.out()).isZero();
        return result;
    }
}
