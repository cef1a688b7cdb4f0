package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.cli.Shell.Result;
import org.shortlist.query.Syntax;

class MainTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"import", "search", "suggest", "question", "analyze", "show", "export", "delete", "parse",
            "serve", "reindex",
            "rollback", "doctor", "key", "audit", "config", "erase", "unblock", "disclose", "backup", "restore"})
    void everyCommandExplainsItselfWithExamples(String command) {
        Result help = shell().run(command, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("")
                .contains("Usage: shortlist " + command, "Examples:",
                        "  shortlist " + command, "--data");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void theProgramExplainsItself() {
        assertThat(shell().run("--help").out()).contains("Commands:", "import", "search", "serve", "doctor");
        assertThat(shell().run("help", "search").out()).contains("Usage: shortlist search");
        assertThat(shell().run("--version").out()).startsWith("Shortlist ");
    }

    @Test
    void theLanguageIsExplainedTopicByTopic() {
        String all = shell().run("help", "query").out();
        Syntax.TABLE.forEach(row -> assertThat(all).contains("  " + row.typed() + " ")
                .contains(row.topic().label() + ":", row.meaning().substring(0, row.meaning().indexOf(' '))));
        assertThat(all.lines()).allMatch(line -> line.length() <= 120);
        String jobs = shell().run("help", "query", "jobs").out();
        Syntax.TABLE.forEach(row -> {
            if (row.topic() == Syntax.Topic.JOBS) {
                assertThat(jobs).contains(row.typed(), row.example());
            } else {
                assertThat(jobs).doesNotContain(row.meaning());
            }
        });
    }

    @Test
    void anUnknownTopicOrCommandIsWrongUsageAndTheKnownOnesAreNamed() {
        assertThat(shell().run("help", "query", "jbos")).satisfies(wrong -> {
            assertThat(wrong.exitCode()).isEqualTo(4);
            assertThat(wrong.err()).contains("joining, people, jobs");
        });
        assertThat(shell().run("help", "serach").err()).contains("serach", "search");
    }

    @Test
    void aMissingCommandIsWrongUsage() {
        assertThat(shell().run().exitCode()).isEqualTo(4);
        assertThat(shell().run().err()).contains("command is missing", "shortlist --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serach", "search --skil kafka", "serve --port many", "serve --port 70000", "show",
            "export --format xml"})
    void wrongUsageIsOneSentenceAndAHint(String line) {
        Result wrong = shell().run(line.split(" "));
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err()).startsWith("shortlist: ").doesNotContain("Exception", "\tat ");
        assertThat(wrong.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"search kafka", "show c_1", "export", "delete c_1", "rollback", "suggest kaf", "reindex"})
    void withoutAnythingImportedTheNextStepIsNamed(String line) {
        Result empty = shell().run(line.split(" "));
        assertThat(empty.exitCode()).isEqualTo(1);
        assertThat(empty.err()).contains("shortlist import").hasLineCount(1);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Shell shell() {
        return new Shell(folder.resolve("data"));
    }
}
