package org.shortlist.ingest;

import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.UnreadableFileException.Reason;

/**
 * What became of one file, or of one line of a file that holds many résumés.
 *
 * @param file    as it was found; {@code -} for standard input
 * @param line    from 1, in a file of one résumé a line; 0 of any other
 * @param id      of the candidate; null when it was passed over or failed, unless because the candidate is there already
 * @param reason  why it failed or was passed over, else null
 * @param message the same for people, else null; quotes nothing of the file
 */
public record ImportEvent(String file, int line, Outcome outcome, @Nullable String id, @Nullable Reason reason,
        @Nullable String message) {

    /** The same, said in other words. */
    ImportEvent with(String words) {
        return new ImportEvent(file, line, outcome, id, reason, words);
    }

    /** The fates of a file. */
    public enum Outcome {
        /** A new candidate. */
        CREATED,
        /** A new version of a known candidate. */
        REPLACED,
        /** Nothing new in it. */
        UNCHANGED,
        /** A résumé was expected and none could be read. */
        FAILED,
        /** Found in a folder, but hidden or of a type that is not read. */
        SKIPPED
    }
}
