package org.shortlist.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known name with the fewest insertions, deletions, replacements and swaps of neighbouring letters; empty when more than
     * a third of the longer name would have to change. Of a name that begins another, the missing rest counts as one change.
     */
    public static Optional<String> to(String given, Collection<String> known) {
        String typed = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(typed, name) * 3 <= Math.max(typed.length(), name.length()))
                .min(Comparator.comparingInt((String name) -> distance(typed, name))
                        .thenComparing(name -> Math.abs(typed.length() - name.length()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String typed, String name) {
        String known = name.toLowerCase(Locale.ROOT);
        boolean begun = Math.min(typed.length(), known.length()) >= 2
                && (typed.startsWith(known) || known.startsWith(typed));
        return begun && !typed.equals(known) ? 1 : changes(typed, known);
    }

    private static int changes(String a, String b) {
        int[][] changes = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                changes[i][j] = i == 0 || j == 0 ? i + j : fewest(changes, a, b, i, j);
            }
        }
        return changes[a.length()][b.length()];
    }

    private static int fewest(int[][] changes, String a, String b, int i, int j) {
        int replaced = changes[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(changes[i - 1][j], changes[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, changes[i - 2][j - 2] + 1) : least;
    }
}
