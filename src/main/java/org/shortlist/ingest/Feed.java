package org.shortlist.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateWriter;
import org.shortlist.store.CandidateStore.ChangeVisitor;
import org.shortlist.store.Change;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds changes to a writer on some threads, a bounded number at a time. Within one visit of the store each
 * candidate comes once, so that no candidate is in two threads.
 */
final class Feed implements ChangeVisitor, Closeable {

    private static final int WAITING_A_THREAD = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final CandidateWriter writer;
    private final LongAdder refused = new LongAdder();
    private final ExecutorService workers;
    private final int waiting;
    private final Semaphore places;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Feed(CandidateWriter writer, int threads) {
        this.writer = writer;
        workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("indexing-", 1).factory());
        waiting = WAITING_A_THREAD * threads;
        places = new Semaphore(waiting);
    }

    @Override
    public void visit(Change change) throws IOException {
        acquire(1);
        workers.execute(() -> {
            try {
                apply(change);
            } catch (IOException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                places.release();
            }
        });
        throwFailure();
    }

    private void apply(Change change) throws IOException {
        switch (change) {
            case Change.Put(long number, Candidate candidate) -> put(candidate);
            case Change.Deleted(long number, String id) -> writer.delete(id);
        }
    }

    /** A candidate that the engine chokes on must not keep all others from being found. A closed writer fails at the next commit. */
    private void put(Candidate candidate) throws IOException {
        try {
            writer.put(candidate);
        } catch (RuntimeException e) {
            LOG.warn("Candidate {} cannot be indexed and will not be found: {} at {}", candidate.id(),
                    e.getClass().getName(), e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
            refused.increment();
        }
    }

    /** How many candidates the engine did not take. */
    long refused() {
        return refused.sum();
    }

    /** Waits until everything that came is with the writer. */
    void drain() throws IOException {
        acquire(waiting);
        places.release(waiting);
        throwFailure();
    }

    private void acquire(int count) throws IOException {
        try {
            places.acquire(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while indexing", e);
        }
    }

    private void throwFailure() throws IOException {
        switch (failure.get()) {
            case null -> {
            }
            case IOException e -> throw e;
            case Throwable e -> throw new IllegalStateException("a candidate could not be indexed", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
