package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shortlist.parser.Anchor.Style;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.PartialDate;

/** Tells the dates of jobs from those in sentences and projects, and how they stand on their lines. */
final class JobDates {

    /** No résumé has more jobs in one part. */
    static final int MOST = 150;
    private static final int LONGEST_REST = 130;
    /** A line so long is no header, whatever its gaps. */
    private static final int WIDEST = 400;
    /** What is shorter behind the dates may be a title. */
    private static final int SHORTEST_TEXT = 24;

    private static final int JOB = Role.TITLE.bit() | Role.EMPLOYER.bit();

    /** How many lines further down. */
    private static final int ECHO = 2;

    private final Sheet sheet;
    private final HeaderLines headers;
    private final List<Line> lines;
    private final int[] projects;

    /** @param lines one part of the document, not empty */
    JobDates(Sheet sheet, HeaderLines headers, List<Line> lines) {
        this.sheet = sheet;
        this.headers = headers;
        this.lines = lines;
        projects = projects();
    }

    private Line line(int index) {
        return lines.get(index - lines.getFirst().index());
    }

    /** Where the words of a line end that may be of a header: before dates in brackets that {@link #isEcho echo} the job's. */
    int textEnd(Line line) {
        List<Dated> dates = sheet.datesIn(line.from(), line.to());
        return dates.isEmpty() || !isEcho(dates.getLast()) ? line.to() : opening(dates.getLast());
    }

    /** "Long-Term Substitute (Spring 2017)", and within two lines the dates of the job: "January 2017 to May 2017". */
    private boolean isEcho(Dated dated) {
        int open = opening(dated);
        if (dated.isRange() || open <= line(dated.first()).from() || !endsInBrackets(dated)) {
            return false;
        }
        Line below = line(Math.min(lines.getLast().index(), dated.first() + ECHO));
        return sheet.datesIn(dated.to(), below.to())
                .stream()
                .anyMatch(job -> job.isRange() && style(job) == Style.ALONE && contains(job.range(), dated.range()));
    }

    /** Where the bracket opens right before a date, or -1. */
    private int opening(Dated dated) {
        int before = dated.from() - 1;
        return before >= 0 && sheet.text().charAt(before) == '(' ? before : -1;
    }

    private boolean endsInBrackets(Dated dated) {
        return dated.to() + 1 == line(dated.last()).to() && sheet.text().charAt(dated.to()) == ')';
    }

    List<Dated> chosen() {
        List<Dated> dates = sheet.datesIn(lines.getFirst().from(), lines.getLast().to());
        boolean ranges = dates.stream().anyMatch(dated -> dated.isRange() && mayBeJob(dated, true));
        List<Dated> chosen = new ArrayList<>();
        for (Dated dated : dates) {
            if (chosen.size() < MOST && mayBeJob(dated, ranges)
                    && (chosen.isEmpty() || chosen.getLast().last() < dated.first())
                    && !isOfProject(dated, chosen) && !isEcho(dated)) {
                chosen.add(dated);
            }
        }
        return chosen;
    }

    /** "Duration: Jan – May 2014" within the dates of a job that were written without a label: a project in its text. */
    private boolean isOfProject(Dated dated, List<Dated> before) {
        if (!headers.isLabelled(line(dated.first()))) {
            return false;
        }
        for (Dated job : before) {
            boolean within = contains(job.range(), dated.range());
            if (within && (!headers.isLabelled(line(job.first()))
                    || projects[dated.first() - lines.getFirst().index()] > job.last())) {
                return true;
            }
        }
        return false;
    }

    /** For each line, which one before it said that a project follows, if none after that says that an employer does; or -1. */
    private int[] projects() {
        int[] opened = new int[lines.size()];
        int open = -1;
        for (int i = 0; i < opened.length; i++) {
            opened[i] = open;
            Line line = lines.get(i);
            open = headers.isOfProject(line) ? line.index() : open >= 0 && headers.isOfEmployer(line) ? -1 : open;
        }
        return opened;
    }

    /**
     * Where the header ends of a job that is told in one paragraph, or -1. "Brand Manager, Acme. Launched eleven products. March 2012
     * to May 2016." ends with its dates, "2010 - present: Owner, Acme Salon. Six chairs and two tables." begins with them.
     */
    int opening(Dated dated, Style style) {
        Line line = line(dated.first());
        boolean behind = style == Style.START;
        if (!dated.isRange() || dated.first() != dated.last() || !behind && style != Style.END
                || !behind && !closesSentence(dated.from())) {
            return -1;
        }
        int from = behind ? dated.to() : line.from();
        int last = Math.min(behind ? line.to() : dated.from(), from + LONGEST_REST) - 2;
        int end = from;
        while (end < last && !closesSentence(end + 2)) {
            end++;
        }
        return end < last && end > from && headers.text(from, end).tells(JOB) ? end : -1;
    }

    /** Whether a full stop and a blank stand before, behind a word in small letters or a state. */
    private boolean closesSentence(int at) {
        String text = sheet.text();
        return at > 5 && text.charAt(at - 1) == ' ' && text.charAt(at - 2) == '.'
                && Character.isLetter(text.charAt(at - 3)) && Character.isLetter(text.charAt(at - 4));
    }

    private boolean mayBeJob(Dated dated, boolean ranges) {
        Line line = line(dated.first());
        Style style = style(dated);
        if (opening(dated, style) >= 0) {
            return true;
        }
        int rest = style == Style.MIDDLE && tellsBehind(dated) ? before(dated) : rest(dated);
        if (rest > LONGEST_REST || rest > 60 && style != Style.END && HeaderLines.isSentence(line.text())) {
            return false;
        }
        if (style != Style.ALONE && headers.isProse(line.text())) {
            return false;
        }
        if (style != Style.ALONE && isBetween(dated)) {
            return false;
        }
        if (line.bullet() && rest > 45 && style == Style.MIDDLE) {
            return false;
        }
        return dated.isRange() || style == Style.ALONE || !ranges && style != Style.MIDDLE
                || ranges && style == Style.END && rest < 70 && dated.shape() == Dated.Shape.MONTH && !line.bullet();
    }

    /** "Sales grew between May 2016 and June 2017" tells of no job's dates. */
    private boolean isBetween(Dated dated) {
        return sheet.text().regionMatches(true, dated.from(), "between", 0, 7);
    }

    private int rest(Dated dated) {
        int from = line(dated.first()).from();
        int end = Math.max(dated.to(), line(dated.last()).to());
        int whole = dated.from() - from + end - dated.to();
        return whole > WIDEST
                ? whole
                : Line.width(sheet.text().substring(from, dated.from()))
                        + Line.width(sheet.text().substring(dated.to(), end));
    }

    private int before(Dated dated) {
        return Line.width(sheet.text().substring(line(dated.first()).from(), dated.from()));
    }

    /**
     * "Line Cook, Acme, 2019 - 2022: ran the grill and trained four cooks": what was done there stands behind a colon, unless
     * that may be the title, which is missing before; or behind a full stop: "Acme. Line cook. 2019 - 2022. Ran the grill."
     */
    boolean tellsBehind(Dated dated) {
        int end = line(dated.last()).to();
        int at = dated.to();
        while (at < end && " )".indexOf(sheet.text().charAt(at)) >= 0) {
            at++;
        }
        int from = line(dated.first()).from();
        if (at + 1 < end && sheet.text().startsWith(". ", at)) {
            return dated.from() - from <= LONGEST_REST && headers.text(from, dated.from()).tells(JOB);
        }
        return at < end && sheet.text().charAt(at) == ':' && end - at > SHORTEST_TEXT && dated.from() - from <= WIDEST
                && (isTold(sheet.text().substring(at + 1, end).strip())
                        || headers.text(from, dated.from()).tells(Role.TITLE.bit()));
    }

    private boolean isTold(String text) {
        return HeaderLines.isSentence(text)
                || sheet.cased() && !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    Style style(Dated dated) {
        boolean before = hasWords(line(dated.first()).from(), dated.from());
        boolean after = hasWords(dated.to(), line(dated.last()).to());
        return before ? after ? Style.MIDDLE : Style.END : after ? Style.START : Style.ALONE;
    }

    boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(sheet.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(DateRange whole, DateRange part) {
        PartialDate end = whole.end();
        boolean starts = whole.start() != null && part.start() != null
                && !part.start().earliest().isBefore(whole.start().earliest());
        return starts && (end == null || part.end() != null && !part.end().latest().isAfter(end.latest()));
    }

    /** Whether the dates that follow, as far as these contain them, begin and end with these. */
    static boolean isFilled(List<Dated> chosen, int i) {
        DateRange whole = chosen.get(i).range();
        boolean starts = false;
        boolean ends = false;
        for (int k = i + 1; k < chosen.size() && contains(whole, chosen.get(k).range()); k++) {
            starts |= Objects.equals(whole.start(), chosen.get(k).range().start());
            ends |= Objects.equals(whole.end(), chosen.get(k).range().end());
        }
        return starts && ends;
    }
}
