package org.shortlist.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads ranges of numbers, spans of time and dates as people type them: {@code 5..10}, {@code 5-10}, {@code 5 to 10},
 * {@code 5..}, {@code 5+}, {@code >=5}, {@code <3}, {@code 5}. What a single number or date may be is told by the reader of points.
 */
final class Ranges {

    private static final int YEAR = 12;
    private static final int LONGEST = 40;
    private static final Pattern COMPARED = Pattern.compile("(>=|=>|\u2265|>|<=|=<|\u2264|<|=)\\s*(.+)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})(k)?");
    private static final Pattern LARGE = Pattern.compile("\\d{7,9}");
    private static final int THOUSAND = 1000;
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})\\s*(?:y|yr|yrs|year|years)?");
    private static final Pattern SPAN = Pattern.compile(
            "(\\d{1,6}(?:\\.\\d)?)\\s*(?:(m|mo|mos|month|months)|y|yr|yrs|year|years)?");
    private static final Pattern AGE = Pattern.compile(
            "(\\d{1,4})\\s*(?:(d|day|days)|(w|week|weeks)|(m|mo|month|months)|y|yr|yrs|year|years)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2}))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("([a-z]{3,9})\\.?[\\s/-]*(\\d{4})");
    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july",
            "august", "september", "october", "november", "december");
    private static final List<String> OPEN = List.of("", "now", "present", "today");

    private Ranges() {}

    /** What one number or date covers, both ends included: a year its twelve months. */
    record Interval(int low, int high) {}

    /**
     * A range, both ends included, a null end open.
     *
     * @param lone     a single number or date, which stands in both ends
     * @param reversed typed the wrong way round
     */
    record Range(@Nullable Integer low, @Nullable Integer high, boolean lone, boolean reversed) {}

    /** A number of things or of years of the calendar. */
    static Optional<Range> counts(String typed) {
        return read(typed, text -> COUNT.matcher(text).matches()
                ? Optional.of(new Interval(Integer.parseInt(text), Integer.parseInt(text)))
                : Optional.empty());
    }

    /** A number however large; 60k is 60000. */
    static Optional<Range> amounts(String typed) {
        return read(typed, text -> {
            Matcher matched = AMOUNT.matcher(text);
            return matched.matches()
                    ? exactly(Integer.parseInt(matched.group(1)) * (matched.group(2) == null ? 1 : THOUSAND))
                    : LARGE.matcher(text).matches() ? exactly(Integer.parseInt(text)) : Optional.empty();
        });
    }

    /** Full years. */
    static Optional<Range> years(String typed) {
        return read(typed, text -> {
            Matcher matched = YEARS.matcher(text);
            return matched.matches() ? exactly(Integer.parseInt(matched.group(1))) : Optional.empty();
        });
    }

    /** Months; a number alone is years. */
    static Optional<Range> months(String typed) {
        return read(typed, text -> span(text).flatMap(Ranges::exactly));
    }

    /** The months of {@code 24m}, {@code 2y}, {@code 2}. */
    static Optional<Integer> span(String typed) {
        Matcher matched = SPAN.matcher(typed.strip().toLowerCase(Locale.ROOT));
        return matched.matches()
                ? Optional.of((int) Math.round(Double.parseDouble(matched.group(1))
                        * (matched.group(2) == null ? YEAR : 1)))
                : Optional.empty();
    }

    private static Optional<Interval> exactly(int number) {
        return Optional.of(new Interval(number, number));
    }

    /** Months of the calendar by {@link #index}. */
    static Optional<Range> dates(String typed) {
        return read(typed, Ranges::month);
    }

    /** Months of the calendar, or how long ago: {@code 12m} is since then. */
    static Optional<Range> monthsUntil(LocalDate today, String typed) {
        return dates(typed).or(() -> ago(typed, text -> ago(text, today).map(day -> index(YearMonth.from(day)))));
    }

    /** Days since 1970-01-01: dates, or how long ago: {@code 90d} is since then. */
    static Optional<Range> daysUntil(LocalDate today, String typed) {
        return days(typed).or(() -> ago(typed, text -> ago(text, today).map(Ranges::epochDay)));
    }

    /** Days since 1970-01-01. */
    static Optional<Range> days(String typed) {
        return read(typed, Ranges::day);
    }

    /** The older the earlier: ages are read on a scale that runs backwards. */
    private static Optional<Range> ago(String typed, Function<String, Optional<Integer>> point) {
        return read(typed, text -> point.apply(text).flatMap(number -> exactly(-number)))
                .map(range -> new Range(negative(range.high()), range.lone() ? null : negative(range.low()), false,
                        range.reversed()));
    }

    private static @Nullable Integer negative(@Nullable Integer number) {
        return number == null ? null : Integer.valueOf(-number);
    }

    private static Optional<LocalDate> ago(String text, LocalDate today) {
        Matcher matched = AGE.matcher(text);
        if (!matched.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matched.group(1));
        return Optional.of(matched.group(2) != null
                ? today.minusDays(number)
                : matched.group(3) != null
                        ? today.minusWeeks(number)
                        : matched.group(4) != null ? today.minusMonths(number) : today.minusYears(number));
    }

    private static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    private static Optional<Interval> day(String text) {
        Matcher matched = DAY.matcher(text);
        if (!matched.matches()) {
            return month(text).map(month -> new Interval(epochDay(month(month.low()).atDay(1)),
                    epochDay(month(month.high()).atEndOfMonth())));
        }
        try {
            return exactly(epochDay(LocalDate.of(Integer.parseInt(matched.group(1)),
                    Integer.parseInt(matched.group(2)), Integer.parseInt(matched.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2019}, {@code 2019-03}, {@code 03/2019}, {@code March 2019}. */
    private static Optional<Interval> month(String text) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            int year = Integer.parseInt(date.group(1)) * YEAR;
            return date.group(2) == null
                    ? Optional.of(new Interval(year, year + YEAR - 1))
                    : month(date.group(1), Integer.parseInt(date.group(2)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return month(monthFirst.group(2), Integer.parseInt(monthFirst.group(1)));
        }
        Matcher named = NAMED.matcher(text);
        return named.matches() ? month(named.group(2), numberOf(named.group(1))) : Optional.empty();
    }

    private static int numberOf(String name) {
        return IntStream.range(0, MONTHS.size()).filter(i -> MONTHS.get(i).startsWith(name)).findFirst().orElse(-1) + 1;
    }

    private static Optional<Interval> month(String year, int month) {
        return month < 1 || month > YEAR ? Optional.empty() : exactly(Integer.parseInt(year) * YEAR + month - 1);
    }

    /** A month as a number: year × 12 + month − 1. */
    static int index(YearMonth month) {
        return month.getYear() * YEAR + month.getMonthValue() - 1;
    }

    static YearMonth month(int index) {
        return YearMonth.of(index / YEAR, index % YEAR + 1);
    }

    /** A range of whatever the points are. */
    static Optional<Range> read(String typed, Function<String, Optional<Interval>> point) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return point.apply(text)
                .map(lone -> new Range(lone.low(), lone.high(), true, false))
                .or(() -> compared(text, point))
                .or(() -> between(text, point));
    }

    private static Optional<Range> compared(String text, Function<String, Optional<Interval>> point) {
        if (text.endsWith("+")) {
            return point.apply(text.substring(0, text.length() - 1).strip())
                    .map(least -> new Range(least.low(), null, false, false));
        }
        Matcher matched = COMPARED.matcher(text);
        return matched.matches()
                ? point.apply(matched.group(2).strip()).map(number -> compared(matched.group(1), number))
                : Optional.empty();
    }

    private static Range compared(String sign, Interval number) {
        return switch (sign) {
            case ">=", "=>", "\u2265" -> new Range(number.low(), null, false, false);
            case ">" -> new Range(number.high() + 1, null, false, false);
            case "<=", "=<", "\u2264" -> new Range(null, number.high(), false, false);
            case "<" -> new Range(null, number.low() - 1, false, false);
            default -> new Range(number.low(), number.high(), false, false);
        };
    }

    /** Two ends, either of which may be missing; tried at each place where a range may be parted. */
    private static Optional<Range> between(String text, Function<String, Optional<Interval>> point) {
        int dots = text.indexOf("..");
        if (dots >= 0) {
            int after = dots;
            while (after < text.length() && text.charAt(after) == '.') {
                after++;
            }
            return ends(text.substring(0, dots).strip(), text.substring(after).strip(), point);
        }
        return IntStream.range(1, Math.min(text.length(), LONGEST))
                .filter(i -> text.charAt(i) == '-' || text.startsWith("to", i))
                .mapToObj(i -> ends(text.substring(0, i).strip(),
                        text.substring(i + (text.charAt(i) == '-' ? 1 : 2)).strip(), point))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Range> ends(String low, String high, Function<String, Optional<Interval>> point) {
        Optional<Interval> from = point.apply(low);
        Optional<Interval> to = point.apply(high);
        boolean read = (low.isEmpty() || from.isPresent()) && (OPEN.contains(high) || to.isPresent());
        if (!read) {
            return Optional.empty();
        }
        boolean reversed = from.isPresent() && to.isPresent() && to.get().high() < from.get().low();
        return Optional.of(reversed
                ? new Range(to.get().low(), from.get().high(), false, true)
                : new Range(from.map(Interval::low).orElse(null), to.map(Interval::high).orElse(null), false, false));
    }
}
