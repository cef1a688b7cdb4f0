package org.shortlist.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateIndexContract;
import org.shortlist.search.Duel;

/** The contract and the duels on real nodes, which are started once for all tests. */
@Tag("opensearch")
abstract class NodesIndexTest implements CandidateIndexContract {

    private static final AtomicInteger MADE = new AtomicInteger();

    /** The nodes that answer. */
    abstract Nodes nodes();

    @AfterEach
    void clear() throws IOException {
        nodes().clear();
    }

    @Override
    public CandidateIndex create(Path dir) throws IOException {
        return nodes().open(dir);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAsTheEngineThatReadsEverything(long seed) throws IOException {
        Duel.fight(() -> nodes().open("duel" + MADE.incrementAndGet()), seed, 100);
    }
}
