package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generations promise: made beside the live one, published at once, gone back to. A second index on the same folder stands for another process. */
public interface GenerationContract {

    CandidateIndex create(Path dir) throws IOException;

    @Test
    default void presentIsTheMonthTheGenerationWasMadeFor(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").job("A", "X", "2025-01", "now", ""))) {
            Hit hit = index.index().search(SearchRequest.of(everyone())).hits().getFirst();
            assertThat(hit.card().months()).isEqualTo(13);
            try (CandidateIndex.Rebuild rebuild = index.index().rebuild(YearMonth.of(2026, 3))) {
                rebuild.put(person("Ada").job("A", "X", "2025-01", "now", "").candidate());
                rebuild.commit(1);
                rebuild.publish();
            }
            assertThat(index.index().search(SearchRequest.of(everyone())).hits().getFirst().card().months())
                    .isEqualTo(15);
        }
    }

    @Test
    default void rebuildIsUnseenUntilItIsPublished(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada")); Indexed other = new Indexed(create(dir))) {
            String before = index.index().state().generation();
            try (CandidateIndex.Rebuild rebuild = index.index().rebuild(AS_OF)) {
                assertThat(rebuild.changeNumber()).isZero();
                rebuild.put(person("Bo").candidate());
                rebuild.commit(5);
                index.index().refresh();
                assertThat(index.names(everyone())).containsExactly("Ada");
                index.put(2, person("Cy").candidate());
                rebuild.publish();
            }
            assertThat(index.names(everyone())).containsExactly("Bo");
            assertThat(index.index().state().changeNumber()).isEqualTo(5);
            assertThat(index.index().state().generation()).isNotEqualTo(before);
            assertThat(index.index().state().generations()).containsExactly(before,
                    index.index().state().generation());
            assertThat(other.names(everyone())).containsExactly("Ada");
            other.index().refresh();
            assertThat(other.names(everyone())).containsExactly("Bo");
        }
    }

    @Test
    default void abandonedRebuildLeavesNothing(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada"))) {
            IndexState before = index.index().state();
            try (CandidateIndex.Rebuild rebuild = index.index().rebuild(AS_OF)) {
                rebuild.put(person("Bo").candidate());
                rebuild.commit(9);
            }
            assertThat(index.index().state()).isEqualTo(before);
            assertThat(index.names(everyone())).containsExactly("Ada");
        }
        try (Indexed reopened = new Indexed(create(dir))) {
            assertThat(reopened.names(everyone())).containsExactly("Ada");
            assertThat(reopened.index().state().generations()).hasSize(1);
        }
    }

    @Test
    default void rollbackGoesBackOneGeneration(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada")); Indexed other = new Indexed(create(dir))) {
            publish(index, person("Bo"));
            publish(index, person("Cy"));
            assertThat(index.index().state().generations()).as("the live one and the one before").hasSize(2);
            index.index().rollback();
            assertThat(index.names(everyone())).containsExactly("Bo");
            other.index().refresh();
            assertThat(other.names(everyone())).containsExactly("Bo");
            assertThatThrownBy(() -> index.index().rollback()).isInstanceOf(IOException.class);
        }
        try (Indexed reopened = new Indexed(create(dir))) {
            assertThat(reopened.names(everyone())).containsExactly("Bo");
        }
    }

    private static void publish(Indexed index, Candidates person) throws IOException {
        try (CandidateIndex.Rebuild rebuild = index.index().rebuild(AS_OF)) {
            rebuild.put(person.candidate());
            rebuild.commit(2);
            rebuild.publish();
        }
    }

    @Test
    default void rebuildMayBeTheFirstGeneration(@TempDir Path dir) throws IOException {
        try (Indexed index = new Indexed(create(dir))) {
            publish(index, person("Ada"));
            assertThat(index.names(everyone())).containsExactly("Ada");
            index.put(3, person("Bo").candidate());
            assertThat(index.names(everyone())).containsExactly("Ada", "Bo");
        }
    }

    @Test
    default void whoWasErasedIsInNoGenerationAndInNoStateThatWasKept(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada"), person("Bo"), person("Cy"))) {
            publish(index, person("Dee"));
            index.put(3, person("Ada").candidate(), person("Eve").candidate());
            SearchRequest asked = SearchRequest.of(everyone()).withPage(0, 1);
            SearchResult first = index.index().search(asked);
            assertThat(index.index().state().generations()).hasSize(2);
            assertThat(index.index().state().erased()).isZero();
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                writer.delete(Candidates.id("Ada"));
                writer.commit(4);
                writer.expunge(4);
                assertThat(writer.erased()).isEqualTo(4);
                assertThat(writer.changeNumber()).isEqualTo(4);
            }
            assertThat(index.index().state().erased()).isEqualTo(4);
            assertThat(index.index().state().generations()).containsExactly(index.index().state().generation());
            assertThat(index.names(everyone())).containsExactly("Dee", "Eve");
            assertThatThrownBy(() -> index.index().search(asked.after(first.next(), 1)))
                    .isInstanceOf(SnapshotGoneException.class);
        }
        try (Indexed reopened = new Indexed(create(dir))) {
            assertThat(reopened.index().state().erased()).isEqualTo(4);
        }
    }

    @Test
    default void aGenerationThatWasRidOfAnErasureStaysToGoBackTo(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada"))) {
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                writer.expunge(1);
            }
            try (CandidateIndex.Rebuild rebuild = index.index().rebuild(AS_OF)) {
                rebuild.put(person("Bo").candidate());
                rebuild.commit(2);
                rebuild.expunge(1);
                assertThat(index.index().state().generations()).as("what is live stays until another is").hasSize(1);
                rebuild.publish();
            }
            try (CandidateWriter writer = index.index().update(AS_OF)) {
                assertThat(writer.erased()).isEqualTo(1);
                writer.expunge(1);
            }
            index.index().rollback();
            assertThat(index.names(everyone())).containsExactly("Ada");
        }
    }
}
