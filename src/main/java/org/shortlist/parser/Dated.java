package org.shortlist.parser;

import org.shortlist.resume.DateRange;

/**
 * A date or a range of dates in the text.
 *
 * @param from     in the clean text
 * @param shape    how much it looks like the dates of a job
 * @param expected the résumé says that the end is still to come
 * @param first    number of the line it begins on
 * @param last     number of the line it ends on
 */
record Dated(int from, int to, DateRange range, Shape shape, boolean expected, int first, int last) {

    /** What was written. */
    enum Shape {
        /** Two ends, or a start and a word for the present. */
        RANGE,
        /** One month or season. */
        MONTH,
        /** One year. */
        YEAR
    }

    boolean isRange() {
        return shape == Shape.RANGE;
    }

    /** One date, as a graduation has it: an end without a start. */
    DateRange asEnd() {
        return isRange() ? range : new DateRange(null, range.end() == null ? range.start() : range.end());
    }
}
