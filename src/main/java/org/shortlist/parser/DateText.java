package org.shortlist.parser;

import org.shortlist.vocabulary.Folding;

/** The digits, words and signs of a text, as those who look for dates ask for them. Each question looks at a few characters. */
final class DateText {

    private static final int FIRST_YEAR = 1940;
    private static final int LAST_YEAR = 2099;
    /** No name of a month is longer. */
    static final int LONGEST_WORD = 14;

    private final String text;

    DateText(String text) {
        this.text = text;
    }

    /** Whether a year of four digits stands here that people worked in, and no sum, share or number of a street. */
    boolean isYear(int at) {
        if (digits(at) != 4) {
            return false;
        }
        int year = value(at, 4);
        char after = charAt(at + 4);
        return year >= FIRST_YEAR && year <= LAST_YEAR && !Character.isLetter(after) && after != '%' && after != '+'
                && !(", -.".indexOf(after) >= 0 && digits(at + 5) == 3);
    }

    /** How many digits stand at a place, counted up to nine. */
    int digits(int at) {
        int n = 0;
        while (n < 9 && charAt(at + n) >= '0' && charAt(at + n) <= '9') {
            n++;
        }
        return n;
    }

    /** The number that these digits write. */
    int value(int at, int length) {
        int value = 0;
        for (int i = at; i < at + length; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    /** Where something else than these signs stands, six characters further at most. */
    int skip(int at, String signs) {
        int i = at;
        while (i - at < 6 && i < text.length() && signs.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Where the word ends that begins here; {@code from} where none does. */
    int wordEnd(int from) {
        int end = from;
        while (end - from <= LONGEST_WORD && (Character.isLetter(charAt(end))
                || end > from && "'’".indexOf(charAt(end)) >= 0 && charAt(end) != 0
                        && Character.isLetter(charAt(end + 1)))) {
            end++;
        }
        return end;
    }

    /** The word between these bounds, folded. */
    String fold(int from, int end) {
        String word = text.substring(from, end);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return Folding.fold(word);
            }
        }
        return word;
    }

    /** The character at a place, 0 beyond the ends. */
    char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : 0;
    }
}
