package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Segments → lines of text: a wide gap within a line as a tab, a wide gap between lines as a blank line. */
final class RegionText {

    /** In letters' heights. */
    private static final float WIDE_GAP = 2;
    private static final float WIDE_GAP_AFTER_BULLET = 4;
    private static final float BLANK_LINE = 2;
    /** In usual distances of lines. */
    private static final float BLANK_LINE_SHARE = 1.4f;
    /** Baselines that differ by less are one line, as long as their letters do not stand above one another. */
    private static final float SAME_LINE = 0.4f;

    private final StringBuilder text = new StringBuilder();

    /** Adds a region, and a blank line behind it. */
    RegionText add(List<PageSegment> region) {
        if (region.isEmpty()) {
            return this;
        }
        addLines(lines(BrokenRange.mend(region)));
        text.append("\n\n");
        return this;
    }

    int length() {
        return text.length();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void addLines(List<List<PageSegment>> lines) {
        float usual = usualPitch(lines);
        List<PageSegment> above = null;
        for (List<PageSegment> line : lines) {
            if (above != null) {
                float size = Math.max(size(above), size(line));
                float blank = Math.max(BLANK_LINE * size, BLANK_LINE_SHARE * usual);
                text.append(baseline(line) - baseline(above) > blank ? "\n\n" : "\n");
            }
            addLine(line);
            above = line;
        }
    }

    /** From one baseline to the next, in the middle of all of them. */
    private static float usualPitch(List<List<PageSegment>> lines) {
        float[] pitches = new float[Math.max(0, lines.size() - 1)];
        for (int i = 0; i < pitches.length; i++) {
            pitches[i] = baseline(lines.get(i + 1)) - baseline(lines.get(i));
        }
        Arrays.sort(pitches);
        return pitches.length < 3 ? 0 : pitches[pitches.length / 2];
    }

    private void addLine(List<PageSegment> line) {
        PageSegment before = null;
        for (PageSegment segment : line) {
            if (before != null) {
                text.append(isWide(before, segment) ? '\t' : ' ');
            }
            text.append(segment.text());
            before = segment;
        }
    }

    private static boolean isWide(PageSegment before, PageSegment segment) {
        float gap = Math.max(segment.left() - before.right(), before.left() - segment.right()) / segment.size();
        char last = before.text().charAt(before.text().length() - 1);
        return gap > (Character.isLetterOrDigit(last) ? WIDE_GAP : WIDE_GAP_AFTER_BULLET);
    }

    /** From top to bottom, each in the order in which it is read. */
    private static List<List<PageSegment>> lines(List<PageSegment> segments) {
        List<PageSegment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(PageSegment::baseline));
        List<List<PageSegment>> lines = new ArrayList<>();
        List<PageSegment> line = null;
        for (PageSegment segment : sorted) {
            if (line == null || !isOn(line, segment)) {
                line = new ArrayList<>();
                lines.add(line);
            }
            line.add(segment);
        }
        lines.forEach(RegionText::order);
        return lines;
    }

    private static boolean isOn(List<PageSegment> line, PageSegment segment) {
        float size = Math.max(size(line), segment.size());
        return segment.baseline() - line.getFirst().baseline() <= SAME_LINE * size
                && line.stream()
                        .noneMatch(other -> overlap(other, segment) > 0.2f * Math.min(other.width(), segment.width()));
    }

    private static float overlap(PageSegment a, PageSegment b) {
        return Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    }

    private static void order(List<PageSegment> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(segment -> text.append(segment.text()));
        Comparator<PageSegment> byPlace = Comparator.comparingDouble(PageSegment::left);
        line.sort(VisualOrder.isRightToLeft(text.toString()) ? byPlace.reversed() : byPlace);
    }

    private static float size(List<PageSegment> line) {
        float size = 0;
        for (PageSegment segment : line) {
            size = Math.max(size, segment.size());
        }
        return size;
    }

    private static float baseline(List<PageSegment> line) {
        return line.getFirst().baseline();
    }
}
