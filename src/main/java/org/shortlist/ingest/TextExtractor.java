package org.shortlist.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * Takes the text from a file, whose kind is told from its content. Nothing that a file refers to is fetched, nothing that is embedded in it is
 * opened. Safe for any number of threads.
 *
 * <p>A file comes from a stranger, and the libraries that take a document apart were not written for enemies. So documents (PDF, DOCX,
 * DOC, ODT, RTF, HTML) are read {@link #apart}: in processes of their own, bounded in memory and time, which can fall without harm to
 * this one. Plain text and JSON are read here, by code of a few lines.
 */
public final class TextExtractor implements Closeable {

    private final Limits limits;
    private final ReadingHere here;
    private final @Nullable ReadingApart apart;

    /** Reads everything in this process: for files that are trusted, and where speed counts more than safety. */
    public TextExtractor() {
        this(Limits.DEFAULT);
    }

    public TextExtractor(Limits limits) {
        this(limits, null);
    }

    private TextExtractor(Limits limits, @Nullable ReadingApart apart) {
        this.limits = limits;
        this.here = new ReadingHere(limits);
        this.apart = apart;
    }

    /**
     * Reads documents in other processes. They are started when they are needed, at most one a processor, and end with this.
     *
     * @param archive file for the class-data archive that lets them start quickly, made when it is not there; null for none
     */
    public static TextExtractor apart(Limits limits, @Nullable Path archive) {
        int most = Runtime.getRuntime().availableProcessors();
        return new TextExtractor(limits, new ReadingApart(limits, most, archive));
    }

    Limits limits() {
        return limits;
    }

    /**
     * Takes the text.
     *
     * @param fileName only a hint, as to which kind of text a text is
     * @throws UnreadableFileException  when there is none that could be a résumé
     * @throws IOException when the system gives no process to read in
     * @throws CancellationException when the calling thread is interrupted
     */
    public ExtractedText extract(byte[] bytes, String fileName) throws UnreadableFileException, IOException {
        // A short file may be read before anybody waits for it, and only waiting heeds an interruption.
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted before reading a file");
        }
        if (bytes.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, "The file is empty.");
        }
        if (bytes.length > limits.bytes()) {
            throw Words.tooLarge(bytes.length, limits);
        }
        Optional<FileSniffer.Plain> plain = FileSniffer.plain(bytes, fileName);
        if (plain.isPresent()) {
            return here.read(plain.get());
        }
        return apart == null ? here.read(bytes, fileName) : apart.read(bytes, fileName);
    }

    @Override
    public void close() {
        if (apart != null) {
            apart.close();
        }
    }
}
