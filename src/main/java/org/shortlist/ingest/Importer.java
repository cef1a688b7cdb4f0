package org.shortlist.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.parser.ResumeParser;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;

/**
 * Brings résumés into the store. One that cannot be read never stops the others; a store that cannot be written does. The index is
 * not its concern: see {@link Projector}. Safe for any number of threads.
 */
public final class Importer {

    private static final int HEAD = 64 * 1024;

    private final CandidateStore store;
    private final ResumeReader reader;
    private final Limits limits;

    public Importer(CandidateStore store, ResumeParser parser, TextExtractor extractor, Clock clock) {
        this.store = store;
        this.reader = new ResumeReader(parser, extractor, clock);
        this.limits = extractor.limits();
    }

    /** The thread that imports was interrupted. */
    static final class StoppedException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Imports files, and all that lies in folders. What has not changed since it was read last is not read again.
     *
     * <p>When the thread is interrupted, it stops, keeps what it has kept, and says so in the report; the thread stays interrupted.
     *
     * @throws IOException when the store fails; what was kept before is kept
     */
    public ImportReport importAll(List<Path> paths, ImportListener listener) throws IOException {
        return run(listener, (run, tally) -> {
            tally.found(count(paths));
            ResumeFiles.visit(paths, run);
        });
    }

    /**
     * Imports what comes out of a stream: one résumé, or one a line.
     *
     * @param name  for the report
     */
    public ImportReport importStream(InputStream stream, String name, ImportListener listener) throws IOException {
        return run(listener, (run, tally) -> {
            tally.found(1);
            InputStream in = new BufferedInputStream(stream, HEAD);
            in.mark(HEAD);
            byte[] head = in.readNBytes(HEAD - 1);
            in.reset();
            if (FileSniffer.isDataLines(head, name)) {
                run.lines(in, name, name, null);
            } else {
                byte[] bytes = in.readNBytes((int) limits.bytes() + 1);
                run.document(bytes, name, name, uploadSource(bytes));
            }
        });
    }

    /**
     * Imports one résumé that was handed over.
     *
     * @param fileName only for showing, and as a hint as to which kind of text a text is
     * @param source   see {@link org.shortlist.store.Version#source}; {@link #uploadSource} for one without a place of its own
     */
    public Saved importOne(byte[] bytes, String fileName, String source) throws UnreadableFileException, IOException {
        return store.save(reader.read(bytes, fileName, source));
    }

    /** The source of a résumé that comes from no place: its content. */
    public static String uploadSource(byte[] bytes) {
        return "upload:" + ResumeReader.sha256(bytes);
    }

    /** Gives a run its work. */
    private interface Work {
        void on(ImportRun run, Tally tally) throws IOException;
    }

    private ImportReport run(ImportListener listener, Work work) throws IOException {
        Tally tally = new Tally(listener);
        try (ImportRun run = new ImportRun(store, reader, limits, tally)) {
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
