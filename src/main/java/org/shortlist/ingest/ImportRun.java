package org.shortlist.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ImportEvent.Outcome;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/**
 * One import. Files are read by as many threads as there are processors, but kept strictly in their order, in batches: so it does
 * not depend on luck which of two versions of a person is the newest.
 *
 * <p>What has been begun and is not kept yet is bounded in number and in bytes; whoever finds files waits when it is full.
 */
final class ImportRun implements ResumeFiles.Visitor, Closeable {

    private static final int BATCH = 64;
    private static final int WINDOW = 256;
    private static final long WINDOW_BYTES = 128_000_000;

    private final Destination destination;
    private final ResumeReader reader;
    private final Limits limits;
    private final Tally tally;
    private final ExecutorService workers;
    private final Deque<Begun> begun = new ArrayDeque<>();
    private final List<Begun> ready = new ArrayList<>();
    private long begunBytes;

    ImportRun(Destination destination, ResumeReader reader, Limits limits, Tally tally) {
        this.destination = destination;
        this.reader = reader;
        this.limits = limits;
        this.tally = tally;
        workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon().name("importing-", 1).factory());
    }

    /** What a file came to: a version to keep, or an event that says why not. */
    private record Result(@Nullable Version version, @Nullable ImportEvent event) {}

    /** A file that is being read. */
    private record Begun(String file, int line, long bytes, Future<Result> result) {}

    @Override
    public void file(Path file, boolean named) throws IOException {
        long size = sizeOf(file);
        if (isDataLines(file)) {
            lines(file);
        } else if (size > limits.bytes()) {
            begin(file.toString(), 0, 0, () -> failed(file.toString(), 0, Words.tooLarge(size, limits)));
        } else {
            begin(file.toString(), 0, size, () -> read(file, named));
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // reading it will say what is wrong
        }
    }

    /** A file of many résumés is read line by line, however large it is. */
    private boolean isDataLines(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(64 * 1024);
            return FileSniffer.isDataLines(head, file.getFileName().toString());
        } catch (IOException e) {
            return false;
        }
    }

    private void lines(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            String path = file.toAbsolutePath().normalize().toString();
            lines(in, file.toString(), file.getFileName().toString(), path + "#");
        }
    }

    /** @param source what stands before the line's number; null for the line's own content */
    void lines(InputStream in, String file, String fileName, @Nullable String source) throws IOException {
        DataLines lines = new DataLines(in, limits.bytes());
        String stem = fileName.replaceFirst("\\.[^.]*$", "") + "-";
        for (DataLines.Line line = next(lines, file); line != null; line = next(lines, file)) {
            DataLines.Line one = line;
            String from = source == null ? Importer.uploadSource(one.bytes()) : source + one.number();
            tally.found(1);
            begin(file, one.number(), one.bytes().length, () -> one.tooLong()
                    ? failed(file, one.number(), Words.tooLarge(limits.bytes() + 1, limits))
                    : read(one.bytes(), file, one.number(), stem + one.number() + ".json", from));
        }
        tally.found(-1);
    }

    /** The next line; null when there is none, or when the system gives no more. */
    private DataLines.@Nullable Line next(DataLines lines, String file) throws IOException {
        try {
            return lines.next();
        } catch (IOException e) {
            UnreadableFileException broken = new UnreadableFileException(Reason.UNREADABLE,
                    "The system stopped giving the file in the middle.", e);
            begin(file, 0, 0, () -> failed(file, 0, broken));
            return null;
        }
    }

    /** One résumé that is at hand. */
    void document(byte[] bytes, String file, String fileName, String source) throws IOException {
        begin(file, 0, bytes.length, () -> read(bytes, file, 0, fileName, source));
    }

    @Override
    public void skipped(Path file, String why) throws IOException {
        ImportEvent event = new ImportEvent(file.toString(), 0, Outcome.SKIPPED, null, null, why);
        begin(file.toString(), 0, 0, () -> new Result(null, event));
    }

    @Override
    public void failed(Path file, Reason reason, String why) throws IOException {
        begin(file.toString(), 0, 0, () -> failed(file.toString(), 0, new UnreadableFileException(reason, why)));
    }

    private Result read(Path file, boolean named) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            String why = e instanceof AccessDeniedException ? "it is not yours to read" : "it is gone or damaged";
            return failed(file.toString(), 0, new UnreadableFileException(Reason.UNREADABLE,
                    "The system does not give the file: " + why + ".", e));
        }
        String source = file.toAbsolutePath().normalize().toString();
        Result result = read(bytes, file.toString(), 0, file.getFileName().toString(), source);
        return named ? result : passOver(result, file);
    }

    /** In a folder lie other things than résumés: pictures, programs, tables. They are no failures. */
    private static Result passOver(Result result, Path file) {
        ImportEvent event = result.event();
        Version version = result.version();
        boolean stranger = event != null && event.reason() == Reason.UNSUPPORTED && !ResumeFiles.claimsToBeRead(file);
        boolean otherText = version != null && version.mediaType().startsWith("text/") && !ResumeFiles.mayBeText(file);
        if (!stranger && !otherText) {
            return result;
        }
        String why = event == null
                ? "Texts of this name are not taken from folders; name it to import it."
                : event.message();
        return new Result(null,
                new ImportEvent(file.toString(), 0, Outcome.SKIPPED, null, Reason.UNSUPPORTED, why));
    }

    private Result read(byte[] bytes, String file, int line, String fileName, String source) throws IOException {
        if (destination.isKnown(source, ResumeReader.sha256(bytes), reader.version())) {
            return new Result(null, new ImportEvent(file, line, Outcome.UNCHANGED, null, null, null));
        }
        try {
            return new Result(reader.read(bytes, fileName, source), null);
        } catch (UnreadableFileException e) {
            return failed(file, line, e);
        }
    }

    private static Result failed(String file, int line, UnreadableFileException failure) {
        return new Result(null,
                new ImportEvent(file, line, Outcome.FAILED, null, failure.reason(), failure.getMessage()));
    }

    private void begin(String file, int line, long bytes, Callable<Result> reading) throws IOException {
        while (begun.size() >= WINDOW || begunBytes > 0 && begunBytes + bytes > WINDOW_BYTES) {
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
        while (!begun.isEmpty()) {
            keepNext();
        }
        keepReady();
    }

    /** Waits for the file that was begun first; keeps it when a batch is full, or when the next one is not done either. */
    private void keepNext() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new Incoming.StoppedException();
        }
        Begun next = begun.removeFirst();
        begunBytes -= next.bytes();
        result(next);
        ready.add(next);
        boolean more = !begun.isEmpty() && begun.getFirst().result().isDone();
        if (ready.size() >= BATCH || !more) {
            keepReady();
        }
    }

    private void keepReady() throws IOException {
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
        ready.clear();
    }

    private static ImportEvent event(Begun one, Saved saved) {
        return new ImportEvent(one.file(), one.line(), Outcome.valueOf(saved.outcome().name()), saved.id(), null, null);
    }

    /** @throws IOException when the store failed; whatever else happens is a result */
    private static Result result(Begun begun) throws IOException {
        try {
            return begun.result().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException machine) {
                throw machine;
            }
            return failed(begun.file(), begun.line(), Words.broken("a document", e.getCause()));
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
