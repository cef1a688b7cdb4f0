package org.shortlist.lucene;

import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/** Rows of ordinals of {@link ValueTable}, all side by side on the heap. */
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

    /** A column while it is made, row after row. */
    static final class Builder {
        private final int[] offsets;
        private int rows;
        private int[] ordinals;
        private int count;
        private int biggest;

        Builder(int rows) {
            offsets = new int[rows + 1];
            ordinals = new int[rows];
        }

        void add(int ordinal) {
            ordinals = ArrayUtil.grow(ordinals, count + 1);
            ordinals[count++] = ordinal;
            biggest = Math.max(biggest, ordinal);
        }

        void endRow() {
            offsets[++rows] = count;
        }

        FlatColumn column() {
            return new FlatColumn(offsets, ordinals, count, biggest);
        }
    }

    int rows() {
        return offsets.length - 1;
    }

    /** Where the ordinals of a row begin; they end where the next row's begin. */
    int begin(int row) {
        return offsets[row];
    }

    int ordinal(int i) {
        return small != null ? small[i] : large[i];
    }

    /**
     * Adds one to the count of each value in some rows of a set.
     *
     * @param set   whose members have {@code each} rows, one member's after another's
     * @param first so many of these rows are counted
     */
    void count(long[] set, int each, int first, int[] counts) {
        for (int word = 0; word < set.length; word++) {
            for (long left = set[word]; left != 0; left &= left - 1) {
                int row = each * ((word << 6) + Long.numberOfTrailingZeros(left));
                count(offsets[row], offsets[row + first], counts);
            }
        }
    }

    private void count(int from, int to, int[] counts) {
        if (small != null) {
            for (int i = from; i < to; i++) {
                counts[small[i]]++;
            }
        } else {
            for (int i = from; i < to; i++) {
                counts[large[i]]++;
            }
        }
    }
}
