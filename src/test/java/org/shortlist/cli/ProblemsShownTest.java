package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.http.WireJson;
import tools.jackson.databind.JsonNode;

/** What is wrong with a résumé is seen all the way from the file: at the import, in what parse: finds, and in its facet. */
class ProblemsShownTest {

    private static final String REVERSED = """
            Ida Backward
            Boston, MA | ida@example.com

            EXPERIENCE

            Lamplight Software, Boston, MA
            Software Engineer
            May 2020 - March 2018
            - Built a lighthouse

            SKILLS
            Java
            """;
    private static final String UNDATED = """
            Jo Timeless
            Boston, MA | jo@example.com

            EXPERIENCE

            Lamplight Software, Boston, MA
            Software Engineer
            - Built a lighthouse

            SKILLS
            Java
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsWrongWithAFileIsNamedAndFoundAndCounted() throws IOException {
        Path resumes = Files.createDirectories(folder.resolve("resumes"));
        Files.writeString(resumes.resolve("reversed.txt"), REVERSED);
        Files.writeString(resumes.resolve("undated.txt"), UNDATED);
        Files.writeString(resumes.resolve("whole.txt"), Resumes.HOLLY);
        Files.writeString(resumes.resolve("blank.txt"), " \n\n ");
        Files.write(resumes.resolve("broken.pdf"), "%PDF-1.7 and then nothing".getBytes());
        Shell shell = new Shell(folder.resolve("data"));

        Result imported = shell.run("import", "--json", resumes.toString());
        assertThat(imported.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(imported.out().lines().filter(line -> line.contains("blank.txt"))).singleElement()
                .asString()
                .contains("\"reason\":\"");
        assertThat(imported.out().lines().filter(line -> line.contains("broken.pdf"))).singleElement()
                .asString()
                .contains("\"reason\":\"");

        assertFound(shell, "parse:dates-reversed", "Ida Backward");
        assertFound(shell, "parse:no-dates OR parse:job-undated", "Jo Timeless");
        JsonNode all = search(shell, "java");
        assertThat(all.path("total").asInt(0)).isEqualTo(3);
        assertThat(count(all, "dates-reversed")).isEqualTo(1);
        assertThat(count(all, "no-dates") + count(all, "job-undated")).isPositive();
        JsonNode narrowed = WireJson.mapper()
                .readTree(shell.run("search", "java NOT parse:dates-reversed", "--facets", "parse", "--json").out());
        assertThat(narrowed.path("total").asInt(0)).isEqualTo(2);
        assertThat(count(narrowed, "dates-reversed")).isZero();
    }

    private static void assertFound(Shell shell, String question, String name) {
        JsonNode found = search(shell, question);
        assertThat(found.path("total").asInt(0)).as(question).isEqualTo(1);
        assertThat(found.at("/hits/0/card/name").asString("")).isEqualTo(name);
    }

    private static JsonNode search(Shell shell, String question) {
        return WireJson.mapper().readTree(shell.run("search", question, "--facets", "parse", "--json").out());
    }

    private static long count(JsonNode answer, String code) {
        for (JsonNode value : answer.at("/facets/parse/values")) {
            if (value.path("id").asString("").equals(code)) {
                return value.path("count").asLong(0);
            }
        }
        return 0;
    }
}
