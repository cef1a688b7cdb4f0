package org.shortlist.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.shortlist.search.CandidateWriter;
import org.shortlist.store.CandidateStore;

/** Brings a generation of the index to the store's present change number, committing now and then. */
final class CatchUp {

    private static final int BATCH = 5_000;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CandidateStore store;
    private final CandidateWriter writer;
    private final ProjectionListener listener;
    private final BooleanSupplier stopped;
    private final int threads;
    private final long from;
    private long refused;
    private int uncommitted;
    private long lastCommit = System.nanoTime();
    private long done;

    /** On as many threads as there are processors. @param stopped whether to give up, asked at every change */
    CatchUp(CandidateStore store, CandidateWriter writer, ProjectionListener listener, BooleanSupplier stopped) {
        this(store, writer, listener, stopped, Runtime.getRuntime().availableProcessors());
    }

    CatchUp(CandidateStore store, CandidateWriter writer, ProjectionListener listener, BooleanSupplier stopped,
            int threads) {
        this.threads = threads;
        this.store = store;
        this.writer = writer;
        this.listener = listener;
        this.stopped = stopped;
        this.from = writer.changeNumber();
    }

    /** Given up because somebody wanted it. */
    static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** How many candidates the engine did not take. */
    long refused() {
        return refused;
    }

    /**
     * Visits the store until there is nothing new, and leaves nothing of those who were erased.
     *
     * @return the change number that was reached
     * @throws IOException also when the index is ahead of the store, which then is not the one that the index was made from
     */
    long run() throws IOException {
        // In this order: an erasure that is known here is among the changes up to the newest.
        long erasure = store.erasure();
        long newest = store.changeNumber();
        if (writer.changeNumber() > newest) {
            throw new IOException("The index knows of changes that the store does not have; the store was replaced or"
                    + " restored from a backup. To make the index anew run: shortlist reindex");
        }
        while (writer.changeNumber() < newest) {
            visit(newest);
            erasure = store.erasure();
            newest = store.changeNumber();
        }
        if (writer.erased() < erasure) {
            writer.expunge(erasure);
        }
        return writer.changeNumber();
    }

    private void visit(long newest) throws IOException {
        long[] reached = {writer.changeNumber()};
        long total = Math.min(newest - from, store.size());
        try (Feed feed = new Feed(writer, threads)) {
            store.changesSince(writer.changeNumber(), change -> {
                if (stopped.getAsBoolean()) {
                    throw new StoppedException();
                }
                feed.visit(change);
                reached[0] = change.number();
                uncommitted++;
                done++;
                if (uncommitted >= BATCH || System.nanoTime() - lastCommit > PAUSE.toNanos()) {
                    feed.drain();
                    commit(change.number());
                    listener.progress(done, Math.max(done, total));
                }
            });
            feed.drain();
            refused += feed.refused();
        }
        commit(Math.max(reached[0], newest));
        listener.progress(done, Math.max(done, total));
    }

    private void commit(long changeNumber) throws IOException {
        writer.commit(changeNumber);
        uncommitted = 0;
        lastCommit = System.nanoTime();
    }
}
