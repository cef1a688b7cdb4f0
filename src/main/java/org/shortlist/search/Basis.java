package org.shortlist.search;

/**
 * What an answer rests on, as far as it does not change with the files of an index: equal bases give equal answers to equal questions,
 * after a restart, a merge or a reindex by any number of threads.
 *
 * @param generation   the index that answered
 * @param changeNumber of the store, that it had reached
 * @param asOf         what "present" stood for, as 2026-11
 * @param made         tells apart the ways of cutting texts, the ranking and the vocabulary by which it was made
 * @param ranking      the name of the ranking that ordered the hits, and what tells apart those of one name
 */
public record Basis(String generation, long changeNumber, String asOf, String made, String ranking) {

    /** Of an engine that cannot tell. */
    public static final Basis UNKNOWN = new Basis("unknown", 0, "unknown", "unknown", "unknown");
}
