package org.shortlist.lucene;

import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.shortlist.query.Field;

/**
 * Counts under a same-job clause. Title, employer and skill are those of the matching jobs, and ticks in them are about one and
 * the same job; everything else is the person's. A person counts once for a value, however many jobs have it.
 */
final class JobCounter {

    /** The facets of a position stand last in {@link ValueTable#FACETS}. */
    private static final int FIRST_OF_JOB = ValueTable.facet(Field.TITLE);
    private static final int FACETS = ValueTable.FACETS.size();

    private final SegmentValues values;
    private final Tally tally;
    private final byte[] facets;
    private final BitSet persons;
    private final FixedBitSet matching;
    private final Ticks.Verdict person;
    private final Ticks.Verdict job;
    /** By ordinal and by excluded value, the last person counted for it, plus one. */
    private final int[] countedFor;
    private final int[] keptOut;
    /** By facet, the last person who has a job to count there, and who has a value in such a job; plus one. */
    private final int[] hasJob = new int[FACETS];
    private final int[] hasValue = new int[FACETS];

    JobCounter(SegmentValues values, Ticks ticks, Tally tally, byte[] facets, BitSet persons, FixedBitSet matching) {
        this.values = values;
        this.tally = tally;
        this.facets = facets;
        this.persons = persons;
        this.matching = matching;
        person = ticks.new Verdict();
        job = ticks.new Verdict();
        countedFor = new int[tally.counts.length];
        keptOut = new int[tally.excluded.length];
    }

    void count(int doc) {
        judgePerson(doc);
        boolean someJob = false;
        int first = doc == 0 ? 0 : persons.prevSetBit(doc - 1) + 1;
        for (int child = next(first, doc); child < doc; child = next(child + 1, doc)) {
            judgeJob(child);
            someJob |= job.isGood();
            if (person.isGood()) {
                countJob(child, doc + 1);
            }
        }
        if (person.isGood()) {
            countMissing(doc + 1);
        }
        if (someJob) {
            countPerson(doc);
        }
    }

    private int next(int from, int end) {
        return from >= end ? end : Math.min(end, matching.nextSetBit(from, end));
    }

    private void judgePerson(int doc) {
        person.begin();
        int end = values.end(doc);
        for (int i = values.begin(doc); i < end && facets[values.ordinal(i)] < FIRST_OF_JOB; i++) {
            person.see(values.ordinal(i));
        }
        person.end(0, FIRST_OF_JOB);
    }

    private void judgeJob(int child) {
        job.begin();
        int end = values.end(child);
        for (int i = values.begin(child); i < end; i++) {
            job.see(values.ordinal(i));
        }
        job.end(FIRST_OF_JOB, FACETS);
    }

    /** Counts the values of a job of a person who is to be counted, where the job is. */
    private void countJob(int child, int stamp) {
        for (int facet = FIRST_OF_JOB; facet < FACETS; facet++) {
            if (job.isGoodBut(facet)) {
                hasJob[facet] = stamp;
            }
        }
        int end = values.end(child);
        for (int i = values.begin(child); i < end; i++) {
            int ordinal = values.ordinal(i);
            if (job.isGoodBut(facets[ordinal])) {
                hasValue[facets[ordinal]] = stamp;
                if (countedFor[ordinal] != stamp) {
                    countedFor[ordinal] = stamp;
                    tally.counts[ordinal]++;
                }
            }
        }
        int by = job.keptOutBy();
        if (by >= 0 && keptOut[by] != stamp) {
            keptOut[by] = stamp;
            tally.excluded[by]++;
        }
    }

    private void countMissing(int stamp) {
        for (int facet = FIRST_OF_JOB; facet < FACETS; facet++) {
            if (hasJob[facet] == stamp && hasValue[facet] != stamp) {
                tally.counts[facet]++;
            }
        }
    }

    /** Counts what is the person's own. */
    private void countPerson(int doc) {
        if (person.isGood()) {
            tally.total++;
            int end = values.end(doc);
            for (int i = values.begin(doc); i < end && facets[values.ordinal(i)] < FIRST_OF_JOB; i++) {
                tally.counts[values.ordinal(i)]++;
            }
        } else if (person.failedOnly() >= 0) {
            values.countFacet(doc, person.failedOnly(), facets, tally.counts);
        } else if (person.keptOutBy() >= 0) {
            tally.excluded[person.keptOutBy()]++;
        }
    }
}
