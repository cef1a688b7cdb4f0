package org.shortlist.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.search.Duel;

class LuceneDuelTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void answersAsTheEngineThatReadsEverything(long seed, @TempDir Path dir) throws IOException {
        try (LuceneIndex index = LuceneIndex.open(dir, LuceneIndexTest.VOCABULARY)) {
            Duel.fight(index, seed, 400);
        }
    }
}
