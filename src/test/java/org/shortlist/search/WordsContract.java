package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.either;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Expression.Expanded;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.query.Field;

/** Words in shapes, misspelt, near each other, in one sentence; synonyms, wishes and weights. */
public interface WordsContract {

    CandidateIndex create(Path dir) throws IOException;

    private static OfWords term(String word) {
        return new Expression.Term(Field.ANYWHERE, word);
    }

    private static OfWords shape(String pattern) {
        return new Expression.Wildcard(Field.ANYWHERE, pattern);
    }

    private static OfWords phraseOf(String... words) {
        return new Expression.Phrase(Field.ANYWHERE, List.of(words));
    }

    private static OfWords near(int between, OfWords... operands) {
        return new Expression.Near(List.of(operands), between, false);
    }

    private static OfWords inOrder(int between, OfWords... operands) {
        return new Expression.Near(List.of(operands), between, true);
    }

    @Test
    default void exactWordIsThisFormAlone(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("managed teams"),
                person("Bo").says("manage a team"))) {
            assertThat(index.names(new Expression.Term(Field.ANYWHERE, "managed", true))).containsExactly("Ada");
            assertThat(index.names(new Expression.Phrase(Field.ANYWHERE, List.of("a", "teams"), true))).isEmpty();
            assertThat(index.names(term("managed"))).containsExactly("Ada", "Bo");
        }
    }

    @Test
    default void shapesStandForAnyLettersOrForOne(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("javascript"), person("Bo").says("typescript"),
                person("Cy").says("scripts"), person("Di").says("javaxscript"), person("Eva").says("naïve"))) {
            assertThat(index.names(shape("*script"))).containsExactly("Ada", "Bo", "Di");
            assertThat(index.names(shape("*script*"))).containsExactly("Ada", "Bo", "Cy", "Di");
            assertThat(index.names(shape("java?script"))).containsExactly("Di");
            assertThat(index.names(shape("java*script"))).containsExactly("Ada", "Di");
            assertThat(index.names(shape("na?ve"))).containsExactly("Eva");
            assertThat(index.names(shape("s?ript"))).isEmpty();
        }
    }

    @Test
    default void shapeFindsEveryWordHoweverManyThereAre(@TempDir Path dir) throws IOException {
        Candidates[] people = IntStream.range(0, 300)
                .mapToObj(i -> person("P" + i, "p" + i).says("code w" + i + "x ends"))
                .toArray(Candidates[]::new);
        try (Indexed index = Indexed.of(create(dir), people)) {
            assertThat(index.total(SearchRequest.of(shape("w*x")))).isEqualTo(300);
            assertThat(index.total(SearchRequest.of(shape("*5x")))).isEqualTo(30);
            assertThat(index.total(SearchRequest.of(inOrder(0, term("code"), shape("w*x"), term("ends")))))
                    .isEqualTo(300);
            assertThat(index.total(SearchRequest.of(inOrder(0, shape("w1?x"), term("ends"))))).isEqualTo(10);
            assertThat(index.total(SearchRequest.of(near(0, shape("w*"), term("code"))))).isEqualTo(300);
            assertThat(index.total(SearchRequest.of(near(0, shape("w*"), shape("c*"), shape("*s"))))).isEqualTo(300);
        }
    }

    @Test
    default void misspeltWordsAreSoManyLettersAway(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("kubernetes"), person("Bo").says("kubernets"),
                person("Cy").says("kuberentes"), person("Di").says("kubreentes"))) {
            assertThat(index.names(new Expression.Fuzzy(Field.ANYWHERE, "kubernetes", 1))).containsExactly("Ada", "Bo",
                    "Cy");
            assertThat(index.names(new Expression.Fuzzy(Field.ANYWHERE, "kubernetes", 2))).containsExactly("Ada", "Bo",
                    "Cy", "Di");
        }
    }

    @Test
    default void nearAllowsSoManyWordsBetweenInAnyOrder(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("data and cloud engineer"),
                person("Bo").says("engineer of data"), person("Cy").says("data engineer"))) {
            assertThat(index.names(near(0, term("data"), term("engineer")))).containsExactly("Cy");
            assertThat(index.names(near(1, term("data"), term("engineer")))).containsExactly("Bo", "Cy");
            assertThat(index.names(near(2, term("data"), term("engineer")))).containsExactly("Ada", "Bo", "Cy");
            assertThat(index.names(inOrder(2, term("data"), term("engineer")))).containsExactly("Ada", "Cy");
        }
    }

    @Test
    default void nearTakesPhrasesShapesAndChoices(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("led the data platform team"),
                person("Bo").says("leads a large platform of data"))) {
            OfWords led = shape("le*");
            assertThat(index.names(near(1, led, phraseOf("data", "platform")))).containsExactly("Ada");
            assertThat(index.names(near(2, led, new Expression.AnyOf(List.of(phraseOf("data", "platform"),
                    term("platform")))))).containsExactly("Ada", "Bo");
            assertThat(index.names(inOrder(0, term("platform"), shape("t*m")))).containsExactly("Ada");
        }
    }

    /** The shortest stretches are not enough: that of {@code data*} and of the phrase share a word, and another does not. */
    @Test
    default void placesNearEachOtherShareNoWord(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("data engineer"),
                person("Bo").says("data data engineer"), person("Cy").says("data engineer or data"))) {
            OfWords phrase = phraseOf("data", "engineer");
            assertThat(index.names(near(1, shape("data*"), phrase))).containsExactly("Bo", "Cy");
            assertThat(index.names(near(0, shape("data*"), phrase))).containsExactly("Bo");
            assertThat(index.names(near(5, term("data"), term("data")))).containsExactly("Bo", "Cy");
            assertThat(index.names(near(5, term("data"), term("data"), term("data")))).isEmpty();
        }
    }

    @Test
    default void nearnessNeverReachesIntoAnotherValueOrJob(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Cook", "Acme", null, null, "kafka").job("Cook", "Bolt", null, null, "flink"),
                person("Bo").job("Cook", "Acme", null, null, "kafka flink"))) {
            assertThat(index.names(near(999, term("kafka"), term("flink")))).containsExactly("Bo");
            assertThat(index.names(job(near(999, term("kafka"), term("flink"))))).containsExactly("Bo");
            assertThat(index.names(new Expression.Near(List.of(new Expression.Term(Field.EMPLOYER, "acme"),
                    new Expression.Term(Field.EMPLOYER, "bolt")), 999, false))).isEmpty();
        }
    }

    @Test
    default void sentenceHoldsAllOfItsWords(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("Led a team. Wrote kafka code"),
                person("Bo").says("Led a team that wrote kafka code. Rested"),
                person("Cy").says("- led a team\n- wrote kafka code"))) {
            Expression led = new Expression.SameSentence(List.of(term("led"), phraseOf("kafka", "code")));
            assertThat(index.names(led)).containsExactly("Bo");
            assertThat(index.names(new Expression.SameSentence(List.of(shape("wr*"), near(0, term("code"),
                    term("kafka")))))).containsExactly("Ada", "Bo", "Cy");
        }
    }

    @Test
    default void quorumCountsEachPart(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("java kotlin scala"),
                person("Bo").says("java kotlin"), person("Cy").says("scala"))) {
            List<Expression> three = List.of(word("java"), word("kotlin"), word("scala"));
            assertThat(index.names(new Expression.AtLeast(2, three))).containsExactly("Ada", "Bo");
            assertThat(index.names(new Expression.AtLeast(3, three))).containsExactly("Ada");
            assertThat(index.names(new Expression.AtLeast(2, List.of(word("java"), not(word("scala")), word("scala")))))
                    .containsExactly("Ada", "Bo");
        }
    }

    @Test
    default void synonymsAreFoundLikeWhatWasAsked(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("kubernetes"), person("Bo").says("k8s"),
                person("Cy").says("docker"))) {
            Expression both = new Expanded(word("kubernetes"), List.of(new Expanded.Synonym("k8s", word("k8s"))));
            assertThat(index.names(both)).containsExactly("Ada", "Bo");
            assertThat(index.names(not(both))).containsExactly("Cy");
        }
    }

    @Test
    default void wishNeverChangesWhoIsFound(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("java aws"), person("Bo").says("java"),
                person("Cy").job("Cook", "Acme", null, null, "aws"))) {
            Expression aws = new Expression.Nice(word("aws"));
            assertThat(index.names(both(word("java"), aws))).containsExactly("Ada", "Bo");
            assertThat(index.names(aws)).containsExactly("Ada", "Bo", "Cy");
            assertThat(index.names(both(not(word("java")), aws))).containsExactly("Cy");
            assertThat(index.names(job(both(word("cook"), new Expression.Nice(word("java")))))).containsExactly("Cy");
            assertThat(index.names(new Expression.Weighted(word("aws"), 3))).containsExactly("Ada", "Cy");
        }
    }

    private List<Mark> marks(Path dir, Candidates person, Expression question) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person)) {
            return index.index().marks(question, person.candidate().id());
        }
    }

    private List<String> marked(Path dir, Candidates person, Expression question) throws IOException {
        String text = person.candidate().text();
        return marks(dir, person, question).stream().map(mark -> mark.span().of(text)).toList();
    }

    @Test
    default void nearnessMarksThePlacesThatAreNearEnough(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").says("data and then, much later, more data engineer work, engineer of roads");
        assertThat(marked(dir, ada, near(1, term("data"), term("engineer")))).containsExactly("data", "engineer");
        assertThat(marked(dir.resolve("2"), ada, inOrder(0, term("data"), shape("engin*"))))
                .containsExactly("data engineer");
    }

    @Test
    default void sentenceMarksOnlyWhereItHasAll(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").says("Kafka alone. Kafka with flink. Flink alone");
        Expression both = new Expression.SameSentence(List.of(term("kafka"), term("flink")));
        assertThat(marked(dir, ada, both)).containsExactly("Kafka", "flink");
    }

    @Test
    default void marksSayWhetherTheyWereTypedOrASynonymOrWishedFor(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").says("kubernetes, k8s, helm and java");
        Expression kubernetes = new Expanded(word("kubernetes"), List.of(new Expanded.Synonym("k8s", word("k8s"))));
        Expression asked = both(kubernetes, new Expression.Nice(either(word("helm"), kubernetes)), word("java"));
        assertThat(marks(dir, ada, asked)).extracting(Mark::kind, Mark::via)
                .containsExactly(kind(Mark.Kind.TYPED, null), kind(Mark.Kind.SYNONYM, "k8s"),
                        kind(Mark.Kind.OPTIONAL, null), kind(Mark.Kind.TYPED, null));
    }

    private static Tuple kind(Mark.Kind kind, @Nullable String via) {
        return Tuple.tuple(kind, via);
    }

    @Test
    default void reasonNamesTheSynonymThatWasFound(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("ran k8s"))) {
            Expression kubernetes = new Expanded(word("kubernetes"), List.of(new Expanded.Synonym("k8s", word("k8s"))));
            Hit hit = index.index().search(SearchRequest.of(kubernetes).withSnippets()).hits().getFirst();
            assertThat(hit.why()).singleElement().extracting(Why::via).isEqualTo("k8s");
            assertThat(hit.snippets().getFirst().marks()).singleElement().extracting(Mark::via).isEqualTo("k8s");
        }
    }

    @Test
    default void longListsOfAlternativesAreAnswered(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("w1999"), person("Bo").says("other"))) {
            Expression many = Expression.or(Stream.iterate(0, i -> i + 1).limit(2000).map(i -> word("w" + i)).toList());
            assertThat(index.names(many)).containsExactly("Ada");
        }
    }
}
