package org.shortlist.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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

    List<Snippet> of(List<ScannedEvidence.Found> found) {
        List<Snippet> snippets = new ArrayList<>();
        for (Passage passage : projection.passages()) {
            String text = passage.span().of(projection.text());
            List<Span> marks = found.stream()
                    .filter(one -> one.job() == null || Objects.equals(one.job(), passage.job()))
                    .flatMap(one -> one.marksIn(text))
                    .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                    .toList();
            if (!marks.isEmpty()) {
                snippets.add(snippet(passage, text, marks));
            }
        }
        return snippets;
    }

    private static Snippet snippet(Passage passage, String text, List<Span> marks) {
        int from = Math.max(0, marks.getFirst().start() - BEFORE);
        int to = Math.min(text.length(), Math.max(from + LONGEST, marks.getFirst().end()));
        List<Span> inside = new ArrayList<>();
        for (Span mark : marks) {
            boolean free = inside.isEmpty() || inside.getLast().end() <= mark.start() - from;
            if (free && mark.end() <= to) {
                inside.add(new Span(mark.start() - from, mark.end() - from));
            }
        }
        String piece = text.substring(from, to).replace('\n', ' ').replace('\r', ' ');
        return new Snippet(piece, passage.span().start() + from, passage.job(), inside);
    }
}
