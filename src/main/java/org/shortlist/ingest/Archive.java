package org.shortlist.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** A ZIP archive: which document it is. */
final class Archive {

    private static final int MOST_PARTS = 5_000;

    private Archive() {}

    static boolean looksLike(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static FileKind kind(byte[] bytes, Limits limits) throws UnreadableFileException {
        try {
            ZipParts parts = new ZipParts(bytes, limits.unpacked());
            if (parts.names().size() > MOST_PARTS) {
                throw Words.unpacksToTooMuch(limits);
            }
            if (parts.isEncrypted() || text(parts, "META-INF/manifest.xml").contains("encryption-data")) {
                throw new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD);
            }
            return kind(parts);
        } catch (ZipParts.TooLargeException e) {
            throw Words.unpacksToTooMuch(limits);
        } catch (IOException e) {
            throw Words.broken("archive", e);
        }
    }

    private static FileKind kind(ZipParts parts) throws UnreadableFileException, IOException {
        if (text(parts, "mimetype").startsWith(FileKind.ODT.mediaType())) {
            for (String name : parts.names()) {
                parts.read(name); // who reads it does not count what it unpacks to
            }
            return FileKind.ODT;
        }
        if (has(parts, "[Content_Types].xml") && has(parts, "word/")) {
            return FileKind.DOCX;
        }
        throw Words.unsupported(has(parts, "xl/")
                ? "a spreadsheet"
                : has(parts, "ppt/") ? "a presentation" : "an archive");
    }

    private static String text(ZipParts parts, String name) throws IOException {
        return new String(parts.read(name), StandardCharsets.UTF_8);
    }

    private static boolean has(ZipParts parts, String prefix) {
        return parts.names().stream().anyMatch(name -> name.startsWith(prefix));
    }
}
