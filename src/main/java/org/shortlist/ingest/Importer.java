package org.shortlist.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.ResumeParser;
import org.shortlist.resume.Filing;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/**
 * Brings résumés into the store. One that cannot be read never stops the others; a store that cannot be written does. The index is
 * not its concern: see {@link Projector}. Safe for any number of threads.
 */
public final class Importer {

    /** The longest line that {@link #importLines} takes, in bytes. */
    public static final int LONGEST_LINE = 1_000_000;
    /** Where somebody came from of whom it is only known that they came out of files at this machine. */
    public static final String FILES = "Files";
    /** The same of whoever was handed over without a place of their own: over the network, or in a stream. */
    public static final String UPLOAD = "Upload";

    private final CandidateStore store;
    private final ResumeReader reader;
    private final Limits limits;

    public Importer(CandidateStore store, ResumeParser parser, TextExtractor extractor, Clock clock) {
        this(store, new ResumeReader(parser, extractor, clock), extractor.limits());
    }

    private Importer(CandidateStore store, ResumeReader reader, Limits limits) {
        this.store = store;
        this.reader = reader;
        this.limits = limits;
    }

    /**
     * One that says of whoever it brings where they came from. Where none does, it is {@value #FILES} or {@value #UPLOAD}, of those of
     * whom nothing was known.
     *
     * @param source as {@link Filing#text} has it; null for none
     */
    public Importer from(@Nullable String source) {
        return source == null
                ? this
                : new Importer(store, reader.filing(List.of(Filing.Step.add(Filing.SOURCE, source))), limits);
    }

    /** What reads it, and says at least that it came this way. */
    private ResumeReader reader(String way) {
        return reader.filed().isEmpty() ? reader.filing(List.of(Filing.Step.suppose(Filing.SOURCE, way))) : reader;
    }

    private Incoming incoming(String way) {
        ResumeReader coming = reader(way);
        return new Incoming(new ToStore(store, coming.filed()), coming, limits);
    }

    /**
     * Imports files, and all that lies in folders. What has not changed since it was read last is not read again.
     *
     * <p>When the thread is interrupted, it stops, keeps what it has kept, and says so in the report; the thread stays interrupted.
     *
     * @throws IOException when the store fails; what was kept before is kept
     */
    public ImportReport importAll(List<Path> paths, ImportListener listener) throws IOException {
        return incoming(FILES).paths(paths, listener);
    }

    /** Imports files that were found in a folder; those of people who were deleted since are passed over. */
    ImportReport importFound(List<Path> files, ImportListener listener) throws IOException {
        ResumeReader found = reader(FILES);
        return new Incoming(new ToStoreWhenFound(store, found.filed()), found, limits).found(files, listener);
    }

    /**
     * Imports what comes out of a stream: one résumé, or one a line.
     *
     * @param name  for the report
     */
    public ImportReport importStream(InputStream stream, String name, ImportListener listener) throws IOException {
        return incoming(UPLOAD).stream(stream, name, listener);
    }

    /**
     * Imports what another program sends, one JSON Resume a line, for any length of the stream and in bounded memory. Each line is told to
     * the listener in order, and before more of the stream is waited for.
     *
     * @param name    tells this import from others: what was kept of it before, when it broke off or its answer was lost, is told again as it
     *                was then, and a line that says something else under the same name fails; null for none
     * @param onlyNew whether people who are kept already fail
     * @return the store's newest change that this import made; 0 when it made none
     * @throws IOException when the store or the stream fails or the thread is interrupted; what was kept before is kept
     */
    public long importLines(InputStream stream, @Nullable String name, boolean onlyNew, ImportListener listener)
            throws IOException {
        ResumeReader lines = reader(UPLOAD);
        Destination destination = name == null
                ? new ToStore(store, lines.filed())
                : new ToStoreOnce(store, onlyNew);
        String source = name == null ? null : "import:" + name + "#";
        return new Incoming(destination, lines, limits.withBytes(LONGEST_LINE)).lines(stream, source, listener);
    }

    /**
     * Imports one résumé that was handed over.
     *
     * @param fileName only for showing, and as a hint as to which kind of text a text is
     * @param source   see {@link org.shortlist.store.Version#source}; {@link #uploadSource} for one without a place of its own
     */
    public Saved importOne(byte[] bytes, String fileName, String source) throws UnreadableFileException, IOException {
        return store.save(read(bytes, fileName, source));
    }

    /** Reads one résumé that was handed over, and keeps nothing; the parameters as of {@link #importOne}. */
    public Version read(byte[] bytes, String fileName, String source) throws UnreadableFileException, IOException {
        return reader(UPLOAD).read(bytes, ResumeReader.sha256(bytes), fileName, source);
    }

    /** The source of a résumé that comes from no place: its content. */
    public static String uploadSource(byte[] bytes) {
        return sourceOf(ResumeReader.sha256(bytes));
    }

    /** @param sha256 of its content */
    static String sourceOf(String sha256) {
        return "upload:" + sha256;
    }
}
