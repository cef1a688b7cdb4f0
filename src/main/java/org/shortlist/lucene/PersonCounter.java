package org.shortlist.lucene;

/** Counts the values of persons, each judged by the ticks. */
final class PersonCounter {

    private final SegmentValues values;
    private final Tally tally;
    private final byte[] facets;
    private final Ticks.Verdict verdict;
    private final int last;

    PersonCounter(SegmentValues values, Ticks ticks, Tally tally, byte[] facets) {
        this.values = values;
        this.tally = tally;
        this.facets = facets;
        verdict = ticks.new Verdict();
        last = ticks.lastOpen();
    }

    void count(int doc) {
        verdict.begin();
        int end = values.end(doc);
        for (int i = values.begin(doc); i < end && facets[values.ordinal(i)] <= last; i++) {
            verdict.see(values.ordinal(i));
        }
        verdict.end(0, ValueTable.FACETS.size());
        if (verdict.isGood()) {
            tally.total++;
            values.countAll(doc, tally.counts);
        } else if (verdict.failedOnly() >= 0) {
            tally.besides[verdict.failedOnly()]++;
            values.countFacet(doc, verdict.failedOnly(), facets, tally.counts);
        } else if (verdict.keptOutBy() >= 0) {
            tally.excluded[verdict.keptOutBy()]++;
        }
    }
}
