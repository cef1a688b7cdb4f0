package org.shortlist.resume;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something began and ended, as far as the résumé says.
 *
 * <p>Four shapes are told apart: both dates; a start alone, which is open ("2019 to present"); an end alone (the year of a
 * degree); and one lone date, which stands in both parts alike ("Nov 2021") and is not open. Nothing is guessed: a
 * reversed range keeps its dates and is {@link #reversed()}.
 *
 * @param start when it began, null when the résumé gives only an end
 * @param end   when it ended, null when it goes on
 * @param span  where the text says so; null when the résumé came as data
 */
public record DateRange(@Nullable PartialDate start, @Nullable PartialDate end, @Nullable Span span) {

    private static final String OPEN = "..";

    public DateRange {
        if (start == null && end == null) {
            throw new IllegalArgumentException("a range needs a date");
        }
    }

    /** Without a place in a text. */
    public DateRange(@Nullable PartialDate start, @Nullable PartialDate end) {
        this(start, end, null);
    }

    /** The same dates, said there. */
    public DateRange at(@Nullable Span place) {
        return new DateRange(start, end, place);
    }

    public static DateRange lone(PartialDate date) {
        return new DateRange(date, date);
    }

    public static DateRange since(PartialDate start) {
        return new DateRange(start, null);
    }

    /**
     * Reads dates as an ISO 8601 interval of months or years: {@code 2019-03/2021}, {@code 2019-03/..} for what goes on,
     * {@code ../2021} for an end alone, {@code 2019-03} for a lone date. Empty when it is none.
     */
    public static Optional<DateRange> parse(String text) {
        String[] ends = text.strip().split("/", -1);
        if (ends.length == 1) {
            return PartialDate.parse(ends[0]).map(DateRange::lone);
        }
        Optional<PartialDate> start = PartialDate.parse(ends[0]);
        Optional<PartialDate> end = PartialDate.parse(ends[1]);
        boolean startsWell = start.isPresent() || ends[0].strip().equals(OPEN);
        boolean endsWell = end.isPresent() || ends[1].strip().equals(OPEN);
        return ends.length == 2 && startsWell && endsWell && (start.isPresent() || end.isPresent())
                ? Optional.of(new DateRange(start.orElse(null), end.orElse(null)))
                : Optional.empty();
    }

    /** The dates as {@link #parse} reads them. */
    public String text() {
        if (start != null && start.equals(end)) {
            return start.toString();
        }
        return (start == null ? OPEN : start) + "/" + (end == null ? OPEN : end);
    }

    public boolean isOpen() {
        return end == null;
    }

    /** One date that is neither a beginning nor an end. */
    public boolean isLone() {
        return start != null && start.equals(end);
    }

    public boolean reversed() {
        return start != null && end != null && end.latest().isBefore(start.earliest());
    }

    /**
     * Every month it may have covered: from the earliest possible start to the latest possible end. Empty when the start is
     * unknown, when the range is reversed, or when it begins after {@code asOf} and is open.
     */
    public Optional<MonthInterval> possible(YearMonth asOf) {
        if (start == null || reversed()) {
            return Optional.empty();
        }
        return interval(start.earliest(), end == null ? asOf : end.latest());
    }

    /** The months it surely covered: from the latest possible start to the earliest possible end. May be empty. */
    public Optional<MonthInterval> certain(YearMonth asOf) {
        if (start == null || reversed()) {
            return Optional.empty();
        }
        return interval(start.latest(), end == null ? asOf : end.earliest());
    }

    /**
     * The months that count as experience. A date that is no month is read as the middle of what it may mean (a year: from
     * July of the first, to June of the last), and a range that is not reversed counts at least one month. What lies after {@code asOf}
     * does not count.
     */
    public Optional<MonthInterval> assumed(YearMonth asOf) {
        if (start == null || reversed() || start.earliest().isAfter(asOf)) {
            return Optional.empty();
        }
        YearMonth from = start.isMonth() ? start.earliest() : start.middle().plusMonths(1);
        YearMonth to = end == null || end.middle().isAfter(asOf) ? asOf : end.middle();
        return Optional.of(new MonthInterval(from.isAfter(to) ? to : from, to));
    }

    /** Months that count as experience, 0 when none can be told. */
    public int months(YearMonth asOf) {
        return assumed(asOf).map(MonthInterval::months).orElse(0);
    }

    private static Optional<MonthInterval> interval(YearMonth from, YearMonth to) {
        return to.isBefore(from) ? Optional.empty() : Optional.of(new MonthInterval(from, to));
    }
}
