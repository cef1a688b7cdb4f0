package org.shortlist.ingest;

/** Follows a reindex. */
public interface ReindexListener {

    /** Hears nothing. */
    ReindexListener NONE = (phase, done, total) -> {};

    /** What a reindex does, in this order. */
    enum Phase {
        /** Reads texts anew that another parser or vocabulary read. */
        READING,
        /** Feeds all candidates to the new generation. */
        INDEXING,
        /** Commits, checks and makes it live. */
        PUBLISHING
    }

    /**
     * Called from time to time, at the beginning of each phase with 0 done.
     *
     * @param total about; 0 when it cannot be told
     */
    void progress(Phase phase, long done, long total);
}
