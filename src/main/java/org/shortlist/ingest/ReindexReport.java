package org.shortlist.ingest;

/**
 * How a reindex went.
 *
 * @param reread       candidates whose text was read anew
 * @param unread       candidates whose text could not be read anew; what was read of it before stays
 * @param candidates   that can be found in the new generation
 * @param refused      candidates that the engine did not take; the log has their ids
 * @param generation   the name of the new generation
 * @param changeNumber the store's change number that it has reached
 */
public record ReindexReport(long reread, long unread, long candidates, long refused, String generation,
        long changeNumber) {}
