package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * Glyphs on one baseline without a wide gap between them. Lengths are points, y grows downwards.
 *
 * @param baseline where it stands
 * @param size     of its largest letters
 */
record PageSegment(float left, float right, float baseline, float size, List<TextPosition> glyphs) {

    /** As wide as this many letters' heights is no gap between words any more. */
    private static final float WIDE = 0.6f;
    /** Baselines that differ by less than this many letters' heights are one. */
    private static final float SAME_LINE = 0.2f;

    PageSegment {
        glyphs = List.copyOf(glyphs);
    }

    float width() {
        return right - left;
    }

    boolean isOnLineOf(PageSegment other) {
        return Math.abs(baseline - other.baseline) <= SAME_LINE * Math.max(size, other.size);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.getUnicode()));
        return text.toString();
    }

    /** The segments of a page, from top to bottom. White space alone makes none, but stays with its neighbours. */
    static List<PageSegment> of(List<TextPosition> glyphs) {
        List<TextPosition> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<PageSegment> segments = new ArrayList<>();
        List<TextPosition> line = new ArrayList<>();
        for (TextPosition glyph : sorted) {
            if (!line.isEmpty() && glyph.getYDirAdj() - line.getFirst().getYDirAdj() > SAME_LINE * size(glyph)) {
                split(line, segments);
                line.clear();
            }
            line.add(glyph);
        }
        split(line, segments);
        return segments;
    }

    private static void split(List<TextPosition> line, List<PageSegment> segments) {
        line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        List<TextPosition> segment = new ArrayList<>();
        float end = Float.NEGATIVE_INFINITY;
        for (TextPosition glyph : line) {
            boolean blank = glyph.getUnicode().isBlank();
            if (!blank && !segment.isEmpty() && glyph.getXDirAdj() - end > WIDE * size(glyph)) {
                add(segment, segments);
                segment.clear();
            }
            segment.add(glyph);
            end = blank ? end : Math.max(end, glyph.getXDirAdj() + glyph.getWidthDirAdj());
        }
        add(segment, segments);
    }

    private static void add(List<TextPosition> glyphs, List<PageSegment> segments) {
        float left = Float.POSITIVE_INFINITY;
        float right = Float.NEGATIVE_INFINITY;
        float size = 0;
        for (TextPosition glyph : glyphs) {
            if (!glyph.getUnicode().isBlank()) {
                left = Math.min(left, glyph.getXDirAdj());
                right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
                size = Math.max(size, size(glyph));
            }
        }
        if (right > left) {
            segments.add(new PageSegment(left, right, glyphs.getFirst().getYDirAdj(), size, glyphs));
        }
    }

    /** The height of a line of this glyph's letters. */
    static float size(TextPosition glyph) {
        return Math.max(1, Math.abs(glyph.getFontSizeInPt()));
    }
}
