package org.shortlist.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.shortlist.parser.ResumeParser;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/**
 * Brings résumés into the store. One that cannot be read never stops the others; a store that cannot be written does. The index is
 * not its concern: see {@link Projector}. Safe for any number of threads.
 */
public final class Importer {

    private final CandidateStore store;
    private final ResumeReader reader;
    private final Incoming incoming;

    public Importer(CandidateStore store, ResumeParser parser, TextExtractor extractor, Clock clock) {
        this.store = store;
        this.reader = new ResumeReader(parser, extractor, clock);
        this.incoming = new Incoming(kept(store), reader, extractor.limits());
    }

    /**
     * Imports files, and all that lies in folders. What has not changed since it was read last is not read again.
     *
     * <p>When the thread is interrupted, it stops, keeps what it has kept, and says so in the report; the thread stays interrupted.
     *
     * @throws IOException when the store fails; what was kept before is kept
     */
    public ImportReport importAll(List<Path> paths, ImportListener listener) throws IOException {
        return incoming.paths(paths, listener);
    }

    /**
     * Imports what comes out of a stream: one résumé, or one a line.
     *
     * @param name  for the report
     */
    public ImportReport importStream(InputStream stream, String name, ImportListener listener) throws IOException {
        return incoming.stream(stream, name, listener);
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

    private static Destination kept(CandidateStore store) {
        return new Destination() {
            @Override
            public boolean isKnown(String source, String sha256, String readBy) throws IOException {
                return store.isKnown(source, sha256, readBy);
            }

            @Override
            public List<Saved> saveAll(List<Version> versions) throws IOException {
                return store.saveAll(versions);
            }
        };
    }
}
