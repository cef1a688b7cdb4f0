package org.shortlist.lucene;

import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * The values of some facets in a segment, on the heap: for each document, person or job, their ordinals side by side, those of one facet
 * together, in the order of {@link ValueTable#FACETS}. A person without a value of a facet has the ordinal of "no value" there,
 * so counting needs no case for it.
 */
final class FlatColumn {

    private final int[] offsets;
    private final char @Nullable [] small;
    private final int @Nullable [] large;

    private FlatColumn(int[] offsets, int[] ordinals, int count, int biggest) {
        this.offsets = offsets;
        if (biggest <= Character.MAX_VALUE) {
            small = new char[count];
            large = null;
            for (int i = 0; i < count; i++) {
                small[i] = (char) ordinals[i];
            }
        } else {
            small = null;
            large = ArrayUtil.copyOfSubArray(ordinals, 0, count);
        }
    }

    /** A column while it is made, document after document. */
    static final class Builder {
        private final int[] offsets;
        private int[] ordinals;
        private int count;
        private int biggest;

        Builder(int documents) {
            offsets = new int[documents + 1];
            ordinals = new int[documents];
        }

        void add(int ordinal) {
            ordinals = ArrayUtil.grow(ordinals, count + 1);
            ordinals[count++] = ordinal;
            biggest = Math.max(biggest, ordinal);
        }

        void end(int doc) {
            offsets[doc + 1] = count;
        }

        FlatColumn column() {
            return new FlatColumn(offsets, ordinals, count, biggest);
        }
    }

    /** Where the ordinals of a document begin. */
    int begin(int doc) {
        return offsets[doc];
    }

    /** Where they end. */
    int end(int doc) {
        return offsets[doc + 1];
    }

    int ordinal(int i) {
        return small != null ? small[i] : large[i];
    }

    /** Adds one to the count of each value of the document. */
    void countAll(int doc, int[] counts) {
        int end = offsets[doc + 1];
        if (small != null) {
            for (int i = offsets[doc]; i < end; i++) {
                counts[small[i]]++;
            }
        } else {
            for (int i = offsets[doc]; i < end; i++) {
                counts[large[i]]++;
            }
        }
    }

    /** Adds one to the count of each value of one facet. */
    void countFacet(int doc, int facet, byte[] facets, int[] counts) {
        int end = offsets[doc + 1];
        for (int i = offsets[doc]; i < end && facets[ordinal(i)] <= facet; i++) {
            if (facets[ordinal(i)] == facet) {
                counts[ordinal(i)]++;
            }
        }
    }
}
