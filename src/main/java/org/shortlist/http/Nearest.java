package org.shortlist.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that was probably meant. */
final class Nearest {

    private Nearest() {}

    /**
     * The known name with the fewest insertions, deletions and replacements of a letter; empty when more than a third of the
     * longer name would have to change. A name that the given one begins, or that begins it, counts as one change.
     */
    static Optional<String> to(String given, Collection<String> known) {
        String typed = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(typed, name.toLowerCase(Locale.ROOT)) * 3 <= Math.max(typed.length(),
                        name.length()))
                .min(Comparator.comparingInt((String name) -> distance(typed, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(name -> Math.abs(typed.length() - name.length()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        if (Math.min(a.length(), b.length()) >= 2 && (a.startsWith(b) || b.startsWith(a))) {
            return a.equals(b) ? 0 : 1;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
