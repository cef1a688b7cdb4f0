package org.shortlist.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanningIndexTest implements CandidateIndexContract {

    private final Map<Path, ScannedDisk> disks = new HashMap<>();

    @Override
    public CandidateIndex create(Path dir) {
        return new ScanningIndex(disks.computeIfAbsent(dir, path -> new ScannedDisk()));
    }

    /** Shows that the duel itself runs and that its answers are the same the second time. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersADuelLikeItself(long seed) throws IOException {
        Duel.fight(() -> new ScanningIndex(new ScannedDisk()), seed, 100);
    }
}
