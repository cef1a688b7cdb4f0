package org.shortlist.ingest;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * The files in a ZIP archive, which is taken as a folder is. They are unpacked into memory, one at a time; the names that they have
 * in it are shown and never used as paths, so it does not matter where they point.
 *
 * <p>How much comes out is bounded in all, for a small archive can hold the same bytes many thousand times over.
 */
final class ZippedFiles implements Closeable {

    private static final int MOST_FILES = 100_000;
    private static final long ALWAYS_ALLOWED = 1_000_000_000;
    /** Texts pack to a tenth, documents hardly at all. */
    private static final int MOST_TIMES = 50;
    /** The code page of the first archivers, for names that are no UTF-8. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final ZipFile zip;
    private final Limits limits;
    private long left;

    /** Is told what is found, by name. */
    interface Visitor {

        /** @param name as in the archive, with its folders */
        void file(String name, byte[] bytes) throws IOException;

        void skipped(String name, String why) throws IOException;

        void failed(String name, UnreadableFileException why) throws IOException;
    }

    private ZippedFiles(ZipFile zip, long bytes, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        left = Math.max(ALWAYS_ALLOWED, bytes * MOST_TIMES);
    }

    /** Whether a file of this name and beginning is an archive of files, and no document that is packed as one. */
    static boolean looksLike(String fileName, byte[] head) {
        return FileSniffer.extension(fileName).equals("zip") && Archive.looksLike(head);
    }

    static ZippedFiles open(Path file, long bytes, Limits limits) throws UnreadableFileException {
        try {
            return new ZippedFiles(open(file), bytes, limits);
        } catch (FileSystemException e) {
            throw Words.notGiven(e);
        } catch (IOException | IllegalArgumentException e) {
            // The library opens no archive that has a file with a password.
            throw String.valueOf(e.getMessage()).contains("encrypt")
                    ? new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD, e)
                    : Words.broken("archive", e);
        }
    }

    private static ZipFile open(Path file) throws IOException {
        File given = file.toFile();
        if (given.exists() || !Files.exists(file)) {
            return open(given);
        }
        // The library knows a file by a text alone, and the locale has none for this name.
        Path copy = Files.createTempFile("shortlist", ".zip");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return open(copy.toFile());
        } finally {
            // Only on Unix is a name bytes, and there an open file may lose its name.
            Files.deleteIfExists(copy);
        }
    }

    private static ZipFile open(File file) throws IOException {
        try {
            return new ZipFile(file, StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file, OLD_NAMES);
        }
    }

    /** In the order of their names, so that it is the same at every import. */
    void visit(Visitor visitor) throws IOException {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .limit(MOST_FILES)
                .sorted(Comparator.comparing(ZipEntry::getName))
                .toList();
        for (ZipEntry entry : entries) {
            visit(entry, visitor);
        }
        if (zip.size() > MOST_FILES) {
            visitor.failed("…", new UnreadableFileException(Reason.TOO_LARGE,
                    "The archive has more than " + MOST_FILES + " files; divide it."));
        }
    }

    private void visit(ZipEntry entry, Visitor visitor) throws IOException {
        String name = entry.getName();
        String last = fileName(name);
        if (last.startsWith(".") || last.startsWith("~$") || name.startsWith("__MACOSX/")) {
            visitor.skipped(name, "It is hidden.");
        } else if (last.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            visitor.skipped(name, "It is an archive within an archive; unpack it to import it.");
        } else {
            try {
                visitor.file(name, bytes(entry));
            } catch (UnreadableFileException e) {
                visitor.failed(name, e);
            }
        }
    }

    private byte[] bytes(ZipEntry entry) throws UnreadableFileException {
        long most = Math.min(limits.bytes(), left);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            left -= bytes.length;
            if (bytes.length <= most) {
                return bytes;
            }
        } catch (IOException e) {
            throw Words.broken("file of an archive", e);
        }
        throw left <= 0
                ? new UnreadableFileException(Reason.TOO_LARGE,
                        "The archive unpacks to far more than résumés do; the rest of it was not read.")
                : Words.tooLarge(Math.max(entry.getSize(), most + 1), limits);
    }

    /** What stands after the last stroke. */
    static String fileName(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
