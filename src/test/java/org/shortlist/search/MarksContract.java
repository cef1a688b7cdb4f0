package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.either;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.overlaps;
import static org.shortlist.search.Ask.phrase;
import static org.shortlist.search.Ask.prefix;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Span;

/** Where a question matches in the text of one candidate; the package says which places these are. */
public interface MarksContract {

    CandidateIndex create(Path dir) throws IOException;

    private static Candidates ida() {
        return person("Ida Kafka").livesIn("Paris")
                .knows("k8s -> Kubernetes")
                .job("Data Engineer", "Acme", "2019-01", "2021-06", "Managed kafka streams")
                .using("Kafka")
                .in("Oslo")
                .job("Analyst", "Blue Data", "2015-01", "2018-12", "Read kafka novels; wrote data reports")
                .studied("MIT", "BSc", DegreeLevel.BACHELOR)
                .studied("MIT", "MSc", DegreeLevel.MASTER)
                .majoringIn("Naval Data");
    }

    private List<Span> spans(Path dir, Expression question) throws IOException {
        try (Indexed index = Indexed.of(create(dir), ida(), person("Bo").says("kafka data streams"))) {
            return index.index().marks(question, Candidates.id("Ida Kafka")).stream().map(Mark::span).toList();
        }
    }

    private List<String> marked(Path dir, Expression question) throws IOException {
        String text = ida().candidate().text();
        return spans(dir, question).stream().map(span -> span.of(text)).toList();
    }

    @Test
    default void wordIsMarkedWhereverItStands(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, word("kafka"))).containsExactly("Kafka", "kafka", "Kafka", "kafka");
    }

    @Test
    default void wordOfAFieldIsMarkedInThatFieldAlone(@TempDir Path dir) throws IOException {
        String text = ida().candidate().text();
        assertThat(spans(dir, word(Field.EMPLOYER, "data"))).singleElement()
                .satisfies(mark -> assertThat(text.substring(mark.start() - 5)).startsWith("Blue Data"));
    }

    @Test
    default void everyFormOfAWordIsMarkedWhereFormsMatch(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, word("manage"))).containsExactly("Managed");
        assertThat(marked(dir, word(Field.TITLE, "engineers"))).containsExactly("Engineer");
    }

    @Test
    default void phraseIsOneMarkAndReachesAcrossNoValue(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, phrase("kafka", "streams"))).containsExactly("kafka streams");
        assertThat(marked(dir, phrase(Field.TITLE, "engineer", "acme"))).isEmpty();
    }

    @Test
    default void beginningMarksTheWholeWord(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, prefix(Field.ANYWHERE, "nov"))).containsExactly("novels");
        assertThat(marked(dir, prefix(Field.EMPLOYER, "dat"))).containsExactly("Data");
    }

    @Test
    default void conceptIsMarkedAsItWasWritten(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, has(Field.SKILL, "kubernetes"))).containsExactly("k8s");
        assertThat(marked(dir, has(Field.TITLE, "analyst"))).containsExactly("Analyst");
        assertThat(marked(dir, has(Field.DEGREE, "master"))).containsExactly("MSc\nNaval Data");
    }

    @Test
    default void valueThatMatchesByItsLabelIsMarkedWhole(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, word("kubernetes"))).containsExactly("k8s");
        assertThat(marked(dir, prefix(Field.SKILL, "kube"))).containsExactly("k8s");
    }

    @Test
    default void placeOfAJobIsMarkedInThatJobAndNotAsHome(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, has(Field.CITY, "oslo"))).isEmpty();
        assertThat(marked(dir, job(has(Field.CITY, "oslo")))).containsExactly("Oslo");
        assertThat(marked(dir, has(Field.CITY, "paris"))).containsExactly("Paris");
    }

    @Test
    default void nothingIsMarkedForWhatIsNoText(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, everyone())).isEmpty();
        assertThat(marked(dir, new Expression.Range(Field.YEARS, 1, null))).isEmpty();
        assertThat(marked(dir, both(word("novels"), not(word("cobol"))))).containsExactly("novels");
        assertThat(marked(dir, not(not(word("novels"))))).isEmpty();
    }

    @Test
    default void alternativeThatDoesNotHoldIsNotMarked(@TempDir Path dir) throws IOException {
        Expression half = both(word("novels"), word("cobol"));
        assertThat(marked(dir, either(word("streams"), half))).containsExactly("streams");
        assertThat(marked(dir, half)).isEmpty();
    }

    @Test
    default void sameJobClauseMarksOnlyInTheJobsThatSatisfyIt(@TempDir Path dir) throws IOException {
        Candidate ida = ida().candidate();
        Span first = ida.resume().positions().getFirst().span();
        assertThat(spans(dir, job(word("kafka"), overlaps("2020-01", "2020-12")))).hasSize(2)
                .allMatch(mark -> first != null && first.contains(mark));
    }

    @Test
    default void marksThatOverlapAreOneAndThoseThatTouchAreTwo(@TempDir Path dir) throws IOException {
        assertThat(marked(dir, either(phrase("kafka", "streams"), prefix(Field.ANYWHERE, "stream"))))
                .containsExactly("kafka streams");
        try (Indexed index = Indexed.of(create(dir), person("Li").says("\u6771\u4eac"))) {
            assertThat(index.index().marks(both(word("\u6771"), word("\u4eac")), Candidates.id("Li"))).hasSize(2);
        }
    }

    @Test
    default void whoIsNotThereHasNoMarks(@TempDir Path dir) throws IOException {
        try (CandidateIndex index = create(dir)) {
            assertThat(index.marks(word("kafka"), Candidates.id("Ida Kafka"))).isEmpty();
        }
        try (Indexed index = Indexed.of(create(dir), ida())) {
            assertThat(index.index().marks(word("kafka"), "c_nobody")).isEmpty();
            assertThat(index.index().marks(word("kafka"), "")).isEmpty();
            try (CandidateWriter writer = index.index().update(Candidates.AS_OF)) {
                writer.delete(Candidates.id("Ida Kafka"));
                writer.commit(2);
            }
            assertThat(index.index().marks(word("kafka"), Candidates.id("Ida Kafka"))).isEmpty();
        }
    }

    @Test
    default void marksAreOfTheTextThatIsThereNow(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("kafka and kafka"))) {
            Candidate later = person("Ada").says("now only one kafka").candidate();
            index.put(2, later);
            assertThat(index.index().marks(word("kafka"), later.id())).singleElement()
                    .satisfies(mark -> assertThat(mark.span().of(later.text())).isEqualTo("kafka"));
        }
    }
}
