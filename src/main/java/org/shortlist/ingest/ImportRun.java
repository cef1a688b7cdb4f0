package org.shortlist.ingest;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ImportEvent.Outcome;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.ingest.Window.Result;
import org.shortlist.store.FilePath;
import org.shortlist.store.Version;

/** One import: finds what is to be read, file by file and line by line, and says how; see {@link Window} for when. */
final class ImportRun implements ResumeFiles.Visitor, Closeable {

    private static final int HEAD = 64 * 1024;

    private final Destination destination;
    private final ResumeReader reader;
    private final Limits limits;
    private final Tally tally;
    private final Window window;

    ImportRun(Destination destination, ResumeReader reader, Limits limits, Tally tally) {
        this.destination = destination;
        this.reader = reader;
        this.limits = limits;
        this.tally = tally;
        window = new Window(destination, tally);
    }

    @Override
    public void file(Path file, boolean named) throws IOException {
        long size = sizeOf(file);
        byte[] head = head(file);
        String name = FilePath.text(file.getFileName());
        if (FileSniffer.isDataLines(head, name)) {
            lines(file);
        } else if (ZippedFiles.looksLike(name, head)) {
            archive(file, size);
        } else if (size > limits.bytes()) {
            window.begin(FilePath.text(file), 0, 0,
                    () -> Result.failed(FilePath.text(file), 0, Words.tooLarge(size, limits)));
        } else {
            window.begin(FilePath.text(file), 0, size, () -> read(file, named));
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // reading it will say what is wrong
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            return new byte[0]; // reading it will say what is wrong
        }
    }

    /** A ZIP archive is read file by file, however large it is. */
    private void archive(Path file, long size) throws IOException {
        String path = FilePath.text(file.toAbsolutePath().normalize()) + "!";
        try (ZippedFiles files = ZippedFiles.open(file, size, limits)) {
            files.visit(new ZippedFiles.Visitor() {
                @Override
                public void file(String name, byte[] bytes) throws IOException {
                    tally.found(1);
                    zipped(FilePath.text(file) + "!" + name, name, bytes, path + name);
                }

                @Override
                public void skipped(String name, String why) throws IOException {
                    tally.found(1);
                    passedOver(FilePath.text(file) + "!" + name, why);
                }

                @Override
                public void failed(String name, UnreadableFileException why) throws IOException {
                    tally.found(1);
                    window.begin(FilePath.text(file) + "!" + name, 0, 0,
                            () -> Result.failed(FilePath.text(file) + "!" + name, 0, why));
                }
            });
            tally.found(-1);
        } catch (UnreadableFileException e) {
            window.begin(FilePath.text(file), 0, 0, () -> Result.failed(FilePath.text(file), 0, e));
        }
    }

    private void zipped(String file, String name, byte[] bytes, String source) throws IOException {
        String fileName = ZippedFiles.fileName(name);
        if (FileSniffer.isDataLines(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)), fileName)) {
            lines(new ByteArrayInputStream(bytes), file, fileName, source + "#");
        } else {
            window.begin(file, 0, bytes.length, () -> passOver(read(bytes, file, 0, fileName, source), file, fileName));
        }
    }

    /** A file of many résumés is read line by line, however large it is. */
    private void lines(Path file) throws IOException {
        try (InputStream in = opened(file)) {
            if (in == null) {
                return;
            }
            String path = FilePath.text(file.toAbsolutePath().normalize());
            lines(in, FilePath.text(file), FilePath.text(file.getFileName()), path + "#");
        }
    }

    /** Null when the system does not give it. */
    private @Nullable InputStream opened(Path file) throws IOException {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            window.begin(FilePath.text(file), 0, 0, () -> Result.failed(FilePath.text(file), 0, Words.notGiven(e)));
            return null;
        }
    }

    /** @param source what stands before the line's number; null for the line's own content */
    void lines(InputStream in, String file, String fileName, @Nullable String source) throws IOException {
        DataLines lines = new DataLines(in, limits.bytes());
        String stem = fileName.replaceFirst("\\.[^.]*$", "") + "-";
        for (DataLines.Line line = next(lines, file); line != null; line = next(lines, file)) {
            DataLines.Line one = line;
            String from = source == null ? null : source + one.number();
            tally.found(1);
            window.begin(file, one.number(), one.bytes().length, () -> one.tooLong()
                    ? Result.failed(file, one.number(), Words.tooLarge(limits.bytes() + 1, limits))
                    : read(one.bytes(), file, one.number(), stem + one.number() + ".json", from));
        }
        tally.found(-1);
    }

    /** The next line; null when there is none, or when the system gives no more. */
    private DataLines.@Nullable Line next(DataLines lines, String file) throws IOException {
        try {
            // Whoever sends them one by one waits for what became of the last.
            window.finish(lines::isAtHand);
            return lines.next();
        } catch (IOException e) {
            UnreadableFileException broken = new UnreadableFileException(Reason.UNREADABLE,
                    "The system stopped giving the file in the middle.", e);
            window.begin(file, 0, 0, () -> Result.failed(file, 0, broken));
            return null;
        }
    }

    /** One résumé that is at hand, and comes from no place. */
    void document(byte[] bytes, String file, String fileName) throws IOException {
        window.begin(file, 0, bytes.length, () -> read(bytes, file, 0, fileName, null));
    }

    @Override
    public void skipped(Path file, String why) throws IOException {
        passedOver(FilePath.text(file), why);
    }

    private void passedOver(String file, String why) throws IOException {
        ImportEvent event = new ImportEvent(file, 0, Outcome.SKIPPED, null, null, why);
        window.begin(file, 0, 0, () -> Result.of(event));
    }

    @Override
    public void failed(Path file, Reason reason, String why) throws IOException {
        window.begin(FilePath.text(file), 0, 0,
                () -> Result.failed(FilePath.text(file), 0, new UnreadableFileException(reason, why)));
    }

    private Result read(Path file, boolean named) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return Result.failed(FilePath.text(file), 0, Words.notGiven(e));
        }
        String source = FilePath.text(file.toAbsolutePath().normalize());
        Result result = read(bytes, FilePath.text(file), 0, FilePath.text(file.getFileName()), source);
        return named ? result : passOver(result, FilePath.text(file), FilePath.text(file.getFileName()));
    }

    /** In a folder lie other things than résumés: pictures, programs, tables. They are no failures. */
    private static Result passOver(Result result, String file, String fileName) {
        ImportEvent event = result.event();
        Version version = result.version();
        boolean stranger = event != null && event.reason() == Reason.UNSUPPORTED
                && !ResumeFiles.claimsToBeRead(fileName);
        boolean otherText = version != null && version.mediaType().startsWith("text/")
                && !ResumeFiles.mayBeText(fileName);
        if (!stranger && !otherText) {
            return result;
        }
        String why = event == null
                ? "Texts of this name are not taken from folders; name it to import it."
                : event.message();
        return new Result(null,
                new ImportEvent(file, 0, Outcome.SKIPPED, null, Reason.UNSUPPORTED, why));
    }

    /** @param source null for the content */
    private Result read(byte[] bytes, String file, int line, String fileName, @Nullable String source)
            throws IOException {
        String sha256 = ResumeReader.sha256(bytes);
        String from = source == null ? Importer.sourceOf(sha256) : source;
        try {
            Optional<Destination.Fate> known = destination.known(from, sha256, reader.version());
            return known.isPresent()
                    ? Result.of(new ImportEvent(file, line, known.get().outcome(), known.get().id(), null, null))
                    : Result.of(reader.read(bytes, sha256, fileName, from));
        } catch (UnreadableFileException e) {
            return Result.failed(file, line, e);
        }
    }

    /** Waits for all that was begun and keeps it. */
    void finish() throws IOException {
        window.finish();
    }

    @Override
    public void close() {
        window.close();
    }
}
