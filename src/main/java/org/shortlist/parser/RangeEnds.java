package org.shortlist.parser;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.DateScanner.Form;
import org.shortlist.parser.DateScanner.Point;
import org.shortlist.resume.PartialDate;

/**
 * Finds how a range of dates goes on behind its first date: a dash, a word for "to" or the next column of a table, and then another
 * date, a short year or a word for the present.
 */
final class RangeEnds {

    static final String DASHES = "-–—－~‐‑−→>";
    private static final int WIDEST_GAP = 60;

    private final String text;
    private final DateWords words;
    private final DateScanner scanner;
    private final DateText chars;

    RangeEnds(String text, DateWords words, DateScanner scanner) {
        this.text = text;
        this.words = words;
        this.scanner = scanner;
        chars = new DateText(text);
    }

    /** What the end of a range may be. */
    record End(int to, @Nullable PartialDate date, Form form) {}

    /** The end of the range that this date begins, on its line; null when it begins none. */
    @Nullable
    End after(Point first, int lineStart, int end) {
        int after = connector(lineStart, first.to(), end);
        if (after < 0) {
            return null;
        }
        End last = endAt(after, end, first);
        return last != null && mayPair(first, last) ? last : null;
    }

    private static boolean mayPair(Point first, End last) {
        if (first.form() == Form.SHORT) {
            return last.form() == Form.SHORT || last.date() == null || last.form() == Form.MONTH;
        }
        return first.form() != Form.BARE || last.date() != null && last.form() == Form.MONTH;
    }

    /** Where the words after a dash or a "to" begin, or -1 when there is none. */
    int connector(int lineStart, int from, int limit) {
        int column = column(lineStart, from, limit);
        if (column > 0) {
            return column;
        }
        int at = chars.skip(from, " .,)");
        if (at < limit && DASHES.indexOf(text.charAt(at)) >= 0) {
            return overWord(chars.skip(at + 1, " " + DASHES), limit);
        }
        if (at >= limit || at == from || !Character.isLetter(text.charAt(at))) {
            return -1;
        }
        int wordEnd = chars.wordEnd(at);
        boolean dutch = text.startsWith("t/m", at);
        boolean joins = dutch || words.isConnector(chars.fold(at, wordEnd)) && wordEnd < limit;
        return joins ? chars.skip(dutch ? at + 3 : wordEnd, " :") : -1;
    }

    /** Where the next column of a table begins, or -1. */
    private int column(int lineStart, int from, int limit) {
        int at = from;
        while (at < limit && at - from < WIDEST_GAP && " \t|".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean parted = at < limit && (at - from > 2 || at > from && text.charAt(from) == '\t');
        return parted && isOfTable(lineStart, from, at) && endsRow(at, limit) ? at : -1;
    }

    /** "Dean's List 2015 | 2016" is a list: a bar parts columns only in a row that begins with one, or beside a wide gap. */
    private boolean isOfTable(int lineStart, int from, int to) {
        String gap = text.substring(from, to);
        return gap.indexOf('|') < 0 || gap.contains("  ") || gap.indexOf('\t') >= 0 || text.charAt(lineStart) == '|';
    }

    /** Whether nothing but a date or a word for the present follows. */
    private boolean endsRow(int at, int limit) {
        int last = scanner.at(at).map(Point::to).orElse(-1);
        End present = last < 0 ? present(at, limit) : null;
        int to = present == null ? last : present.to();
        return to > 0 && chars.skip(to, " |\t") >= limit;
    }

    /** "2019 – to date": a word for "to" may follow the dash. */
    private int overWord(int at, int limit) {
        int wordEnd = chars.wordEnd(at);
        boolean joins = wordEnd > at && wordEnd < limit && text.charAt(wordEnd) == ' '
                && words.isConnector(chars.fold(at, wordEnd)) && present(at, limit) == null;
        return joins ? chars.skip(wordEnd, " ") : at;
    }

    /** The end that stands at a place, for the range that begins with {@code first}. */
    @Nullable
    End endAt(int at, int limit, Point first) {
        Optional<Point> point = scanner.afterDash(at).filter(p -> p.to() <= limit);
        if (point.isPresent() && point.get().form() != Form.BARE) {
            return new End(point.get().to(), point.get().date(), point.get().form());
        }
        int shortYear = chars.digits(at);
        if (shortYear == 2 && first.form() == Form.YEAR && first.date() != null) {
            return shortYear(at, first.date().earliest().getYear());
        }
        return present(at, limit);
    }

    /** {@code 2016–18}. */
    private @Nullable End shortYear(int at, int startYear) {
        int year = startYear / 100 * 100 + chars.value(at, 2);
        int whole = year < startYear ? year + 100 : year;
        boolean ends = !Character.isLetterOrDigit(chars.charAt(at + 2)) && whole - startYear <= 30;
        return ends ? new End(at + 2, PartialDate.year(whole), Form.YEAR) : null;
    }

    /** "present", "till date", "ce jour", "al presente", "en cours"; but "Cours de yoga" names a course. */
    private @Nullable End present(int at, int limit) {
        int from = at;
        String before = "";
        for (int n = 0; n < 3 && from < limit; n++) {
            int to = chars.wordEnd(from);
            String word = to > from ? chars.fold(from, to) : "";
            if (words.isPresent(word) || words.isPresent(before + " " + word)) {
                return new End(to, null, Form.MONTH);
            }
            if (!words.isSmall(word)) {
                return null;
            }
            before = word;
            from = chars.skip(to, " ");
        }
        return null;
    }
}
