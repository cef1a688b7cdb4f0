package org.shortlist.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** Tells a file's kind from its content. The name is asked only which kind of text a text is. */
final class FileSniffer {

    private static final int HEAD = 4096;
    private static final String RTF = "{\\rtf";
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
    private static final Pattern HTML = Pattern
            .compile("(?s)\\s*+(?:<\\?xml(?:(?!\\?>).)*+\\?>\\s*+)?+(?:<!--(?:(?!-->).)*+-->\\s*+)*+"
                    + "<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern TAGS = Pattern.compile("<(?:p|div|h1|h2|table|ul|br|span)\\b[^<>]*>");
    private static final Pattern OBJECT = Pattern.compile("(?s)\\s*(\\{.*}|\\[\\s*([{\"].*)?])\\s*");
    private static final Pattern LINES = Pattern.compile("(?s)\\s*\\{[^\n]*}[ \t\r]*\n\\s*\\{.*");
    private static final Set<String> LINES_NAMES = Set.of("ndjson", "jsonl");
    private static final Set<String> MARKDOWN_NAMES = Set.of("md", "markdown");
    private static final Set<String> HTML_NAMES = Set.of("html", "htm", "xhtml");

    private final byte[] bytes;
    private final String extension;
    private final Limits limits;

    private FileSniffer(byte[] bytes, String fileName, Limits limits) {
        this.bytes = bytes;
        this.extension = extension(fileName);
        this.limits = limits;
    }

    static FileKind kind(byte[] bytes, String fileName, Limits limits) throws UnreadableFileException {
        return new FileSniffer(bytes, fileName, limits).kind();
    }

    /** What stands after the last dot, in lower case; nothing when there is no dot. */
    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether what begins so holds one résumé a line. */
    static boolean isDataLines(byte[] head, String fileName) {
        return LINES_NAMES.contains(extension(fileName))
                || head.length > 1 && LINES.matcher(new String(head, StandardCharsets.UTF_8)).matches();
    }

    /** Text that takes no library to read, and which kind of text it is. */
    record Plain(FileKind kind, String text) {}

    /**
     * The plain text or data that it is; empty of a document, and of what is no text.
     *
     * @throws UnreadableFileException when it is a kind of text that is not read
     */
    static Optional<Plain> plain(byte[] bytes, String fileName) throws UnreadableFileException {
        FileSniffer sniffer = new FileSniffer(bytes, fileName, Limits.DEFAULT);
        Optional<String> text = sniffer.isDocument(sniffer.head()) ? Optional.empty() : PlainText.of(bytes);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        FileKind kind = sniffer.textKind(text.get());
        return kind == FileKind.HTML ? Optional.empty() : Optional.of(new Plain(kind, text.get()));
    }

    private FileKind kind() throws UnreadableFileException {
        String head = head();
        if (isPdf(head)) {
            return FileKind.PDF;
        }
        if (head.startsWith(RTF)) {
            return FileKind.RTF;
        }
        if (Archive.looksLike(bytes)) {
            return Archive.kind(bytes, limits);
        }
        if (head.startsWith(OLD_OFFICE)) {
            return oldOffice();
        }
        Optional<String> text = PlainText.of(bytes);
        return text.isPresent() ? textKind(text.get()) : notRead();
    }

    private String head() {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    }

    private static boolean isPdf(String head) {
        return head.substring(0, Math.min(head.length(), 1024)).contains("%PDF-");
    }

    private boolean isDocument(String head) {
        return isPdf(head) || head.startsWith(RTF) || Archive.looksLike(bytes) || head.startsWith(OLD_OFFICE);
    }

    private FileKind oldOffice() throws UnreadableFileException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileKind.DOC;
            }
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFileException(Reason.PASSWORD, Words.PASSWORD);
            }
            boolean sheet = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            throw Words.unsupported(sheet ? "a spreadsheet" : "an Office file that is no text");
        } catch (IOException | RuntimeException e) {
            throw Words.broken("Word document", e);
        }
    }

    private FileKind textKind(String text) throws UnreadableFileException {
        String head = text.substring(0, Math.min(text.length(), HEAD)).toLowerCase(Locale.ROOT);
        if (HTML.matcher(head).matches() || HTML_NAMES.contains(extension) && TAGS.matcher(head).find()) {
            return FileKind.HTML;
        }
        if (LINES_NAMES.contains(extension) || LINES.matcher(head).matches()) {
            return FileKind.NDJSON;
        }
        if (extension.equals("json") || isObject(text)) {
            return FileKind.JSON;
        }
        if (head.startsWith("<?xml")) {
            throw Words.unsupported("an XML file");
        }
        if (head.startsWith("mime-version:") || head.startsWith("from ") && head.contains("\nmime-version:")) {
            throw Words.unsupported("a mail or a web archive");
        }
        return MARKDOWN_NAMES.contains(extension) ? FileKind.MARKDOWN : FileKind.TEXT;
    }

    /** Whether text begins and ends as JSON does. */
    private static boolean isObject(String text) {
        String stripped = text.strip();
        String ends = stripped.length() < 2
                ? ""
                : stripped.substring(0, Math.min(64, stripped.length() - 1)) + stripped.charAt(stripped.length() - 1);
        return OBJECT.matcher(ends).matches();
    }

    private FileKind notRead() throws UnreadableFileException {
        String type = "unknown";
        try {
            type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(bytes), new Metadata()).toString();
        } catch (IOException e) {
            // Bytes in memory do not fail; and if they did, the type would stay unknown.
        }
        throw Words.unsupported(switch (type.substring(0, type.indexOf('/') < 0 ? 0 : type.indexOf('/'))) {
            case "image" -> "a picture (" + type + ")";
            case "audio" -> "a sound (" + type + ")";
            case "video" -> "a film (" + type + ")";
            default -> type.equals("application/octet-stream") ? "a file of unknown type" : "a file of type " + type;
        });
    }
}
