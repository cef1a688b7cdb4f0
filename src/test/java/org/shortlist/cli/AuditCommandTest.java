package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;

/** What is done at the command line is noted, shown, and found to be whole or not. */
class AuditCommandTest {

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void workAWhile() throws IOException {
        shell = new Shell(folder.resolve("data"));
        shell.run("import", Resumes.in(folder.resolve("resumes")).toString());
        shell.run("export", "lighthouse");
        shell.run("key", "add", "Bo", "--scope", "search");
        String id = shell.run("search", "lighthouse", "--json")
                .out()
                .replaceFirst("(?s).*?\"id\":\"(c_\\w+)\".*", "$1");
        shell.run("delete", "--yes", id);
    }

    @Test
    void whatWasDoneIsShown() {
        String all = shell.run("audit", "show").out();
        assertThat(all.lines().map(line -> line.split(" ")[3])).containsExactly("import", "export", "key-add",
                "delete");
        assertThat(all).contains("local import (3) c_", "q=lighthouse", "local key-add (1) k_")
                .doesNotContain("Holly", "example.com");
        assertThat(shell.run("audit", "show", "--who", "k_1").out()).isEmpty();
        assertThat(shell.run("audit", "show", "--json").out()).contains("\"did\":\"delete\"", "\"ids\":[\"c_");
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        Result whole = shell.run("audit", "verify");
        assertThat(whole.exitCode()).isZero();
        assertThat(whole.out()).startsWith("4 events, all whole. Digest: ");
        String digest = whole.out().strip().replaceFirst(".* ", "");
        assertThat(shell.run("audit", "verify", "--holds", digest).exitCode()).isZero();
        assertThat(shell.run("audit", "verify", "--holds", "0".repeat(64)).err()).contains("shortened or replaced");
        Path chain = folder.resolve("data/audit/chain.ndjson");
        Files.writeString(chain, Files.readString(chain).replace("\"did\":\"export\"", "\"did\":\"search\""));
        Result broken = shell.run("audit", "verify");
        assertThat(broken.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(broken.err()).startsWith("shortlist: Line 3 is broken: ");
    }

    @Test
    void whatIsOldGoesInWholeFiles() throws IOException {
        assertThat(shell.run("audit", "drop", "--before", "2999-01-01").out()).isEqualTo("Dropped 0 events.\n");
        Path chain = folder.resolve("data/audit/chain.ndjson");
        Files.move(chain, chain.resolveSibling("chain-000001.ndjson"));
        assertThat(shell.run("audit", "drop", "--before", "2001-01-01").out()).isEqualTo("Dropped 0 events.\n");
        assertThat(shell.run("audit", "drop", "--before", "2999-01-01").out()).isEqualTo("Dropped 4 events.\n");
        assertThat(shell.run("audit", "show").out()).contains("local audit-drop (5)").hasLineCount(1);
        assertThat(shell.run("audit", "verify").out()).startsWith("1 event, all whole, from number 5 on");
        assertThat(shell.run("audit", "drop").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void whatWasAskedIsForgotten() {
        assertThat(shell.run("audit", "forget", "LIGHThouse").out()).isEqualTo("Forgotten of 1 event.\n");
        assertThat(shell.run("audit", "show").out()).contains("export").doesNotContain("lighthouse");
        assertThat(shell.run("audit", "verify").out()).contains("5 events", "forgotten of 1");
    }
}
