package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.search.Candidates;
import org.shortlist.search.Facet;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.Indexed;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;
import org.shortlist.search.Suggestion;
import org.shortlist.vocabulary.GoldenRows;

/** Technical and short forms are found, counted, marked and suggested as they are written, however they are asked for. */
@TestInstance(Lifecycle.PER_CLASS)
class GoldenQuestionsTest {

    private final QueryParser parser = new QueryParser(LuceneIndexTest.VOCABULARY, Clock.systemUTC());
    private Indexed index;

    static List<String> golden() {
        return GoldenRows.of("golden-tokens.tsv").stream().map(row -> row[0]).toList();
    }

    /** Each form has somebody of its own, who is called after its place in the list. */
    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        List<String> written = golden();
        Candidates[] people = new Candidates[written.size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = person(name(i)).knows(written.get(i)).says("worked with " + written.get(i) + " daily");
        }
        index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), people);
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    private static String name(int place) {
        return "Person" + place;
    }

    private static String name(String written) {
        return name(golden().indexOf(written));
    }

    private Expression read(String question) {
        return parser.read(question).expression();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isFoundHoweverItIsAskedFor(String written) throws IOException {
        for (String question : List.of(written, "\"" + written + "\"", "\"worked with " + written + " daily\"",
                "worked NEAR/4 \"" + written + "\"", "\"" + written + "\" PRE/2 daily",
                "\"work* with " + written + " d?ily\"", written.toLowerCase(Locale.ROOT),
                "(" + written + ") AND worked")) {
            assertThat(index.names(read(question))).as(question).contains(name(written));
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isMarkedWholeAndNothingBesideIt(String written) throws IOException {
        String id = Candidates.id(name(written));
        String text = person(name(written)).knows(written)
                .says("worked with " + written + " daily")
                .candidate()
                .text();
        assertThat(index.index().marks(read("=\"" + written + "\""), id)).extracting(mark -> mark.span().of(text))
                .hasSize(2)
                .containsOnly(written);
    }

    @ParameterizedTest
    @MethodSource("golden")
    void isAValueThatIsCountedChosenAndSuggested(String written) throws IOException {
        SearchRequest everyone = SearchRequest.of(new Expression.All()).withPage(0, 1_000);
        Facet.Value value = index.facet(everyone, FacetRequest.of(Field.SKILL, 1_000))
                .values()
                .stream()
                .filter(one -> one.label().equals(written))
                .findFirst()
                .orElseThrow();
        List<String> chosen = index.names(everyone.withSelections(List.of(Selection.of(Field.SKILL, value.id()))));
        assertThat(chosen).contains(name(written)).hasSize((int) value.count());
        assertThat(index.index().suggest(written.toLowerCase(Locale.ROOT), EnumSet.of(Field.SKILL), 50))
                .extracting(Suggestion::label)
                .contains(written);
    }

    @Test
    void neitherOfTwoThatOnlyLookAlikeIsFoundByTheOther(@TempDir Path folder) throws IOException {
        int count = 0;
        for (String[] pair : GoldenRows.of("negative-tokens.tsv")) {
            try (Indexed two = Indexed.of(LuceneIndex.open(folder.resolve("pair-" + count++),
                    LuceneIndexTest.VOCABULARY), person("One").says("x " + pair[0] + " y"),
                    person("Other").says("x " + pair[1] + " y"))) {
                assertThat(two.names(read("=\"" + pair[0] + "\""))).as(String.join(" | ", pair)).containsExactly("One");
                assertThat(two.names(read("=\"" + pair[1] + "\""))).as(String.join(" | ", pair))
                        .containsExactly("Other");
            }
        }
    }
}
