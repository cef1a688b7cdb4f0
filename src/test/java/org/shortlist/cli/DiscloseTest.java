package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.http.WireJson;
import org.shortlist.store.SqliteStore;
import tools.jackson.databind.JsonNode;

/** All that is held on one person, for that person. */
class DiscloseTest {

    @TempDir
    private Path folder;

    @Test
    void everyVersionIsThereWithItsFileItsTextAndWhatWasReadFromIt() throws IOException {
        Shell shell = new Shell(folder.resolve("data"));
        Path resumes = Resumes.in(folder.resolve("resumes"));
        assertThat(shell.run("import", resumes.toString()).exitCode()).isZero();
        String newer = Resumes.HOLLY.replace("lighthouse", "submarine");
        Files.writeString(resumes.resolve("more/holly.txt"), newer);
        assertThat(shell.run("import", resumes.toString()).exitCode()).isZero();
        String id = WireJson.mapper()
                .readTree(shell.run("search", "name:holly", "--json").out())
                .at("/hits/0/id")
                .asString();
        Path file = folder.resolve("holly.zip");

        Result result = shell.run("disclose", id, file.toString());

        assertThat(result.out()).isEqualTo("Wrote 2 versions to " + file + "\n");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactlyInAnyOrder("about.json",
                    "version-1/original.txt", "version-1/text.txt", "version-1/resume.json", "version-2/original.txt",
                    "version-2/text.txt", "version-2/resume.json");
            assertThat(text(zip, "version-1/original.txt")).isEqualTo(Resumes.HOLLY);
            assertThat(text(zip, "version-2/original.txt")).isEqualTo(newer);
            assertThat(text(zip, "version-2/resume.json")).contains("Lamplight Software").contains("holly@example.com");
            JsonNode about = WireJson.mapper().readTree(text(zip, "about.json"));
            assertThat(about.at("/id").asString()).isEqualTo(id);
            assertThat(about.at("/sources/0").asString()).endsWith("holly.txt");
            assertThat(about.at("/versions").size()).isEqualTo(2);
        }
        assertThat(shell.run("disclose", id, file.toString()).exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(shell.run("disclose", "c_nobodyatall00000", folder.resolve("no.zip").toString()).err())
                .contains("There is no candidate");
        assertThat(List.of(folder.toFile().list())).containsExactlyInAnyOrder("data", "resumes", "holly.zip");
    }

    @Test
    void whoIsSetAsideIsStillToldAllThatIsHeld() throws IOException {
        Path data = folder.resolve("data");
        Shell shell = new Shell(data);
        assertThat(shell.run("import", Resumes.in(folder.resolve("resumes")).toString()).exitCode()).isZero();
        String id = WireJson.mapper()
                .readTree(shell.run("search", "name:holly", "--json").out())
                .at("/hits/0/id")
                .asString();
        assertThat(shell.run("tag", id, "--add", "call back").exitCode()).isZero();
        try (SqliteStore store = SqliteStore.open(data.resolve("shortlist.db"))) {
            store.setAside(id, Instant.now().plusSeconds(600));
        }
        Path file = folder.resolve("holly.zip");
        Result told = shell.run("disclose", id, file.toString());
        assertThat(told.err()).isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(text(zip, "about.json")).contains("call back");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
