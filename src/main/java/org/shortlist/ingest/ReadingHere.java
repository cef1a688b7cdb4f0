package org.shortlist.ingest;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * Reads files in this process, each on a thread of its own, but data on the caller's. When its time is over, the thread is interrupted and
 * abandoned; it notices at the next piece of text.
 */
final class ReadingHere {

    /** Bytes of a thread's stack: documents nest, and what reads them calls itself. */
    private static final long STACK = 4_000_000;

    private final Limits limits;

    ReadingHere(Limits limits) {
        this.limits = limits;
    }

    /** @throws CancellationException when the calling thread is interrupted */
    ExtractedText read(byte[] bytes, String fileName) throws UnreadableFileException {
        return inTime(() -> text(bytes, fileName));
    }

    /** Data are taken as they are, which takes no time; the lines of a text are put in order. */
    ExtractedText read(FileSniffer.Plain plain) throws UnreadableFileException {
        return plain.kind() == FileKind.JSON || plain.kind() == FileKind.NDJSON
                ? checked(plain.kind(), plain.text())
                : inTime(() -> checked(plain.kind(), CleanLines.of(plain.text())));
    }

    private ExtractedText inTime(Callable<ExtractedText> reading) throws UnreadableFileException {
        FutureTask<ExtractedText> task = new FutureTask<>(reading);
        Thread thread = new Thread(null, task, "reading a file", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw Words.tooSlow(limits, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading a file");
        } finally {
            task.cancel(true);
        }
    }

    private ExtractedText text(byte[] bytes, String fileName) throws UnreadableFileException {
        FileKind kind = FileSniffer.kind(bytes, fileName, limits);
        return checked(kind, switch (kind) {
            case PDF -> CleanLines.of(PdfText.of(bytes, limits));
            case DOCX -> CleanLines.of(WordText.of(bytes, limits));
            case DOC, ODT, RTF, HTML -> CleanLines.of(OfficeText.of(kind, bytes, limits));
            case TEXT, MARKDOWN -> CleanLines.of(plain(bytes));
            case JSON, NDJSON -> plain(bytes);
        });
    }

    private ExtractedText checked(FileKind kind, String text) throws UnreadableFileException {
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

    /** Whatever a file does to the library that reads it, it is the file that failed. */
    private UnreadableFileException failure(Throwable cause) {
        return switch (cause) {
            case UnreadableFileException unreadable -> unreadable;
            case OutOfMemoryError memory -> Words.tooMuchMemory(limits, memory);
            case StackOverflowError stack -> Words.tooDeep(stack);
            default -> Words.broken("a document", cause);
        };
    }
}
