package org.shortlist.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files in other processes. One that falls, or is felled because its time is over, is replaced by the next file's; a file whose
 * reader falls for no reason of its own (the system was short of memory, say) gets a second one.
 *
 * <p>Idle processes wait for the next file, for a new one takes a good part of a second to start. They end with this one, whatever
 * becomes of it: their input ends then.
 */
final class ReadingApart implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingApart.class);
    private static final int TRIES = 2;

    private final Limits limits;
    private final Semaphore places;
    private final @Nullable Path archive;
    private final Deque<ReadingProcess> idle = new ArrayDeque<>();
    private @Nullable Path folder;
    private boolean closed;

    /** @param most processes at a time */
    ReadingApart(Limits limits, int most, @Nullable Path archive) {
        this.limits = limits;
        this.places = new Semaphore(most, true);
        this.archive = archive;
    }

    /**
     * @throws IOException           when the system gives no process
     * @throws CancellationException when the calling thread is interrupted
     */
    ExtractedText read(byte[] bytes, String fileName) throws UnreadableFileException, IOException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting to read a file");
        }
        try {
            return inTurn(bytes, fileName);
        } finally {
            places.release();
        }
    }

    private ExtractedText inTurn(byte[] bytes, String fileName) throws UnreadableFileException, IOException {
        for (int tries = 1;; tries++) {
            ReadingProcess process = process();
            try {
                return process.read(bytes, fileName);
            } catch (ReadingProcess.FallenException e) {
                LOG.warn("a process that read a file fell: {}", e.getMessage());
                if (e.wasOutOfMemory()) {
                    throw Words.tooMuchMemory(limits, e);
                }
                if (tries == TRIES) {
                    throw Words.broken("a document", e);
                }
            } finally {
                giveBack(process);
            }
        }
    }

    private ReadingProcess process() throws IOException {
        Path place;
        synchronized (idle) {
            if (closed) {
                throw new CancellationException("closed while reading a file");
            }
            for (ReadingProcess process = idle.poll(); process != null; process = idle.poll()) {
                if (process.isWell()) {
                    return process;
                }
            }
            place = folder();
        }
        return ReadingProcess.start(limits, place, archive);
    }

    private void giveBack(ReadingProcess process) {
        synchronized (idle) {
            if (process.isWell() && !closed) {
                idle.push(process);
                return;
            }
        }
        process.close();
    }

    /** Where they work: empty, and nobody else's. */
    private Path folder() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("shortlist-reading-");
        }
        return folder;
    }

    @Override
    public void close() {
        Path left;
        synchronized (idle) {
            closed = true;
            idle.forEach(ReadingProcess::close);
            idle.clear();
            left = folder;
            folder = null;
        }
        if (left != null) {
            delete(left);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the folder {} could not be removed: {}", folder, e.getClass().getSimpleName());
        }
    }
}
