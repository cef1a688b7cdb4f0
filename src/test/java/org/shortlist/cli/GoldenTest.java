package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;

/** Saved questions say whether a new index may take the old one's place. */
class GoldenTest {

    @TempDir
    private Path folder;
    private Shell shell;
    private Path questions;

    @BeforeEach
    void fill() throws IOException {
        shell = new Shell(folder.resolve("data"));
        assertThat(shell.run("import", Resumes.in(folder.resolve("resumes")).toString()).exitCode()).isZero();
        questions = Files.writeString(folder.resolve("searches.json"), """
                [{"name": "the lighthouse", "q": "lighthouse", "facet": ["skill"], "size": 5}, {"q": "zymurgist"},
                 {"size": 20}]""");
    }

    private String live() throws IOException {
        return Files.readString(folder.resolve("data/lucene/CURRENT"));
    }

    @Test
    void whereTheAnswersAreTheSameTheNewIndexIsPutInPlace() throws IOException {
        String before = live();
        Result done = shell.run("reindex", "--golden", questions.toString());
        assertThat(done.exitCode()).as(done.err()).isZero();
        assertThat(done.out()).contains("3 saved questions, 0 with another answer");
        assertThat(live()).isNotEqualTo(before);
    }

    /** Another vocabulary reads another skill in every text. */
    @Test
    void whereTheAnswersDifferTooMuchTheOldIndexStays() throws IOException {
        Path skills = Files.writeString(folder.resolve("skills.csv"),
                """
                        conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
                        KnowledgeSkillCompetence,http://example.com/skill/1,knowledge,sector-specific,zymurgy,zymurgist,,released,,,,,
                        """);
        Files.writeString(folder.resolve("resumes/zoe.txt"),
                "Zoe Quill\nzoe@example.com\n\nSkills\nzymurgist, brewing\n");
        shell.run("import", folder.resolve("resumes").toString());
        Files.writeString(questions, "[{\"q\": \"skill:zymurgy\"}, {\"q\": \"lighthouse\"}]");
        String before = live();
        Result refused = shell.run("reindex", "--skills", skills.toString(), "--golden", questions.toString());
        assertThat(refused.exitCode()).as(refused.out() + refused.err()).isEqualTo(1);
        assertThat(refused.out()).contains("2 saved questions, 1 with another answer", "skill:zymurgy", "100 %");
        assertThat(refused.err()).contains("was not put in place", "--golden-threshold");
        assertThat(live()).isEqualTo(before);
        assertThat(folder.resolve("data/lucene"))
                .isDirectoryNotContaining(
                        path -> Files.isDirectory(path) && path.toString().contains("building"));

        Result taken = shell.run("reindex", "--golden", questions.toString(), "--golden-threshold", "1", "--json");
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.out()).contains("{\"event\":\"golden\",\"difference\":{\"question\":\"skill:zymurgy\"",
                "\"event\":\"finished\"");
        assertThat(live()).isNotEqualTo(before);
    }

    @Test
    void aFileThatIsNoListOfSearchesIsWrongUsage() throws IOException {
        for (String wrong : new String[]{"{}", "[]", "[1]", "not json", "[{\"q\": \"java\", \"facets\": \"skill\"}]"}) {
            Files.writeString(questions, wrong);
            Result refused = shell.run("reindex", "--golden", questions.toString());
            assertThat(refused.exitCode()).as(wrong).isEqualTo(4);
            assertThat(refused.err()).startsWith("shortlist: ").contains("searches.json");
        }
        assertThat(shell.run("reindex", "--golden", "nosuch.json").exitCode()).isEqualTo(4);
        assertThat(shell.run("reindex", "--golden", questions.toString(), "--golden-threshold", "2").exitCode())
                .isEqualTo(4);
    }
}
