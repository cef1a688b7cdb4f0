package org.shortlist.lucene;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of some facets that the persons of a segment have. A person without a value of a facet has the ordinal of "no value" there,
 * so counting needs no case for it.
 *
 * <p>Of what many have, there is also the set of those who have it. To count many people is then to see how much the two sets have
 * in common, 64 people at a time, for the few values that make up most of what people have; and only the rare values of each person are
 * looked at one by one. To count few people, all values of each are.
 */
final class PersonColumn {

    /** What one in so many has is common. */
    private static final int SHARE = 64;
    /** So many words of two sets are compared in the time in which a person's value is counted. */
    private static final int WORDS_A_VALUE = 6;

    private static final int ROWS = 2;

    /** Two for each person: the rare values, then the common ones. */
    private final FlatColumn rows;
    private final int[] common;
    private final FixedBitSet[] having;
    /** How many values people have in common ones all together. */
    private final long commonValues;

    private PersonColumn(FlatColumn rows, int[] common, FixedBitSet[] having) {
        this.rows = rows;
        this.common = common;
        this.having = having;
        commonValues = Arrays.stream(having).mapToLong(FixedBitSet::cardinality).sum();
    }

    /**
     * @param all    a row for each person
     * @param values above every ordinal
     */
    static PersonColumn of(FlatColumn all, int values) {
        int persons = all.rows();
        int[] place = new int[values];
        for (int i = 0; i < all.begin(persons); i++) {
            place[all.ordinal(i)]++;
        }
        int[] common = IntStream.range(0, values)
                .filter(ordinal -> place[ordinal] > persons / SHARE)
                .toArray();
        Arrays.fill(place, -1);
        FixedBitSet[] having = new FixedBitSet[common.length];
        for (int i = 0; i < common.length; i++) {
            place[common[i]] = i;
            having[i] = new FixedBitSet(persons);
        }
        FlatColumn.Builder rows = new FlatColumn.Builder(ROWS * persons);
        for (int person = 0; person < persons; person++) {
            for (int i = all.begin(person); i < all.begin(person + 1); i++) {
                if (place[all.ordinal(i)] < 0) {
                    rows.add(all.ordinal(i));
                }
            }
            rows.endRow();
            for (int i = all.begin(person); i < all.begin(person + 1); i++) {
                if (place[all.ordinal(i)] >= 0) {
                    rows.add(all.ordinal(i));
                    having[place[all.ordinal(i)]].set(person);
                }
            }
            rows.endRow();
        }
        return new PersonColumn(rows.column(), common, having);
    }

    /** Where the ordinals of a person begin; they end where the next person's begin. */
    int begin(int person) {
        return rows.begin(ROWS * person);
    }

    int ordinal(int i) {
        return rows.ordinal(i);
    }

    /** Those who have a value, where it is a common one; else null. */
    @Nullable
    FixedBitSet having(int ordinal) {
        int at = Arrays.binarySearch(common, ordinal);
        return at < 0 ? null : having[at];
    }

    /**
     * Adds to the count of each value how many of these people have it.
     *
     * @param size   how many people these are
     * @param facets by ordinal, of which facet it is
     * @param wanted by facet, whether it must be counted; others may be
     */
    void count(FixedBitSet people, int size, byte[] facets, boolean[] wanted, int[] counts) {
        boolean bySets = isManyFor(size);
        for (int i = 0; bySets && i < common.length; i++) {
            if (wanted[facets[common[i]]]) {
                counts[common[i]] += inBoth(people.getBits(), having[i].getBits());
            }
        }
        rows.count(people.getBits(), ROWS, bySets ? 1 : ROWS, counts);
    }

    /** The same for the values of one facet and no others. */
    void count(FixedBitSet people, int facet, byte[] facets, int[] counts) {
        for (int i = 0; i < common.length; i++) {
            if (facets[common[i]] == facet) {
                counts[common[i]] += inBoth(people.getBits(), having[i].getBits());
            }
        }
        long[] words = people.getBits();
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                int row = ROWS * ((word << 6) + Long.numberOfTrailingZeros(left));
                for (int i = rows.begin(row); i < rows.begin(row + 1); i++) {
                    if (facets[rows.ordinal(i)] == facet) {
                        counts[rows.ordinal(i)]++;
                    }
                }
            }
        }
    }

    private boolean isManyFor(int size) {
        long persons = rows.rows() / ROWS;
        return persons > 0 && size * commonValues / persons * WORDS_A_VALUE > common.length * (persons / Long.SIZE);
    }

    private static int inBoth(long[] one, long[] other) {
        int count = 0;
        for (int word = 0; word < one.length; word++) {
            count += Long.bitCount(one[word] & other[word]);
        }
        return count;
    }
}
