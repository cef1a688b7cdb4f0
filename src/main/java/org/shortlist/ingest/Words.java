package org.shortlist.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.UnreadableFileException.Reason;

/** What is said of files that cannot be read. */
final class Words {

    static final String PASSWORD = "The file is protected by a password. Save a copy without one and import that.";
    static final String IMAGE_ONLY = "The file holds only pictures (a scan), and pictures are not read. "
            + "Run it through text recognition (OCR), or ask for the original document.";
    static final String NO_LETTERS = "The file shows letters without saying which they are (its fonts have no Unicode map). "
            + "Run it through text recognition (OCR), or ask for the original document.";
    static final String BLOCKED = "It is of a person who was erased and is not to be kept again. "
            + "When the person wants it: shortlist unblock";
    static final String EMPTY = "There is no text in the file.";
    private static final String AGAIN = "Save it anew in its own program, as a plain document, and import that.";
    private static final String READ = "Read are PDF, Word (DOCX, DOC), ODT, RTF, HTML, plain text, Markdown and JSON Resume.";

    private Words() {}

    /** @param what what it is, with its article: "a spreadsheet" */
    static UnreadableFileException unsupported(String what) {
        return new UnreadableFileException(Reason.UNSUPPORTED, "This is " + what + ", not a résumé. " + READ);
    }

    /** @param as the type that it claims to be */
    static UnreadableFileException broken(String as, @Nullable Throwable cause) {
        return new UnreadableFileException(Reason.BROKEN, "The file is damaged or incomplete: it cannot be read as "
                + as + ". Open it in its own program, save it again and import that.", cause);
    }

    static UnreadableFileException tooLarge(long bytes, Limits limits) {
        return new UnreadableFileException(Reason.TOO_LARGE, "The file has " + bytes / 1_000_000
                + " MB; read are files of up to " + limits.bytes() / 1_000_000 + " MB.");
    }

    static UnreadableFileException notGiven(IOException cause) {
        String why = cause instanceof AccessDeniedException
                ? "it is not yours to read"
                : "it is gone or damaged, or another program has it to itself";
        return new UnreadableFileException(Reason.UNREADABLE, "The system does not give the file: " + why + ".", cause);
    }

    /** Reading it took too long. */
    static UnreadableFileException tooSlow(Limits limits, Throwable cause) {
        return new UnreadableFileException(Reason.TIMEOUT, "Reading the file took longer than "
                + limits.time().toSeconds() + " seconds and was given up. " + AGAIN, cause);
    }

    static UnreadableFileException tooMuchMemory(Limits limits, Throwable cause) {
        return new UnreadableFileException(Reason.TOO_LARGE, "Reading the file takes more than the "
                + limits.memory() / 1_000_000 + " MB of memory that a file may take. " + AGAIN, cause);
    }

    static UnreadableFileException unpacksToTooMuch(Limits limits) {
        return new UnreadableFileException(Reason.TOO_LARGE, "The file unpacks to more than "
                + limits.unpacked() / 1_000_000 + " MB, which no résumé does; it was not opened.");
    }

    static UnreadableFileException tooDeep(@Nullable Throwable cause) {
        return new UnreadableFileException(Reason.TOO_DEEP,
                "What is in the file is nested deeper than in any résumé, and was given up. " + AGAIN, cause);
    }

    static UnreadableFileException tooLong(Limits limits, @Nullable Throwable cause) {
        return new UnreadableFileException(Reason.TOO_LARGE, String.format(
                "The file has more than %,d characters of text; a résumé has a few thousand.", limits.characters()),
                cause);
    }
}
