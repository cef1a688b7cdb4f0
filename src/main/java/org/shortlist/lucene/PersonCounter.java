package org.shortlist.lucene;

/** Counts the values of persons, each judged by the ticks. */
final class PersonCounter {

    private final SegmentValues values;
    private final Tally tally;
    private final byte[] facets;
    private final Ticks.Verdict verdict;
    private final int last;
    private final int[] shelves;

    PersonCounter(SegmentValues values, Ticks ticks, Tally tally, byte[] facets) {
        this.values = values;
        this.tally = tally;
        this.facets = facets;
        verdict = ticks.new Verdict();
        last = ticks.lastOpen();
        shelves = ticks.shelves();
    }

    void count(int doc) {
        verdict.begin();
        for (int shelf : shelves) {
            judge(values.shelf(shelf), doc);
        }
        verdict.end(0, ValueTable.FACETS.size());
        if (verdict.isGood()) {
            tally.total++;
            values.countAll(doc, shelves, tally.counts);
        } else if (verdict.failedOnly() >= 0) {
            tally.besides[verdict.failedOnly()]++;
            values.countFacet(doc, verdict.failedOnly(), facets, tally.counts);
        } else if (verdict.keptOutBy() >= 0) {
            tally.excluded[verdict.keptOutBy()]++;
        }
    }

    private void judge(FlatColumn column, int doc) {
        int end = column.end(doc);
        for (int i = column.begin(doc); i < end && facets[column.ordinal(i)] <= last; i++) {
            verdict.see(column.ordinal(i));
        }
    }
}
