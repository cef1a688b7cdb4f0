package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.vocabulary.Wording;

/** Cuts a stretch of a line at separators, keeping offsets. */
final class Cutter {

    /** The small letters that a word has at the end of a sentence at the least; "Univ." and "Dept." end none. */
    private static final int SHORTEST_END = 5;

    /** A piece with its place. */
    record Cut(int from, int to, Wording wording) {

        Cut(int from, int to, String text) {
            this(from, to, Wording.of(text));
        }

        String text() {
            return wording.toString();
        }
    }

    private Cutter() {}

    /** At bars, middle dots, tabs, three blanks, semicolons and dashes with blanks around them. */
    static List<Cut> strong(Wording text, int from, int to) {
        List<Cut> cuts = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            int length = strongAt(text, i, to);
            if (length > 0) {
                add(cuts, text, start, i);
                i += length - 1;
                start = i + 1;
            }
        }
        add(cuts, text, start, to);
        return cuts;
    }

    private static int strongAt(CharSequence text, int i, int to) {
        char c = text.charAt(i);
        if ("|·•\t;".indexOf(c) >= 0) {
            return 1;
        }
        boolean before = i > 0 && text.charAt(i - 1) == ' ';
        boolean after = i + 1 >= to || text.charAt(i + 1) == ' ';
        if ("-–—－~".indexOf(c) >= 0) {
            return before && after ? 1 : 0;
        }
        return c == ' ' && i + 3 <= to && text.charAt(i + 1) == ' ' && text.charAt(i + 2) == ' ' ? 3 : 0;
    }

    /** Behind full stops: "Bachillerato de Ciencias. IES Luis Vives"; a dot behind a short word is of an abbreviation. */
    static List<Cut> sentences(Wording text, int from, int to) {
        List<Cut> cuts = new ArrayList<>();
        int start = from;
        for (int i = from; i + 2 < to; i++) {
            if (text.charAt(i) == '.' && text.charAt(i + 1) == ' ' && Character.isUpperCase(text.charAt(i + 2))
                    && endsWord(text, from, i)) {
                add(cuts, text, start, i);
                start = i + 1;
            }
        }
        add(cuts, text, start, to);
        return cuts;
    }

    private static boolean endsWord(Wording text, int from, int to) {
        int first = to;
        while (first > from && Character.isLowerCase(text.charAt(first - 1))) {
            first--;
        }
        return to - first >= SHORTEST_END;
    }

    /** At commas outside of brackets. */
    static List<Cut> commas(Wording text, int from, int to) {
        List<Cut> cuts = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                add(cuts, text, start, i);
                start = i + 1;
            }
        }
        add(cuts, text, start, to);
        return cuts;
    }

    /** Several pieces, and what stands between them, as one. */
    static Cut join(Wording text, List<Cut> pieces, int from, int to) {
        int start = pieces.get(from).from();
        int end = pieces.get(to - 1).to();
        return new Cut(start, end, text.part(start, end));
    }

    /** Adds what is between, without blanks and loose signs at its ends, if anything is left. */
    static void add(List<Cut> cuts, Wording text, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isLoose(text.charAt(first), true)) {
            first++;
        }
        while (last > first && isLoose(text.charAt(last - 1), false)) {
            last--;
        }
        if (first < last) {
            cuts.add(new Cut(first, last, text.part(first, last)));
        }
    }

    private static boolean isLoose(char c, boolean leading) {
        return Character.isWhitespace(c) || ",;:|·•–—－".indexOf(c) >= 0 || c == '-' || leading && c == ')'
                || !leading && c == '(';
    }
}
