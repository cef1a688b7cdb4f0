package org.shortlist.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * Places in one value, or in the values of one document, by the positions of their first and last words; in the order of the
 * first, then of the last, each once. To be filled again and again.
 */
public final class Spots {

    private int[] first = new int[4];
    private int[] last = new int[4];
    private int size;

    public int size() {
        return size;
    }

    public int first(int i) {
        return first[i];
    }

    public int last(int i) {
        return last[i];
    }

    /** How many words a place holds. */
    public int length(int i) {
        return last[i] - first[i] + 1;
    }

    public void clear() {
        size = 0;
    }

    /** Adds a place that does not come before the others. */
    public void add(int from, int to) {
        if (size > 0 && first[size - 1] == from && last[size - 1] == to) {
            return;
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, 2 * size);
            last = Arrays.copyOf(last, 2 * size);
        }
        first[size] = from;
        last[size++] = to;
    }

    /** Takes the places of all of these. */
    public void union(List<Spots> all) {
        clear();
        long[] both = new long[all.stream().mapToInt(Spots::size).sum()];
        int count = 0;
        for (Spots one : all) {
            for (int i = 0; i < one.size; i++) {
                both[count++] = (long) one.first[i] << 32 | one.last[i];
            }
        }
        Arrays.sort(both);
        for (long place : both) {
            add((int) (place >> 32), (int) place);
        }
    }

    /** Takes the places that are made of one of each of these, one right after the other. */
    public void chain(List<Spots> links) {
        copy(links.getFirst());
        for (Spots next : links.subList(1, links.size())) {
            Spots longer = new Spots();
            for (int i = 0; i < size; i++) {
                for (int at = next.from(last[i] + 1); at < next.size && next.first[at] == last[i] + 1; at++) {
                    longer.add(first[i], next.last[at]);
                }
            }
            copy(longer);
        }
    }

    /** Takes what of these lies within some positions. */
    public void within(Spots all, int from, int to) {
        clear();
        for (int i = all.from(from); i < all.size && all.first[i] <= to; i++) {
            if (all.last[i] <= to) {
                add(all.first[i], all.last[i]);
            }
        }
    }

    private void copy(Spots other) {
        size = other.size;
        first = Arrays.copyOf(other.first, other.first.length);
        last = Arrays.copyOf(other.last, other.last.length);
    }

    /** The index of the first place that does not begin before a position. */
    public int from(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
