package org.shortlist.ingest;

/** Follows an import. Called by one thread at a time, in the order of the files. */
public interface ImportListener {

    /** Hears nothing. */
    ImportListener NONE = new ImportListener() {
    };

    /** How many files and lines there are, as far as is known; called again when more are found. */
    default void found(long total) {}

    /** A file or line is done. */
    default void done(ImportEvent event) {}

    /** Of some files and lines, one after the other, it was said that they are done; the next may take a while. */
    default void told() {}
}
