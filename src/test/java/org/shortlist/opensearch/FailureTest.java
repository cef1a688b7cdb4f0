package org.shortlist.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shortlist.search.Ask;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.SearchRequest;

/** What three nodes bear: answers and writing while one is killed, and questions while another generation takes over. */
@Tag("opensearch")
class FailureTest {

    private static final SearchRequest SOUP = SearchRequest.of(Ask.job(Ask.word("soup")));
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    private static final SharedNodes NODES = SharedNodes.three();

    private Nodes nodes;

    @BeforeEach
    void takeTheNodes() {
        nodes = NODES.get();
    }

    @AfterEach
    void clear() throws IOException {
        nodes.clear();
    }

    @Test
    void nothingCommittedIsLostWithANodeAndNoAnswerIsWrong() throws Exception {
        try (CandidateIndex index = nodes.open("twriting")) {
            write(index, 0, 20, 1);
            awaitCopies();
            assertThat(index.search(SOUP).total()).isEqualTo(20);
            try (CandidateWriter writer = index.update(AS_OF)) {
                put(writer, 20, 40);
                nodes.node(1).kill();
                assertThat(patiently(() -> index.search(SOUP).total())).as("exact, or none").isEqualTo(20);
                patiently(() -> {
                    writer.commit(2);
                    return true;
                });
            }
            assertThat(patiently(() -> index.search(SOUP).total())).isEqualTo(40);
            assertThat(index.state().changeNumber()).isEqualTo(2);
        }
        try (CandidateIndex reopened = nodes.open("twriting")) {
            assertThat(reopened.search(SOUP).total()).isEqualTo(40);
        }
    }

    @Test
    void aNewGenerationTakesOverWithoutAFailedRequestThoughANodeIsKilledWhileItIsMade() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (CandidateIndex index = nodes.open("tmoving");
                CandidateIndex other = nodes.open("tmoving");
                ExecutorService asking = Executors.newSingleThreadExecutor()) {
            write(index, 0, 20, 1);
            other.refresh();
            Future<Integer> asked = asking.submit(() -> askUntil(over, other));
            for (int generation = 0; generation < 2; generation++) {
                rebuild(index, false);
            }
            over.set(true);
            assertThat(asked.get()).isPositive();
            awaitCopies();
            rebuild(index, true);
            assertThat(patiently(() -> index.search(SOUP).total())).isEqualTo(20);
            assertThat(index.state().generations()).hasSize(2);
        }
    }

    /** Asks again and again; how often. */
    private static int askUntil(AtomicBoolean over, CandidateIndex index) throws IOException {
        int asked = 0;
        while (!over.get() || asked == 0) {
            assertThat(index.search(SOUP).total()).isEqualTo(20);
            index.refresh();
            asked++;
        }
        return asked;
    }

    private void rebuild(CandidateIndex index, boolean killing) throws Exception {
        try (CandidateIndex.Rebuild rebuild = index.rebuild(AS_OF)) {
            put(rebuild, 0, 20);
            if (killing) {
                rebuild.commit(1);
                awaitCopies();
                nodes.node(2).kill();
            }
            patiently(() -> {
                rebuild.commit(2);
                return true;
            });
            assertThat(patiently(() -> rebuild.search(SOUP).total())).isEqualTo(20);
            rebuild.publish();
        }
    }

    private static void write(CandidateIndex index, int from, int to, long changeNumber) throws IOException {
        try (CandidateWriter writer = index.update(AS_OF)) {
            put(writer, from, to);
            writer.commit(changeNumber);
        }
    }

    private static void put(CandidateWriter writer, int from, int to) throws IOException {
        for (int i : IntStream.range(from, to).toArray()) {
            writer.put(person("P" + i).job("Cook", "Acme", null, null, "soup").candidate());
        }
    }

    /** Until every shard has its copy, without which a node cannot be spared. */
    private void awaitCopies() throws IOException {
        nodes.ask("GET", "/_cluster/health?timeout=60s&wait_for_status=green");
    }

    /** While the cluster sees that a node is gone it may refuse; what it answers must be right. */
    private static <T> T patiently(Callable<T> call) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return call.call();
            } catch (IOException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                Cluster.pause(100);
            }
        }
    }
}
