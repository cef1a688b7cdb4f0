package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shortlist.query.Expression;
import org.shortlist.query.Expression.And;
import org.shortlist.query.Expression.Has;
import org.shortlist.query.Expression.Not;
import org.shortlist.query.Expression.Or;
import org.shortlist.query.Expression.Overlaps;
import org.shortlist.query.Expression.Phrase;
import org.shortlist.query.Expression.Prefix;
import org.shortlist.query.Expression.Term;
import org.shortlist.query.Expression.WithinPosition;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Span;
import org.shortlist.search.Candidates;

class MarksTest {

    private static final Candidate IDA = Candidates.person("Ida Kafka")
            .livesIn("Paris")
            .knows("k8s -> Kubernetes")
            .job("Data Engineer", "Acme", "2019-01", "2021-06", "Managed kafka streams")
            .using("Kafka")
            .job("Analyst", "Blue Data", "2015-01", "2018-12", "Read kafka novels; wrote data reports")
            .candidate();

    @Test
    void aWordIsMarkedWhereverItStands() {
        assertThat(marked(word("kafka"))).containsExactly("Kafka", "kafka", "Kafka", "kafka");
    }

    @Test
    void aWordOfAFieldIsMarkedInThatFieldAlone() {
        assertThat(marked(new Term(Field.NAME, "kafka"))).containsExactly("Kafka");
        assertThat(marked(new Term(Field.EMPLOYER, "data"))).containsExactly("Data");
        assertThat(spans(new Term(Field.EMPLOYER, "data")))
                .allMatch(span -> span.start() > IDA.text().indexOf("Analyst"));
    }

    @Test
    void aFormOfTheWordIsMarkedToo() {
        assertThat(marked(word("manage"))).containsExactly("Managed");
    }

    @Test
    void aPhraseIsOneMarkAndReachesAcrossNoLineOfTheJob() {
        assertThat(marked(new Phrase(Field.ANYWHERE, List.of("kafka", "streams")))).containsExactly("kafka streams");
        assertThat(marked(new Phrase(Field.TITLE, List.of("engineer", "acme")))).isEmpty();
    }

    @Test
    void aBeginningMarksTheWholeWord() {
        assertThat(marked(new Prefix(Field.ANYWHERE, "nov"))).containsExactly("novels");
    }

    @Test
    void aConceptIsMarkedAsItWasWritten() {
        assertThat(marked(new Has(Field.SKILL, "kubernetes"))).containsExactly("k8s");
        assertThat(marked(new Has(Field.TITLE, "analyst"))).containsExactly("Analyst");
    }

    @Test
    void whatIsExcludedIsNotMarked() {
        assertThat(marked(new And(List.of(word("novels"), new Not(word("cobol")))))).containsExactly("novels");
    }

    @Test
    void anAlternativeThatDoesNotHoldIsNotMarked() {
        Expression half = new And(List.of(word("novels"), word("cobol")));
        assertThat(marked(new Or(List.of(word("streams"), half)))).containsExactly("streams");
    }

    @Test
    void nothingIsMarkedForWhoDoesNotMatch() {
        assertThat(marked(new And(List.of(word("novels"), word("cobol"))))).isEmpty();
    }

    @Test
    void aSameJobClauseMarksOnlyTheJobThatSatisfiesIt() {
        Expression job = new WithinPosition(
                new And(List.of(word("kafka"), new Overlaps(YearMonth.of(2020, 1), YearMonth.of(2020, 12)))));
        assertThat(spans(job)).hasSize(2)
                .allMatch(span -> IDA.resume().positions().get(0).span() != null
                        && IDA.resume().positions().get(0).span().contains(span));
    }

    @Test
    void marksThatOverlapBecomeOne() {
        Expression both = new Or(
                List.of(new Phrase(Field.ANYWHERE, List.of("kafka", "streams")), new Prefix(Field.ANYWHERE, "stream")));
        assertThat(marked(both)).containsExactly("kafka streams");
    }

    private static Term word(String word) {
        return new Term(Field.ANYWHERE, word);
    }

    private static List<Span> spans(Expression question) {
        return Marks.of(question, IDA, Candidates.AS_OF);
    }

    private static List<String> marked(Expression question) {
        return spans(question).stream().map(span -> span.of(IDA.text())).toList();
    }
}
