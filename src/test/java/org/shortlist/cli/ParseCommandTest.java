package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
