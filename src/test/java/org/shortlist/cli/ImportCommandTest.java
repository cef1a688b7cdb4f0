package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {

    @TempDir
    private Path folder;
    private Shell shell;
    private Path resumes;

    @BeforeEach
    void prepare() throws IOException {
        shell = new Shell(folder.resolve("data"));
        resumes = Resumes.in(folder.resolve("resumes"));
    }

    @Test
    void aFolderIsReadWithAllFoldersInIt() {
        Result imported = shell.run("import", resumes.toString());
        assertThat(imported.exitCode()).isZero();
        assertThat(imported.out()).contains("3 imported");
        assertThat(shell.run("search").out()).contains("3 candidates");
    }

    @Test
    void aSecondTimeNothingChanges() {
        shell.run("import", resumes.toString());
        Result again = shell.run("import", resumes.toString());
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("3 unchanged");
    }

    @Test
    void whatHasGoneIsToldAndDeletedOnlyWhenThatIsWanted() throws IOException {
        shell.run("import", resumes.toString());
        Files.delete(resumes.resolve("gil.json"));
        Result told = shell.run("import", resumes.toString());
        assertThat(told.out()).contains("1 file that had been imported from " + resumes + " can no longer be found");
        assertThat(shell.run("search").out()).contains("3 candidates");
        assertThat(shell.run("import", "--json", resumes.toString()).out()).contains("\"event\":\"gone\"", "gil.json",
                "\"pruned\":false");

        assertThat(shell.run("import", "--prune", resumes.toString()).out()).contains("was deleted");
        assertThat(shell.run("audit", "show", "--json").out()).containsPattern("\"did\":\"delete\".*\"ids\":\\[\"c_");
        assertThat(shell.run("search").out()).contains("2 candidates").doesNotContain("Gil");
        assertThat(shell.run("import", resumes.toString()).out()).doesNotContain("can no longer");
    }

    @Test
    void aFolderThatIsEmptyOrCannotBeReadPrunesNobody() throws IOException {
        shell.run("import", resumes.toString());
        Files.delete(resumes.resolve("more/holly.txt"));
        assertThat(shell.run("import", "--prune", resumes.toString()).out()).contains("1 file that had been imported",
                "perhaps a disk that is not mounted");
        assertThat(shell.run("search").out()).contains("3 candidates");
        Trees.delete(resumes);
        Files.createDirectory(resumes);
        assertThat(shell.run("import", "--prune", resumes.toString()).out()).contains("3 files that had been imported");
        assertThat(shell.run("search").out()).contains("3 candidates");
    }

    @Test
    void whatIsStillThereIsNeverPrunedWhateverItIsCalled() throws IOException {
        Files.move(resumes.resolve("gil.json"), resumes.resolve("Gil Tarn #2"));
        Path zip = resumes.resolve("CVs.ZIP");
        try (ZipOutputStream packed = new ZipOutputStream(Files.newOutputStream(zip))) {
            packed.putNextEntry(new ZipEntry("a/holly.txt"));
            packed.write(Files.readAllBytes(resumes.resolve("more/holly.txt")));
        }
        Files.delete(resumes.resolve("more/holly.txt"));
        Files.writeString(resumes.resolve("more/note.txt"), Resumes.HOLLY.replace("olly", "enry"));
        shell.run("import", resumes.toString(), resumes.resolve("Gil Tarn #2").toString());
        assertThat(shell.run("search").out()).contains("4 candidates");
        assertThat(shell.run("import", "--prune", resumes.toString()).out()).doesNotContain("had been imported from");
        assertThat(shell.run("search").out()).contains("4 candidates");
        Files.delete(zip);
        assertThat(shell.run("import", "--prune", resumes.toString()).out()).contains("was deleted");
        assertThat(shell.run("search").out()).contains("3 candidates").doesNotContain("Holly");
    }

    @Test
    void aChangedFileIsANewVersion() throws IOException {
        shell.run("import", resumes.toString());
        Files.writeString(resumes.resolve("fern.json"), Resumes.FERN.replace("Kafka", "RabbitMQ"));
        assertThat(shell.run("import", resumes.toString()).out()).contains("1 replaced", "2 unchanged");
        assertThat(shell.run("search", "rabbitmq").out()).contains("Fern");
    }

    @Test
    void aFileThatFailsIsNamedWithItsReasonAndTheRestGoesOn() throws IOException {
        Files.writeString(resumes.resolve("empty.txt"), "");
        Files.writeString(resumes.resolve("broken.json"), "{\"work\": 5}");
        Result imported = shell.run("import", resumes.toString());
        assertThat(imported.exitCode()).isEqualTo(2);
        assertThat(imported.out()).contains("3 imported", "2 failed", "empty.txt", "broken.json");
    }

    @Test
    void nothingUsableIsAnExitCodeOfItsOwn() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        assertThat(shell.run("import", empty.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void aPathThatIsNotThereIsWrongUsage() {
        Result wrong = shell.run("import", folder.resolve("nosuch").toString());
        assertThat(wrong.exitCode()).isEqualTo(4);
        assertThat(wrong.err()).contains("nosuch");
        assertThat(shell.run("import").exitCode()).isEqualTo(4);
    }

    @Test
    void standardInputIsAFileWithAName() {
        Result imported = shell.runWithInput(Resumes.HOLLY, "import", "-", "--name", "holly.txt");
        assertThat(imported.exitCode()).isZero();
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
    }

    @Test
    void aProgramGetsOneEventALine() throws IOException {
        Files.writeString(resumes.resolve("empty.txt"), "");
        Result imported = shell.run("import", resumes.toString(), "--json");
        JsonMapper json = JsonMapper.builder().build();
        List<JsonNode> events = imported.out().lines().map(json::readTree).toList();
        assertThat(events).hasSize(5);
        assertThat(events).filteredOn(event -> event.path("event").asString().equals("imported"))
                .hasSize(3)
                .allMatch(event -> event.path("outcome").asString().equals("created"));
        assertThat(events).filteredOn(event -> event.path("event").asString().equals("failed"))
                .singleElement()
                .matches(event -> event.path("file").asString().endsWith("empty.txt")
                        && event.path("reason").asString().equals("empty"));
        assertThat(events.getLast().path("event").asString()).isEqualTo("finished");
        assertThat(events.getLast().path("imported").asInt()).isEqualTo(3);
    }

    @Test
    void aDataFolderThatIsAFileIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Result wrong = new Shell(file).run("import", resumes.toString());
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).startsWith("shortlist: ").contains("is a file").hasLineCount(1);
    }
}
