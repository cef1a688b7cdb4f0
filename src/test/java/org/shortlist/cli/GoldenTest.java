package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Golden.Difference;
import org.shortlist.cli.Golden.Question;
import org.shortlist.cli.Shell.Result;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Card;
import org.shortlist.search.Facet;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Selection;

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
        assertThat(refused.err()).contains("was not put in place", "--golden-threshold",
                "Résumés that were read anew for it stay so");
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
    void aPageInAnotherOrderIsAnotherAnswer() {
        Difference reversed = difference(found("abcde"), found("edcba"));
        assertThat(reversed.moved()).isEqualTo(4);
        assertThat(reversed.share()).isEqualTo(0.8);
        Difference one = difference(found("abcde"), found("eabcd"));
        assertThat(one.moved()).as("the last is the first now, and nobody else has moved").isEqualTo(1);
        assertThat(one.share()).isEqualTo(0.2);
        Difference fresh = difference(found("abcd"), found("xabcd"));
        assertThat(fresh.moved()).as("those after a new one").isZero();
        assertThat(fresh.share()).isEqualTo(0.2);
        Difference both = difference(found("abcde"), found("xdcba"));
        assertThat(both.share()).isEqualTo(0.8);
        assertThat(difference(found(""), found("")).share()).isZero();
    }

    @Test
    void otherCountsOfOneFacetAreAnotherAnswer() {
        Facet cities = facet(Field.CITY, Map.of("boston", 90L, "seattle", 10L));
        Facet skills = facet(Field.SKILL, Map.of("java", 4L, "sql", 2L));
        Difference same = difference(found("a", cities, skills), found("a", cities, skills));
        assertThat(same.isAny()).isFalse();
        assertThat(same.share()).isZero();
        Facet halved = facet(Field.SKILL, Map.of("java", 2L, "sql", 1L));
        Difference half = difference(found("a", cities, skills), found("a", cities, halved));
        assertThat(half.counts()).isEqualTo(2);
        assertThat(half.share()).isEqualTo(0.5);
        assertThat(difference(found("a", cities, halved), found("a", cities, skills)).share()).isEqualTo(0.5);
        Facet others = facet(Field.SKILL, Map.of("rust", 4L, "go", 2L));
        assertThat(difference(found("a", cities, skills), found("a", cities, others)).share()).isEqualTo(1);
        Facet oneMore = facet(Field.CITY, Map.of("boston", 89L, "seattle", 11L));
        assertThat(difference(found("a", cities, skills), found("a", oneMore, skills)).share()).isBetween(0.01, 0.03);
    }

    @Test
    void anAnswerThatTimeCutShortIsAnotherAnswer() {
        SearchResult whole = found("a", facet(Field.CITY, Map.of("boston", 90L)));
        SearchResult cut = new SearchResult(0, whole.hits(), List.of(), null, whole.snapshot(), whole.profile(), true);
        assertThat(difference(whole, cut).share()).isEqualTo(1);
    }

    private static Difference difference(SearchResult before, SearchResult after) {
        Question question = new Question("saved", SearchRequest.of(new Expression.All()));
        return new Golden(List.of(question)).compare(List.of(before), List.of(after)).getFirst();
    }

    /** An answer with a hit a letter, of always the same total. */
    private static SearchResult found(String ids, Facet... facets) {
        List<Hit> hits = ids.chars()
                .mapToObj(id -> new Hit(Character.toString(id), 1,
                        new Card(null, null, null, 0, List.of(), List.of()), List.of(), List.of()))
                .toList();
        return new SearchResult(100, hits, List.of(facets), null, "snapshot", "none", false);
    }

    private static Facet facet(Field field, Map<String, Long> counts) {
        List<Facet.Value> values = counts.entrySet()
                .stream()
                .map(value -> new Facet.Value(value.getKey(), value.getKey(), value.getValue(), Facet.State.OFF,
                        List.of(), null))
                .toList();
        return new Facet(field, Selection.Mode.of(field), values.size(), 0, 0, values);
    }

    @Test
    void aFileThatIsNoListOfSearchesIsWrongUsage() throws IOException {
        for (String wrong : new String[]{"{}", "[]", "[1]", "not json", "[{\"q\": \"java\", \"facets\": \"skill\"}]"}) {
            Files.writeString(questions, wrong);
            Result refused = shell.run("reindex", "--golden", questions.toString());
            assertThat(refused.exitCode()).as(wrong).isEqualTo(4);
            assertThat(refused.err()).startsWith("shortlist: ").contains("searches.json");
        }
        Files.writeString(questions, "[{\"q\": \"java\"},\nkafka]");
        assertThat(shell.run("reindex", "--golden", questions.toString()).err())
                .contains("must be a JSON list of searches, such as [{\"q\"", "it is no JSON at line 2");
        assertThat(shell.run("reindex", "--golden", "nosuch.json").exitCode()).isEqualTo(4);
        assertThat(shell.run("reindex", "--golden", questions.toString(), "--golden-threshold", "2").exitCode())
                .isEqualTo(4);
    }
}
