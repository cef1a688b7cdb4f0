package org.shortlist.parser;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A web address or DOI in a text.
 *
 * @param labelFrom where its label begins ("DOI: "), or the address itself
 */
record Link(int labelFrom, int from, int to) {

    private static final String[] BEGINNINGS = {"https://", "http://", "www.", "doi.org/", "10."};
    private static final String[] LABELS = {"doi:", "url:", "link:", "available at", "doi"};

    /** The first one in [from, to). */
    static @Nullable Link in(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean begins = i == from || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (begins && isAddress(text, i, to)) {
                int end = i;
                while (end < to && !Character.isWhitespace(text.charAt(end)) && "<>\"|".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                while (end > i && ".,;)]".indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                return new Link(labelFrom(text, from, i), i, end);
            }
        }
        return null;
    }

    private static boolean isAddress(String text, int at, int to) {
        for (String beginning : BEGINNINGS) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length()) && at + beginning.length() < to) {
                return !beginning.equals("10.") || isDoi(text, at, to);
            }
        }
        return false;
    }

    /** "10.1000/182": four digits or more, then a slash. */
    private static boolean isDoi(String text, int at, int to) {
        int i = at + 3;
        while (i < to && Character.isDigit(text.charAt(i))) {
            i++;
        }
        return i - at >= 7 && i < to && text.charAt(i) == '/';
    }

    private static int labelFrom(String text, int from, int at) {
        String before = text.substring(Math.max(from, at - 16), at).stripTrailing();
        String folded = before.toLowerCase(Locale.ROOT);
        for (String label : LABELS) {
            if (folded.endsWith(label)) {
                return Math.max(from, at - 16) + before.length() - label.length();
            }
        }
        return at;
    }
}
