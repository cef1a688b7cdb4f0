package org.shortlist.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.shortlist.query.Field;

/** The ranges in which the numbers of each field are counted where nothing else is asked, and what a range is called. */
public final class Ranges {

    private static final int MONTHS = 12;
    /** Of dates: the years around now one by one. */
    private static final List<Integer> FIRST_YEARS = List.of(2000, 2010, 2015, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
            2027, 2028, 2029, 2030, 2035);

    private Ranges() {}

    /**
     * The ranges of a field, lowest first; together they hold every number once. None of {@link Field#UPDATED}, whose ranges reach
     * back from today.
     */
    public static List<NumberRange> buckets(Field field) {
        return switch (field) {
            case YEARS, YEARS_WITHOUT_INTERNSHIPS -> beginning(0, 2, 5, 10, 15, 20);
            case TENURE, TENURE_AVERAGE, TENURE_LONGEST -> beginning(0, 12, 24, 60, 120);
            case GRADUATED -> beginning(0, 1980, 1990, 2000, 2005, 2010, 2015, 2020, 2025);
            default -> field.isOwnDate()
                    ? from(FIRST_YEARS.stream().map(year -> dayOf(year)).toList())
                    : field.isOwn()
                            ? beginning(0, 10, 100, 1_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
                                    1_000_000)
                            : List.of();
        };
    }

    private static int dayOf(int year) {
        return Math.toIntExact(LocalDate.of(year, 1, 1).toEpochDay());
    }

    private static List<NumberRange> beginning(Integer... lows) {
        return ranges(List.of(lows));
    }

    private static List<NumberRange> ranges(List<Integer> lows) {
        return Stream.iterate(0, i -> i < lows.size(), i -> i + 1)
                .map(i -> new NumberRange(lows.get(i), i + 1 < lows.size() ? lows.get(i + 1) - 1 : null))
                .toList();
    }

    /** Ranges that begin so, and what is below the first; together they hold every number once. */
    public static List<NumberRange> from(List<Integer> beginnings) {
        List<NumberRange> ranges = new ArrayList<>(ranges(beginnings));
        ranges.addFirst(new NumberRange(null, beginnings.getFirst() - 1));
        return ranges;
    }

    /** For people: "5–9 years", "20 years or more", "2010–2014", "since 2026-08-29". */
    public static String label(Field field, NumberRange range) {
        return switch (field) {
            case YEARS, YEARS_WITHOUT_INTERNSHIPS -> years(range);
            case TENURE, TENURE_AVERAGE, TENURE_LONGEST, LENGTH -> months(range);
            case UPDATED -> days(range);
            default -> field.isOwnDate() ? date(range) : field.isOwn() ? amount(range) : plain(range);
        };
    }

    /** A year where it is one. */
    private static String date(NumberRange range) {
        if (range.atLeast() == null || range.atMost() == null) {
            return range.atLeast() == null && range.atMost() != null
                    ? "before " + LocalDate.ofEpochDay(range.atMost() + 1L)
                    : days(range);
        }
        LocalDate first = LocalDate.ofEpochDay(range.atLeast());
        LocalDate last = LocalDate.ofEpochDay(range.atMost());
        return first.getDayOfYear() == 1 && last.plusDays(1).getDayOfYear() == 1
                ? first.getYear() == last.getYear() ? "" + first.getYear() : first.getYear() + "–" + last.getYear()
                : days(range);
    }

    private static String amount(NumberRange range) {
        Integer low = range.atLeast();
        Integer high = range.atMost();
        if (high == null) {
            return low + " or more";
        }
        return low == null ? "under " + (high + 1) : low.equals(high) ? low.toString() : low + "–" + high;
    }

    private static String years(NumberRange range) {
        Integer low = range.atLeast();
        Integer high = range.atMost();
        if (high == null) {
            return low + " years or more";
        }
        if (low == null || low == 0) {
            return "up to " + high + (high == 1 ? " year" : " years");
        }
        return low.equals(high) ? low + (low == 1 ? " year" : " years") : low + "–" + high + " years";
    }

    /** Whole years where both ends are such: 12..23 months are "1–2 years", under 2. */
    private static String months(NumberRange range) {
        Integer low = range.atLeast();
        Integer high = range.atMost();
        boolean whole = (low == null || low % MONTHS == 0) && (high == null || (high + 1) % MONTHS == 0);
        int from = low == null ? 0 : low;
        if (!whole) {
            return high == null ? from + " months or more" : from + "–" + high + " months";
        }
        if (high == null) {
            return from / MONTHS + " years or more";
        }
        int under = (high + 1) / MONTHS;
        return from == 0
                ? "under " + under + (under == 1 ? " year" : " years")
                : from / MONTHS + "–" + under + " years";
    }

    private static String days(NumberRange range) {
        String since = range.atLeast() == null ? "" : "since " + LocalDate.ofEpochDay(range.atLeast());
        String until = range.atMost() == null ? "" : "until " + LocalDate.ofEpochDay(range.atMost());
        return since.isEmpty() || until.isEmpty() ? since + until : since + " " + until;
    }

    private static String plain(NumberRange range) {
        Integer low = range.atLeast();
        Integer high = range.atMost();
        if (high == null) {
            return low + " or later";
        }
        if (low == null || low == 0) {
            return "until " + high;
        }
        return low.equals(high) ? low.toString() : low + "–" + high;
    }
}
