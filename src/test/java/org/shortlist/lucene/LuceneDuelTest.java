package org.shortlist.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shortlist.search.Duel;

class LuceneDuelTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 10);
    }

    static LongStream manySeeds() {
        return LongStream.rangeClosed(101, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersAsTheEngineThatReadsEverything(long seed, @TempDir Path dir) throws IOException {
        fight(seed, 400, dir);
    }

    @Tag("proof")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void answersAHundredThousandQuestionsAlike(long seed, @TempDir Path dir) throws IOException {
        fight(seed, 1000, dir);
    }

    private static void fight(long seed, int questions, Path dir) throws IOException {
        try (LuceneIndex index = LuceneIndex.open(dir, LuceneIndexTest.VOCABULARY)) {
            Duel.fight(index, seed, questions);
        }
    }
}
