package org.shortlist.ingest;

/** Follows the way of the store into the index. */
public interface ProjectionListener {

    /** Hears nothing. */
    ProjectionListener NONE = (done, total) -> {};

    /**
     * Called from time to time.
     *
     * @param done  changes that have been made in the index
     * @param total changes there are to make, about: a candidate that changed twice counts twice
     */
    void progress(long done, long total);
}
