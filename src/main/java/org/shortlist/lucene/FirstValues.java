package org.shortlist.lucene;

import java.util.stream.IntStream;

/** The first few values in their order. */
final class FirstValues {

    /** Which of two values comes first, by their ordinals; as a comparator, but without a box around each. */
    interface Ranking {
        int compare(int one, int other);
    }

    private final Ranking order;
    private final int[] values;
    private int size;

    FirstValues(Ranking order, int most) {
        this.order = order;
        values = new int[most];
    }

    void offer(int ordinal) {
        int place = place(ordinal);
        if (place < values.length) {
            size = Math.min(size + 1, values.length);
            System.arraycopy(values, place, values, place + 1, size - place - 1);
            values[place] = ordinal;
        }
    }

    private int place(int ordinal) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(values[middle], ordinal) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isFull() {
        return size == values.length && size > 0;
    }

    /** The one that the next better drives out. */
    int last() {
        return values[size - 1];
    }

    /** Without so many at the beginning. */
    IntStream from(int first) {
        return IntStream.range(Math.min(first, size), size).map(place -> values[place]);
    }
}
