package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;

/** What writers and commits promise. A second index on the same folder stands for another process. */
public interface WritingContract {

    CandidateIndex create(Path dir) throws IOException;

    @Test
    default void nothingIsThereBeforeTheFirstGeneration(@TempDir Path dir) throws IOException {
        try (CandidateIndex index = create(dir)) {
            IndexState state = index.state();
            assertThat(state).isEqualTo(new IndexState(null, 0, 0, null, true, null, List.of(), state.snapshot(),
                    IndexState.Shape.EMPTY, 0));
            assertThat(index.search(SearchRequest.of(everyone())).snapshot()).isEqualTo(state.snapshot());
            SearchResult nothing = index.search(SearchRequest.of(everyone()).withFacets(List.of(Field.SKILL), 5));
            assertThat(nothing.total()).isZero();
            assertThat(nothing.facets().getFirst().values()).isEmpty();
            assertThatThrownBy(index::rollback).isInstanceOf(IOException.class).hasMessageContaining(" ");
        }
    }

    @Test
    default void nothingIsVisibleBeforeTheCommitAndEverythingAfterIt(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir)); CandidateWriter writer = index.index().update(AS_OF)) {
            String before = index.index().search(SearchRequest.of(everyone())).snapshot();
            writer.put(person("Ada").candidate());
            index.index().refresh();
            assertThat(index.names(everyone())).isEmpty();
            writer.commit(7);
            assertThat(index.names(everyone())).containsExactly("Ada");
            assertThat(writer.changeNumber()).isEqualTo(7);
            assertThat(index.index().state().changeNumber()).isEqualTo(7);
            assertThat(index.index().state().candidates()).isEqualTo(1);
            assertThat(index.index().search(SearchRequest.of(everyone())).snapshot()).isNotEqualTo(before);
        }
    }

    @Test
    default void closingWithoutACommitForgets(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada"))) {
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                writer.put(person("Bo").candidate());
                writer.delete(Candidates.id("Ada"));
            }
            index.put(2, person("Cy").candidate());
            assertThat(index.names(everyone())).containsExactly("Ada", "Cy");
        }
    }

    @Test
    default void replacedCandidateLeavesNothingOfTheOldVersion(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").livesIn("Paris")
                        .job("Cook", "Acme", "2019", "2020", "soup")
                        .using("Knives")
                        .job("Waiter", "Diner", "2018", "2019", "plates"),
                person("Bo").job("Cook", "Bolt", null, null, ""))) {
            index.put(2, person("Ada").job("Pilot", "Airways", "2021", "2022", "flew").candidate());
            assertThat(index.names(word(Field.EMPLOYER, "acme"))).isEmpty();
            assertThat(index.names(word("soup"))).isEmpty();
            assertThat(index.names(job(word("plates")))).isEmpty();
            assertThat(index.names(has(Field.CITY, "paris"))).isEmpty();
            assertThat(index.names(job(word("flew")))).containsExactly("Ada");
            assertThat(index.total(SearchRequest.of(everyone()))).isEqualTo(2);
            SearchRequest all = SearchRequest.of(everyone());
            assertThat(index.counts(all, Field.EMPLOYER)).isEqualTo(Map.of("airways", 1L, "bolt", 1L));
            assertThat(index.facet(all, Field.SKILL).values()).isEmpty();
            assertThat(index.index().suggest("acm", java.util.EnumSet.of(Field.EMPLOYER), 5)).isEmpty();
        }
    }

    @Test
    default void candidatePutTwiceInOneCommitIsThereOnce(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("first"), person("Ada").says("second"))) {
            assertThat(index.names(word("first"))).isEmpty();
            assertThat(index.names(word("second"))).containsExactly("Ada");
            assertThat(index.index().state().candidates()).isEqualTo(1);
        }
    }

    @Test
    default void deletedCandidateIsGoneWithAllJobs(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").job("Cook", "Acme", null, null, "soup"),
                person("Bo").job("Cook", "Bolt", null, null, ""))) {
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                writer.delete(Candidates.id("Ada"));
                writer.delete("c_nobodyatall00000");
                writer.commit(2);
            }
            assertThat(index.names(everyone())).containsExactly("Bo");
            assertThat(index.names(job(word("soup")))).isEmpty();
            assertThat(index.counts(SearchRequest.of(everyone()), Field.EMPLOYER)).isEqualTo(Map.of("bolt", 1L));
        }
    }

    @Test
    default void changeNumberAndContentSurviveReopening(@TempDir Path dir) throws IOException {
        Indexed.of(create(dir), person("Ada")).close();
        try (Indexed index = new Indexed(create(dir))) {
            assertThat(index.names(everyone())).containsExactly("Ada");
            assertThat(index.index().state().changeNumber()).isEqualTo(1);
            try (CandidateWriter writer = index.index().update(AS_OF.plusYears(1))) {
                assertThat(writer.changeNumber()).isEqualTo(1);
            }
            assertThat(index.index().state().asOf()).as("a generation keeps its own").isEqualTo(AS_OF);
        }
    }

    @Test
    default void secondWriterIsRefusedUntilTheFirstIsClosed(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir)); CandidateIndex other = create(dir)) {
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                assertThat(writer.changeNumber()).isEqualTo(1);
                assertThatThrownBy(() -> index.index().update(AS_OF)).isInstanceOf(IndexBusyException.class);
                assertThatThrownBy(() -> other.update(AS_OF)).isInstanceOf(IndexBusyException.class);
            }
            other.update(AS_OF).close();
        }
    }

    @Test
    default void anotherProcessSeesACommitAtItsNextRefresh(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada")); Indexed other = new Indexed(create(dir))) {
            index.put(2, person("Bo").candidate());
            assertThat(other.names(everyone())).containsExactly("Ada");
            other.index().refresh();
            assertThat(other.names(everyone())).containsExactly("Ada", "Bo");
        }
    }

    @Test
    default void manyThreadsMayPut(@TempDir Path dir) throws Exception {
        try (Indexed index = Indexed.of(create(dir));
                CandidateWriter writer = index.index().update(AS_OF);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> puts = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        writer.put(person("Person " + i).job("Cook", "Acme", null, null, "soup").candidate());
                        return null;
                    }))
                    .toList();
            finish(puts);
            writer.commit(2);
            assertThat(index.total(SearchRequest.of(job(word("soup"))))).isEqualTo(200);
        }
    }

    private static void finish(List<Future<?>> puts) throws InterruptedException, ExecutionException {
        for (Future<?> put : puts) {
            put.get();
        }
    }
}
