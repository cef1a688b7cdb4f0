package org.shortlist.opensearch;

/**
 * How far a generation has come: what every shard's mark says.
 *
 * @param commits      how often something was committed
 * @param changeNumber the store's
 * @param erased       the newest erasure that nothing here remains of
 */
record Reached(long commits, long changeNumber, long erased) {

    static final Reached NOTHING = new Reached(0, 0, 0);
}
