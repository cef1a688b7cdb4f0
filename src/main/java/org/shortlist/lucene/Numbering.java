package org.shortlist.lucene;

import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The persons of a segment numbered from 0 in the order of their documents, and the jobs likewise: so what is kept of persons lies
 * close together, and a set of them is a bit each.
 */
final class Numbering {

    private final long[] persons;
    /** By word of {@link #persons}, how many there are before it. */
    private final int[] before;
    private final int documents;
    private final int size;

    Numbering(@Nullable BitSet persons, int documents) {
        this.documents = documents;
        FixedBitSet all = new FixedBitSet(documents);
        for (int doc = next(persons, 0, documents); doc < documents; doc = next(persons, doc + 1, documents)) {
            all.set(doc);
        }
        this.persons = all.getBits();
        before = new int[this.persons.length];
        int count = 0;
        for (int word = 0; word < before.length; word++) {
            before[word] = count;
            count += Long.bitCount(this.persons[word]);
        }
        size = count;
    }

    private static int next(@Nullable BitSet persons, int from, int documents) {
        return persons == null || from >= documents ? documents : Math.min(documents, persons.nextSetBit(from));
    }

    /** How many persons there are. */
    int persons() {
        return size;
    }

    /** How many jobs there are. */
    int jobs() {
        return documents - size;
    }

    /** The number of the person with this document; of a job's document, that of the person it belongs to. */
    int person(int doc) {
        int word = doc >> 6;
        return before[word] + Long.bitCount(persons[word] & (1L << doc) - 1);
    }

    /** The number of the job with this document. */
    int job(int doc) {
        return doc - person(doc);
    }
}
