package org.shortlist.resume;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date with the precision it was written with: "Sept 2013" is one month, "2019" any of twelve, "Summer 2019" any of three.
 *
 * @param earliest the first month it may mean
 * @param latest   the last month it may mean
 */
public record PartialDate(YearMonth earliest, YearMonth latest) {

    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2]))?");

    public PartialDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(earliest + " is after " + latest);
        }
    }

    public static PartialDate month(int year, int month) {
        YearMonth exactly = YearMonth.of(year, month);
        return new PartialDate(exactly, exactly);
    }

    public static PartialDate year(int year) {
        return new PartialDate(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** Reads {@code 2019} or {@code 2019-03}; empty for anything else. */
    static Optional<PartialDate> parse(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(date.group(1));
        return Optional.of(date.group(2) == null ? year(year) : month(year, Integer.parseInt(date.group(2))));
    }

    /** The last month of the first half of what it may mean: June of a year, the month itself of a month. */
    public YearMonth middle() {
        int months = new MonthInterval(earliest, latest).months();
        return earliest.plusMonths((months - 1) / 2);
    }

    public boolean isMonth() {
        return earliest.equals(latest);
    }

    /** {@code 2013-09} for a month, {@code 2019} for anything less precise. */
    @Override
    public String toString() {
        return isMonth() ? earliest.toString() : Integer.toString(earliest.getYear());
    }
}
