package org.shortlist.parser;

/** Knows "3 years 2 months" and "(4 yrs 1 mo)": how long a job lasted, which some people and sites write behind its dates. */
final class Durations {

    private static final String BEFORE = " \t,;·•|(-–—";
    private static final String BETWEEN = " ,&";
    private static final int MOST_DIGITS = 2;

    private final String text;
    private final DateWords words;
    private final DateText chars;

    Durations(String text, DateWords words) {
        this.text = text;
        this.words = words;
        chars = new DateText(text);
    }

    /** Where a duration ends that follows {@code from}; {@code from} itself when none does. */
    int endAfter(int from, int limit) {
        int start = chars.skip(from, BEFORE);
        int end = amounts(start, limit);
        if (end == start) {
            return from;
        }
        int close = chars.skip(end, " ");
        return close < limit && text.charAt(close) == ')' ? close + 1 : end;
    }

    /** Whether a line says nothing else. */
    boolean fills(Line line) {
        int start = line.text().startsWith("(") ? line.from() + 1 : line.from();
        int end = amounts(start, line.to());
        return end > start && chars.skip(end, " ).") >= line.to();
    }

    private int amounts(int from, int limit) {
        int end = from;
        int next = amount(from, limit);
        while (next > 0) {
            end = next;
            int at = chars.skip(end, BETWEEN);
            next = amount(text.startsWith("and ", at) ? at + 4 : at, limit);
        }
        return end;
    }

    /** The end of "2 yrs" or "11+ months", or -1. */
    private int amount(int from, int limit) {
        int digits = chars.digits(from);
        if (digits == 0 || digits > MOST_DIGITS) {
            return -1;
        }
        int unit = chars.skip(from + digits, " +");
        int end = chars.wordEnd(unit);
        boolean names = end > unit && end <= limit && words.isUnit(chars.fold(unit, end));
        return !names ? -1 : end < limit && text.charAt(end) == '.' ? end + 1 : end;
    }
}
