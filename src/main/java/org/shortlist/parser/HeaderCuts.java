package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a text of a header may be cut: at its separators and, dearer, between words where a title ends or a place begins. The
 * first cut stands at the beginning of the text, the last at its end.
 */
final class HeaderCuts {

    private static final int MOST = 8;
    /** The letters of a word that a full stop follows at the least; shorter ones may be abbreviated. */
    private static final int SHORTEST_END = 6;

    /** A place to cut: the words before end at {@code left}, those after begin at {@code right}. */
    record Cut(int left, int right, Kind kind) {}

    /** What asks for a cut; the weakest signs come last. */
    enum Kind {
        STRONG, DASH, COMMA, COLON, BRACKET, AT, AS, BLIND, EDGE
    }

    private final HeaderWords words;
    private final RoleScores scores;
    private final int titleEnd;
    private final List<Cut> cuts = new ArrayList<>();

    private HeaderCuts(HeaderWords words, RoleScores scores, int titleEnd) {
        this.words = words;
        this.scores = scores;
        this.titleEnd = titleEnd;
    }

    /** @param titleEnd where a title that the document names elsewhere ends, or -1 */
    static List<Cut> in(HeaderWords words, RoleScores scores, int titleEnd) {
        HeaderCuts found = new HeaderCuts(words, scores, titleEnd);
        found.find();
        return found.cuts;
    }

    private void find() {
        int lead = words.lead();
        cuts.add(new Cut(0, lead, lead == 0 ? Kind.EDGE : words.is("as", lead - 1) ? Kind.AS : Kind.AT));
        for (int i = lead; i + 1 < words.size(); i++) {
            Cut cut = after(i);
            if (cut != null && cut.left() >= cuts.getLast().right()) {
                cuts.add(cut);
            }
        }
        while (cuts.size() > MOST) {
            dropWeakest();
        }
        cuts.add(new Cut(words.size(), words.size(), Kind.EDGE));
    }

    private void dropWeakest() {
        int weakest = 1;
        for (int i = 1; i < cuts.size(); i++) {
            if (cuts.get(i).kind().compareTo(cuts.get(weakest).kind()) >= 0) {
                weakest = i;
            }
        }
        cuts.remove(weakest);
    }

    private @Nullable Cut after(int i) {
        String gap = words.gap(i);
        Kind kind = isStop(i, gap) ? Kind.COMMA : kind(gap);
        if (kind != null) {
            return new Cut(i + 1, i + 1, kind);
        }
        if (i + 2 < words.size() && gap.equals(" ")) {
            if (words.isAt(i + 1)) {
                return new Cut(i + 1, words.afterAt(i + 1), Kind.AT);
            }
            if (words.isInTown(i + 1) || words.isSoftAt(i + 1)) {
                return new Cut(i + 1, i + 2, Kind.COMMA);
            }
            if (words.lead() > 0 && words.is("as", i + 1)) {
                return new Cut(i + 1, i + 2, Kind.AS);
            }
        }
        return gap.isBlank() && mayCutBlindly(i) ? new Cut(i + 1, i + 1, Kind.BLIND) : null;
    }

    /** "Dakota Haulers, Minot ND. Tanker driver": a full stop behind a whole word or a state. */
    private boolean isStop(int i, String gap) {
        if (!gap.equals(". ") || !words.is(i + 1, HeaderWords.CAPITAL) || words.is(i, HeaderWords.LEGAL)) {
            return false;
        }
        return words.tokens.get(i).text().length() >= SHORTEST_END && !words.is(i, HeaderWords.UPPER)
                || scores.isRegion(words, i);
    }

    private static @Nullable Kind kind(String gap) {
        if (gap.isEmpty() || gap.equals(" ")) {
            return null;
        }
        for (int i = 0; i < gap.length(); i++) {
            char c = gap.charAt(i);
            boolean spaced = i > 0 && i + 1 < gap.length() && gap.charAt(i - 1) == ' ' && gap.charAt(i + 1) == ' ';
            if ("|·•\t;".indexOf(c) >= 0 || "@/~>→".indexOf(c) >= 0 && spaced) {
                return Kind.STRONG;
            }
            if ("—－".indexOf(c) >= 0 || "–-".indexOf(c) >= 0 && gap.length() > 1) {
                return Kind.DASH;
            }
        }
        if (gap.contains("   ")) {
            return Kind.STRONG;
        }
        if (gap.isBlank()) {
            return null;
        }
        return gap.indexOf('(') >= 0
                ? Kind.BRACKET
                : gap.indexOf(',') >= 0 ? Kind.COMMA : gap.contains(": ") || gap.contains(" :") ? Kind.COLON : null;
    }

    /** Where two names may meet with nothing but a blank between them. */
    private boolean mayCutBlindly(int i) {
        if (words.is(i, HeaderWords.HEAD | HeaderWords.NUMERAL | HeaderWords.LEGAL | HeaderWords.ORGANISATION)
                || i + 1 == titleEnd || words.is(i + 1, HeaderWords.RANK)
                || words.is(i - 1, HeaderWords.SMALL) && !words.is(i + 1, HeaderWords.SMALL)
                || scores.beginsKnownEmployer(words, i + 1)) {
            return true;
        }
        boolean capitals = words.is(i, HeaderWords.UPPER) != words.is(i + 1, HeaderWords.UPPER);
        int end = words.tokens.get(i).end();
        int next = words.tokens.get(i + 1).start();
        boolean bracket = end < words.text.length() && words.text.charAt(end) == ')';
        return capitals || bracket || PlaceScores.endsAt(words, end) || PlaceScores.beginsAt(words, next);
    }
}
