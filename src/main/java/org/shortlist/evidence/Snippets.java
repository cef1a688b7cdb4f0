package org.shortlist.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Span;
import org.shortlist.search.Mark;
import org.shortlist.search.Projection.Passage;
import org.shortlist.search.Snippet;

/**
 * Cuts the best pieces out of a text: those that show most clauses of the question, then most marks. A piece never leaves its
 * passage, so it is of one job or of none.
 */
final class Snippets {

    private static final int MOST = 3;
    private static final int LENGTH = 200;
    private static final int BEFORE = 40;

    private final String text;
    private final List<Passage> passages;
    private final List<Shown> marks;
    private final List<Mark> merged;

    /**
     * A place that matches.
     *
     * @param clause which clause it matches, counted from 0
     */
    record Shown(Mark mark, int clause) {

        Span span() {
            return mark.span();
        }
    }

    Snippets(HitText hit, List<Shown> marks) {
        text = hit.text();
        passages = hit.passages();
        this.marks = marks.stream()
                .sorted(Comparator.<Shown>comparingInt(mark -> mark.span().start())
                        .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder()))
                .toList();
        merged = Marks.merged(marks.stream().map(Shown::mark).toList());
    }

    List<Snippet> best() {
        List<Piece> left = pieces();
        List<Piece> taken = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        while (taken.size() < MOST && !left.isEmpty()) {
            Piece best = best(left, shown);
            taken.add(best);
            best.marks.forEach(mark -> shown.add(mark.clause));
            left.removeIf(piece -> piece.place.overlaps(best.place));
        }
        return taken.stream()
                .sorted(Comparator.comparingInt(piece -> piece.place.start()))
                .map(this::snippet)
                .toList();
    }

    private static Piece best(List<Piece> pieces, Set<Integer> shown) {
        return pieces.stream()
                .max(Comparator.<Piece>comparingLong(piece -> piece.clausesBeside(shown))
                        .thenComparingLong(piece -> piece.clausesBeside(Set.of()))
                        .thenComparingInt(piece -> piece.marks.size())
                        .thenComparingInt(piece -> -piece.place.start()))
                .orElseThrow();
    }

    /** A part of a passage and the marks in it. */
    private record Piece(Passage passage, Span place, List<Shown> marks) {

        /** How many clauses it shows that have not been shown. */
        long clausesBeside(Set<Integer> shown) {
            return marks.stream().map(Shown::clause).filter(clause -> !shown.contains(clause)).distinct().count();
        }
    }

    /** For each mark, the piece that begins a little before it. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Shown mark : marks) {
            Passage passage = passage(mark.span());
            if (passage != null) {
                Span place = around(mark.span(), passage.span());
                pieces.add(new Piece(passage, place,
                        marks.stream().filter(other -> place.contains(other.span())).toList()));
            }
        }
        return pieces;
    }

    private @Nullable Passage passage(Span span) {
        return passages.stream().filter(passage -> passage.span().contains(span)).findFirst().orElse(null);
    }

    /** Some two hundred characters that hold the mark, cut between words and without white space at the ends. */
    private Span around(Span mark, Span passage) {
        int from = Math.max(passage.start(), mark.start() - BEFORE);
        while (from > passage.start() && from < mark.start() && !isSpace(from - 1)) {
            from++;
        }
        while (from < mark.start() && isSpace(from)) {
            from++;
        }
        int to = Math.min(passage.end(), Math.max(from + LENGTH, mark.end()));
        while (to < passage.end() && to > mark.end() && !isSpace(to)) {
            to--;
        }
        while (to > mark.end() && isSpace(to - 1)) {
            to--;
        }
        return new Span(from, to);
    }

    private boolean isSpace(int i) {
        return Character.isWhitespace(text.charAt(i));
    }

    private Snippet snippet(Piece piece) {
        int offset = piece.place.start();
        List<Mark> shown = merged.stream()
                .filter(mark -> mark.span().overlaps(piece.place))
                .map(mark -> mark.at(new Span(Math.max(mark.span().start(), offset) - offset,
                        Math.min(mark.span().end(), piece.place.end()) - offset)))
                .toList();
        StringBuilder line = new StringBuilder(piece.place.of(text));
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return new Snippet(line.toString(), offset, piece.passage.job(), shown);
    }
}
