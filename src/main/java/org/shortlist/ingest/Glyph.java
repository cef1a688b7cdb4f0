package org.shortlist.ingest;

/**
 * A letter as it is painted on a page. Lengths are points along and across the direction in which its text runs, y grows downwards.
 *
 * @param text     what it says, mostly one letter; white space paints nothing
 * @param x        where it begins
 * @param right    where it ends
 * @param baseline where it stands
 * @param size     height of a line of such letters
 */
record Glyph(String text, float x, float right, float baseline, float size) {

    boolean isBlank() {
        return text.isBlank();
    }

    float width() {
        return right - x;
    }
}
