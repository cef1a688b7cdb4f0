package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;

/** Cities and skills that a user brings on the command line. */
class VocabularyOptionsTest {

    private static final String TOWNS = """
            1\tZwanenmeer\tZwanenmeer\t\t52.7\t6.4\tP\tPPL\tNL\t\t01\t\t\t\t90000\t\t5\tEurope/Amsterdam\t2024-01-01
            two columns\tonly
            """;
    private static final String SKILLS = "preferredLabel,altLabels\nharpsichord care,tuning of harpsichords\n";
    private static final String RESUME = """
            Ida Quill
            Zwanenmeer, Netherlands
            ida.quill@example.com

            Skills
            Harpsichord care, Java

            Experience
            Instrument Maker, Lamplight Workshop
            January 2015 to May 2019
            Tuning of harpsichords for schools.
            """;

    @TempDir
    private Path folder;
    private Shell shell;
    private String towns;
    private String skills;
    private String resume;

    @BeforeEach
    void prepare() throws IOException {
        shell = new Shell(folder.resolve("data"));
        towns = Files.writeString(folder.resolve("towns.txt"), TOWNS).toString();
        skills = Files.writeString(folder.resolve("skills.csv"), SKILLS).toString();
        resume = Files.writeString(folder.resolve("ida.txt"), RESUME).toString();
    }

    @Test
    void whatIsBroughtOnceHoldsForEveryLaterCommand() {
        Result imported = shell.run("import", resume, "--places", towns, "--skills", skills);
        assertThat(imported.exitCode()).isZero();
        assertThat(imported.err()).contains(towns + ": of its cities 1 taken")
                .contains("1 unreadable (line 2 has 2 columns where 19 are due)")
                .contains(skills + ": of its skills 1 taken");
        Result found = shell.run("search", "--city", "Zwanenmeer", "--skill", "tuning of harpsichords");
        assertThat(found.out()).contains("Ida Quill");
        assertThat(shell.run("doctor").out()).contains("brought by the user: cities 1, skills 1");
    }

    @Test
    void aReindexReadsAnewWithWhatWasBrought() {
        assertThat(shell.run("import", resume).exitCode()).isZero();
        assertThat(shell.run("search", "--skill", "tuning of harpsichords").out()).doesNotContain("Ida Quill");
        Result asked = shell.run("search", "--skill", "tuning of harpsichords", "--skills", skills);
        assertThat(asked.err()).contains("shortlist reindex");
        assertThat(shell.run("reindex").out()).contains("1 were read anew");
        assertThat(shell.run("search", "--skill", "tuning of harpsichords").out()).contains("Ida Quill");
        Result forgotten = shell.run("reindex", "--skills", "none");
        assertThat(forgotten.exitCode()).isZero();
        assertThat(shell.run("search", "--skill", "tuning of harpsichords").out()).doesNotContain("Ida Quill");
    }

    @Test
    void parseKeepsNothing() {
        Result parsed = shell.run("parse", resume, "--places", towns);
        assertThat(parsed.exitCode()).isZero();
        assertThat(parsed.out()).contains("\"NL\"");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereOrOfAnotherFormatIsWrongUsage() throws IOException {
        assertThat(shell.run("import", resume, "--places", folder.resolve("no.txt").toString()))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE))
                .satisfies(result -> assertThat(result.err()).contains("There is no file"));
        Result wrong = shell.run("import", resume, "--skills", towns);
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(wrong.err()).contains("There are no skills to be read in").contains("preferredLabel");
        assertThat(folder.resolve("data/shortlist.db")).doesNotExist();
    }
}
