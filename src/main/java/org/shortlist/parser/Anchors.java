package org.shortlist.parser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.parser.Anchor.Style;

/** Finds the dates that may be those of a job, and gathers the texts around them. */
final class Anchors {

    /** No résumé has more jobs in one part. */
    private static final int MOST = 150;
    private static final int LONGEST_LINE = 110;
    private static final int LONGEST_REST = 130;
    private static final int MOST_WORDS = 16;
    private static final int MOST_SMALL = 8;
    private static final Set<String> ABBREVIATIONS = Set.of("inc.", "co.", "corp.", "ltd.", "llc.", "st.", "jr.", "sr.",
            "dept.",
            "u.s.", "u.s.a.", "d.c.", "bros.", "l.l.c.", "p.c.", "p.a.", "l.p.", "intl.", "assoc.", "univ.", "mgr.",
            "n.a.",
            "asst.", "s.a.", "b.v.", "n.v.", "e.v.", "calif.", "mass.", "mfg.", "etc.", "cia.", "ltda.", "s.l.",
            "p.l.c.", "plc.");

    private final Sheet sheet;
    private final RoleScores scores;
    private final Labels labels;
    private final Map<Long, HeaderText> texts = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    Anchors(Sheet sheet, RoleScores scores, Labels labels, List<String> knownTitles) {
        this.labels = labels;
        this.sheet = sheet;
        this.scores = scores;
        titles.addAll(knownTitles);
    }

    /** The anchors in these lines, which are one part of the document. */
    List<Anchor> in(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<Dated> dates = sheet.datesIn(lines.getFirst().from(), lines.getLast().to());
        boolean ranges = dates.stream().anyMatch(Dated::isRange);
        List<Dated> chosen = new ArrayList<>();
        for (Dated dated : dates) {
            if (chosen.size() < MOST && mayBeJob(dated, lines, ranges)
                    && (chosen.isEmpty() || chosen.getLast().last() < dated.first())) {
                chosen.add(dated);
            }
        }
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            int floor = i == 0 ? lines.getFirst().index() - 1 : chosen.get(i - 1).last();
            int ceiling = i + 1 == chosen.size() ? lines.getLast().index() + 1 : chosen.get(i + 1).first();
            anchors.add(anchor(chosen.get(i), lines, floor, ceiling));
        }
        return anchors;
    }

    private static Line at(List<Line> lines, int index) {
        return lines.get(index - lines.getFirst().index());
    }

    private boolean mayBeJob(Dated dated, List<Line> lines, boolean ranges) {
        Line line = at(lines, dated.first());
        int rest = rest(dated, lines);
        if (rest > LONGEST_REST || rest > 60 && isSentence(line.text())) {
            return false;
        }
        Style style = style(dated, lines);
        if (style != Style.ALONE && isProse(line.text())) {
            return false;
        }
        if (line.bullet() && rest > 45 && style == Style.MIDDLE) {
            return false;
        }
        return dated.isRange() || style == Style.ALONE || !ranges && style != Style.MIDDLE
                || ranges && style == Style.END && rest < 70 && dated.shape() == Dated.Shape.MONTH && !line.bullet();
    }

    private int rest(Dated dated, List<Line> lines) {
        Line first = at(lines, dated.first());
        Line last = at(lines, dated.last());
        return dated.from() - first.from() + Math.max(0, last.to() - dated.to());
    }

    private Style style(Dated dated, List<Line> lines) {
        boolean before = hasWords(at(lines, dated.first()).from(), dated.from());
        boolean after = hasWords(dated.to(), at(lines, dated.last()).to());
        return before ? after ? Style.MIDDLE : Style.END : after ? Style.START : Style.ALONE;
    }

    private boolean hasWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(sheet.text().charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Anchor anchor(Dated dated, List<Line> lines, int floor, int ceiling) {
        Style style = style(dated, lines);
        Anchor anchor = new Anchor(dated, style, weight(dated, style), floor >= lines.getFirst().index());
        Line first = at(lines, dated.first());
        Line last = at(lines, dated.last());
        own(anchor, first.from(), dated.from(), 0);
        own(anchor, dated.to(), last.to(), 1);
        for (int i = dated.first() - 1; i > floor && i >= dated.first() - Anchor.REACH; i--) {
            Line line = at(lines, i);
            if (line.bullet()) {
                anchor.missesLinesAbove();
                break;
            }
            if (!mayBeHeader(line)) {
                break;
            }
            anchor.above(text(line.from(), line.to()), price(line));
        }
        for (int i = dated.last() + 1; i < ceiling && i <= dated.last() + Anchor.REACH; i++) {
            Line line = at(lines, i);
            if (line.bullet() && i > dated.last() + 1 || !mayBeHeader(line)) {
                break;
            }
            anchor.below(text(line.from(), line.to()), price(line) + (line.bullet() ? 1.3 : 0));
        }
        anchor.read();
        return anchor;
    }

    private static double weight(Dated dated, Style style) {
        double weight = dated.isRange() ? 0 : -1;
        return style == Style.MIDDLE ? weight - 0.5 : weight;
    }

    private void own(Anchor anchor, int from, int to, int place) {
        if (hasWords(from, to)) {
            HeaderText text = text(from, to);
            if (!text.isEmpty()) {
                anchor.own(text, place);
            }
        }
    }

    private HeaderText text(int from, int to) {
        return texts.computeIfAbsent((long) from << 32 | to, key -> {
            String written = sheet.text().substring(from, to);
            int label = labels.end(written);
            Role role = labels.role(written);
            HeaderWords words = words(written.substring(label), from + label);
            return role == null
                    ? new HeaderText(words, scores, titleEnd(words))
                    : HeaderText.labelled(words, scores, role);
        });
    }

    private HeaderWords words(String written, int from) {
        return new HeaderWords(written, from, sheet.cased(), sheet.vocabulary());
    }

    /** Where a title that the document names elsewhere ends in these words, or -1. */
    private int titleEnd(HeaderWords words) {
        StringBuilder prefix = new StringBuilder();
        int end = -1;
        for (int i = 0; i < Math.min(words.size(), 8); i++) {
            prefix.append(i == 0 ? "" : " ").append(words.tokens.get(i).text());
            end = titles.contains(prefix.toString()) ? i + 1 : end;
        }
        return end;
    }

    /** Whether a line is short and no sentence, as the lines of a header are. */
    private boolean mayBeHeader(Line line) {
        return line.length() <= LONGEST_LINE && !isSentence(line.text()) && words(line.text()) <= MOST_WORDS
                && (!sheet.cased() || smallWords(line.text()) < MOST_SMALL);
    }

    /** "Lead of four cooks since 2022.": a sentence most of whose words are no names. */
    private boolean isProse(String text) {
        return sheet.cased() && isSentence(text) && smallWords(text) * 2 > words(text);
    }

    /** How many words begin with a small letter: names have few of them, sentences many. */
    private static int smallWords(String text) {
        int small = 0;
        for (int i = 1; i < text.length(); i++) {
            small += text.charAt(i - 1) == ' ' && Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return small;
    }

    private static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    static boolean isSentence(String text) {
        if (!text.endsWith(".") || text.length() < 6) {
            return text.endsWith(";");
        }
        int blank = text.lastIndexOf(' ');
        String last = text.substring(blank + 1).toLowerCase(java.util.Locale.ROOT);
        return !ABBREVIATIONS.contains(last.startsWith("(") ? last.substring(1) : last) && words(text) > 2;
    }

    private double price(Line line) {
        double price = 0;
        price += sheet.cased() && Character.isLowerCase(line.text().codePointAt(0)) ? 1 : 0;
        price += line.text().endsWith(".") ? 0.3 : 0;
        price += line.text().endsWith(",") || line.text().endsWith(":") ? 0.7 : 0;
        price += line.length() > 80 ? 0.7 : 0;
        return price;
    }
}
