package org.shortlist.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Anchor.Style;

/** Finds where the jobs of one part of the document may begin, and gathers the texts around. */
final class Anchors {

    /** Reading over a blank line, where blank lines are few and therefore part the jobs. */
    private static final double GAP = 0.6;
    /** Below the dates, a blank line all but ends the header. */
    private static final double BELOW_GAP = 4;
    private static final double BULLET = 1.3;
    private static final double SENTENCE = 0.6;
    /** "Edited essays." */
    private static final double TOLD = 1.2;
    private static final double UNDATED = -1.5;
    /** From one day to another, in a part that says it holds jobs. */
    private static final double EXPECTED = 0.6;
    /** The roles at an employer fill its whole time. */
    private static final double FILLED = 1.5;
    /** Nothing else looks like the head of a group. */
    private static final double GROUP = 6;

    private final Sheet sheet;
    private final HeaderLines headers;
    private final List<Line> lines;
    private final JobDates dates;
    private final Spacing spacing;
    private final boolean ofJobs;

    /**
     * @param lines  one part of the document, not empty
     * @param ofJobs whether the part says that it holds jobs, so that one without dates can be told
     */
    Anchors(Sheet sheet, HeaderLines headers, List<Line> lines, boolean ofJobs) {
        this.ofJobs = ofJobs;
        this.sheet = sheet;
        this.headers = headers;
        this.lines = lines;
        dates = new JobDates(sheet, headers, lines);
        spacing = new Spacing(lines);
    }

    List<Anchor> find() {
        List<Dated> chosen = dates.chosen();
        if (datesStandBelow(chosen)) {
            return below(chosen);
        }
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            int floor = i == 0 ? first() - 1 : chosen.get(i - 1).last();
            int ceiling = i + 1 == chosen.size() ? last() + 1 : chosen.get(i + 1).first();
            boolean whole = i + 1 < chosen.size() && isWholeTime(chosen.get(i), chosen.get(i + 1));
            anchors.add(anchor(chosen, i, floor, ceiling, whole));
        }
        anchors.addAll(groups());
        if (ofJobs) {
            anchors.addAll(undated(chosen));
        }
        anchors.sort(Comparator.comparingInt(anchor -> anchor.first));
        return anchors;
    }

    private Line at(int index) {
        return lines.get(index - first());
    }

    private int first() {
        return lines.getFirst().index();
    }

    private int last() {
        return lines.getLast().index();
    }

    /**
     * "2012 – 2020", then one line and "2016 – 2020": the first is the whole time at an employer, and the line between is the
     * header of a role, not of it.
     */
    private boolean isWholeTime(Dated dated, Dated next) {
        int above = dated.first() - 1;
        boolean opens = above >= first() && dates.style(dated) == Style.ALONE && spacing.isApart()
                && (above == first() || spacing.parts(at(above)));
        return opens && next.first() == dated.last() + 2 && dates.style(next) == Style.ALONE
                && JobDates.contains(dated.range(), next.range()) && !text(at(above)).tells(Role.TITLE.bit())
                && text(at(next.first() - 1)).tells(Role.TITLE.bit());
    }

    private HeaderText text(Line line) {
        return headers.text(line.from(), dates.textEnd(line));
    }

    /** Whether every job ends with its dates: each date stands alone below bullets or sentences, and nothing follows the last. */
    private boolean datesStandBelow(List<Dated> chosen) {
        if (chosen.isEmpty() || chosen.getLast().last() != last() || chosen.getFirst().first() == first()) {
            return false;
        }
        return chosen.stream()
                .allMatch(dated -> dates.style(dated) == Style.ALONE && HeaderLines.isText(at(dated.first() - 1)));
    }

    private List<Anchor> below(List<Dated> chosen) {
        List<Anchor> anchors = new ArrayList<>();
        int begin = first();
        for (Dated dated : chosen) {
            if (headers.mayBeHeader(at(begin))) {
                anchors.add(block(dated, begin, dated.first(), Style.BELOW, weight(dated, Style.BELOW)));
            }
            begin = Math.min(dated.last() + 1, last());
        }
        return anchors;
    }

    /** The jobs without dates: a block of lines that opens like a header, with no date near. */
    private List<Anchor> undated(List<Dated> chosen) {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = first(); i <= last() && anchors.size() < JobDates.MOST; i++) {
            int end = opensBlock(i) ? headerEnd(i) : i;
            int begin = i;
            if (end > begin && chosen.stream().noneMatch(d -> d.first() <= end && d.last() >= begin - 1)) {
                anchors.add(block(null, begin, end, Style.NONE, UNDATED));
            }
        }
        return anchors;
    }

    /** The employers over several roles that are told by a line of their whole time: "Acme", then "3 years 2 months". */
    private List<Anchor> groups() {
        List<Anchor> anchors = new ArrayList<>();
        for (int i = first(); i < last(); i++) {
            if (opensGroup(i) && !at(i).bullet() && headers.mayBeHeader(at(i)) && anchors.size() < JobDates.MOST) {
                Anchor anchor = new Anchor(null, i, i + 1, Style.WHOLE, GROUP, false, i > first());
                anchor.mayBeWhole(0);
                own(anchor, at(i).from(), at(i).to(), 0);
                anchor.read();
                anchors.add(anchor);
            }
        }
        return anchors;
    }

    private boolean opensBlock(int i) {
        Line line = at(i);
        boolean opens = i == first()
                || (spacing.isApart() ? spacing.parts(line) || at(i - 1).bullet() : HeaderLines.isText(at(i - 1)));
        return opens && !line.bullet() && headers.mayBeHeader(line);
    }

    /** Where the lines end that may belong to a header that begins here. */
    private int headerEnd(int begin) {
        int end = begin + 1;
        while (end <= last() && end - begin <= Anchor.REACH + 1 && !HeaderLines.isText(at(end))
                && headers.mayBeHeader(at(end))
                && !spacing.parts(at(end))) {
            end++;
        }
        return end;
    }

    private Anchor block(@Nullable Dated dated, int begin, int end, Style style, double weight) {
        Anchor anchor = new Anchor(dated, begin, begin, style, weight, false, begin > first());
        own(anchor, at(begin).from(), at(begin).to(), 0);
        below(anchor, end);
        anchor.read();
        return anchor;
    }

    private Anchor anchor(List<Dated> chosen, int i, int floor, int ceiling, boolean whole) {
        Dated dated = chosen.get(i);
        Style style = whole ? Style.WHOLE : dates.style(dated);
        Anchor anchor = new Anchor(dated, dated.first(), dated.last(), style, weight(dated, style),
                isBulleted(at(dated.first())), floor >= first());
        int opening = dates.opening(dated, style);
        own(anchor, at(dated.first()).from(), opening < 0 ? dated.from() : Math.min(opening, dated.from()), 0);
        if (style != Style.MIDDLE || !dates.tellsBehind(dated)) {
            own(anchor, dated.to(), opening < dated.to() ? at(dated.last()).to() : opening, 1);
        }
        above(anchor, floor);
        below(anchor, ceiling);
        if (i + 1 < chosen.size() && JobDates.contains(dated.range(), chosen.get(i + 1).range())) {
            anchor.mayBeWhole(JobDates.isFilled(chosen, i) ? FILLED : 0);
        }
        anchor.read();
        return anchor;
    }

    private void above(Anchor anchor, int floor) {
        double price = 0;
        if (floor >= first() && isTight(floor + 1, anchor.first)) {
            anchor.followsTightly(floor + 1);
        }
        for (int i = anchor.first - 1; i > floor && anchor.textsAbove() < Anchor.REACH; i--) {
            Line line = at(i);
            if (headers.isDuration(line)) {
                break;
            }
            if (isBulleted(line) && !(line.text().endsWith(",") && i == anchor.first - 1 && !at(i + 1).bullet())) {
                anchor.missesLinesAbove();
                break;
            }
            if (headers.isAside(line)) {
                continue;
            }
            if (isTold(line)) {
                anchor.missesLinesAbove();
                break;
            }
            if (!headers.mayBeHeader(line)) {
                if (price > 0 || !tellsOfEmployer(i)) {
                    if (HeaderLines.isSentence(line.text())) {
                        anchor.missesLinesAbove();
                    }
                    break;
                }
                price = spacing.parts(at(i - 1)) ? SENTENCE : 2 * SENTENCE;
            } else {
                double told = HeaderLines.isText(line) ? TOLD : 0;
                anchor.above(text(line), price + told + headers.price(line) + gap(i + 1), i);
                if (spacing.parts(line) || i == first()) {
                    anchor.missesLinesAbove();
                }
            }
        }
    }

    /** "Edited essays.": the text of the job before, however short. */
    private boolean isTold(Line line) {
        return HeaderLines.isText(line) && headers.mayBeHeader(line)
                && text(line).words().is(0, HeaderWords.SENTENCE);
    }

    /** Whether these are few lines, and none of them is a text or stands apart from the one before. */
    private boolean isTight(int from, int to) {
        for (int i = from; i < to; i++) {
            if (at(i).bullet() || HeaderLines.isText(at(i)) || headers.isAside(at(i)) || !headers.mayBeHeader(at(i))) {
                return false;
            }
        }
        return to - from <= Anchor.REACH;
    }

    /** A sentence between the first line of a block and the rest of a header: "A maker of boxes with 200 people." */
    private boolean tellsOfEmployer(int i) {
        if (i == first() || spacing.parts(at(i)) || !headers.mayBeHeader(at(i - 1)) || at(i - 1).bullet()) {
            return false;
        }
        return i - 1 == first() || spacing.parts(at(i - 1)) || HeaderLines.isText(at(i - 2));
    }

    private void below(Anchor anchor, int ceiling) {
        for (int i = anchor.last + 1; i < ceiling && anchor.textsBelow() < Anchor.REACH; i++) {
            Line line = at(i);
            if (headers.isAside(line)) {
                continue;
            }
            boolean bullet = line.bullet() && !headers.isLabelled(line);
            boolean told = line.bullet() && headers.tellsOfRole(line);
            if (told || bullet && i > anchor.last + 1 || !headers.mayBeHeader(line) || opensGroup(i)) {
                break;
            }
            double price = headers.price(line) + BELOW_GAP * gap(i) + (bullet ? BULLET : 0);
            anchor.below(text(line), price, i);
        }
    }

    /** "Acme", then "3 years 2 months" on a line of its own: an employer over the roles that follow. */
    private boolean opensGroup(int i) {
        return i < last() && headers.isDuration(at(i + 1));
    }

    private static boolean isBulleted(Line line) {
        return line.bullet() && !line.numbered();
    }

    private double gap(int index) {
        return spacing.parts(at(index)) ? GAP : 0;
    }

    private double weight(Dated dated, Style style) {
        double weight = !dated.isRange() ? -1 : ofJobs ? EXPECTED : 0;
        return style == Style.MIDDLE ? weight - 0.5 : weight;
    }

    private void own(Anchor anchor, int from, int to, int place) {
        if (dates.hasWords(from, to)) {
            HeaderText text = headers.text(from, to);
            if (!text.isEmpty()) {
                anchor.own(text, place);
            }
        }
    }
}
