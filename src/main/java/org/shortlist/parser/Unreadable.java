package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.resume.Span;

/**
 * Finds stretches of a text that are no text: lines full of the signs that stand for lost characters, of private or control
 * characters, or of glyph numbers, as a PDF leaves them that does not say which letters its glyphs are.
 */
final class Unreadable {

    private static final int LEAST = 12;
    private static final int MOST = 20;
    private static final String GLYPH = "(cid:";

    private Unreadable() {}

    /** In the order of the text; neighbouring lines are one stretch. */
    static List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        for (int from = 0; from < text.length() && spans.size() < MOST;) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            if (isUnreadable(text, from, to)) {
                boolean goesOn = !spans.isEmpty() && text.substring(spans.getLast().end(), from).isBlank();
                int start = goesOn ? spans.removeLast().start() : from;
                spans.add(new Span(start, to));
            }
            from = to + 1;
        }
        return spans;
    }

    private static boolean isUnreadable(String text, int from, int to) {
        int lost = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean glyph = c == '(' && text.startsWith(GLYPH, i);
            lost += glyph ? GLYPH.length() + 2 : isLost(c) ? 1 : 0;
        }
        int signs = lost == 0 ? 0 : signs(text, from, to);
        return signs >= LEAST && lost * 4 >= signs;
    }

    private static int signs(String text, int from, int to) {
        int signs = 0;
        for (int i = from; i < to; i++) {
            signs += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
        }
        return signs;
    }

    private static boolean isLost(char c) {
        return (c < ' ' || c >= 0x7f) && isStrange(c);
    }

    private static boolean isStrange(char c) {
        return c == '\ufffd' || Character.getType(c) == Character.PRIVATE_USE
                || Character.isISOControl(c) && !Character.isWhitespace(c);
    }
}
