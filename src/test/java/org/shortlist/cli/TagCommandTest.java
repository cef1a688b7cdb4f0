package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.http.WireJson;

/** Tags and sources by command. */
class TagCommandTest {

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void importThree() throws IOException {
        shell = new Shell(folder.resolve("data"));
        assertThat(shell.run("import", resumes(), "--source", "Job fair").exitCode()).isZero();
    }

    private String resumes() throws IOException {
        return Resumes.in(folder.resolve("resumes")).toString();
    }

    @Test
    void tagsArePutOnWhoIsFoundAndTakenOffOne() {
        assertThat(shell.run("tag", "--found", "kafka", "--add", "Call back", "--add", "Kafka  meetup").out())
                .isEqualTo("Changed the tags of 2 candidates.\n");
        assertThat(names("tag:\"kafka meetup\"")).containsExactlyInAnyOrder("Fern Adeyemi", "Holly Windermere");
        String holly = id("name:holly");
        assertThat(shell.run("tag", holly, "--remove", "CALL BACK").exitCode()).isZero();
        assertThat(names("tag:\"call back\"")).containsExactly("Fern Adeyemi");
        assertThat(shell.run("show", holly).out()).contains("Tags\n  Kafka meetup\n", "Came from\n  Job fair\n");
        assertThat(shell.run("search", "--tag", "call back").out()).contains("1 candidate", "Fern");

        assertThat(shell.run("tag", "c_nobody", holly, "--add", "x").exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(shell.run("tag", holly, "--found", "kafka", "--add", "x").exitCode())
                .isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(shell.run("tag", holly).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(shell.run("tag", holly, "--add", "x".repeat(101)).err()).contains("1 to 100 characters");
        assertThat(shell.run("audit", "show").out()).contains("tag");
    }

    @Test
    void aSourceThatIsNamedLaterIsNotedThoughTheFilesAreTheSame() throws IOException {
        assertThat(names("source:files")).isEmpty();
        assertThat(shell.run("import", resumes(), "--source", "Agency").exitCode()).isZero();
        assertThat(names("source:agency source:\"job fair\"")).hasSize(3);
        assertThat(shell.run("import", resumes()).out()).contains("3 unchanged");
        assertThat(names("source:files")).isEmpty();
        assertThat(shell.run("import", resumes(), "--source", " ").exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void tagsOutliveABackupAndAReindexAndAreDisclosed() throws IOException {
        String holly = id("name:holly");
        shell.run("tag", holly, "--add", "Night owl");
        String backup = folder.resolve("kept.backup").toString();
        assertThat(shell.run("backup", backup).exitCode()).isZero();
        shell.run("tag", holly, "--remove", "Night owl", "--add", "lost");
        assertThat(shell.run("restore", backup, "--yes").exitCode()).isZero();
        assertThat(shell.run("reindex").exitCode()).isZero();
        assertThat(names("tag:\"night owl\"")).containsExactly("Holly Windermere");
        assertThat(names("tag:lost")).isEmpty();

        Path file = folder.resolve("holly.zip");
        assertThat(shell.run("disclose", holly, file.toString()).exitCode()).isZero();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(
                    WireJson.mapper().readTree(zip.getInputStream(zip.getEntry("about.json"))).path("filed").toString())
                    .isEqualTo("{\"source\":[\"Job fair\"],\"tag\":[\"Night owl\"]}");
        }
    }

    private String id(String question) {
        return WireJson.mapper().readTree(shell.run("search", question, "--json").out()).at("/hits/0/id").asString();
    }

    private List<String> names(String question) {
        return WireJson.mapper()
                .readTree(shell.run("search", question, "--json").out())
                .path("hits")
                .valueStream()
                .map(hit -> hit.at("/card/name").asString())
                .toList();
    }
}
