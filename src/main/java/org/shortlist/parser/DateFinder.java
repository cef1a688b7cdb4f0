package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.DateScanner.Form;
import org.shortlist.parser.DateScanner.Point;
import org.shortlist.parser.RangeEnds.End;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.PartialDate;

/**
 * Finds the dates and ranges of dates of a text, line by line; a range may go on in the next line ({@code 06/2014}, then
 * {@code to current}). A dash or a word for "to" between two dates makes a range; a word for the present leaves it open.
 */
final class DateFinder {

    private final String text;
    private final DateWords words;
    private final DateScanner scanner;
    private final DateText chars;
    private final RangeEnds ends;
    private final Durations durations;
    private final List<Dated> found = new ArrayList<>();
    private int line;
    private int begin;
    private int end;

    private DateFinder(String text, DateWords words) {
        this.text = text;
        this.words = words;
        scanner = new DateScanner(text, words);
        chars = new DateText(text);
        ends = new RangeEnds(text, words, scanner);
        durations = new Durations(text, words);
    }

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
        begin = here.start();
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
        return Character.isDigit(c) || Character.isLetter(c) && !Character.isLetterOrDigit(chars.charAt(at - 1));
    }

    private int take(int at) {
        Optional<Point> start = scanner.at(at).filter(p -> p.to() <= end);
        if (start.isEmpty()) {
            return afterWord(at);
        }
        Point first = start.get();
        End last = ends.after(first, begin, end);
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
        int word = chars.skip(at, " ");
        int wordEnd = chars.wordEnd(word);
        return wordEnd > word && wordEnd <= end && words.isOnwards(chars.fold(word, wordEnd)) ? wordEnd : -1;
    }

    /** {@code 2019 –} with nothing after it. */
    private boolean opensDangling(int at) {
        int dash = chars.skip(at, " ");
        return dash < end && RangeEnds.DASHES.indexOf(text.charAt(dash)) >= 0 && chars.skip(dash + 1, " ") >= end
                && dash + 1 <= end;
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
        return start >= to ? "" : chars.fold(start, to);
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
        int after = ends.connector(here.start(), here.start(), here.to());
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
        int wordEnd = chars.wordEnd(here.from());
        boolean joins = wordEnd > here.from() && words.isConnector(chars.fold(here.from(), wordEnd));
        return joins ? chars.skip(wordEnd, " :") : ending(here);
    }

    /** Where the date begins in "End date: 12/2017", or -1. */
    private int ending(Line here) {
        int colon = text.indexOf(':', here.from());
        boolean ends = colon > here.from() && colon < here.to() && words.isEnding(chars.fold(here.from(), colon));
        return ends ? chars.skip(colon + 1, " \t") : -1;
    }

    private boolean close(Dated open, int after, Line here) {
        PartialDate start = open.range().start();
        if (start == null) {
            return false;
        }
        Form form = start.isMonth() ? Form.MONTH : Form.YEAR;
        End last = ends.endAt(after, here.to(), new Point(open.from(), open.to(), start, form, 0));
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
        int after = chars.skip(to, " ,([-–");
        boolean behind = after < end && words.isExpected(chars.fold(after, chars.wordEnd(after)));
        return behind || words.isExpected(wordBefore(from));
    }
}
