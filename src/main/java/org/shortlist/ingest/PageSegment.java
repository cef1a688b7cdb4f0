package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Letters on one baseline without a wide gap between them. Lengths are points, y grows downwards.
 *
 * @param baseline where it stands
 * @param size     of its largest letters
 * @param text     what it says, a space between its words, none at its ends
 */
record PageSegment(float left, float right, float baseline, float size, String text) {

    /** Baselines that differ by less than this many letters' heights are one. */
    private static final float SAME_LINE = 0.2f;

    float width() {
        return right - left;
    }

    boolean isOnLineOf(PageSegment other) {
        return Math.abs(baseline - other.baseline) <= SAME_LINE * Math.max(size, other.size);
    }

    /** The segments of a page, from top to bottom. White space alone makes none. */
    static List<PageSegment> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<List<Glyph>> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!line.isEmpty() && glyph.baseline() - line.getFirst().baseline() > SAME_LINE * glyph.size()) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        lines.add(line);
        RaisedLetters.join(lines);
        List<PageSegment> segments = new ArrayList<>();
        lines.forEach(one -> GlyphLine.split(one, segments));
        return segments;
    }
}
