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

    private final Sheet sheet;
    private final HeaderLines headers;
    private final List<Line> lines;

    /** @param lines one part of the document, not empty */
    JobDates(Sheet sheet, HeaderLines headers, List<Line> lines) {
        this.sheet = sheet;
        this.headers = headers;
        this.lines = lines;
    }

    private Line line(int index) {
        return lines.get(index - lines.getFirst().index());
    }

    List<Dated> chosen() {
        List<Dated> dates = sheet.datesIn(lines.getFirst().from(), lines.getLast().to());
        boolean ranges = dates.stream().anyMatch(dated -> dated.isRange() && mayBeJob(dated, true));
        List<Dated> chosen = new ArrayList<>();
        for (Dated dated : dates) {
            if (chosen.size() < MOST && mayBeJob(dated, ranges)
                    && (chosen.isEmpty() || chosen.getLast().last() < dated.first())
                    && !isOfProject(dated, chosen)) {
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
            if (within && (!headers.isLabelled(line(job.first())) || opensProject(job.last() + 1, dated.first()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether between two lines one says that a project follows, and none after it that an employer does. */
    private boolean opensProject(int from, int to) {
        boolean project = false;
        for (int i = from; i < to; i++) {
            project = headers.isOfProject(line(i)) || project && !headers.isOfEmployer(line(i));
        }
        return project;
    }

    private boolean mayBeJob(Dated dated, boolean ranges) {
        Line line = line(dated.first());
        Style style = style(dated);
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

    /** "Line Cook, Acme, 2019 - 2022: ran the grill and trained four cooks": what was done there stands behind a colon. */
    boolean tellsBehind(Dated dated) {
        int end = line(dated.last()).to();
        int at = dated.to();
        while (at < end && " )".indexOf(sheet.text().charAt(at)) >= 0) {
            at++;
        }
        return at < end && sheet.text().charAt(at) == ':' && end - at > SHORTEST_TEXT;
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
