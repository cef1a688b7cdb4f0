package org.shortlist.query;

/** A place in a question, and what can be seen from there. Outside the text are spaces. */
final class Cursor {

    final String text;
    int at;

    Cursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    boolean isBlank(int i) {
        return Character.isWhitespace(charAt(i));
    }

    boolean isDigit(int i) {
        return charAt(i) >= '0' && charAt(i) <= '9';
    }

    /** White space, and the commas of a list (not of a number). */
    boolean isBreak(int i) {
        char c = charAt(i);
        boolean comma = c == ';' || c == ',' && !(isDigit(i - 1) && isDigit(i + 1));
        return comma || Character.isWhitespace(c) || Character.isISOControl(c);
    }

    boolean isBreakOrBracket(int i) {
        return isBreak(i) || "()[]".indexOf(charAt(i)) >= 0;
    }

    boolean isComparison(int i) {
        return "<>=\u2264\u2265".indexOf(charAt(i)) >= 0;
    }

    int comparisonEnd(int from) {
        int end = from;
        while (end < text.length() && isComparison(end)) {
            end++;
        }
        return end;
    }

    int digitsEnd(int from) {
        int end = from;
        while (isDigit(end)) {
            end++;
        }
        return end;
    }

    /** The first place from here on that is no white space. */
    int afterBlanks(int from) {
        int end = from;
        while (end < text.length() && isBlank(end)) {
            end++;
        }
        return end;
    }

    /** Where the run of characters ends that begins here. */
    int wordEnd(int from) {
        int end = from;
        while (end < text.length() && !isBreakOrBracket(end) && charAt(end) != '"' && charAt(end) != '|'
                && !text.startsWith("&&", end)) {
            end++;
        }
        return end;
    }
}
