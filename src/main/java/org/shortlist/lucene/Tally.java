package org.shortlist.lucene;

/** Counts of people while they are made; for one thread. */
final class Tally {

    /** By the ordinal of a value, or of "no value". */
    final int[] counts;
    /** By excluded value, in the order of {@link Ticks}: how many would come back. */
    final int[] excluded;
    /** Who answers the question and all that is ticked. */
    int total;

    Tally(int values, int excludedValues) {
        counts = new int[values];
        excluded = new int[excludedValues];
    }
}
