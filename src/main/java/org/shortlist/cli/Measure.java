package org.shortlist.cli;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is on a terminal: signs of double width count as two, marks that stand over others as none. */
final class Measure {

    private Measure() {}

    static int width(String text) {
        return text.codePoints().map(Measure::width).sum();
    }

    private static int width(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = sign >= 0x1100 && (sign <= 0x115f || sign >= 0x2e80 && sign <= 0xa4cf
                || sign >= 0xac00 && sign <= 0xd7a3 || sign >= 0xf900 && sign <= 0xfaff
                || sign >= 0xfe30 && sign <= 0xfe6f || sign >= 0xff00 && sign <= 0xff60
                || sign >= 0x1f300 && sign <= 0x1faff || sign >= 0x20000 && sign <= 0x3fffd);
        return wide ? 2 : 1;
    }

    /** The text, cut with an ellipsis where it is too wide. */
    static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, fitting(text, 0, width - 1)).stripTrailing() + "…";
    }

    /** The text, filled with spaces to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** The text in lines that fit, broken at spaces where there are any; at least one line. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length() || lines.isEmpty()) {
            int end = fitting(text, from, width);
            int space = end < text.length() ? text.lastIndexOf(' ', end) : -1;
            int to = space > from ? space : Math.max(end, Math.min(text.length(), from + 1));
            lines.add(text.substring(from, to).stripTrailing());
            from = to;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
        }
        return lines;
    }

    /** Where the signs from a place on cease to fit. */
    private static int fitting(String text, int from, int width) {
        int used = 0;
        int at = from;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            used += width(sign);
            if (used > width) {
                break;
            }
            at += Character.charCount(sign);
        }
        return at;
    }
}
