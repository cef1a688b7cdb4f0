package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.phrase;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.AS_OF;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Hit;
import org.shortlist.search.RandomCandidates;
import org.shortlist.search.RandomQuestions;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Why;

/** Scores are of those who are there, however their documents came into the segments, and whoever was there before. */
class CensusTest {

    private static final int PEOPLE = 120;
    private static final int QUESTIONS = 120;
    private static final int EVERYONE = 1000;

    private final Random random = new Random(20261128);
    private final List<Candidate> present = people(0);

    private List<Candidate> people(int from) {
        RandomCandidates some = new RandomCandidates(random);
        List<Candidate> people = new ArrayList<>();
        for (int i = from; i < from + PEOPLE; i++) {
            people.add(some.candidate(i));
        }
        return people;
    }

    @Test
    void whoeverWasThereBeforeAndHoweverItIsMergedEverybodyScoresTheSame(@TempDir Path folder) throws IOException {
        try (CandidateIndex fresh = LuceneIndex.open(folder.resolve("fresh"), LuceneIndexTest.VOCABULARY);
                CandidateIndex worn = LuceneIndex.open(folder.resolve("worn"), LuceneIndexTest.VOCABULARY)) {
            write(fresh, present, PEOPLE);
            wear(worn);
            assertThat(fresh.state().shape().deleted()).isZero();
            assertThat(worn.state().shape().deleted()).isPositive();
            List<SearchRequest> questions = questions();
            List<String> expected = answers(fresh, questions);
            assertThat(expected.stream().filter(answer -> answer.matches(".*=[1-9].*")).count()).isGreaterThan(5);
            assertSame(questions, expected, worn);
            try (CandidateWriter writer = worn.update(AS_OF)) {
                assertThat(writer.expunge(1)).isTrue();
            }
            worn.refresh();
            assertThat(worn.state().shape().deleted()).isZero();
            assertSame(questions, expected, worn);
        }
    }

    /** Other people under the same ids, others who go, and the present ones in another order and in many pieces. */
    private void wear(CandidateIndex index) throws IOException {
        List<Candidate> others = people(PEOPLE).subList(0, 20);
        List<Candidate> earlier = new ArrayList<>(people(0));
        earlier.addAll(others);
        Collections.shuffle(earlier, random);
        write(index, earlier, 30);
        try (CandidateWriter writer = index.update(AS_OF)) {
            for (Candidate other : others) {
                writer.delete(other.id());
            }
            writer.commit(1);
        }
        // So many that Lucene leaves some of those that they replace where they are.
        write(index, present.reversed(), 50);
    }

    private static void write(CandidateIndex index, List<Candidate> people, int atOnce) throws IOException {
        try (CandidateWriter writer = index.update(AS_OF)) {
            for (int i = 0; i < people.size(); i++) {
                writer.put(people.get(i));
                if ((i + 1) % atOnce == 0) {
                    writer.commit(1);
                }
            }
            writer.commit(1);
        }
        index.refresh();
    }

    private List<SearchRequest> questions() {
        RandomQuestions some = new RandomQuestions(random);
        List<SearchRequest> questions = new ArrayList<>();
        for (Expression plain : List.of(word("data"), word("engineer"), word("manage"), phrase("data", "engineer"),
                word(Field.TITLE, "manager"), phrase(Field.TITLE, "data", "engineer"), has(Field.SKILL, "kafka"),
                has(Field.EMPLOYER, "acme"), job(word("kafka"), word("engineer")), both(word("java"), word("data")),
                new Expression.Wildcard(Field.ANYWHERE, "man*"), new Expression.Fuzzy(Field.ANYWHERE, "enginer", 1))) {
            questions.add(SearchRequest.of(plain).withPage(0, EVERYONE).withSnippets());
        }
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(some.request().withPage(0, EVERYONE).withSnippets());
        }
        return questions;
    }

    private static void assertSame(List<SearchRequest> questions, List<String> expected, CandidateIndex index)
            throws IOException {
        List<String> answers = answers(index, questions);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i)).as("%s", questions.get(i).query()).isEqualTo(expected.get(i));
        }
    }

    private static List<String> answers(CandidateIndex index, List<SearchRequest> questions) throws IOException {
        List<String> answers = new ArrayList<>();
        for (SearchRequest question : questions) {
            StringBuilder answer = new StringBuilder();
            for (Hit hit : index.search(question).hits()) {
                answer.append(' ').append(hit.id()).append('=').append(hit.score());
                hit.why().stream().map(Why::points).forEach(points -> answer.append('+').append(points));
            }
            answers.add(answer.toString());
        }
        return answers;
    }
}
