package org.shortlist.parser;

import org.shortlist.vocabulary.Wording;

/**
 * A line that is not blank, without its bullet.
 *
 * @param index  its number among the lines that are not blank
 * @param from   where its text begins in the clean text
 * @param to     where it ends there
 * @param start  where the line begins, bullet and all
 * @param wording its text, with its tokens
 * @param bullet whether it began with a bullet or a number
 * @param gap    how many blank lines stand before it
 * @param heading whether it is marked as a heading: by {@code #}, or by a rule under it
 * @param numbered whether it began with a number
 */
record Line(int index, int from, int to, int start, Wording wording, boolean bullet, int gap, boolean heading,
        boolean numbered) {

    /** A part of this line as a line. */
    Line part(int partFrom, int partTo) {
        return new Line(index, partFrom, partTo, partFrom, wording.part(partFrom - from, partTo - from), false, gap,
                false, false);
    }

    Line withIndex(int other) {
        return other == index
                ? this
                : new Line(other, from, to, start, wording, bullet, gap, heading,
                        numbered);
    }

    /** "- Dharwad, Karnataka -": a form's line for employer and place, with only the place filled in. */
    boolean isBetweenDashes() {
        return start < from && !bullet && !heading;
    }

    String text() {
        return wording.toString();
    }

    int length() {
        return to - from;
    }

    /** Its length with every gap counted as one blank: a gap may only push the rest of the line to the right edge. */
    int width() {
        return width(text());
    }

    static int width(String text) {
        if (!text.contains("  ") && text.indexOf('\t') < 0) {
            return text.length();
        }
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean more = i > 0 && isBlank(text.charAt(i)) && isBlank(text.charAt(i - 1));
            width += more ? 0 : 1;
        }
        return width;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
