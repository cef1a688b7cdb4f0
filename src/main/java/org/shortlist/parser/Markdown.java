package org.shortlist.parser;

import java.util.List;
import org.shortlist.resume.Mention;

/**
 * Finds the marks of markdown that are not text: pairs of stars, underscores and back-quotes around words, and links, of
 * which the words stay. A star or underscore between letters ({@code SQL*Plus}, {@code snake_case}) is text, and so is one
 * that has no partner on its line.
 */
final class Markdown {

    private static final int LONGEST_LINK = 300;

    private final String text;
    private final boolean[] marks;
    /** For each kind of mark and each length, where it was opened on this line, or -1. */
    private final int[][] open = new int[3][4];

    private Markdown(String text) {
        this.text = text;
        marks = new boolean[text.length()];
    }

    static boolean mayBeIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('_') >= 0 || text.indexOf('`') >= 0 || text.indexOf("](") >= 0;
    }

    /** Which characters are marks; the addresses of links go to {@code targets}. */
    static boolean[] marks(String text, List<Mention> targets, CleanText clean) {
        Markdown markdown = new Markdown(text);
        markdown.forget();
        for (int i = 0; i < text.length();) {
            i = markdown.step(i, targets, clean);
        }
        return markdown.marks;
    }

    private int step(int i, List<Mention> targets, CleanText clean) {
        char c = text.charAt(i);
        if (c == '\n') {
            forget();
            return i + 1;
        }
        int kind = "*_`".indexOf(c);
        if (kind >= 0) {
            return run(i, c, kind);
        }
        return c == '[' ? link(i, targets, clean) : i + 1;
    }

    private void forget() {
        for (int[] ofKind : open) {
            java.util.Arrays.fill(ofKind, -1);
        }
    }

    private int run(int i, char c, int kind) {
        int end = i;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        int length = end - i;
        if (length > 3) {
            return end;
        }
        boolean closes = !isBlank(i - 1) && !isWord(end);
        boolean opens = !isBlank(end) && !isWord(i - 1);
        int opened = open[kind][length];
        if (closes && opened >= 0) {
            java.util.Arrays.fill(marks, opened, opened + length, true);
            java.util.Arrays.fill(marks, i, end, true);
            open[kind][length] = -1;
        } else if (opens) {
            open[kind][length] = i;
        }
        return end;
    }

    /** {@code [words](address)}: only the words stay. */
    private int link(int i, List<Mention> targets, CleanText clean) {
        int middle = within(i, "](");
        int end = middle < 0 ? -1 : within(middle, ")");
        if (end < 0) {
            return i + 1;
        }
        marks[i] = true;
        java.util.Arrays.fill(marks, middle, end + 1, true);
        targets.add(clean.mention(middle + 2, end));
        return i + 1;
    }

    private int within(int from, String sought) {
        int limit = Math.min(text.length(), from + LONGEST_LINK);
        for (int i = from + 1; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.startsWith(sought, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isBlank(int i) {
        return i < 0 || i >= text.length() || Character.isWhitespace(text.charAt(i));
    }

    private boolean isWord(int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
