package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.cli.Shell.Result;

class KeyCommandTest {

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder.resolve("data"));
    }

    @Test
    void aKeyIsShownOnceListedWithoutWhatOpensAndRevoked() {
        Result made = shell.run("key", "add", "Careers site", "--scope", "search,export", "--filter",
                "city:pittsburgh", "--expires", "2999-12-31");
        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).matches("k_[0-9a-f]{8}_[A-Za-z0-9_-]{43}\n");
        assertThat(made.err()).contains("only time", "Careers site");
        String id = made.out().substring(0, 10);
        Result listed = shell.run("key", "list");
        assertThat(listed.out()).contains(id, "Careers site", "search,export", "good", "city:pittsburgh")
                .doesNotContain(made.out().strip());
        assertThat(shell.run("key", "list", "--json").out()).contains("\"scopes\":[\"search\",\"export\"]")
                .doesNotContain("sha256");
        Result revoked = shell.run("key", "revoke", id);
        assertThat(revoked.out()).isEqualTo("Revoked 1 key.\n");
        assertThat(revoked.err()).contains("lets nobody in", "keys.json");
        assertThat(shell.run("key", "list").out()).contains("revoked");
        assertThat(shell.run("key", "revoke", id).exitCode()).isEqualTo(ExitCode.NOT_DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "key add Bo", "key add Bo --scope all",
            "key add Bo --scope search --expires 2001-01-01",
            "key add Bo --scope search --expires tomorrow", "key add Bo --scope search,write --filter kafka",
            "key add Bo --scope search --filter cty:pittsburgh", "key add Bo --scope search --filter (kafka",
            "key add Bo --scope search --filter ~skill:java", "key add Bo --scope search --filter \"\"",
            "key add Bo --scope search --filter *", "key add Bo --scope blind", "key add Bo --scope blind,export",
            "key add Bo --scope search,blind,write", "key add Bo --scope search,blind,admin",
            "key add Bo --scope search,blind --filter name:ada",
            "key add Bo --scope search,blind --filter graduated:2011",
            "key add Bo --scope search --blind-schools", "key add Bo --scope search,blind-schools"})
    void whatIsNotPlainMakesNoKey(String line) {
        Result refused = shell.run(line.split(" "));
        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.err()).startsWith("shortlist: ");
        assertThat(shell.run("key", "list").out()).startsWith("There are no keys");
    }

    @Test
    void aBlindKeyIsListedAsOne() {
        assertThat(shell.run("key", "add", "Screening", "--scope", "search,export,blind", "--blind-schools").exitCode())
                .isZero();
        assertThat(shell.run("key", "list").out()).contains("search,export,blind,blind-schools");
    }

    @Test
    void aFilterThatHidesNobodyIsRefusedWithTheReason() {
        for (String filter : List.of("~skill:java", "~skill:java ~kafka", "kafka OR -kafka", "-(kafka AND -kafka)",
                "(~java)^3")) {
            Result refused = shell.run("key", "add", "Bo", "--scope", "search", "--filter", filter);
            assertThat(refused.exitCode()).as(filter).isEqualTo(ExitCode.WRONG_USAGE);
            assertThat(refused.err()).as(filter).startsWith("shortlist: The filter");
        }
        assertThat(shell.run("key", "add", "Bo", "--scope", "search", "--filter", "~skill:java").err())
                .contains("hides nobody", "Leave --filter out");
        assertThat(shell.run("key", "add", "Bo", "--scope", "search", "--filter", "~skill:java kafka").exitCode())
                .isZero();
    }

    @Test
    void anAddressThatOthersReachIsNotServedWithoutAKey() {
        Result refused = shell.run("serve", "--host", "0.0.0.0", "--port", "0");
        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(refused.err()).contains("shortlist key add NAME --scope search").hasLineCount(1);
    }

    @Test
    void goingBackToABackupBringsNoRevokedKeyBack() throws IOException {
        shell.run("import", Resumes.in(folder.resolve("resumes")).toString());
        String id = shell.run("key", "add", "Bo", "--scope", "search").out().substring(0, 10);
        String backup = folder.resolve("backup.zip").toString();
        assertThat(shell.run("backup", backup).exitCode()).isZero();
        shell.run("key", "revoke", id);
        assertThat(shell.run("restore", backup).exitCode()).isZero();
        assertThat(shell.run("key", "list").out()).contains("revoked").doesNotContain("good");
    }
}
