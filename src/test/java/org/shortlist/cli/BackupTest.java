package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;

/** What was backed up comes back, whatever has become of the data folder; what is no backup changes nothing. */
class BackupTest {

    @TempDir
    private Path folder;
    private Shell shell;
    private Path file;

    @BeforeEach
    void backUpThree() throws IOException {
        shell = new Shell(folder.resolve("data"));
        file = folder.resolve("backup.zip");
        assertThat(shell.run("import", Resumes.in(folder.resolve("resumes")).toString()).exitCode()).isZero();
        assertThat(shell.run("backup", file.toString()).out()).startsWith("Backed up 3 candidates to " + file);
    }

    @Test
    void aBackupIsForItsOwnerAloneAndNeverWrittenOver() throws IOException {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(shell.run("backup", file.toString()).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("data", "resumes",
                    "backup.zip");
        }
    }

    @Test
    void anEmptyFolderBecomesWhatWasBackedUp() {
        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.run("restore", file.toString()).out())
                .matches("Restored 3 candidates as of \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\.\\R");
        assertThat(other.run("export").out()).isEqualTo(shell.run("export").out());
        assertThat(other.run("search", "lighthouse").out()).contains("Holly");
        assertThat(other.run("doctor").exitCode()).isZero();
        assertThat(other.run("import", folder.resolve("resumes").toString()).out())
                .startsWith("0 imported, 3 unchanged");
    }

    @Test
    void whatCameSinceIsGoneAndWhatWasDeletedIsBack() throws IOException {
        change();
        assertThat(shell.run("restore", file.toString()).exitCode()).isZero();
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
        assertThat(shell.run("search", "submarine").out()).contains("Nobody");
        assertThat(shell.run("doctor").exitCode()).isZero();
    }

    @Test
    void noOlderGenerationOfTheIndexMistakesTheNumbersOfARestoredStore() throws IOException {
        change();
        assertThat(shell.run("reindex").exitCode()).isZero();
        assertThat(shell.run("restore", file.toString()).exitCode()).isZero();
        assertThat(shell.run("rollback").exitCode()).isZero();
        assertThat(shell.run("search", "submarine").out()).contains("Nobody");
        assertThat(shell.run("doctor").out()).doesNotContain("!!");
        Rebuilt.assertThatTheIndexIsAsMadeAnew(folder.resolve("data"), folder.resolve("anew"));
    }

    @Test
    void aDamagedStoreIsMovedAsideAndTheBackupTakesItsPlace() throws IOException {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Files.write(folder.resolve("data/shortlist.db"), noise);
        Result refused = shell.run("search", "lighthouse", "--facets");
        assertThat(shell.run("reindex").exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(refused.err() + refused.out()).isNotEmpty();
        assertThat(shell.run("restore", file.toString()).exitCode()).isZero();
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
        assertThat(shell.run("doctor").exitCode()).isZero();
        try (var kept = Files.walk(folder.resolve("data"))) {
            assertThat(kept.filter(path -> path.toString().contains("damaged-")).filter(Files::isRegularFile))
                    .isNotEmpty();
        }
    }

    @Test
    void aBackupThatIsNoneOrDamagedChangesNothing() throws IOException {
        change();
        Path noise = Files.write(folder.resolve("noise.zip"), new byte[]{1, 2, 3});
        assertThat(shell.run("restore", noise.toString()).err()).contains("no backup of Shortlist");
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("../../evil"));
        }
        assertThat(shell.run("restore", other.toString()).err()).contains("it has no backup.json");
        assertThat(shell.run("restore", "missing.zip").err()).contains("There is no file missing.zip");
        for (int i = 0; i < 8; i++) {
            Path spoilt = Files.copy(file, folder.resolve("spoilt-" + i));
            try (RandomAccessFile bytes = new RandomAccessFile(spoilt.toFile(), "rw")) {
                long at = new Random(i).nextLong(bytes.length() * 9 / 10);
                bytes.seek(at);
                int was = bytes.read();
                bytes.seek(at);
                bytes.write(was ^ 0x40);
            }
            Result result = shell.run("restore", spoilt.toString());
            if (result.exitCode() == ExitCode.ALL_WELL) {
                // What turned over says nothing, as a time of change does: then the backup is whole.
                assertThat(shell.run("search", "submarine").out()).contains("Nobody");
                change();
            } else {
                assertThat(result.err()).contains("spoilt-" + i);
                assertThat(shell.run("search", "submarine").out()).contains("1 candidate");
            }
            assertThat(Files.exists(folder.resolve("data/restore.part"))).isFalse();
        }
        assertThat(shell.run("doctor").exitCode()).isZero();
    }

    @Test
    void theVocabularyThatWasBroughtComesBack() throws IOException {
        Path skills = Files.writeString(folder.resolve("skills.csv"),
                """
                        conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels
                        KnowledgeSkillCompetence,http://example.com/s1,skill/competence,sector-specific,zorbing supervision,zorb minding
                        """);
        assertThat(shell.run("reindex", "--skills", skills.toString()).exitCode()).isZero();
        Path second = folder.resolve("second.zip");
        assertThat(shell.run("backup", second.toString(), "--json").out()).contains("vocabulary/skills.tsv");
        Shell other = new Shell(folder.resolve("other"));
        assertThat(other.run("restore", second.toString()).exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("other/vocabulary/skills.tsv")))
                .isEqualTo(Files.readString(folder.resolve("data/vocabulary/skills.tsv")));
        assertThat(other.run("doctor").exitCode()).isZero();
    }

    @Test
    void aRankingOfOnesOwnComesBackAndAnIndexWithoutItsStoreGoes() throws IOException {
        Files.writeString(folder.resolve("data/ranking.properties"), "name = ours@1\n");
        Path second = folder.resolve("second.zip");
        assertThat(shell.run("backup", second.toString()).exitCode()).isZero();
        change();
        Files.delete(folder.resolve("data/ranking.properties"));
        Files.delete(folder.resolve("data/shortlist.db"));
        assertThat(shell.run("restore", second.toString()).exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("data/ranking.properties"))).isEqualTo("name = ours@1\n");
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
        assertThat(shell.run("search", "submarine").out()).contains("Nobody");
    }

    @Test
    void aStoreOfANewerProgramIsLeftWhereItIs() throws Exception {
        Path store = folder.resolve("data/shortlist.db");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + store);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        Result refused = shell.run("restore", file.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(refused.err()).contains("newer version");
        assertThat(store).exists();
    }

    /** Holly goes, somebody else comes. */
    private void change() throws IOException {
        String holly = shell.run("search", "lighthouse", "--json")
                .out()
                .replaceFirst("(?s).*?\"id\":\"(c_[^\"]*)\".*", "$1");
        assertThat(shell.run("delete", holly).exitCode()).isZero();
        Path late = Files.writeString(folder.resolve("late.txt"),
                Resumes.HOLLY.replace("Holly Windermere", "Ivy Latecomer")
                        .replace("holly@", "ivy@")
                        .replace("lighthouse", "submarine"));
        assertThat(shell.run("import", late.toString()).exitCode()).isZero();
    }
}
