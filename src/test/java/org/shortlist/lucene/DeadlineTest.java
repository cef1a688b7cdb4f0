package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Resume;
import org.shortlist.resume.ResumeBuilder;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Deadline;
import org.shortlist.search.Hit;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Suggestion;
import org.shortlist.vocabulary.Vocabulary;

/** A question that takes too long is answered in part and says so; one that is in time is answered as without a deadline. */
@TestInstance(Lifecycle.PER_CLASS)
class DeadlineTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final int PEOPLE = 3_000;
    private static final int NAMES = 40;
    /** Leaves hundreds of words within reach of each other, and looks into every text. */
    private static final String SLOW = IntStream.range(0, 60)
            .mapToObj(i -> "[w" + i % 7 + "* *" + i + "?* *x" + i % 10 + "*]")
            .collect(Collectors.joining(" OR "));

    private LuceneIndex index;

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        index = LuceneIndex.open(folder, VOCABULARY);
        try (CandidateWriter writer = index.update(YearMonth.of(2026, 11))) {
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                String text = IntStream.range(0, 120)
                        .mapToObj(word -> "w" + (word * 31 + person * 17) % 900 + "x" + word % 10)
                        .collect(Collectors.joining(" "));
                writer.put(new Candidate("c_" + i, named("Nan Number" + i % NAMES), text, Instant.EPOCH));
            }
            writer.commit(PEOPLE);
        }
        index.refresh();
    }

    @AfterAll
    void close() throws IOException {
        index.close();
    }

    private static Resume named(String name) {
        return new ResumeBuilder().name(Mention.of(name)).build();
    }

    private static SearchRequest asked(String question) {
        return SearchRequest.of(new QueryParser(VOCABULARY, Clock.systemUTC()).read(question).expression())
                .withFacets(List.of(Field.SKILL, Field.YEARS), 5)
                .withSnippets();
    }

    @Test
    void whatIsFoundInTimeIsTheWholeAnswer() throws IOException {
        SearchRequest request = asked("w17x7 OR w34*");
        SearchResult without = index.search(request);
        SearchResult within = index.search(request.withDeadline(Deadline.after(Duration.ofMinutes(5))));
        assertThat(without.total()).isPositive();
        assertThat(within).isEqualTo(without);
    }

    @Test
    void whenTheTimeIsOverTheHitsSoFarAreGivenAndNothingIsCounted() throws IOException {
        long began = System.nanoTime();
        SearchResult whole = index.search(asked(SLOW));
        long needed = System.nanoTime() - began;
        assertThat(whole.partial()).isFalse();
        assertThat(whole.total()).isPositive();
        boolean some = false;
        for (int part = 2; part <= 1 << 12; part *= 2) {
            long from = System.nanoTime();
            SearchResult result = index
                    .search(asked(SLOW).withDeadline(Deadline.after(Duration.ofNanos(needed / part))));
            long took = System.nanoTime() - from;
            if (result.partial()) {
                some = true;
                assertThat(result.total()).isZero();
                assertThat(result.facets()).isEmpty();
                assertThat(result.next()).isNull();
                assertThat(result.hits()).hasSizeLessThanOrEqualTo(20);
                assertThat(result.hits()).extracting(Hit::id).doesNotHaveDuplicates();
                assertThat(Duration.ofNanos(took)).as("asked for a %sth of %s ms", part, needed / 1_000_000)
                        .isLessThan(Duration.ofNanos(needed).plusSeconds(2));
            }
        }
        assertThat(some).as("some answer was partial").isTrue();
    }

    @Test
    void aDeadlineThatIsOverFindsNobodyAtOnce() throws IOException {
        SearchRequest late = asked(SLOW).withDeadline(Deadline.after(Duration.ofSeconds(-1)));
        assertThat(index.search(late).partial()).isTrue();
        assertThat(index.search(late).hits()).isEmpty();
        assertThatThrownBy(() -> index.explain(late, "c_1")).isInstanceOf(OutOfTimeException.class);
        for (Field field : List.of(Field.NAME, Field.SKILL)) {
            assertThatThrownBy(() -> index.suggest("ka", Set.of(field), 5, late.deadline()))
                    .isInstanceOf(OutOfTimeException.class);
        }
    }

    /** The commonest of some names would not be the commonest. */
    @Test
    void aCompletionIsWholeOrNone() throws IOException {
        Set<Field> names = Set.of(Field.NAME);
        List<Suggestion> whole = index.suggest("n", names, PEOPLE);
        assertThat(whole).hasSize(NAMES);
        int late = 0;
        for (int micros = 1; micros < 200_000; micros = micros * 5 / 4 + 1) {
            try {
                assertThat(index.suggest("n", names, PEOPLE, Deadline.after(Duration.ofNanos(micros * 1_000L))))
                        .isEqualTo(whole);
            } catch (OutOfTimeException e) {
                late++;
            }
        }
        assertThat(late).isPositive();
    }

    /** Each stops the search in another of its steps. */
    @Test
    void wheneverTheTimeIsOverTheHitsAreSomeOfThoseThatMatch() throws IOException {
        List<String> all = index.search(asked("w1*").withPage(0, PEOPLE)).hits().stream().map(Hit::id).toList();
        for (int micros = 1; micros < 200_000; micros = micros * 3 / 2 + 1) {
            SearchResult result = index.search(asked("w1*").withPage(0, 50)
                    .withDeadline(Deadline.after(Duration.ofNanos(micros * 1_000L))));
            assertThat(all).containsAll(result.hits().stream().map(Hit::id).toList());
            assertThat(result.partial() ? 0 : all.size()).isEqualTo((int) result.total());
        }
    }
}
