package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A few small letters above or below a line, as in {@code 1st} or {@code H2O}: they belong to the line whose letters they follow. */
final class RaisedLetters {

    private static final int MOST = 4;
    /** Sizes as shares of the letter that they follow. */
    private static final float SMALLEST = 0.4f;
    private static final float LARGEST = 0.85f;
    /** Distances in heights of the letter that they follow. */
    private static final float FARTHEST = 0.55f;
    private static final float TOUCHING = 0.25f;

    private RaisedLetters() {}

    /** Moves them from the lines above and below into the lines they belong to. */
    static void join(List<List<Glyph>> lines) {
        for (int i = 0; i + 1 < lines.size(); i++) {
            move(lines.get(i), lines.get(i + 1));
            move(lines.get(i + 1), lines.get(i));
        }
        lines.removeIf(List::isEmpty);
    }

    private static void move(List<Glyph> from, List<Glyph> to) {
        if (from.isEmpty() || to.isEmpty() || smallest(from) > LARGEST * largest(to)
                || Math.abs(from.getFirst().baseline() - to.getFirst().baseline()) > FARTHEST * largest(to)) {
            return;
        }
        for (List<Glyph> run : runs(from)) {
            if (run.size() <= MOST && to.stream().anyMatch(glyph -> isFollowed(glyph, run.getFirst()))) {
                to.addAll(run);
                from.removeAll(run);
            }
        }
    }

    private static float largest(List<Glyph> line) {
        float largest = 0;
        for (Glyph glyph : line) {
            largest = Math.max(largest, glyph.size());
        }
        return largest;
    }

    private static float smallest(List<Glyph> line) {
        float smallest = Float.POSITIVE_INFINITY;
        for (Glyph glyph : line) {
            smallest = Math.min(smallest, glyph.size());
        }
        return smallest;
    }

    /** Letters without a gap between them. */
    private static List<List<Glyph>> runs(List<Glyph> line) {
        List<Glyph> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparingDouble(Glyph::x));
        List<List<Glyph>> runs = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : sorted) {
            if (last == null || glyph.x() - last.right() > TOUCHING * glyph.size()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(glyph);
            last = glyph;
        }
        return runs;
    }

    private static boolean isFollowed(Glyph glyph, Glyph small) {
        float share = small.size() / glyph.size();
        return !glyph.isBlank() && share > SMALLEST && share < LARGEST
                && Math.abs(small.x() - glyph.right()) < TOUCHING * glyph.size()
                && Math.abs(small.baseline() - glyph.baseline()) < FARTHEST * glyph.size();
    }
}
