package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateIndex.Rebuild;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Cursor;
import org.shortlist.search.Facet;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.SnapshotGoneException;

/** Searches go on while the index moves under them. */
class SnapshotsTest {

    private static final SearchRequest COOKS = SearchRequest.of(job(word("soup")))
            .withFacets(List.of(Field.EMPLOYER, Field.SKILL), 5)
            .withPage(0, 100)
            .withSnippets();

    @Test
    void noSearchFailsOrMixesGenerationsWhileTheyCommitSwapAndRollBack(@TempDir Path folder) throws Exception {
        try (CandidateIndex writing = LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY);
                CandidateIndex serving = LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            publish(writing, 1);
            serving.refresh();
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger answers = new AtomicInteger();
            List<Future<?>> searches = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                searches.add(threads.submit(() -> {
                    while (!stop.get()) {
                        assertWhole(serving.search(COOKS));
                        serving.suggest("ac", EnumSet.of(Field.EMPLOYER, Field.NAME), 5);
                        answers.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (int round = 2; round < 12; round++) {
                move(writing, round);
                serving.refresh();
            }
            stop.set(true);
            for (Future<?> search : searches) {
                search.get();
            }
            assertThat(answers.get()).isPositive();
        }
    }

    @Test
    void aStateIsKeptForFiveMinutesAfterItWasLastRead(@TempDir Path folder) throws IOException {
        AtomicLong now = new AtomicLong();
        try (LuceneIndex index = LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY, now::get)) {
            publish(index, 9);
            SearchRequest two = COOKS.withPage(0, 2);
            Cursor place = index.search(two).next();
            publish(index, 3);
            now.addAndGet(Snapshots.KEPT_NANOS - 1);
            Cursor further = index.search(two.after(place, 2)).next();
            now.addAndGet(Snapshots.KEPT_NANOS - 1);
            assertThat(index.search(two.after(further, 2)).total()).isEqualTo(9);
            now.addAndGet(Snapshots.KEPT_NANOS + 1);
            assertThatThrownBy(() -> index.search(two.after(further, 2))).isInstanceOf(SnapshotGoneException.class)
                    .hasMessageContaining("ask the question again");
        }
    }

    private static void move(CandidateIndex index, int round) throws IOException {
        switch (round % 3) {
            case 0 -> index.rollback();
            case 1 -> {
                try (CandidateWriter writer = index.update(AS_OF)) {
                    writer.put(person("More " + round).job("Cook", "Acme", "2019", "2020", "soup")
                            .using("Kafka")
                            .candidate());
                    writer.commit(round);
                }
            }
            default -> publish(index, round);
        }
    }

    private static void publish(CandidateIndex index, int people) throws IOException {
        try (Rebuild rebuild = index.rebuild(AS_OF)) {
            for (int i = 0; i < people; i++) {
                rebuild.put(
                        person("Person " + i).job("Cook", "Acme", "2019", "2020", "soup").using("Kafka").candidate());
            }
            rebuild.commit(people);
            rebuild.publish();
        }
    }

    /** Hits, total and counts are of one and the same state. */
    private static void assertWhole(SearchResult result) {
        assertThat(result.hits()).hasSize((int) result.total());
        assertThat(result.total()).isPositive();
        for (Facet facet : result.facets()) {
            assertThat(facet.values()).singleElement().extracting(Facet.Value::count).isEqualTo(result.total());
        }
        assertThat(result.hits()).allSatisfy(hit -> assertThat(hit.snippets()).isNotEmpty());
    }
}
