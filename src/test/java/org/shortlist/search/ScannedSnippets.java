package org.shortlist.search;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection.Passage;

/** Cuts what matched out of a candidate's text: one piece a passage. */
final class ScannedSnippets {

    private static final int LONGEST = 240;
    private static final int BEFORE = 40;

    private final Projection projection;

    ScannedSnippets(Projection projection) {
        this.projection = projection;
    }

    /** @param marks of the whole text */
    List<Snippet> of(List<Mark> marks) {
        List<Snippet> snippets = new ArrayList<>();
        for (Passage passage : projection.passages()) {
            marks.stream()
                    .map(Mark::span)
                    .filter(passage.span()::contains)
                    .findFirst()
                    .ifPresent(first -> snippets.add(snippet(passage, first, marks)));
        }
        return snippets;
    }

    private Snippet snippet(Passage passage, Span first, List<Mark> marks) {
        int from = Math.max(passage.span().start(), first.start() - BEFORE);
        int to = Math.min(passage.span().end(), Math.max(from + LONGEST, first.end()));
        Span piece = new Span(from, to);
        String text = piece.of(projection.text()).replace('\n', ' ').replace('\r', ' ');
        return new Snippet(text, from, passage.job(), within(piece, marks));
    }

    /** What of the marks of a text lies in a piece of it, as places of the piece. */
    static List<Mark> within(Span piece, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.span().overlaps(piece))
                .map(mark -> mark.at(new Span(Math.max(mark.span().start(), piece.start()) - piece.start(),
                        Math.min(mark.span().end(), piece.end()) - piece.start())))
                .toList();
    }
}
