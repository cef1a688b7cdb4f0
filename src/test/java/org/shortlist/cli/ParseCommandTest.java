package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipOutputStream;
import java.util.zip.ZipEntry;
import java.util.stream.Stream;
import java.util.List;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParseCommandTest {

    @TempDir
    private Path folder;
    private Shell shell;
    private Path out;

    @BeforeEach
    void prepare() {
        shell = new Shell(folder.resolve("data"));
        out = folder.resolve("parsed");
    }

    @Test
    void aResumeIsPrintedAndNothingIsKept() throws IOException {
        Result parsed = shell.run("parse", file("holly.txt", Resumes.HOLLY));
        assertThat(parsed.exitCode()).isZero();
        JsonNode resume = JsonMapper.builder().build().readTree(parsed.out());
        assertThat(resume.at("/basics/name").asString()).isEqualTo("Holly Windermere");
        assertThat(resume.at("/work/0/name").asString()).isEqualTo("Lamplight Software");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void eachFileIsNamedAfterItsInput() throws IOException {
        assertThat(shell.run("parse", file("a.txt", Resumes.HOLLY), file("b.c.txt", Resumes.HOLLY), "--out",
                out.toString()).exitCode()).isZero();
        assertThat(out.resolve("a.json")).content().contains("Holly Windermere");
        assertThat(out.resolve("b.c.json")).exists();
    }

    @Test
    void noNameInAnArchiveLeadsOutOfTheFolder() throws IOException {
        Path cvs = Files.createDirectories(folder.resolve("cvs/team"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(cvs.resolve("pile.zip")))) {
            for (String name : List.of("x/../../../escaped/jane.txt", "/absolute/jim.txt", "nul\0l.txt",
                    "..\\back.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((Resumes.HOLLY + name.hashCode()).getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(shell.run("parse", folder.resolve("cvs").toString(), "--out", out.toString()).exitCode()).isZero();
        try (Stream<Path> written = Files.walk(folder)) {
            assertThat(written.filter(path -> path.toString().endsWith(".json"))).hasSize(4)
                    .allSatisfy(path -> assertThat(path.getParent()).isEqualTo(out.resolve("team")));
        }
    }

    @Test
    void twoInputsNeverBecomeOneFile() throws IOException {
        String[] files = {file("a.txt", Resumes.HOLLY), file("a.md", Resumes.HOLLY.replace("Holly", "Molly")),
                file("deeper/a.txt", Resumes.HOLLY.replace("Holly", "Polly"))};
        assertThat(shell.run("parse", files[0], files[1], files[2], "--out", out.toString()).exitCode()).isZero();
        assertThat(out.resolve("a.json")).content().contains("Holly");
        assertThat(out.resolve("a.md.json")).content().contains("Molly");
        assertThat(out.resolve("a.txt.json")).content().contains("Polly");
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        String file = file("fern.json", Resumes.FERN);
        assertThat(shell.run("parse", file, "--out", folder.toString()).exitCode()).isZero();
        assertThat(Path.of(file)).hasContent(Resumes.FERN);
        assertThat(folder.resolve("fern.json.json")).content().contains("Fern Adeyemi");
    }

    @Test
    void oneThatFailsIsNamed() throws IOException {
        Result parsed = shell.run("parse", file("a.txt", Resumes.HOLLY), file("b.txt", ""), "--out", out.toString());
        assertThat(parsed.exitCode()).isEqualTo(2);
        assertThat(parsed.err()).contains("b.txt").hasLineCount(1);
        assertThat(shell.run("parse", file("b.txt", "")).exitCode()).isEqualTo(3);
    }

    @Test
    void aFolderIsReadWithAllInItAndKeepsItsShape() throws IOException {
        file("in/a.txt", Resumes.HOLLY);
        file("in/deep/er/a.txt", Resumes.HOLLY.replace("Holly", "Molly"));
        file("in/deep/notes.csv", "a,b\n1,2\n");
        file("in/fern.json", Resumes.FERN);
        Result parsed = shell.run("parse", folder.resolve("in").toString(), "--out", out.toString());
        assertThat(parsed.exitCode()).isZero();
        assertThat(parsed.out()).isEqualTo("3 read, 1 passed over\n");
        assertThat(out.resolve("a.json")).content().contains("Holly");
        assertThat(out.resolve("deep/er/a.json")).content().contains("Molly");
        assertThat(out.resolve("fern.json")).content().contains("Fern Adeyemi");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRunGoesOn() throws IOException {
        file("in/a.txt", "");
        file("in/b.pdf", "%PDF-1.7 and no more");
        file("in/c.txt", Resumes.HOLLY);
        String missing = folder.resolve("nowhere.txt").toString();
        Result parsed = shell.run("parse", folder.resolve("in").toString(), missing);
        assertThat(parsed.exitCode()).isEqualTo(2);
        assertThat(parsed.err().lines()).hasSize(3)
                .anyMatch(line -> line.contains("a.txt: The file is empty."))
                .anyMatch(line -> line.contains("b.pdf: "))
                .anyMatch(line -> line.contains("nowhere.txt: There is no such file or folder."));
        assertThat(parsed.out()).contains("Holly Windermere");
        assertThat(shell.run("parse", Files.createDirectory(folder.resolve("empty")).toString()).exitCode())
                .isEqualTo(3);
    }

    @Test
    void eachLineOfManyResumesIsRead() throws IOException {
        String fern = Resumes.FERN.replace("\n", " ").strip();
        String file = file("pool.ndjson", fern + "\n" + fern.replace("Fern", "Vern") + "\n");
        assertThat(shell.run("parse", file, "--out", out.toString()).out()).isEqualTo("2 read\n");
        assertThat(out.resolve("pool-1.json")).content().contains("Fern Adeyemi");
        assertThat(out.resolve("pool-2.json")).content().contains("Vern Adeyemi");
    }

    @Test
    void standardInputIsRead() {
        Result parsed = shell.runWithInput(Resumes.HOLLY, "parse", "-");
        assertThat(parsed.exitCode()).isZero();
        assertThat(parsed.out()).contains("Holly Windermere");
        assertThat(shell.runWithInput(Resumes.HOLLY, "parse", "-", "x.txt").exitCode()).isEqualTo(4);
        assertThat(shell.runWithInput("", "parse", "-").exitCode()).isEqualTo(3);
    }

    @Test
    void nothingIsWrittenAmongWhatIsRead() throws IOException {
        file("in/a.txt", Resumes.HOLLY);
        String in = folder.resolve("in").toString();
        assertThat(shell.run("parse", in, "--out", folder.resolve("in/parsed").toString()).exitCode()).isEqualTo(4);
        assertThat(shell.run("parse", in, "--out", folder.toString()).exitCode()).isEqualTo(4);
        assertThat(folder.resolve("in/parsed")).doesNotExist();
    }

    @Test
    void anExplanationPutsTheReadingBesideTheText() throws IOException {
        Result parsed = shell.run("parse", "--explain", file("holly.txt", Resumes.HOLLY));
        assertThat(parsed.exitCode()).isZero();
        assertThat(parsed.out().lines()).anyMatch(line -> line.matches("── EXPERIENCE ─+"))
                .anyMatch(line -> line.matches("\\s+1 Holly Windermere +│ ✓ name: Holly Windermere"))
                .anyMatch(line -> line.matches(".*Lamplight Software.*│ . job 1 employer: Lamplight Software.*"))
                .anyMatch(line -> line.startsWith("── To be noted"));
        assertThat(shell.run("parse", "--explain", "x.txt", "--out", "y").exitCode()).isEqualTo(4);
    }

    @Test
    void anExplanationAsDataTellsThePlaceOfEachValue() throws IOException {
        Result parsed = shell.run("parse", "--explain", "--json", file("holly.txt", Resumes.HOLLY));
        JsonNode explained = JsonMapper.builder().build().readTree(parsed.out());
        JsonNode span = explained.at("/resume/name/span");
        assertThat(explained.at("/text")
                .asString()
                .substring(span.get("start").asInt(), span.get("end").asInt())).isEqualTo("Holly Windermere");
        assertThat(explained.at("/resume/sections").size()).isPositive();
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
