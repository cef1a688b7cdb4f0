package org.shortlist.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** A ZIP archive: which document it is, and that it does not unpack to more than can be trusted. */
final class Archive {

    private static final int ENTRIES = 5_000;
    private static final int SMALL = 64 * 1024;
    private static final Set<String> KEPT = Set.of("mimetype", "META-INF/manifest.xml");

    private final Limits limits;
    private final Map<String, String> names = new LinkedHashMap<>();
    private long unpacked;

    private Archive(Limits limits) {
        this.limits = limits;
    }

    static boolean looksLike(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static FileKind kind(byte[] bytes, Limits limits) throws UnreadableFileException {
        Archive archive = new Archive(limits);
        archive.unpack(bytes);
        return archive.kind();
    }

    private void unpack(byte[] bytes) throws UnreadableFileException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.put(entry.getName(), read(in, KEPT.contains(entry.getName())));
                if (names.size() > ENTRIES) {
                    throw tooLarge();
                }
            }
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD, e);
            }
            throw Words.broken("archive", e);
        } catch (IOException | IllegalArgumentException e) {
            throw Words.broken("archive", e);
        }
    }

    /** Counts what is in an entry, and returns it if it is wanted and small. */
    private String read(InputStream in, boolean wanted) throws IOException, UnreadableFileException {
        byte[] buffer = new byte[SMALL];
        int first = in.readNBytes(buffer, 0, SMALL);
        String text = wanted ? new String(buffer, 0, first, StandardCharsets.UTF_8) : "";
        for (int n = first; n > 0; n = in.read(buffer)) {
            unpacked += n;
            if (unpacked > limits.unpacked()) {
                throw tooLarge();
            }
        }
        return text;
    }

    private UnreadableFileException tooLarge() {
        return new UnreadableFileException(Reason.TOO_LARGE, "The file unpacks to more than "
                + limits.unpacked() / 1_000_000 + " MB, which no résumé does; it was not opened.");
    }

    private FileKind kind() throws UnreadableFileException {
        if (names.getOrDefault("META-INF/manifest.xml", "").contains("encryption-data")) {
            throw new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD);
        }
        if (names.getOrDefault("mimetype", "").startsWith(FileKind.ODT.mediaType())) {
            return FileKind.ODT;
        }
        if (has("[Content_Types].xml") && has("word/")) {
            return FileKind.DOCX;
        }
        throw Words.unsupported(has("xl/") ? "a spreadsheet" : has("ppt/") ? "a presentation" : "an archive");
    }

    private boolean has(String prefix) {
        return names.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }
}
