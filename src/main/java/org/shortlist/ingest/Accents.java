package org.shortlist.ingest;

import java.util.Map;

/** Accents that are painted over their letters, as older programs do it: two letters on the page, one in the text. */
final class Accents {

    private static final Map<Character, Character> COMBINING = Map.ofEntries(Map.entry('`', '\u0300'),
            Map.entry('\u00b4', '\u0301'), Map.entry('^', '\u0302'), Map.entry('\u02c6', '\u0302'),
            Map.entry('~', '\u0303'), Map.entry('\u02dc', '\u0303'), Map.entry('\u00af', '\u0304'),
            Map.entry('\u02d8', '\u0306'), Map.entry('\u02d9', '\u0307'), Map.entry('\u00a8', '\u0308'),
            Map.entry('\u02da', '\u030a'), Map.entry('\u02dd', '\u030b'), Map.entry('\u02c7', '\u030c'),
            Map.entry('\u00b8', '\u0327'), Map.entry('\u02db', '\u0328'));

    private Accents() {}

    /** Adds the second of two that lie on one another, when one of them is the accent of the other; else does nothing. */
    static boolean compose(StringBuilder text, Glyph first, Glyph second) {
        float over = Math.min(first.right(), second.right()) - second.x();
        if (over < 0.4f * Math.min(first.width(), second.width()) || text.isEmpty()) {
            return false;
        }
        char accent = combining(second);
        if (accent != 0 && isLetter(first)) {
            text.append(accent);
            return true;
        }
        accent = combining(first);
        if (accent != 0 && isLetter(second)) {
            text.setLength(text.length() - 1);
            text.append(second.text().equals("\u0131") ? "i" : second.text()).append(accent);
            return true;
        }
        return false;
    }

    private static boolean isLetter(Glyph glyph) {
        return glyph.text().length() == 1 && Character.isLetter(glyph.text().charAt(0));
    }

    /** The accent that is written behind a letter; 0 when the glyph is none. */
    private static char combining(Glyph glyph) {
        if (glyph.text().length() != 1) {
            return 0;
        }
        char c = glyph.text().charAt(0);
        return Character.getType(c) == Character.NON_SPACING_MARK ? c : COMBINING.getOrDefault(c, (char) 0);
    }
}
