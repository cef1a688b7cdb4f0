package org.shortlist.lucene;

/** Counts of people while they are made; for one thread. */
final class Tally {

    /** By the ordinal of a value, or of "no value". */
    final int[] counts;
    /** By excluded value, in the order of {@link Ticks}: how many would come back. */
    final int[] excluded;
    /** By facet, who is counted there and does not answer all that is ticked, or whose jobs alone are. */
    final int[] besides = new int[ValueTable.FACETS.size()];
    /** Who answers the question and all that is ticked. */
    int total;

    Tally(int values, int excludedValues) {
        counts = new int[values];
        excluded = new int[excludedValues];
    }

    /** How many people are counted in a facet, those without a value among them. */
    int size(int facet, boolean countsJobs) {
        return countsJobs && ValueTable.FACETS.get(facet).isFacetOfPosition() ? besides[facet] : total + besides[facet];
    }
}
