package org.shortlist.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.ResumeParser.ReadText;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;
import org.shortlist.store.Lead;
import org.shortlist.store.Original;
import org.shortlist.store.Reread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads anew, in parallel and in batches, what another parser or vocabulary read. */
final class Rereading implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);
    private static final int BATCH = 100;
    private static final long POLL_MS = 200;

    private final CandidateStore store;
    private final ResumeReader reader;
    private final ReindexListener listener;
    private final ExecutorService workers;
    private final Deque<Future<@Nullable Reread>> begun = new ArrayDeque<>();
    private final List<Reread> ready = new ArrayList<>();
    private long reread;
    private long unread;

    Rereading(CandidateStore store, ResumeReader reader, ReindexListener listener, int threads) {
        workers = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("reading-", 1).factory());
        this.store = store;
        this.reader = reader;
        this.listener = listener;
    }

    long reread() {
        return reread;
    }

    long unread() {
        return unread;
    }

    /** Whoever comes while another process reads waits for it, and finds nothing left to do. */
    void run() throws IOException {
        long total = store.countReadByOthers(reader.version());
        listener.progress(ReindexListener.Phase.READING, 0, total);
        try (Lead lead = store.lead("reading")) {
            while (!lead.isOurs()) {
                pause();
                listener.progress(ReindexListener.Phase.READING,
                        Math.max(0, total - store.countReadByOthers(reader.version())), total);
            }
            readAll(total);
        }
    }

    private void readAll(long total) throws IOException {
        store.readByOthers(reader.version(), kept -> {
            begun.add(workers.submit(() -> read(kept)));
            if (begun.size() >= 2 * BATCH) {
                take(total);
            }
        });
        while (!begun.isEmpty()) {
            take(total);
        }
        keep(total);
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another process reads", e);
        }
    }

    /** Null when it cannot be read, which is logged. */
    private @Nullable Reread read(Kept kept) throws IOException {
        String id = kept.candidate().id();
        try {
            ReadText read = reader.reread(kept.mediaType(), kept.candidate().text(),
                    () -> store.original(id).map(Original::bytes).orElse(new byte[0]));
            return new Reread(id, kept.version(), read.text(), read.resume(), reader.version());
        } catch (UnreadableFileException | RuntimeException | StackOverflowError e) {
            LOG.warn("Candidate {} could not be read anew and stays as it was read before: {}", id,
                    e.getClass().getName());
            return null;
        }
    }

    private void take(long total) throws IOException {
        Reread next = result(begun.removeFirst());
        if (next == null) {
            unread++;
        } else {
            ready.add(next);
        }
        if (ready.size() >= BATCH) {
            keep(total);
        }
    }

    private void keep(long total) throws IOException {
        store.rereadAll(ready);
        reread += ready.size();
        ready.clear();
        listener.progress(ReindexListener.Phase.READING, reread, total);
    }

    private static @Nullable Reread result(Future<@Nullable Reread> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException machine
                    ? machine
                    : new IOException("reading failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
