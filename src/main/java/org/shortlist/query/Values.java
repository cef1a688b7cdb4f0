package org.shortlist.query;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads years of experience and dates as people type them. */
final class Values {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})?(?:\\.\\.+|-|to)(\\d{1,3})?");
    private static final Pattern COMPARED = Pattern.compile("(>=|=>|>|<=|=<|<|=)?(\\d{1,3})(\\+)?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2}))?");
    private static final Pattern YEARS_APART = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");

    private Values() {}

    /** A range of numbers, both ends included, a null end open. */
    record Range(@Nullable Integer low, @Nullable Integer high) {

        boolean reversed() {
            return low != null && high != null && high < low;
        }
    }

    /** {@code 5..10}, {@code 5-10}, {@code 5..}, {@code ..10}, {@code 5+}, {@code >=5}, {@code >5}, {@code 5}. */
    static Optional<Range> years(String typed) {
        Matcher range = RANGE.matcher(typed);
        if (range.matches()) {
            return Optional.of(new Range(number(range.group(1)), number(range.group(2))));
        }
        Matcher compared = COMPARED.matcher(typed);
        return compared.matches() ? Optional.of(compared(compared)) : Optional.empty();
    }

    private static Range compared(Matcher matched) {
        int number = Integer.parseInt(matched.group(2));
        String sign = matched.group(1) == null ? "" : matched.group(1);
        return switch (sign) {
            case ">=", "=>" -> new Range(number, null);
            case ">" -> new Range(number + 1, null);
            case "<=", "=<" -> new Range(null, number);
            case "<" -> new Range(null, Math.max(0, number - 1));
            default -> new Range(number, matched.group(3) == null ? number : null);
        };
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    /** What a date may mean: all months of a year, or one month. */
    record Months(YearMonth first, YearMonth last) {}

    /** {@code 2019}, {@code 2019-03}, {@code 03/2019}. */
    static Optional<Months> date(String typed) {
        Matcher matched = DATE.matcher(typed);
        if (matched.matches()) {
            return months(matched.group(1), matched.group(2));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(typed);
        return monthFirst.matches() ? months(monthFirst.group(2), monthFirst.group(1)) : Optional.empty();
    }

    private static Optional<Months> months(String year, @Nullable String month) {
        try {
            YearMonth first = YearMonth.of(Integer.parseInt(year), month == null ? 1 : Integer.parseInt(month));
            return Optional.of(new Months(first, month == null ? first.withMonth(12) : first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Two dates, either of which may be missing; one lone date stands in both parts. */
    record Stretch(@Nullable Months low, @Nullable Months high, boolean lone) {

        boolean reversed() {
            return low != null && high != null && high.last().isBefore(low.first());
        }
    }

    /** {@code 2019..2021}, {@code 2019-03..}, {@code ..2021}, {@code 2019-2021}, {@code 2019}. */
    static Optional<Stretch> dates(String typed) {
        Matcher years = YEARS_APART.matcher(typed);
        String text = years.matches() ? years.group(1) + ".." + years.group(2) : typed;
        int dots = text.indexOf("..");
        if (dots < 0) {
            return date(text).map(lone -> new Stretch(lone, lone, true));
        }
        String low = text.substring(0, dots);
        String high = text.substring(dots + 2);
        Optional<Months> from = date(low);
        Optional<Months> to = date(high);
        boolean read = (low.isEmpty() || from.isPresent()) && (high.isEmpty() || to.isPresent());
        return read ? Optional.of(new Stretch(from.orElse(null), to.orElse(null), false)) : Optional.empty();
    }
}
