package org.shortlist.search;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.shortlist.resume.Candidate;

/** Writes one generation of a {@link ScanningIndex}. */
final class ScanningWriter implements CandidateIndex.Rebuild {

    private final ScannedDisk disk;
    private final ScannedDisk.Generation generation;
    private final ScanningIndex index;
    private final Map<String, Scanned> candidates;
    private boolean open = true;
    private int commits;
    private long erased;

    ScanningWriter(ScannedDisk disk, ScannedDisk.Generation generation, ScanningIndex index)
            throws IndexBusyException {
        if (generation.held) {
            throw new IndexBusyException("Another writer holds the index; wait until it has finished.");
        }
        generation.held = true;
        this.disk = disk;
        this.generation = generation;
        this.index = index;
        erased = generation.committed.erased();
        candidates = new ConcurrentHashMap<>(generation.committed.candidates());
    }

    @Override
    public void put(Candidate candidate) {
        candidates.put(candidate.id(), new Scanned(candidate, generation.asOf));
    }

    @Override
    public void delete(String id) {
        candidates.remove(id);
    }

    @Override
    public long changeNumber() {
        return generation.committed.changeNumber();
    }

    @Override
    public void commit(long changeNumber) {
        String name = generation.name + "-" + changeNumber + "-" + ++commits;
        generation.committed = new ScannedDisk.Committed(name, changeNumber, new TreeMap<>(candidates), erased);
        index.refresh();
    }

    @Override
    public long erased() {
        return generation.committed.erased();
    }

    @Override
    public boolean expunge(long erasure) {
        erased = erasure;
        commit(changeNumber());
        disk.removeOlderThan(erasure, generation);
        return true;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return new ScanningIndex(disk, generation.committed).search(request);
    }

    @Override
    public void publish() throws IOException {
        commit(changeNumber());
        disk.publish(generation);
        index.refresh();
    }

    @Override
    public void close() {
        if (open) {
            generation.held = false;
            open = false;
        }
    }
}
