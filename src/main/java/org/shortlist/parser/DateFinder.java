package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.DateScanner.Form;
import org.shortlist.parser.DateScanner.Point;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.PartialDate;

/**
 * Finds the dates and ranges of dates of a text, line by line; a range may go on in the next line ({@code 06/2014}, then
 * {@code to current}). A dash or a word for "to" between two dates makes a range; a word for the present leaves it open.
 */
final class DateFinder {

    private static final String DASHES = "-–—－~‐‑−→>";

    private static final int WIDEST_GAP = 60;

    private final String text;
    private final DateWords words;
    private final DateScanner scanner;
    private final Durations durations;
    private final List<Dated> found = new ArrayList<>();
    private int line;
    private int end;

    private DateFinder(String text, DateWords words) {
        this.text = text;
        this.words = words;
        scanner = new DateScanner(text, words);
        durations = new Durations(text, words);
    }

    /** What the end of a range may be. */
    private record End(int to, @Nullable PartialDate date, Form form) {}

    static List<Dated> in(String text, List<Line> lines, DateWords words) {
        DateFinder finder = new DateFinder(text, words);
        for (int i = 0; i < lines.size(); i++) {
            finder.line(lines, i);
        }
        return finder.found;
    }

    private void line(List<Line> lines, int i) {
        Line here = lines.get(i);
        line = here.index();
        end = here.to();
        if (continuesRange(lines, i)) {
            return;
        }
        for (int at = here.from(); at < end;) {
            at = mayBegin(at) ? take(at) : at + 1;
        }
    }

    /** Digits, or the letter a month or season may begin with, at the start of a word. */
    private boolean mayBegin(int at) {
        char c = text.charAt(at);
        return Character.isDigit(c) || Character.isLetter(c) && !Character.isLetterOrDigit(scanner.charAt(at - 1));
    }

    private int take(int at) {
        Optional<Point> start = scanner.at(at).filter(p -> p.to() <= end);
        if (start.isEmpty()) {
            return afterWord(at);
        }
        Point first = start.get();
        End last = rangeEnd(first);
        if (last != null) {
            int to = durations.endAfter(last.to(), end);
            add(afterFrom(first.from()), to, range(first, last), Dated.Shape.RANGE);
            return to;
        }
        return lone(first);
    }

    private int afterWord(int at) {
        int i = at;
        while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        return Math.max(i, at + 1);
    }

    private int lone(Point point) {
        if (point.form() == Form.BARE || point.form() == Form.SHORT) {
            return point.to();
        }
        PartialDate date = point.date();
        boolean since = words.isSince(wordBefore(point.from()));
        boolean dangling = date != null && opensDangling(point.to());
        int onwards = date == null ? -1 : onwards(point.to());
        boolean open = since || dangling || onwards > 0;
        Dated.Shape shape = open
                ? Dated.Shape.RANGE
                : point.form() == Form.YEAR ? Dated.Shape.YEAR : Dated.Shape.MONTH;
        if (date != null) {
            int from = since ? wordStart(point.from()) : point.from();
            add(from, Math.max(point.to(), onwards), open ? DateRange.since(date) : DateRange.lone(date), shape);
        }
        return Math.max(point.to(), onwards);
    }

    /** The end of "onwards" right behind a date, or -1. */
    private int onwards(int at) {
        int word = scanner.skip(at, " ");
        int wordEnd = scanner.wordEnd(word);
        return wordEnd > word && wordEnd <= end && words.isOnwards(scanner.fold(word, wordEnd)) ? wordEnd : -1;
    }

    /** {@code 2019 –} with nothing after it. */
    private boolean opensDangling(int at) {
        int dash = scanner.skip(at, " ");
        return dash < end && DASHES.indexOf(text.charAt(dash)) >= 0 && scanner.skip(dash + 1, " ") >= end
                && dash + 1 <= end;
    }

    private @Nullable End rangeEnd(Point first) {
        int after = connector(first.to(), end);
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
    private int connector(int from, int limit) {
        int column = column(from, limit);
        if (column > 0) {
            return column;
        }
        int at = scanner.skip(from, " .,)");
        if (at < limit && DASHES.indexOf(text.charAt(at)) >= 0) {
            return overWord(scanner.skip(at + 1, " " + DASHES), limit);
        }
        if (at >= limit || at == from || !Character.isLetter(text.charAt(at))) {
            return -1;
        }
        int wordEnd = scanner.wordEnd(at);
        boolean dutch = text.startsWith("t/m", at);
        boolean joins = dutch || words.isConnector(scanner.fold(at, wordEnd)) && wordEnd < limit;
        return joins ? scanner.skip(dutch ? at + 3 : wordEnd, " :") : -1;
    }

    /** Where the next column of a table begins, or -1. */
    private int column(int from, int limit) {
        int at = from;
        while (at < limit && at - from < WIDEST_GAP && " \t|".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean parted = at < limit && (at - from > 2 || at > from && text.charAt(from) == '\t');
        return parted && endsRow(at, limit) ? at : -1;
    }

    /** Whether nothing but a date or a word for the present follows. */
    private boolean endsRow(int at, int limit) {
        int last = scanner.at(at).map(Point::to).orElse(-1);
        End present = last < 0 ? present(at, limit) : null;
        int to = present == null ? last : present.to();
        return to > 0 && scanner.skip(to, " |\t") >= limit;
    }

    /** "2019 – to date": a word for "to" may follow the dash. */
    private int overWord(int at, int limit) {
        int wordEnd = scanner.wordEnd(at);
        boolean joins = wordEnd > at && wordEnd < limit && text.charAt(wordEnd) == ' '
                && words.isConnector(scanner.fold(at, wordEnd));
        return joins ? scanner.skip(wordEnd, " ") : at;
    }

    private @Nullable End endAt(int at, int limit, Point first) {
        Optional<Point> point = scanner.afterDash(at).filter(p -> p.to() <= limit);
        if (point.isPresent() && point.get().form() != Form.BARE) {
            return new End(point.get().to(), point.get().date(), point.get().form());
        }
        int shortYear = scanner.digits(at);
        if (shortYear == 2 && first.form() == Form.YEAR && first.date() != null) {
            return shortYear(at, first.date().earliest().getYear());
        }
        return present(at, limit);
    }

    /** {@code 2016–18}. */
    private @Nullable End shortYear(int at, int startYear) {
        int year = startYear / 100 * 100 + scanner.value(at, 2);
        int whole = year < startYear ? year + 100 : year;
        boolean ends = !Character.isLetterOrDigit(scanner.charAt(at + 2)) && whole - startYear <= 30;
        return ends ? new End(at + 2, PartialDate.year(whole), Form.YEAR) : null;
    }

    /** "present", "till date", "ce jour", "al presente". */
    private @Nullable End present(int at, int limit) {
        int from = at;
        for (int n = 0; n < 3 && from < limit; n++) {
            int to = scanner.wordEnd(from);
            String word = to > from ? scanner.fold(from, to) : "";
            if (words.isPresent(word)) {
                return new End(to, null, Form.MONTH);
            }
            if (!words.isSmall(word)) {
                return null;
            }
            from = scanner.skip(to, " ");
        }
        return null;
    }

    private static DateRange range(Point first, End last) {
        PartialDate start = first.date();
        if (start == null && last.date() != null) {
            start = PartialDate.month(last.date().earliest().getYear(), first.month());
        }
        return new DateRange(start, last.date());
    }

    /** Where "from" begins, if it stands right before a range; else where the range does. */
    private int afterFrom(int from) {
        String word = wordBefore(from);
        return words.isFrom(word) || words.isSince(word) ? wordStart(from) : from;
    }

    private String wordBefore(int from) {
        int to = wordEnd(from);
        int start = wordStart(from);
        return start >= to ? "" : scanner.fold(start, to);
    }

    private int wordEnd(int from) {
        int to = from;
        while (to > 0 && from - to < 4 && " :(".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    /** Where the word begins that stands before a date, if it is on the same line. */
    private int wordStart(int from) {
        int to = wordEnd(from);
        int start = to;
        while (start > 0 && to - start < 12 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** A line that is "to current" or "– 05/2014" closes the date that the line before ended with. */
    private boolean continuesRange(List<Line> lines, int i) {
        Line here = lines.get(i);
        Dated open = found.isEmpty() ? null : found.getLast();
        if (i == 0 || open == null || here.length() > 30 || open.last() != lines.get(i - 1).index()
                || open.isRange() && open.range().end() != null || !endsLine(open, lines.get(i - 1))) {
            return false;
        }
        int after = connector(here.start(), here.to());
        boolean dangling = open.isRange() && opensLine(open, lines.get(i - 1));
        if (here.bullet() && after < 0) {
            after = here.from();
        }
        after = after < 0 ? wordConnector(here) : after;
        after = after < 0 && dangling ? here.from() : after;
        return after >= 0 && close(open, after, here);
    }

    private static boolean endsLine(Dated dated, Line above) {
        return above.to() - dated.to() <= 3;
    }

    private static boolean opensLine(Dated dated, Line above) {
        return dated.to() < above.to();
    }

    private int wordConnector(Line here) {
        int wordEnd = scanner.wordEnd(here.from());
        boolean joins = wordEnd > here.from() && words.isConnector(scanner.fold(here.from(), wordEnd));
        return joins ? scanner.skip(wordEnd, " :") : ending(here);
    }

    /** Where the date begins in "End date: 12/2017", or -1. */
    private int ending(Line here) {
        int colon = text.indexOf(':', here.from());
        boolean ends = colon > here.from() && colon < here.to() && words.isEnding(scanner.fold(here.from(), colon));
        return ends ? scanner.skip(colon + 1, " \t") : -1;
    }

    private boolean close(Dated open, int after, Line here) {
        PartialDate start = open.range().start();
        if (start == null) {
            return false;
        }
        Form form = start.isMonth() ? Form.MONTH : Form.YEAR;
        End last = endAt(after, here.to(), new Point(open.from(), open.to(), start, form, 0));
        if (last == null || here.to() - last.to() > 2) {
            return false;
        }
        found.removeLast();
        found.add(
                new Dated(open.from(), last.to(), new DateRange(start, last.date()), Dated.Shape.RANGE, open.expected(),
                        open.first(), here.index()));
        return true;
    }

    private void add(int from, int to, DateRange range, Dated.Shape shape) {
        found.add(new Dated(from, to, range, shape, isExpected(from, to), line, line));
    }

    /** Whether a word like "expected" stands right before or after. */
    private boolean isExpected(int from, int to) {
        int after = scanner.skip(to, " ,([-–");
        boolean behind = after < end && words.isExpected(scanner.fold(after, scanner.wordEnd(after)));
        return behind || words.isExpected(wordBefore(from));
    }
}
