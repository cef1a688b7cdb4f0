package org.shortlist.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ImportEvent.Outcome;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/**
 * The files of a run that are being read. As many threads as there are processors read them, but they are kept strictly in the order
 * in which they were begun, in batches, as each waits for the disk: so it does not depend on luck which of two versions of a person is the
 * newest.
 *
 * <p>What has been begun and is not kept yet is bounded in number and in bytes; whoever finds files waits when it is full.
 */
final class Window implements Closeable {

    private static final int BATCH = 128;
    private static final int MOST = 256;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long MOST_BYTES = 128_000_000;

    private final Destination destination;
    private final Tally tally;
    private final ExecutorService workers;
    private final Deque<Begun> begun = new ArrayDeque<>();
    private final List<Begun> ready = new ArrayList<>();
    private long begunBytes;
    private long lastKept = System.nanoTime();

    Window(Destination destination, Tally tally) {
        this.destination = destination;
        this.tally = tally;
        workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("importing-", 1).factory());
    }

    /** What a file came to: a version to keep, or an event that says why not. */
    record Result(@Nullable Version version, @Nullable ImportEvent event) {

        static Result of(Version version) {
            return new Result(version, null);
        }

        static Result of(ImportEvent event) {
            return new Result(null, event);
        }

        static Result failed(String file, int line, UnreadableFileException why) {
            return of(new ImportEvent(file, line, Outcome.FAILED, null, why.reason(), why.getMessage()));
        }
    }

    /** A file that is being read. */
    private record Begun(String file, int line, long bytes, Future<Result> result) {}

    /** Has a file read, as soon as there is room. */
    void begin(String file, int line, long bytes, Callable<Result> reading) throws IOException {
        while (begun.size() >= MOST || begunBytes > 0 && begunBytes + bytes > MOST_BYTES) {
            keepNext();
        }
        begun.add(new Begun(file, line, bytes, workers.submit(reading)));
        begunBytes += bytes;
        while (!begun.isEmpty() && begun.getFirst().result().isDone()) {
            keepNext();
        }
    }

    /** Waits for all that was begun and keeps it. */
    void finish() throws IOException {
        finish(() -> false);
    }

    /** The same, unless there is more to begin before all that was begun has been read. */
    void finish(More more) throws IOException {
        while (!more.isThere()) {
            if (begun.isEmpty()) {
                keepReady();
                return;
            }
            keepNext();
        }
    }

    /** Whether there is more to begin. */
    interface More {
        boolean isThere() throws IOException;
    }

    /** Waits for the file that was begun first; keeps it when a batch is full, or after a moment, when the next one is not done either. */
    private void keepNext() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new Incoming.StoppedException();
        }
        Begun next = begun.removeFirst();
        begunBytes -= next.bytes();
        result(next);
        ready.add(next);
        boolean more = !begun.isEmpty() && begun.getFirst().result().isDone();
        if (ready.size() >= BATCH || !more && System.nanoTime() - lastKept > LONGEST_NANOS) {
            keepReady();
        }
    }

    private void keepReady() throws IOException {
        if (ready.isEmpty()) {
            return;
        }
        List<Version> versions = new ArrayList<>();
        for (Begun one : ready) {
            Version version = result(one).version();
            if (version != null) {
                versions.add(version);
            }
        }
        List<Saved> saved = versions.isEmpty() ? List.of() : destination.saveAll(versions);
        int next = 0;
        for (Begun one : ready) {
            ImportEvent event = result(one).event();
            tally.add(event == null ? event(one, saved.get(next++)) : event);
        }
        saved.forEach(tally::reached);
        tally.told();
        ready.clear();
        lastKept = System.nanoTime();
    }

    private static ImportEvent event(Begun one, Saved saved) {
        return switch (saved.outcome()) {
            case EXISTS -> new ImportEvent(one.file(), one.line(), Outcome.FAILED, saved.id(), Reason.EXISTS,
                    "This person is kept already, and only new ones were to be taken.");
            case BLOCKED ->
                new ImportEvent(one.file(), one.line(), Outcome.SKIPPED, null, Reason.BLOCKED, Words.BLOCKED);
            case CREATED, REPLACED, UNCHANGED -> new ImportEvent(one.file(), one.line(),
                    Outcome.valueOf(saved.outcome().name()), saved.id(), null, null);
        };
    }

    /** @throws IOException when the store failed; whatever else happens is a result */
    private static Result result(Begun begun) throws IOException {
        try {
            return begun.result().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException machine) {
                throw machine;
            }
            return Result.failed(begun.file(), begun.line(), Words.broken("a document", e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Incoming.StoppedException();
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
