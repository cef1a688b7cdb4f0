package org.shortlist.resume;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A closed interval of months: both {@code from} and {@code to} belong to it. */
public record MonthInterval(YearMonth from, YearMonth to) {

    public MonthInterval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public int months() {
        return Math.toIntExact(ChronoUnit.MONTHS.between(from, to)) + 1;
    }
}
