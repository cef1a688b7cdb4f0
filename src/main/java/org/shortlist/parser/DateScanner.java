package org.shortlist.parser;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.PartialDate;

/**
 * Reads one date at a place of a text. Written by hand and without regular expressions: it looks at no character more than a
 * few times, whatever the text.
 *
 * <p>What it knows: {@code Sept. 2013}, {@code Sept 14, 2013}, {@code Jan '22}, {@code Jan-22}, {@code 06/2014}, {@code 6.2014},
 * {@code 2014-06}, {@code 2014-06-30}, {@code 30.06.2014}, {@code 6/30/2014}, {@code Summer 2019}, {@code Q3 2020},
 * {@code 2019}, and the halves that need a partner: {@code 06/14}, {@code June}.
 */
final class DateScanner {

    /** How a date was written. */
    enum Form {
        MONTH, YEAR,
        /** A month and a year of two digits without an apostrophe: a date only beside another one. */
        SHORT,
        /** A month without a year: it takes the year of the date after it. */
        BARE
    }

    /** A date; {@code month} is the month of a BARE one, which has no {@code date}. */
    record Point(int from, int to, @Nullable PartialDate date, Form form, int month) {}

    private final String text;
    private final DateText chars;
    private final DateWords words;
    private final boolean daysFirst;

    DateScanner(String text, DateWords words) {
        this.text = text;
        chars = new DateText(text);
        this.words = words;
        daysFirst = hasDaysFirst();
    }

    /** Whether the text writes days before months, as {@code 30/04/2018} tells for {@code 01/05/2018}. */
    private boolean hasDaysFirst() {
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
            boolean dated = chars.digits(slash - 2) == 2 && chars.digits(slash + 1) == 2
                    && chars.charAt(slash + 3) == '/'
                    && chars.isYear(slash + 4);
            if (dated && (chars.value(slash - 2, 2) > 12 || chars.value(slash + 1, 2) > 12)) {
                return chars.value(slash - 2, 2) > 12;
            }
        }
        return false;
    }

    /** The date that begins exactly at {@code from}. */
    Optional<Point> at(int from) {
        return isWordStart(from) ? afterDash(from) : Optional.empty();
    }

    /** The same where what stands before is known to be no part of the date. */
    Optional<Point> afterDash(int from) {
        char c = chars.charAt(from);
        Point point = Character.isDigit(c) ? number(from) : Character.isLetter(c) ? word(from) : null;
        return Optional.ofNullable(point).filter(p -> endsAt(p.to()));
    }

    /** Not within a word, nor before another group of a number such as a version. */
    private boolean endsAt(int to) {
        return !Character.isLetterOrDigit(chars.charAt(to))
                && !(chars.charAt(to) == '.' && Character.isDigit(chars.charAt(to + 1)));
    }

    private boolean isWordStart(int from) {
        char before = chars.charAt(from - 1);
        if (Character.isLetterOrDigit(before) || before == '$' || before == '€' || before == '£' || before == '_'
                || before == '#') {
            return false;
        }
        boolean joined = before == '-' || before == '.' || before == '/' || before == ',' || before == '+';
        return !joined || !Character.isDigit(chars.charAt(from))
                || !Character.isDigit(chars.charAt(from - 2)) && before != '+';
    }

    private @Nullable Point word(int from) {
        if (!words.openings().mayBe(chars.charAt(from), chars.charAt(from + 1), chars.charAt(from + 2))) {
            return null;
        }
        int end = chars.wordEnd(from);
        if (end - from > DateText.LONGEST_WORD) {
            return null;
        }
        String word = chars.fold(from, end);
        if (DateWords.QUARTERS.contains(word)) {
            return quarter(from, end);
        }
        int month = words.month(word);
        int season = month > 0 ? 0 : words.season(word);
        if (month == 0 && season == 0) {
            return null;
        }
        int next = chars.charAt(end) == '.' ? end + 1 : end;
        return season > 0 ? seasonYear(from, next, season) : monthYear(from, next, month);
    }

    private @Nullable Point quarter(int from, int end) {
        int quarter = chars.digits(end) == 1 ? chars.charAt(end) - '0' : 0;
        int year = chars.skip(end + 1, " ,/-'");
        return quarter >= 1 && quarter <= 4 && chars.isYear(year)
                ? months(from, year + 4, quarter * 3 - 2, chars.value(year, 4))
                : null;
    }

    private @Nullable Point seasonYear(int from, int next, int season) {
        int word = chars.skip(next, " ,'’");
        int year = text.startsWith("of ", word) || text.startsWith("de ", word) ? chars.skip(word + 3, " ") : word;
        return chars.isYear(year) && year > next ? months(from, year + 4, season, chars.value(year, 4)) : null;
    }

    private Point months(int from, int to, int first, int year) {
        java.time.YearMonth start = java.time.YearMonth.of(year, first);
        return new Point(from, to, new PartialDate(start, start.plusMonths(2)), Form.MONTH, first);
    }

    private Point monthYear(int from, int next, int month) {
        int year = afterMonth(next);
        if (chars.isYear(year)) {
            return month(from, year + 4, chars.value(year, 4), month);
        }
        int day = chars.digits(year);
        if (day > 0 && day <= 2) {
            int suffixed = year + day + ordinal(year + day);
            int late = chars.skip(suffixed, " ,.");
            if (chars.isYear(late) && late > suffixed) {
                return month(from, late + 4, chars.value(late, 4), month);
            }
        }
        return twoDigits(from, next, year, month);
    }

    private Point twoDigits(int from, int next, int year, int month) {
        boolean quoted = year > next && "'’‘`".indexOf(chars.charAt(year - 1)) >= 0;
        if (chars.digits(year) == 2 && year > next && !Character.isLetter(chars.charAt(year + 2))) {
            return new Point(from, year + 2, PartialDate.month(century(chars.value(year, 2)), month),
                    quoted ? Form.MONTH : Form.SHORT, month);
        }
        return new Point(from, next, null, Form.BARE, month);
    }

    /** Where the year may begin after the name of a month: over blanks, commas, dashes, apostrophes, "of" and "de". */
    private int afterMonth(int next) {
        int at = chars.skip(next, " ,.");
        if (at > next && (text.startsWith("of ", at) || text.startsWith("de ", at))) {
            return chars.skip(at + 3, " ");
        }
        if ("-/–".indexOf(chars.charAt(at)) >= 0 && Character.isDigit(chars.charAt(at + 1))) {
            return at + 1;
        }
        return chars.skip(at, "'’‘`");
    }

    private int ordinal(int at) {
        for (String suffix : new String[]{"st", "nd", "rd", "th"}) {
            if (text.regionMatches(true, at, suffix, 0, 2)) {
                return 2;
            }
        }
        return 0;
    }

    private @Nullable Point number(int from) {
        int length = chars.digits(from);
        if (length == 4) {
            return chars.isYear(from) ? yearFirst(from) : null;
        }
        int value = length <= 2 ? chars.value(from, length) : 0;
        if (value < 1 || value > 31) {
            return null;
        }
        Point dayFirst = dayFirst(from, from + length);
        return dayFirst == null ? monthFirst(from, from + length, value) : dayFirst;
    }

    /** {@code 15 March 2014}, {@code 1st of May 2011}, {@code 1. Mai 2011}. */
    private @Nullable Point dayFirst(int from, int end) {
        int after = end + ordinal(end);
        int at = chars.skip(after, " .-");
        int word = text.startsWith("of ", at) || text.startsWith("de ", at) ? chars.skip(at + 3, " ") : at;
        int wordEnd = chars.wordEnd(word);
        int month = word == after || wordEnd == word ? 0 : words.month(chars.fold(word, wordEnd));
        Point named = month == 0 ? null : monthYear(from, chars.charAt(wordEnd) == '.' ? wordEnd + 1 : wordEnd, month);
        return named == null || named.form() != Form.MONTH ? null : named;
    }

    /** {@code 2014-06}, {@code 2014/6}, {@code 2014-06-30}, or the year alone. */
    private Point yearFirst(int from) {
        int year = chars.value(from, 4);
        int at = from + 4;
        char sign = chars.charAt(at);
        int length = "-/.".indexOf(sign) < 0 || sign == 0 ? 0 : chars.digits(at + 1);
        int month = length == 2 || length == 1 && sign != '-' ? chars.value(at + 1, length) : 0;
        if (month < 1 || month > 12) {
            return new Point(from, at, PartialDate.year(year), Form.YEAR, 0);
        }
        int end = at + 1 + length;
        boolean day = chars.charAt(end) == sign && chars.digits(end + 1) >= 1 && chars.digits(end + 1) <= 2;
        return month(from, day ? end + 1 + chars.digits(end + 1) : end, year, month);
    }

    /** {@code 06/2014}, {@code 6/30/2014}, {@code 30.06.2014}, {@code 06/14}. */
    private @Nullable Point monthFirst(int from, int end, int first) {
        int sign = chars.skip(end, " ");
        char c = chars.charAt(sign);
        if ("/.-–".indexOf(c) < 0 || c == 0) {
            return null;
        }
        boolean spaced = sign > end;
        int second = chars.skip(sign + 1, " ");
        if (chars.isYear(second)) {
            boolean fits = first <= 12 && (!spaced || c == '/');
            return fits ? month(from, second + 4, chars.value(second, 4), first) : null;
        }
        int length = chars.digits(second);
        if (spaced || second > sign + 1 || length == 0 || length > 2) {
            return null;
        }
        return fullOrShort(from, first, second, length, c);
    }

    private @Nullable Point fullOrShort(int from, int first, int second, int length, char sign) {
        int after = second + length;
        int middle = chars.value(second, length);
        boolean year = chars.charAt(after) == sign && (chars.isYear(after + 1) || chars.digits(after + 1) == 2);
        if (year) {
            int size = chars.isYear(after + 1) ? 4 : 2;
            int month = sign == '.' || first > 12 || daysFirst && middle <= 12 ? middle : first;
            int written = size == 4 ? chars.value(after + 1, 4) : century(chars.value(after + 1, 2));
            return month >= 1 && month <= 12 ? month(from, after + 1 + size, written, month) : null;
        }
        boolean two = length == 2 && first <= 12 && sign == '/';
        return two ? new Point(from, after, PartialDate.month(century(middle), first), Form.SHORT, first) : null;
    }

    private static Point month(int from, int to, int year, int month) {
        return new Point(from, to, PartialDate.month(year, month), Form.MONTH, month);
    }

    static int century(int twoDigits) {
        return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
    }
}
