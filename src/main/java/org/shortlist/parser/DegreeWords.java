package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.vocabulary.DegreeLadder;
import org.shortlist.vocabulary.Folding;

/**
 * Parts a degree from its fields. "Bachelor of Science in Physics" and "BSc: Physics" have both; in "Master of Software
 * Engineering" the field is part of the degree's name. Several majors are told only where the words say that there are several:
 * "Electronics and Communication" is one.
 */
final class DegreeWords {

    private static final List<String> OPENERS = List.of("double major in ", "double major: ", "dual major in ",
            "dual degree in ",
            "major in ", "majors in ", "majors: ", "majoring in ", "majored in ", "major: ",
            "degree in ", "specialization in ", "concentration in ", "emphasis in ", "honors in ",
            "in der fachrichtung ",
            "fachrichtung ", "mention ", "option ", "spécialité ", "en ", "in ", "of ", "em ", "major ");
    /** Words that a degree's name may begin with before those that the vocabulary knows. */
    private static final Set<String> RANKS = Set.of("executive", "honours", "honors", "advanced", "combined", "joint",
            "dual",
            "double", "integrated", "professional", "graduate", "postgraduate", "post", "undergraduate",
            "international",
            "higher", "national", "european", "global", "full", "time", "part");
    private static final String SIGNS = ",:;(|–—\n";

    private final Sheet sheet;
    private final StudyWords words;

    DegreeWords(Sheet sheet, StudyWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** A degree with its fields, majors and minors apart. */
    record Parts(Cut degree, List<Cut> fields, List<Cut> minors) {}

    /** @param found where the piece names a degree, counted from the piece's own beginning */
    Parts parts(Cut cut, DegreeLadder.Degree found) {
        String text = sheet.text();
        int end = endOfName(text, cut.from() + found.end(), cut.to());
        int minor = minorFrom(end, cut.to());
        int start = startOfName(cut, found);
        List<Cut> degree = new ArrayList<>();
        Cutter.add(degree, sheet.wording(), start, end);
        List<Cut> fields = fields(end, minor < 0 ? cut.to() : minor);
        if (fields.isEmpty() && start > cut.from()) {
            fields = fieldBefore(cut, start);
        }
        List<Cut> minors = minor < 0
                ? List.of()
                : list(afterWord(minor, cut.to()), endOfField(minor + 5, cut.to()), true);
        return new Parts(degree.isEmpty() ? cut : degree.getFirst(), fields, minors);
    }

    /** "Coursework toward Bachelor of Arts", "Economics, B.A.": where the words that name the degree begin. */
    private int startOfName(Cut cut, DegreeLadder.Degree found) {
        int start = cut.from() + found.start();
        String before = sheet.text().substring(cut.from(), start);
        boolean broken = words.find(StudyWords.Kind.BROKEN_OFF, before).isPresent()
                || words.find(StudyWords.Kind.IN_PROGRESS, before).isPresent();
        String bare = before.strip();
        char last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
        String[] all = bare.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        String word = all.length == 0 ? "" : all[all.length - 1];
        boolean apart = ",:;(–—-".indexOf(last) >= 0 || words.isField(word);
        boolean rank = all.length > 0 && RANKS.contains(all[0]);
        return broken || apart && !rank ? start : cut.from();
    }

    private List<Cut> fieldBefore(Cut cut, int start) {
        List<Cut> before = new ArrayList<>();
        Cutter.add(before, sheet.wording(), cut.from(), start);
        boolean field = !before.isEmpty() && before.getFirst().text().length() < 60
                && words.find(StudyWords.Kind.BROKEN_OFF, before.getFirst().text()).isEmpty()
                && words.find(StudyWords.Kind.IN_PROGRESS, before.getFirst().text()).isEmpty();
        return field ? before : List.of();
    }

    /** The name goes on over "of Economics", up to a sign or to "in". */
    private int endOfName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean sign = SIGNS.indexOf(c) >= 0 || c == '-' && text.charAt(i - 1) == ' ';
            if (sign || startsWord(text, i, "in ") || startsWord(text, i, "with ") || startsWord(text, i, "major ")
                    || startsWord(text, i, "en ") || startsWord(text, i, "em ") || startsWord(text, i, "minor ")) {
                return c == ',' && endsWithField(text.substring(from, i)) ? endOrField(text, from, i) : i;
            }
        }
        return endOrField(text, from, to);
    }

    /** "Computer Science" of "B.S. Computer Science, Calder Tech". */
    private boolean endsWithField(String text) {
        return words.isField(Folding.fold(text.substring(text.lastIndexOf(' ') + 1)));
    }

    /** "B.S. Computer Science": without "of", what follows is the field. */
    private static int endOrField(String text, int from, int to) {
        String rest = text.substring(from, to).strip().toLowerCase(Locale.ROOT);
        boolean ofName = text.substring(Math.max(0, from - 3), from).toLowerCase(Locale.ROOT).endsWith(" of");
        boolean goesOn = ofName || rest.startsWith("of ") || rest.startsWith("degree") || rest.startsWith("diploma");
        return goesOn || rest.isEmpty() ? to : from;
    }

    private static boolean startsWord(String text, int i, String word) {
        return i > 0 && !Character.isLetterOrDigit(text.charAt(i - 1))
                && text.regionMatches(true, i, word, 0, word.length());
    }

    /** Where "minor in" begins, or -1. */
    private int minorFrom(int from, int to) {
        for (int i = from; i < to; i++) {
            if (startsWord(sheet.text(), i, "minor ") || startsWord(sheet.text(), i, "minors ")
                    || startsWord(sheet.text(), i, "minor: ") || startsWord(sheet.text(), i, "minoring ")
                    || startsWord(sheet.text(), i, "nebenfach ")) {
                return i;
            }
        }
        return -1;
    }

    /** Behind "minor in" or "minors: ". */
    private int afterWord(int from, int to) {
        int at = from;
        while (at < to && Character.isLetter(sheet.text().charAt(at))) {
            at++;
        }
        while (at < to && !Character.isLetter(sheet.text().charAt(at))) {
            at++;
        }
        return sheet.text().regionMatches(true, at, "in ", 0, 3) ? at + 3 : at;
    }

    private List<Cut> fields(int from, int to) {
        String text = sheet.text();
        List<Cut> rest = new ArrayList<>();
        Cutter.add(rest, sheet.wording(), from, to);
        if (rest.isEmpty() || text.substring(from, to).strip().startsWith("(")) {
            return List.of();
        }
        int start = rest.getFirst().from();
        boolean several = words.find(StudyWords.Kind.DOUBLE, sheet.wording(from, to)).isPresent();
        for (String opener : OPENERS) {
            if (text.regionMatches(true, start, opener, 0, opener.length()) && start + opener.length() < to) {
                start += opener.length();
            }
        }
        return list(start, several ? endOfList(start, to) : endOfField(start, to), several);
    }

    /** The subjects that stand there: one, or, where they are several, each. */
    List<Cut> list(int from, int to, boolean several) {
        List<Cut> fields = new ArrayList<>();
        int start = from;
        for (int i = from; several && i < to; i++) {
            int joint = joint(i, to);
            if (joint > 0) {
                Cutter.add(fields, sheet.wording(), start, i);
                start = i + joint;
                i = start - 1;
            }
        }
        Cutter.add(fields, sheet.wording(), start, to);
        fields.removeIf(
                field -> field.text().codePoints().noneMatch(Character::isLetter) || field.text().length() > 90);
        return fields;
    }

    private int joint(int i, int to) {
        for (String joint : new String[]{", and ", " and ", " & ", ", ", "; ", "/", " und ", " et ", " y ", " e ",
                " en "}) {
            if (i + joint.length() < to && sheet.text().startsWith(joint, i)) {
                return joint.length();
            }
        }
        return 0;
    }

    private int endOfField(int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;(|\n".indexOf(sheet.text().charAt(i)) >= 0 || endsField(i)) {
                return i;
            }
        }
        return to;
    }

    private int endOfList(int from, int to) {
        for (int i = from; i < to; i++) {
            if (";(|)\n".indexOf(sheet.text().charAt(i)) >= 0 || endsField(i)) {
                return i;
            }
        }
        return to;
    }

    /** Words that no field goes on with: a minor, a grade, an honour. */
    private boolean endsField(int i) {
        String text = sheet.text();
        return startsWord(text, i, "minor ") || startsWord(text, i, "minors ") || startsWord(text, i, "with ")
                || startsWord(text, i, "gpa") || startsWord(text, i, "summa cum") || startsWord(text, i, "magna cum")
                || startsWord(text, i, "cum laude") || startsWord(text, i, "graduated ");
    }
}
