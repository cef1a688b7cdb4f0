package org.shortlist.search;

/** How far two words are apart. */
final class Letters {

    private Letters() {}

    /**
     * The least number of code points to insert, delete or replace, or of neighbours to swap, that makes one word of the other, where no
     * piece is changed twice (optimal string alignment; L. Boytsov, "Indexing methods for approximate dictionary searching", 2011, §2.2).
     */
    static int apart(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length][b.length];
    }

    private static int step(int[] a, int[] b, int i, int j, int[][] cost) {
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1,
                cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
