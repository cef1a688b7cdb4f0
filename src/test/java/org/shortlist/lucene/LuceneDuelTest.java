package org.shortlist.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Duel;

class LuceneDuelTest {

    private static final AtomicInteger MADE = new AtomicInteger();

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    static LongStream manySeeds() {
        return LongStream.rangeClosed(101, 200);
    }

    private CandidateIndex create() throws IOException {
        return LuceneIndex.open(folder.resolve("e" + MADE.incrementAndGet()), LuceneIndexTest.VOCABULARY);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAsTheEngineThatReadsEverything(long seed) throws IOException {
        Duel.fight(this::create, seed, 300);
    }

    @Tag("proof")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void answersAHundredThousandQuestionsAlike(long seed) throws IOException {
        Duel.fight(this::create, seed, 1000);
    }

    @Tag("proof")
    @Test
    void answersTenThousandQuestionsAboutTwoThousandPeopleAlike() throws IOException {
        Duel.fight(this::create, 2026, 10_000, 2_000);
    }
}
