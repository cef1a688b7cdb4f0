package org.shortlist.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * Goes through files and folders: folders by name, with all in them; hidden files and linked folders are passed over. What is named is
 * taken whatever it is; of what lies in a folder, texts are taken only under a name that a résumé might have.
 */
final class ResumeFiles {

    private static final Set<String> TEXT_NAMES = Set.of("txt", "text", "md", "markdown", "html", "htm", "xhtml",
            "json", "ndjson", "jsonl", "rtf", "doc", "docx", "odt", "pdf");
    private static final Set<String> RESUME_NAMES = Set.of("pdf", "doc", "docx", "docm", "odt", "rtf", "html", "htm",
            "txt", "md", "json", "ndjson", "jsonl");

    private ResumeFiles() {}

    /** Is told what is found, in order. */
    interface Visitor {

        /** @param named whether it was named itself and did not merely lie in a folder */
        void file(Path file, boolean named) throws IOException;

        void skipped(Path file, String why) throws IOException;

        void failed(Path file, Reason reason, String why) throws IOException;
    }

    static void visit(List<Path> paths, Visitor visitor) throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                visitFolder(path, visitor);
            } else if (Files.exists(path)) {
                visitor.file(path, true);
            } else {
                visitor.failed(path, Reason.UNREADABLE, "There is no such file or folder.");
            }
        }
    }

    private static void visitFolder(Path folder, Visitor visitor) throws IOException {
        List<Path> inside;
        try (Stream<Path> entries = Files.list(folder)) {
            inside = entries.sorted().toList();
        } catch (IOException e) {
            visitor.failed(folder, Reason.UNREADABLE, "The folder cannot be read; perhaps it is not yours to read.");
            return;
        }
        for (Path path : inside) {
            visitEntry(path, visitor);
        }
    }

    private static void visitEntry(Path path, Visitor visitor) throws IOException {
        if (isHidden(path)) {
            visitor.skipped(path, "It is hidden.");
        } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            visitFolder(path, visitor);
        } else if (Files.isRegularFile(path)) {
            visitor.file(path, false);
        } else {
            visitor.skipped(path, "It is a link to a folder, or no file.");
        }
    }

    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$");
    }

    /** Whether a text under this name, found in a folder, may be a résumé. */
    static boolean mayBeText(String fileName) {
        return TEXT_NAMES.contains(FileSniffer.extension(fileName));
    }

    /** Whether a file of this name claims to be one that is read. */
    static boolean claimsToBeRead(String fileName) {
        return RESUME_NAMES.contains(FileSniffer.extension(fileName));
    }
}
