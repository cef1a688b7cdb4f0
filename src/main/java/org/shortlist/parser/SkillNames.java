package org.shortlist.parser;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.vocabulary.Wording;

/**
 * Finds in an item of a list the name of the skill, without what stands around it: "Proficient in Java (5 years)" lists Java,
 * "Figma - advanced" lists Figma.
 */
final class SkillNames {

    private static final Set<String> BEFORE = Set.of("and", "or", "&", "some", "including", "incl.", "e.g.", "also",
            "plus");
    private static final int MOST_STEPS = 8;
    /** What is longer is no name, whatever stands around it. */
    private static final int LONGEST = 200;

    private final Wording wording;
    private final String text;
    private final SkillWords words;
    private final Predicate<Wording> known;

    /** @param known knows the names that are skills */
    SkillNames(Wording wording, SkillWords words, Predicate<Wording> known) {
        this.wording = wording;
        text = wording.toString();
        this.words = words;
        this.known = known;
    }

    /**
     * The name within these bounds; empty where they hold a measure or nothing.
     *
     * @param loose whether a level may stand here by itself; between two commas "Basic" is the language
     */
    Optional<Cut> in(int from, int to, boolean loose) {
        if (to - from > LONGEST) {
            return Optional.of(new Cut(from, to, wording.part(from, to)));
        }
        int first = from;
        int last = to;
        for (int step = 0; step < MOST_STEPS; step++) {
            int start = afterOpeners(afterLoose(first, last), last);
            int end = beforeMeasure(start, beforeLoose(start, last));
            if (start == first && end == last) {
                break;
            }
            first = start;
            last = end;
        }
        Wording name = wording.part(first, last);
        boolean level = words.isMeasure(name) && (loose || !known.test(name));
        boolean nothing = name.isEmpty() || level || words.isTail(name.toString());
        return nothing ? Optional.empty() : Optional.of(new Cut(first, last, name.inOneLine()));
    }

    /** Whether an item is opened as a sentence is: "Proficient in Zendesk and Salesforce". */
    boolean isOpened(int from, int to) {
        int first = afterLoose(from, to);
        return words.afterOpening(text.substring(first, Math.min(to, first + LONGEST))) > 0;
    }

    private int afterLoose(int from, int to) {
        int i = from;
        while (i < to && isLoose(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int beforeLoose(int from, int to) {
        int i = to;
        while (i > from && (isLoose(text.charAt(i - 1)) || isSign(text.charAt(i - 1)) || isFullStop(from, i))) {
            i--;
        }
        return i;
    }

    private static boolean isLoose(char c) {
        return Character.isWhitespace(c) || ",:•·|*-–—".indexOf(c) >= 0;
    }

    /** Stars and the like, with which some people rate themselves. */
    private static boolean isSign(char c) {
        return "★☆⭐●○◉◯■□▪▫█▓▒░✓✔".indexOf(c) >= 0;
    }

    /** A dot that ends the item; one of several is of an abbreviation. */
    private boolean isFullStop(int from, int to) {
        return text.charAt(to - 1) == '.' && text.substring(from, to - 1).indexOf('.') < 0;
    }

    private int afterOpeners(int from, int to) {
        int blank = from;
        while (blank < to && !Character.isWhitespace(text.charAt(blank))) {
            blank++;
        }
        if (blank > from && blank < to && BEFORE.contains(text.substring(from, blank).toLowerCase(Locale.ROOT))) {
            return afterLoose(blank, to);
        }
        return from + words.afterOpening(text.substring(from, to));
    }

    /** Without "(5 years)", ": advanced", "- 80%" or "etc." at its end. */
    private int beforeMeasure(int from, int to) {
        if (to > from && text.charAt(to - 1) == ')') {
            int open = from + text.substring(from, to).lastIndexOf('(');
            return open > from && words.isMeasure(wording.part(open + 1, to - 1)) ? open : to;
        }
        if (!words.mayEndBehindName(text.substring(from, to))) {
            return to;
        }
        int blanks = 0;
        for (int i = to - 1; i > from && blanks < MOST_STEPS; i--) {
            if (text.charAt(i) == ' ') {
                blanks++;
                if (words.isBehindName(wording.part(i + 1, to), isSetOff(i))) {
                    return i;
                }
            }
        }
        return to;
    }

    /** Whether a colon or a dash stands before this blank. */
    private boolean isSetOff(int blank) {
        char before = text.charAt(blank - 1);
        return before == ':' || "-–—".indexOf(before) >= 0;
    }
}
