package org.shortlist.parser;

import java.util.List;

/**
 * Whether capitals tell names from other words. They do not in a text without any, as some job boards export it, nor where a person
 * wrote all jobs in small letters into a form that prints its own words with capitals.
 */
final class Casing {

    private static final int LONGEST = 90;
    private static final int FEWEST = 4;
    /** How many for each one that begins with a capital. */
    private static final int TIMES = 4;
    /** The lines above dates that stand alone: a title and an employer, which may also be the one below. */
    private static final int ABOVE = 2;

    private int small;
    private int capital;

    private Casing() {}

    static boolean tells(String text, List<Line> lines, List<Dated> dates) {
        return hasCapitals(text) && !new Casing().areHeadersSmall(lines, dates);
    }

    private static boolean hasCapitals(String text) {
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < text.length() && upper * 200L <= text.length(); i++) {
            char c = text.charAt(i);
            boolean small = c >= 'a' && c <= 'z';
            upper += !small && Character.isUpperCase(c) ? 1 : 0;
            letters += small || Character.isLetter(c) ? 1 : 0;
        }
        return upper * 200L > letters;
    }

    /** Whether four of five lines beside the dates of jobs begin with a small letter. */
    private boolean areHeadersSmall(List<Line> lines, List<Dated> dates) {
        for (Dated dated : dates) {
            Line own = lines.get(dated.first());
            if (dated.isRange() && own.from() == dated.from()) {
                int below = Math.min(lines.size(), dated.last() + 2);
                lines.subList(Math.max(0, dated.first() - ABOVE), dated.first()).forEach(this::count);
                lines.subList(dated.last() + 1, below).forEach(this::count);
            } else if (dated.isRange()) {
                count(own);
            }
        }
        return small >= FEWEST && small >= TIMES * capital;
    }

    private void count(Line line) {
        int first = line.text().codePointAt(0);
        if (!line.bullet() && line.length() <= LONGEST) {
            small += Character.isLowerCase(first) ? 1 : 0;
            capital += Character.isUpperCase(first) ? 1 : 0;
        }
    }
}
