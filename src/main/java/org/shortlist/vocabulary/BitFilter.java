package org.shortlist.vocabulary;

import java.util.Arrays;

/**
 * Tells of most hash codes that they are not among some others, with one look at a few kilobytes that stay in the processor's cache
 * (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970, with one bit a code). Words are asked about far more
 * often than they are known.
 */
final class BitFilter {
    private static final int BITS_A_CODE = 8;
    private static final int SCATTER = 0x9e3779b9;

    private int[] codes = new int[16];
    private int size;
    private long[] bits = new long[codes.length * BITS_A_CODE / Long.SIZE];

    /** To be called once for each code. */
    void add(int code) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
            bits = new long[bits.length * 2];
            for (int i = 0; i < size; i++) {
                set(codes[i]);
            }
        }
        codes[size++] = code;
        set(code);
    }

    private void set(int code) {
        int place = place(code);
        bits[place >>> 6] |= 1L << place;
    }

    /** False only of a code that was not added. */
    boolean mayHold(int code) {
        int place = place(code);
        return (bits[place >>> 6] >>> place & 1) != 0;
    }

    /** The number of the code's bit: the upper bits of its product, which all its own bits have a share in. */
    private int place(int code) {
        return code * SCATTER >>> Integer.numberOfLeadingZeros(bits.length * Long.SIZE - 1);
    }
}
