package org.shortlist.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.shortlist.search.CandidateWriter;
import org.shortlist.store.CandidateStore;

/**
 * Brings a generation of the index to the store's present change number. It commits when it is there, when it has brought all that somebody waits
 * for, and now and then: each commit makes segments, which are merged again.
 */
final class CatchUp {

    private static final int BATCH = 5_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CandidateStore store;
    private final CandidateWriter writer;
    private final ProjectionListener listener;
    private final BooleanSupplier stopped;
    private final Awaited awaited;
    private final int threads;
    private final long from;
    private long refused;
    private int uncommitted;
    private long lastCommit = System.nanoTime();
    private long done;
    private long total;

    /** On as many threads as there are processors. @param stopped whether to give up, asked at every change */
    CatchUp(CandidateStore store, CandidateWriter writer, ProjectionListener listener, BooleanSupplier stopped,
            Awaited awaited) {
        this(store, writer, listener, stopped, awaited, Runtime.getRuntime().availableProcessors());
    }

    CatchUp(CandidateStore store, CandidateWriter writer, ProjectionListener listener, BooleanSupplier stopped,
            Awaited awaited, int threads) {
        this.awaited = awaited;
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
        total = Math.min(newest - from, store.size());
        long reached = writer.changeNumber();
        while (reached < newest) {
            reached = visit(reached, newest);
            erasure = store.erasure();
            newest = store.changeNumber();
            total = Math.min(newest - from, store.size());
            if (writer.changeNumber() < reached && (reached >= newest || isDue(reached, reached))) {
                commit(reached);
            }
        }
        if (writer.erased() < erasure) {
            writer.expunge(erasure);
        }
        return writer.changeNumber();
    }

    /** All that was newer than a change at one moment; returns the newest of it, which is not committed. */
    private long visit(long after, long newest) throws IOException {
        long[] reached = {Math.max(after, newest)};
        try (Feed feed = new Feed(writer, threads)) {
            store.changesSince(after, change -> {
                if (stopped.getAsBoolean()) {
                    throw new StoppedException();
                }
                feed.visit(change);
                reached[0] = Math.max(reached[0], change.number());
                uncommitted++;
                done++;
                if (isDue(change.number(), newest)) {
                    feed.drain();
                    commit(change.number());
                }
            });
            feed.drain();
            refused += feed.refused();
        }
        return reached[0];
    }

    /** For all who wait for something up to {@code coming} there is one commit, when the last of it is there. */
    private boolean isDue(long reached, long coming) {
        return uncommitted >= BATCH || System.nanoTime() - lastCommit > PAUSE.toNanos()
                || awaited.hasOne(writer.changeNumber(), reached) && !awaited.hasOne(reached, coming);
    }

    private void commit(long changeNumber) throws IOException {
        writer.commit(changeNumber);
        uncommitted = 0;
        lastCommit = System.nanoTime();
        listener.progress(done, Math.max(done, total));
    }
}
