package org.shortlist.parser;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shortlist.vocabulary.Wording;

/** Knows the lines that a job's header may be made of, and takes them apart once each. */
final class HeaderLines {

    private static final int LONGEST_LINE = 110;
    private static final int MOST_WORDS = 16;
    private static final int MOST_SMALL = 8;
    private static final byte UNKNOWN = 0;
    private static final byte YES = 1;
    private static final byte NO = 2;
    private static final Set<String> ABBREVIATIONS = Set.of("inc.", "co.", "corp.", "ltd.", "llc.", "st.", "jr.", "sr.",
            "dept.",
            "u.s.", "u.s.a.", "d.c.", "bros.", "l.l.c.", "p.c.", "p.a.", "l.p.", "intl.", "assoc.", "univ.", "mgr.",
            "n.a.",
            "asst.", "s.a.", "b.v.", "n.v.", "e.v.", "calif.", "mass.", "mfg.", "etc.", "cia.", "ltda.", "s.l.",
            "p.l.c.", "plc.", "s.r.l.", "s.p.a.", "s.r.o.", "o.o.", "c.v.", "d.o.o.", "a.s.", "s.a.s.", "s.n.c.",
            "s.l.u.");

    private final Sheet sheet;
    private final RoleScores scores;
    private final Labels labels;
    private final Durations durations;
    private final Map<Long, HeaderText> texts = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    /** What was found out about each line, which is asked for by every job around. */
    private final byte[] shortLines;
    private final Towns towns;

    /** @param knownTitles titles that the document names elsewhere, as tokens between blanks */
    HeaderLines(Sheet sheet, RoleScores scores, Labels labels, Durations durations, List<String> knownTitles) {
        this.labels = labels;
        this.durations = durations;
        this.sheet = sheet;
        this.scores = scores;
        titles.addAll(knownTitles);
        shortLines = new byte[sheet.lines().size()];
        towns = Towns.in(sheet);
    }

    boolean isDuration(Line line) {
        return durations.fills(line);
    }

    /** Links that job boards and browsers print between the lines. */
    private static boolean isAddress(String text) {
        return text.indexOf(' ') < 0
                && (text.contains("://") || text.startsWith("www.") || text.indexOf('/') > text.indexOf('.')
                        && text.indexOf('.') > 0);
    }

    /** Whether a line within a header says nothing of title, employer or place: a street, how long, how many hours. */
    boolean isAside(Line line) {
        if (line.width() > LONGEST_LINE) {
            return false;
        }
        int label = labels.end(line.text());
        return (!line.bullet() || label > 0)
                && (isDuration(line) || isAddress(line.text()) || isLoneLabel(line, label) || isNote(line, label));
    }

    /** "Position held", and what it was stands in the line below. */
    private static boolean isLoneLabel(Line line, int label) {
        return label == line.length();
    }

    /** Whether a label says what the line is about. */
    boolean isLabelled(Line line) {
        return labels.end(line.text()) > 0;
    }

    /** "Role: Coordinated three teams": a label of titles, and no title behind it. */
    boolean tellsOfRole(Line line) {
        HeaderText text = text(line.from(), line.to());
        return labels.role(line.text()) == Role.TITLE
                && text.words().count(0, text.words().size(), HeaderWords.HEAD) == 0;
    }

    boolean isOfEmployer(Line line) {
        return labels.role(line.text()) == Role.EMPLOYER;
    }

    /** "Project #2", "Project Name: Claims Portal". */
    boolean isOfProject(Line line) {
        return line.text().regionMatches(true, 0, "proje", 0, 5)
                && (line.text().indexOf(':') > 0 || line.text().indexOf('#') > 0
                        || Character.isDigit(line.text().charAt(line.length() - 1)));
    }

    private boolean isNote(Line line, int label) {
        boolean mayBe = label > 0 || words(line.text()) <= HeaderWords.LONGEST_NOTE;
        return mayBe && text(line.from(), line.to()).isNote();
    }

    HeaderText text(int from, int to) {
        return texts.computeIfAbsent((long) from << 32 | to, key -> {
            String written = sheet.text().substring(from, to);
            int label = labels.end(written);
            Role role = labels.role(written);
            HeaderWords words = words(sheet.wording(from + label, to), from + label);
            if (role == null) {
                return new HeaderText(words, scores, towns, titleEnd(words));
            }
            return labels.isClient(written)
                    ? HeaderText.labelledClient(words, scores, towns)
                    : HeaderText.labelled(words, scores, towns, role);
        });
    }

    private HeaderWords words(Wording written, int from) {
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
    boolean mayBeHeader(Line line) {
        byte known = shortLines[line.index()];
        if (known == UNKNOWN) {
            known = isShort(line) ? YES : NO;
            shortLines[line.index()] = known;
        }
        return known == YES;
    }

    private boolean isShort(Line line) {
        return line.width() <= LONGEST_LINE && !hasMail(line.text()) && !isSentence(line.text())
                && words(line.text()) <= MOST_WORDS
                && (!sheet.cased() || smallWords(line.text()) < MOST_SMALL);
    }

    /** "jo@example.com" names nobody's employer, but "Cook @ Acme" and "Lines@Sea" may. */
    private static boolean hasMail(String text) {
        int at = text.indexOf('@');
        int blank = text.indexOf(' ', Math.max(0, at));
        int dot = text.indexOf('.', Math.max(0, at));
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && dot > at + 1 && dot + 1 < text.length()
                && (blank < 0 || blank > dot + 1);
    }

    /** "Lead of four cooks since 2022.": a sentence most of whose words are no names. */
    boolean isProse(String text) {
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
        for (int i = 1; i < text.length(); i++) {
            words += text.charAt(i) == ' ' && text.charAt(i - 1) != ' ' ? 1 : 0;
        }
        return words;
    }

    /** The same for the texts of jobs, where two words and a full stop are one: "Loaded trucks." */
    static boolean isText(Line line) {
        int blank = line.text().lastIndexOf(' ');
        return line.bullet() || isSentence(line.text()) || line.text().endsWith(".") && blank > 0
                && !ABBREVIATIONS.contains(line.text().substring(blank + 1).toLowerCase(java.util.Locale.ROOT));
    }

    static boolean isSentence(String text) {
        if (!text.endsWith(".") || text.length() < 6) {
            return text.endsWith(";");
        }
        int blank = text.lastIndexOf(' ');
        String last = text.substring(blank + 1).toLowerCase(java.util.Locale.ROOT);
        return !ABBREVIATIONS.contains(last.startsWith("(") ? last.substring(1) : last) && words(text) > 2;
    }

    /** Whether the first word is small all through, unlike "iPlant" and "fernway.com". */
    private static boolean beginsSmall(String text) {
        int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        String word = text.substring(0, end);
        return Character.isLowerCase(word.codePointAt(0)) && word.chars().noneMatch(Character::isUpperCase)
                && (word.indexOf('.') < 0 || word.indexOf('.') > word.length() - 3);
    }

    double price(Line line) {
        double price = 0;
        price += sheet.cased() && beginsSmall(line.text()) ? 1 : 0;
        price += line.text().endsWith(".") ? 0.3 : 0;
        price += line.text().endsWith(",") || line.text().endsWith(":") ? 0.7 : 0;
        price += line.width() > 80 ? 0.7 : 0;
        return price;
    }
}
