package org.shortlist.ingest;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * Takes the text from a file, whose kind is told from its content. Nothing that a file refers to is fetched, nothing that is embedded in it is
 * opened. Safe for any number of threads.
 *
 * <p>Each file is read on a thread of its own. When its time is over, the thread is interrupted and abandoned; it notices at the next piece of text.
 */
public final class TextExtractor {

    private final Limits limits;

    public TextExtractor() {
        this(Limits.DEFAULT);
    }

    public TextExtractor(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /**
     * Takes the text.
     *
     * @param fileName only a hint, as to which kind of text a text is
     * @throws UnreadableFileException  when there is none that could be a résumé
     * @throws CancellationException when the calling thread is interrupted
     */
    public ExtractedText extract(byte[] bytes, String fileName) throws UnreadableFileException {
        if (bytes.length == 0) {
            throw new UnreadableFileException(Reason.EMPTY, "The file is empty.");
        }
        if (bytes.length > limits.bytes()) {
            throw Words.tooLarge(bytes.length, limits);
        }
        return inTime(() -> read(bytes, fileName));
    }

    private ExtractedText read(byte[] bytes, String fileName) throws UnreadableFileException {
        FileKind kind = FileSniffer.kind(bytes, fileName, limits);
        String text = switch (kind) {
            case PDF -> CleanLines.of(PdfText.of(bytes, limits));
            case DOCX, DOC, ODT, RTF, HTML -> CleanLines.of(OfficeText.of(kind, bytes, limits));
            case TEXT, MARKDOWN -> CleanLines.of(plain(bytes));
            case JSON, NDJSON -> plain(bytes);
        };
        if (text.isBlank()) {
            throw new UnreadableFileException(Reason.EMPTY, Words.EMPTY);
        }
        if (text.length() > limits.characters() && kind != FileKind.NDJSON) {
            throw Words.tooLong(limits, null);
        }
        return new ExtractedText(text, kind.mediaType());
    }

    private static String plain(byte[] bytes) throws UnreadableFileException {
        return PlainText.of(bytes).orElseThrow(() -> Words.broken("text", null));
    }

    private ExtractedText inTime(Callable<ExtractedText> reading) throws UnreadableFileException {
        FutureTask<ExtractedText> task = new FutureTask<>(reading);
        Thread.ofPlatform().daemon().name("reading a file").start(task);
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw new UnreadableFileException(Reason.TIMEOUT, "Reading the file took longer than "
                    + limits.time().toSeconds() + " seconds and was given up.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading a file");
        } finally {
            task.cancel(true);
        }
    }

    /** Whatever a file does to the library that reads it, it is the file that failed. */
    private static UnreadableFileException failure(Throwable cause) {
        if (cause instanceof UnreadableFileException unreadable) {
            return unreadable;
        }
        if (cause instanceof OutOfMemoryError) {
            return new UnreadableFileException(Reason.TOO_LARGE, "The file needs more memory than there is.", cause);
        }
        return Words.broken("a document", cause);
    }
}
