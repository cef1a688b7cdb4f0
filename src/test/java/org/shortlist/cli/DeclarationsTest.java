package org.shortlist.cli;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.cli.Shell.Result;
import org.shortlist.http.WireJson;
import tools.jackson.databind.JsonNode;

/** What a house declares in its configuration is kept, asked for and counted, without a line of code. */
class DeclarationsTest {

    private static final String DECLARED = """
            attribute.salary = number
            attribute.salary.label = Salary wanted
            attribute.salary.ranges = 40000, 60000
            attribute.available = date
            attribute.remote = yes/no
            attribute.team = text
            """;

    @TempDir
    private Path folder;
    private Path data;
    private Shell shell;

    @BeforeEach
    void declare() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        shell = new Shell(data);
        declare(DECLARED);
    }

    private void declare(String text) throws IOException {
        Files.writeString(data.resolve("shortlist.properties"), text);
    }

    private Result importing(String name, String filing) throws IOException {
        Path file = folder.resolve(name + ".json");
        Files.writeString(file, """
                {"basics": {"name": "%s", "email": "%s@example.com"}, "x-shortlist": {"filing": %s}}"""
                .formatted(name, name, filing));
        return shell.run("import", file.toString());
    }

    private JsonNode search(String... question) {
        String[] all = new String[question.length + 2];
        all[0] = "search";
        System.arraycopy(question, 0, all, 1, question.length);
        all[all.length - 1] = "--json";
        Result result = shell.run(all);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return WireJson.mapper().readTree(result.out());
    }

    private int total(String question) {
        return search(question).path("total").asInt();
    }

    @Test
    void valuesComeWithAnImportAndAreAskedForAndCounted() throws IOException {
        assertThat(importing("Ada",
                "{'salary': 55000, 'available': '2026-12', 'remote': true, 'team': 'North', 'tag': ['x']}"
                        .replace('\'', '"'))
                .exitCode()).isZero();
        assertThat(importing("Ben", "{\"salary\": \"70000\"}").exitCode()).isZero();
        assertThat(importing("Chloe", "{}").exitCode()).isZero();

        assertThat(total("salary:..60000")).isEqualTo(1);
        assertThat(total("salary>=55k")).isEqualTo(2);
        assertThat(total("available:..2026-12 remote:yes team:north tag:x")).isEqualTo(1);
        assertThat(total("NOT has:salary name:chloe")).isEqualTo(1);
        assertThat(total("has:file")).isZero();
        assertThat(shell.run("import", Resumes.in(folder.resolve("resumes")).toString()).exitCode()).isZero();
        assertThat(total("has:file")).as("a text, beside data").isEqualTo(1);
        JsonNode salary = search("", "--facets", "salary,team").at("/facets/salary");
        assertThat(salary.path("missing").asInt()).isEqualTo(4);
        assertThat(salary.path("values"))
                .extracting(value -> value.path("label").asString() + ": " + value.path("count"))
                .containsExactly("under 40000: 0", "40000–59999: 1", "60000 or more: 1");
        String ada = search("name:ada").at("/hits/0/id").asString();
        assertThat(shell.run("show", ada).out()).contains("salary: 55000", "team: North");
        assertThat(shell.run("config").out()).contains("attribute.salary", "number (Salary wanted)");
    }

    @Test
    void aTableHasColumnsForTagsSourcesAndWhatIsDeclared() throws IOException {
        importing("Ada", "{\"salary\": 55000, \"team\": \"=1+1\", \"tag\": [\"x\", \"Élan, vital\"]}");
        importing("Ben", "{\"remote\": false, \"source\": [\"Job fair\"]}");
        List<String> rows = shell.run("export", "--format", "csv").out().lines().toList();
        assertThat(rows.getFirst()).endsWith(",updated,tags,sources,available,remote,salary,team,evidence");
        assertThat(rows).filteredOn(row -> row.contains("Ada"))
                .singleElement(as(STRING))
                .endsWith(",\"Élan, vital; x\",Files,,,55000,'=1+1,");
        assertThat(rows).filteredOn(row -> row.contains("Ben"))
                .singleElement(as(STRING))
                .endsWith(",,Files; Job fair,,no,,,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'salary': 'much'} | 'salary' must be a whole number from 0 to 999999999",
            "{'available': '2026-13'} | 'available' must be a date as 2026-12-31 or 2026-12",
            "{'remote': 'maybe'} | 'remote' must be yes or no",
            "{'salary': ['1', '2']} | 'salary' must be a whole number",
            "{'desk': 4} | 'desk' is not declared; there are tag, source and those declared: available (date), remote",
            "{'team': 1.5} | x-shortlist.filing.team: a text, a whole number",
            "[] | x-shortlist.filing: an object was"})
    void whatCannotBeAValueFailsAndSaysWhatIsAllowed(String filing, String why) throws IOException {
        Result result = importing("Ada", filing.replace('\'', '"'));
        assertThat(result.exitCode()).isEqualTo(ExitCode.NOTHING_USABLE);
        assertThat(result.out() + result.err()).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"attribute.salary = money | text, number, date or yes/no, not 'money'",
            "attribute.Pay = number | cannot be the name of an attribute",
            "attribute.skill = text | means something already",
            "attribute.phone = text | means something already", "attribute.size = text | means something already",
            "attribute.pay.label = Pay | says nothing of a declared attribute",
            "attribute.salary.rang = 1 | says nothing of a declared attribute",
            "attribute.team.ranges = 1 | are numbers that rise"})
    void whatCannotBeDeclaredIsSaid(String line, String why) throws IOException {
        declare(DECLARED + line.strip() + "\n");
        Result result = shell.run("doctor");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(result.err()).contains(why);
    }

    @Test
    void anIndexMadeUnderOtherDeclarationsSaysWhatIsToBeDone() throws IOException {
        importing("Ada", "{\"salary\": 55000}");
        declare(DECLARED + "attribute.zone = number\n");
        Result added = shell.run("search", "salary:55000");
        assertThat(added.out()).contains("1 candidate");
        assertThat(added.err()).contains("other attributes were declared", "shortlist reindex");

        declare(DECLARED + "attribute.age-group = number\n");
        Result moved = shell.run("search", "salary:55000");
        assertThat(moved.exitCode()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(moved.err()).contains("those declared now are age-group (number)", "shortlist reindex");
        assertThat(shell.run("reindex").exitCode()).isZero();
        assertThat(shell.run("search", "salary:55000").out()).contains("1 candidate");
    }
}
