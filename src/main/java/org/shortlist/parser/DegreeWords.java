package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Cutter.Cut;
import org.shortlist.vocabulary.DegreeLadder;

/**
 * Parts a degree from its field. "Bachelor of Science in Physics" and "BSc: Physics" have both; in "Master of Software
 * Engineering" the field is part of the degree's name.
 */
record DegreeWords(Cut degree, @Nullable Cut field) {

    private static final List<String> OPENERS = List.of("major in ", "majoring in ", "majored in ", "major: ",
            "degree in ",
            "specialization in ", "concentration in ", "emphasis in ", "honors in ", "in ", "major ");

    static DegreeWords of(Cut cut, DegreeLadder.Degree found, String text) {
        int known = cut.from() + found.end();
        int end = endOfName(text, known, cut.to());
        List<Cut> degree = new ArrayList<>();
        Cutter.add(degree, text, cut.from(), end);
        Cut name = degree.isEmpty() ? cut : degree.getFirst();
        return new DegreeWords(name, field(text, end, cut.to()));
    }

    /** The name goes on over "of Economics", up to a sign or to "in". */
    private static int endOfName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean sign = ",:;(|–—".indexOf(c) >= 0 || c == '-' && text.charAt(i - 1) == ' ';
            if (sign || startsWord(text, i, "in ") || startsWord(text, i, "with ") || startsWord(text, i, "major ")) {
                return i;
            }
        }
        return endOrField(text, from, to);
    }

    /** "B.S. Computer Science": without "of", what follows is the field. */
    private static int endOrField(String text, int from, int to) {
        String rest = text.substring(from, to).strip().toLowerCase(Locale.ROOT);
        boolean ofName = text.substring(Math.max(0, from - 3), from).toLowerCase(Locale.ROOT).endsWith(" of");
        boolean goesOn = ofName || rest.startsWith("of ") || rest.startsWith("degree") || rest.startsWith("diploma");
        return goesOn || rest.isEmpty() ? to : from;
    }

    private static boolean startsWord(String text, int i, String word) {
        return i > 0 && text.charAt(i - 1) == ' ' && text.regionMatches(true, i, word, 0, word.length());
    }

    private static @Nullable Cut field(String text, int from, int to) {
        List<Cut> rest = new ArrayList<>();
        Cutter.add(rest, text, from, to);
        if (rest.isEmpty() || text.substring(from, to).strip().startsWith("(")) {
            return null;
        }
        int start = rest.getFirst().from();
        for (String opener : OPENERS) {
            if (text.regionMatches(true, start, opener, 0, opener.length()) && start + opener.length() < to) {
                start += opener.length();
            }
        }
        List<Cut> field = new ArrayList<>();
        Cutter.add(field, text, start, endOfField(text, start, to));
        return field.isEmpty() ? null : field.getFirst();
    }

    private static int endOfField(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;(|".indexOf(text.charAt(i)) >= 0 || startsWord(text, i, "minor ")) {
                return i;
            }
        }
        return to;
    }
}
