package org.shortlist.vocabulary;

/**
 * Tells of most words that they are not among some others, with one look at a few kilobytes that stay in the processor's cache.
 * (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970, with one hash function.) Words are asked about far
 * more often than they are known.
 */
final class WordFilter {
    private static final int BITS_A_WORD = 16;

    private long[] bits = new long[16];
    private int words;

    void add(String word, Iterable<String> all) {
        words++;
        if (words * BITS_A_WORD > bits.length * Long.SIZE) {
            bits = new long[bits.length * 4];
            all.forEach(this::set);
        }
        set(word);
    }

    private void set(String word) {
        int at = place(word);
        bits[at >>> 6] |= 1L << at;
    }

    /** False only of a word that was not added. */
    boolean mayHold(String word) {
        int at = place(word);
        return (bits[at >>> 6] >>> at & 1) != 0;
    }

    /** The number of the word's bit. */
    private int place(String word) {
        int hash = word.hashCode() * 0x9e3779b9;
        return hash >>> Integer.numberOfLeadingZeros(bits.length * Long.SIZE - 1);
    }
}
