package org.shortlist.lucene;

import java.util.stream.IntStream;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;

/**
 * Counts under a same-job clause. Title, employer, skill and the like are those of the matching jobs, and ticks in them are about one and
 * the same job; everything else is the person's. A person counts once for a value, however many jobs have it.
 */
final class JobCounter {

    /** The facets of a position stand last in {@link ValueTable#FACETS}. */
    private static final int FIRST_OF_JOB = (int) ValueTable.FACETS.stream()
            .filter(facet -> !facet.isFacetOfPosition())
            .count();
    private static final int FACETS = ValueTable.FACETS.size();

    private final Tally tally;
    private final byte[] facets;
    private final int[] shelves;
    private final int[] jobShelves;
    private final Ticks.Verdict person;
    private final Ticks.Verdict job;
    /** By ordinal and by excluded value, the last person counted for it, by a number above 0. */
    private final int[] countedFor;
    private final int[] keptOut;
    /** By facet, the last person who has a job to count there, and who has a value in such a job. */
    private final int[] hasJob = new int[FACETS];
    private final int[] hasValue = new int[FACETS];

    JobCounter(Ticks ticks, Tally tally, byte[] facets) {
        this.tally = tally;
        this.facets = facets;
        shelves = ticks.shelves();
        jobShelves = IntStream.of(shelves).filter(ValueTable::isOfJobs).toArray();
        person = ticks.new Verdict();
        job = ticks.new Verdict();
        countedFor = new int[tally.counts.length];
        keptOut = new int[tally.excluded.length];
    }

    /**
     * Where persons are counted.
     *
     * @param matching the jobs that answer the clause
     * @param base     of the segment, so that every person has a number of their own
     */
    record Segment(SegmentValues values, BitSet persons, FixedBitSet matching, int base) {

        private int firstJob(int person) {
            return person == 0 ? 0 : persons.prevSetBit(person - 1) + 1;
        }

        private int next(int from, int end) {
            return from >= end ? end : Math.min(end, matching.nextSetBit(from, end));
        }
    }

    void count(int doc, Segment segment) {
        SegmentValues values = segment.values;
        int stamp = segment.base + doc + 1;
        judgePerson(doc, values);
        boolean someJob = false;
        for (int child = segment.next(segment.firstJob(doc), doc); child < doc; child = segment.next(child + 1, doc)) {
            judgeJob(child, values);
            someJob |= job.isGood();
            if (person.isGood()) {
                countJob(child, values, stamp);
            }
        }
        if (person.isGood()) {
            countSets(stamp);
        }
        if (someJob) {
            countPerson(doc, values);
        }
    }

    private void judgePerson(int doc, SegmentValues values) {
        person.begin();
        int number = values.numbering().person(doc);
        for (int shelf : shelves) {
            PersonColumn column = values.persons(shelf);
            int end = column.begin(number + 1);
            for (int i = column.begin(number); i < end; i++) {
                if (facets[column.ordinal(i)] < FIRST_OF_JOB) {
                    person.see(column.ordinal(i));
                }
            }
        }
        person.end(0, FIRST_OF_JOB);
    }

    private void judgeJob(int child, SegmentValues values) {
        job.begin();
        int number = values.numbering().job(child);
        for (int shelf : jobShelves) {
            FlatColumn column = values.jobs(shelf);
            int end = column.begin(number + 1);
            for (int i = column.begin(number); i < end; i++) {
                job.see(column.ordinal(i));
            }
        }
        job.end(FIRST_OF_JOB, FACETS);
    }

    /** Counts the values of a job of a person who is to be counted, where the job is. */
    private void countJob(int child, SegmentValues values, int stamp) {
        for (int facet = FIRST_OF_JOB; facet < FACETS; facet++) {
            if (job.isGoodBut(facet)) {
                hasJob[facet] = stamp;
            }
        }
        for (int shelf : jobShelves) {
            countValues(values.jobs(shelf), values.numbering().job(child), stamp);
        }
        int by = job.keptOutBy();
        if (by >= 0 && keptOut[by] != stamp) {
            keptOut[by] = stamp;
            tally.excluded[by]++;
        }
    }

    private void countValues(FlatColumn column, int number, int stamp) {
        int end = column.begin(number + 1);
        for (int i = column.begin(number); i < end; i++) {
            int ordinal = column.ordinal(i);
            if (job.isGoodBut(facets[ordinal])) {
                hasValue[facets[ordinal]] = stamp;
                if (countedFor[ordinal] != stamp) {
                    countedFor[ordinal] = stamp;
                    tally.counts[ordinal]++;
                }
            }
        }
    }

    private void countSets(int stamp) {
        for (int facet = FIRST_OF_JOB; facet < FACETS; facet++) {
            if (hasJob[facet] == stamp) {
                tally.besides[facet]++;
                tally.counts[facet] += hasValue[facet] == stamp ? 0 : 1;
            }
        }
    }

    /** Counts what is the person's own. */
    private void countPerson(int doc, SegmentValues values) {
        if (person.isGood()) {
            tally.total++;
            countOwn(doc, values, -1);
        } else if (person.failedOnly() >= 0) {
            tally.besides[person.failedOnly()]++;
            countOwn(doc, values, person.failedOnly());
        } else if (person.keptOutBy() >= 0) {
            tally.excluded[person.keptOutBy()]++;
        }
    }

    /** @param only the facet that is counted, -1 for all */
    private void countOwn(int doc, SegmentValues values, int only) {
        int number = values.numbering().person(doc);
        for (int shelf : shelves) {
            PersonColumn column = values.persons(shelf);
            int end = column.begin(number + 1);
            for (int i = column.begin(number); i < end; i++) {
                int facet = facets[column.ordinal(i)];
                if (only < 0 ? facet < FIRST_OF_JOB : facet == only) {
                    tally.counts[column.ordinal(i)]++;
                }
            }
        }
    }
}
