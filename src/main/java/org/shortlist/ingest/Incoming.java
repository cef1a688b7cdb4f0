package org.shortlist.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** What is brought in: files, folders with all in them, a stream. Each becomes one {@link ImportRun}. */
record Incoming(Destination destination, ResumeReader reader, Limits limits) {

    private static final int HEAD = 64 * 1024;

    /** The thread that imports was interrupted. */
    static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    ImportReport paths(List<Path> paths, ImportListener listener) throws IOException {
        return run(listener, (run, tally) -> {
            tally.found(count(paths));
            ResumeFiles.visit(paths, run);
        });
    }

    /** Files that were found in a folder, where other things lie, too. */
    ImportReport found(List<Path> files, ImportListener listener) throws IOException {
        return run(listener, (run, tally) -> {
            tally.found(files.size());
            for (Path file : files) {
                run.file(file, false);
            }
        });
    }

    /** One résumé, or one a line. */
    ImportReport stream(InputStream stream, String name, ImportListener listener) throws IOException {
        return run(listener, (run, tally) -> {
            tally.found(1);
            InputStream in = new BufferedInputStream(stream, HEAD);
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD - 1);
            in.reset();
            if (FileSniffer.isDataLines(head, name)) {
                run.lines(in, name, name, null);
            } else {
                run.document(in.readNBytes((int) limits.bytes() + 1), name, name);
            }
        });
    }

    /** One résumé a line, however many; nothing of them is gathered. Returns the newest change, 0 without one. */
    long lines(InputStream stream, @Nullable String source, ImportListener listener) throws IOException {
        Tally tally = new Tally(listener, false);
        try (ImportRun run = new ImportRun(destination, reader, limits, tally)) {
            run.lines(stream, "lines", "lines", source);
            run.finish();
            return tally.report(false).changeNumber();
        }
    }

    /** Gives a run its work. */
    private interface Work {
        void on(ImportRun run, Tally tally) throws IOException;
    }

    private ImportReport run(ImportListener listener, Work work) throws IOException {
        Tally tally = new Tally(listener, true);
        try (ImportRun run = new ImportRun(destination, reader, limits, tally)) {
            work.on(run, tally);
            run.finish();
            return tally.report(false);
        } catch (StoppedException e) {
            return tally.report(true);
        }
    }

    private static long count(List<Path> paths) throws IOException {
        AtomicLong count = new AtomicLong();
        ResumeFiles.visit(paths, new ResumeFiles.Visitor() {
            @Override
            public void file(Path file, boolean named) {
                count.incrementAndGet();
            }

            @Override
            public void skipped(Path file, String why) {
                count.incrementAndGet();
            }

            @Override
            public void failed(Path file, Reason reason, String why) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }
}
