package org.shortlist.search;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class ScanningIndexTest implements CandidateIndexContract {

    private final Map<Path, ScannedDisk> disks = new HashMap<>();

    @Override
    public CandidateIndex create(Path dir) {
        return new ScanningIndex(disks.computeIfAbsent(dir, path -> new ScannedDisk()));
    }
}
