package org.shortlist.query;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns the signs that word processors and other alphabets put in place of plain ones into plain ones, one character for one,
 * so that every place in the result is the same place in what was typed.
 */
final class Normalizer {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_WITH_LIST = 500_000;
    private static final Pattern LIST = Pattern.compile("(?i)\\b(?:id|e?mail):\\s*\\(");
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u301d\u301e";
    private static final String OPENING_SINGLE = "\u2018\u201a\u201b\u2039";
    private static final String CLOSING_SINGLE = "\u2019\u203a";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63";
    private static final char FULL_WIDTH_FIRST = '\uff01';
    private static final char FULL_WIDTH_LAST = '\uff5e';
    private static final char FULL_WIDTH_AWAY = '\uff01' - '!';

    /** Kinds of signs, each told of once. */
    private enum Kind {
        QUOTES("Read typographic quotation marks as plain ones."), //
        DASH("Read a long dash before a word as a minus."), //
        WIDTH("Read full-width characters as plain ones."), //
        SPACE("Read unusual white space as plain spaces.");

        private final String message;

        Kind(String message) {
            this.message = message;
        }
    }

    private final char[] text;
    private final Notes notes;
    private final Set<Kind> told = EnumSet.noneOf(Kind.class);

    private Normalizer(String typed, Notes notes) {
        text = typed.toCharArray();
        this.notes = notes;
    }

    static String normalize(String typed, Notes notes) {
        return new Normalizer(shortened(typed, notes), notes).run();
    }

    /** Cuts what is too long, at white space if there is any near. */
    private static String shortened(String typed, Notes notes) {
        if (typed.length() <= LONGEST) {
            return typed;
        }
        int longest = LIST.matcher(typed).find() ? LONGEST_WITH_LIST : LONGEST;
        if (typed.length() <= longest) {
            return typed;
        }
        int space = typed.lastIndexOf(' ', longest);
        int end = space > longest - 200 ? space : longest;
        notes.warn("too-long", "Only the first " + end + " characters of this question were read.", end,
                typed.length());
        return typed.substring(0, end);
    }

    private String run() {
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (c < 0x80) {
                continue;
            }
            if (DOUBLE_QUOTES.indexOf(c) >= 0) {
                replace(i, '"', Kind.QUOTES);
            } else if (OPENING_SINGLE.indexOf(c) >= 0) {
                openSingle(i);
            } else if (DASHES.indexOf(c) >= 0) {
                dash(i);
            } else if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
                replace(i, (char) (c - FULL_WIDTH_AWAY), Kind.WIDTH);
            } else if (isOddSpace(c)) {
                replace(i, ' ', Kind.SPACE);
            }
        }
        return new String(text);
    }

    /** ‘data engineer’ is a phrase where the marks stand around whole words; in O‘Reilly the mark is an apostrophe. */
    private void openSingle(int i) {
        int close = i + 1;
        while (close < text.length && !(CLOSING_SINGLE.indexOf(text[close]) >= 0 && isEdge(close + 1))) {
            close++;
        }
        if (isEdge(i - 1) && close < text.length) {
            replace(i, '"', Kind.QUOTES);
            replace(close, '"', Kind.QUOTES);
        }
    }

    private void dash(int i) {
        if (isEdge(i - 1) && !isEdge(i + 1)) {
            replace(i, '-', Kind.DASH);
        } else {
            text[i] = '-';
        }
    }

    private boolean isEdge(int i) {
        return i < 0 || i >= text.length || !Character.isLetterOrDigit(text[i]) && text[i] != '"' && text[i] != '*';
    }

    private static boolean isOddSpace(char c) {
        return c != ' ' && (Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff');
    }

    private void replace(int i, char plain, Kind kind) {
        text[i] = plain;
        if (told.add(kind)) {
            notes.repair("normalized", kind.message, i, i + 1);
        }
    }
}
