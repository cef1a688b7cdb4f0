package org.shortlist.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.query.Hierarchy;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.Projection;

/** Writes candidates into one generation. */
final class GenerationWriter implements CandidateWriter {

    private static final double RAM_MEGABYTES = 96;
    private static final long MERGE_MILLIS = 5000;
    private static final int MOST_MERGES = 100;

    private final IndexWriter writer;
    private final Blueprint blueprint;
    private final Committed committed;
    private final Others others;
    private volatile Stamp stamp;

    private GenerationWriter(IndexWriter writer, Stamp stamp, Blueprint blueprint, Committed committed,
            Others others) {
        this.writer = writer;
        this.blueprint = blueprint;
        this.stamp = stamp;
        this.committed = committed;
        this.others = others;
    }

    /** By what blocks are made of candidates. */
    record Blueprint(Hierarchy hierarchy, RankingProfile profile) {}

    /** Told of each commit. */
    interface Committed {
        void run() throws IOException;
    }

    /** Removes what else may hold something of an erasure. */
    interface Others {
        /** @return false when that cannot be done now */
        boolean remove(long erasure) throws IOException;
    }

    /** Makes an empty generation, which carries the stamp from its first commit on. */
    static void begin(Directory directory, Stamp stamp) throws IOException {
        try (IndexWriter writer = open(directory)) {
            writer.setLiveCommitData(stamp.toData().entrySet());
        }
    }

    /**
     * Opens a generation that has been begun, and closes the directory in the end.
     *
     * @throws IndexBusyException when another writer holds it
     */
    static GenerationWriter of(Directory directory, Blueprint blueprint, Committed committed, Others others)
            throws IOException {
        IndexWriter writer = open(directory);
        try {
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            Stamp stamp = Stamp.of(data)
                    .filter(known -> known.schema() == Stamp.SCHEMA)
                    .orElseThrow(() -> new IOException("The index is laid out for another version of the program and"
                            + " cannot be written by this one. Run: shortlist reindex"));
            return new GenerationWriter(writer, stamp, blueprint, committed, others);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            directory.close();
            throw e;
        }
    }

    private static IndexWriter open(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(null);
        config.setRAMBufferSizeMB(RAM_MEGABYTES);
        config.setParentField(Scope.PARENT);
        config.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        try {
            return new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            throw new IndexBusyException("Another writer, here or in another program, holds the index " + directory
                    + "; wait until it has finished.");
        }
    }

    @Override
    public void put(Candidate candidate) throws IOException {
        writer.updateDocuments(new Term(Scope.ROOT, candidate.id()),
                CandidateBlock.of(Projection.of(candidate, stamp.asOf(), blueprint.hierarchy), stamp.asOf(),
                        blueprint.profile));
    }

    @Override
    public void delete(String id) throws IOException {
        writer.deleteDocuments(new Term(Scope.ROOT, id));
    }

    @Override
    public long changeNumber() {
        return stamp.changeNumber();
    }

    @Override
    public void commit(long changeNumber) throws IOException {
        Stamp next = stamp.at(changeNumber);
        writer.setLiveCommitData(next.toData().entrySet());
        writer.commit();
        stamp = next;
        committed.run();
    }

    @Override
    public long erased() {
        return stamp.erased();
    }

    /**
     * A merge leaves out what was deleted; each segment that still holds any is merged. Those that are being merged already are passed over
     * by that, and carry what was deleted meanwhile along: they are looked at again.
     */
    @Override
    public boolean expunge(long erasure) throws IOException {
        writer.forceMergeDeletes();
        for (int again = 0; writer.hasDeletions() && again < MOST_MERGES; again++) {
            awaitMerges(System.nanoTime() + MERGE_MILLIS * 1_000_000);
            writer.forceMergeDeletes();
        }
        if (writer.hasDeletions() || !others.remove(erasure)) {
            if (writer.hasUncommittedChanges()) {
                commit(stamp.changeNumber());
            }
            return false;
        }
        stamp = stamp.without(erasure);
        commit(stamp.changeNumber());
        return true;
    }

    private void awaitMerges(long end) {
        try {
            while (writer.isOpen() && !writer.getMergingSegments().isEmpty() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until merging has ended and closes; all has been committed. */
    void finish() throws IOException {
        writer.close();
        writer.getDirectory().close();
    }

    /** Looks at what was committed with a reader of its own. */
    void check() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer.getDirectory())) {
            Blocks.check(reader);
        }
    }

    /** Gives merges that are under way a moment: else a program that comes and goes would never end one. */
    @Override
    public void close() throws IOException {
        if (writer.isOpen() && !writer.hasUncommittedChanges()) {
            awaitMerges(System.nanoTime() + MERGE_MILLIS * 1_000_000);
        }
        writer.rollback();
        writer.getDirectory().close();
    }
}
