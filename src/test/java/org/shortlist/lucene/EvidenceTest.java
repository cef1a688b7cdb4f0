package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.either;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
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
import org.shortlist.resume.DegreeLevel;
import org.shortlist.search.Candidates;
import org.shortlist.search.Hit;
import org.shortlist.search.Indexed;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Snippet;
import org.shortlist.search.Why;

/** Why a hit matches, and the pieces of text that show it. */
class EvidenceTest {

    @TempDir
    Path folder;

    private Hit only(Expression query, Candidates person) throws IOException {
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), person)) {
            List<Hit> hits = index.index().search(SearchRequest.of(query).withSnippets()).hits();
            assertThat(hits).hasSize(1);
            return hits.getFirst();
        }
    }

    private static List<String> marked(Hit hit) {
        return hit.snippets()
                .stream()
                .flatMap(snippet -> snippet.marks().stream().map(mark -> mark.span().of(snippet.text())))
                .toList();
    }

    private static Candidates engineer() {
        return person("Ada").says("met an engineer")
                .job("Cook", "Diner", "2015-01", "2016-12", "soup")
                .job("Data Engineer", "AWS -> Amazon", "2019-03", "now", "ran k8s and goods")
                .using("k8s -> Kubernetes");
    }

    @Test
    void bestIsThePresentTitleBeforeTheText() throws IOException {
        Hit hit = only(word("engineer"), engineer());
        assertThat(hit.why()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("points")
                .containsExactly(new Why("c1", Field.TITLE, 1, "data engineer", "Data Engineer", null, 0));
        assertThat(marked(hit)).containsExactly("engineer", "Engineer");
    }

    @Test
    void valueFoundByItsLabelIsMarkedAsItWasWritten() throws IOException {
        Hit hit = only(word("kubernetes"), engineer());
        assertThat(hit.why()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("points")
                .containsExactly(new Why("c1", Field.SKILL, 1, "kubernetes", "Kubernetes", null, 0));
        assertThat(marked(hit)).containsExactly("k8s");
        assertThat(hit.snippets().getFirst().job()).isEqualTo(1);
    }

    @Test
    void conceptIsMarkedWhereItWasReadAndNotInsideOtherWords() throws IOException {
        Hit hit = only(has(Field.SKILL, "go"),
                person("Bo").says("good going, will go far").knows("Go"));
        assertThat(marked(hit)).containsExactly("Go");
    }

    @Test
    void wordOfOneFieldIsNotMarkedElsewhere() throws IOException {
        Hit hit = only(word(Field.TITLE, "engineer"), engineer());
        assertThat(marked(hit)).containsExactly("Engineer");
    }

    @Test
    void sameJobClauseMarksNothingInOtherJobs() throws IOException {
        Hit hit = only(job(word("cooked"), overlaps("2018-01", "")),
                person("Ada").job("Cook", "Diner", "2012", "2013", "cooked")
                        .job("Chef", "Mill", "2018-01", "2019-01", "cooked")
                        .says("cooked"));
        assertThat(hit.why()).extracting(Why::job, Why::label)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "Chef at Mill"));
        assertThat(hit.snippets()).extracting(Snippet::job).containsExactly(1);
    }

    @Test
    void branchThatDoesNotHoldSaysNothing() throws IOException {
        Hit hit = only(either(both(word("soup"), word("absent")), word("goods")), engineer());
        assertThat(marked(hit)).containsExactly("goods");
    }

    @Test
    void lowerDegreeIsNoEvidenceForALevel() throws IOException {
        Candidates graduate = person("Ada").says("here")
                .studied("MIT", "BSc Physics", DegreeLevel.BACHELOR)
                .studied("MIT", "MSc Physics", DegreeLevel.MASTER);
        assertThat(only(either(has(Field.DEGREE, "bachelor"), word("here")), graduate).why())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("points")
                .containsExactly(new Why("c1", Field.ANYWHERE, null, null, "here", null, 0));
    }

    @Test
    void yearsAreSaidInFullYears() throws IOException {
        Candidates cook = person("Ada").job("Cook", "Diner", "2010-01", "2016-12", "soup");
        assertThat(only(new Expression.Range(Field.YEARS, 5, null), cook).why())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("points")
                .containsExactly(new Why("c1", Field.YEARS, null, null, "7 years", null, 0));
    }

    @Test
    void noMoreThanThreePiecesThatShowAsManyClausesAsCanBe() throws IOException {
        String filler = " and so on with many words that nobody asked for, page after page,".repeat(5);
        Candidates long1 = person("Ada").says("kafka" + filler + "kafka" + filler + "kafka" + filler + "kafka" + filler
                + "flink" + filler + "kafka and beam");
        Hit hit = only(both(word("kafka"), word("flink"), prefix(Field.ANYWHERE, "bea")), long1);
        assertThat(hit.snippets()).hasSize(3);
        assertThat(marked(hit)).contains("flink", "beam", "kafka");
        assertThat(hit.snippets()).allSatisfy(snippet -> {
            assertThat(snippet.text()).hasSizeBetween(5, 240).doesNotStartWith(" ").doesNotEndWith(" ");
            assertThat(long1.candidate().text().charAt(snippet.offset() + snippet.text().length())).isIn(' ', '\n');
        });
        assertThat(hit.snippets()).isSortedAccordingTo((a, b) -> a.offset() - b.offset());
    }

    @Test
    void phraseIsOneMark() throws IOException {
        assertThat(marked(only(phrase("data", "engineers"), engineer()))).containsExactly("Data Engineer");
    }
}
