package org.shortlist.evidence;

import java.util.Arrays;

/** How far apart two words are written. */
public final class Letters {

    private Letters() {}

    /**
     * The letters (code points) to insert, delete, replace or swap with their neighbour, where what was swapped is not changed again: the
     * "optimal string alignment" of G. Navarro's "A Guided Tour to Approximate String Matching" (2001).
     *
     * @param most above which it does not matter how far: then any number above it
     */
    public static int apart(String one, String other, int most) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > most) {
            return most + 1;
        }
        int[] before = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length; i++) {
            int[] row = new int[b.length + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length; j++) {
                row[j] = Math.min(last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = row;
        }
        return last[b.length];
    }
}
