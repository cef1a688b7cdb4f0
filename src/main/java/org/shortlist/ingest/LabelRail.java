package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A rail of labels at the left of a page, each beside the block that it is the heading of, as in {@code Experience | Engineer, Globex
 * …}. Read line by line a label would stand in the first line of its block, and a label of two lines in two of them; so each is put
 * above its block. A rail of dates is none: a date belongs into the line of its job.
 */
final class LabelRail {

    private static final Pattern LABEL = Pattern.compile("\\p{L}[\\p{L}&/,.:' -]{0,29}");
    /** In letters' heights. */
    private static final float WIDEST_PITCH = 1.5f;
    private static final float NARROWEST = 4;
    private static final float EDGE = 3;
    private static final int FEWEST = 2;
    /** Lines of a block, on average; what has fewer is a table of words and what they mean. */
    private static final int FEWEST_LINES = 2;

    private final List<PageSegment> above;
    private final List<PageSegment> labels = new ArrayList<>();
    private final List<PageSegment> beside = new ArrayList<>();
    private final List<PageSegment> below;

    private LabelRail(List<PageSegment> segments, int from, int to, float edge) {
        above = segments.subList(0, from);
        below = segments.subList(to, segments.size());
        segments.subList(from, to).forEach(segment -> (segment.left() < edge - EDGE ? labels : beside).add(segment));
    }

    /** What stands above a rail, each of its blocks under its label, and what stands below; nothing when there is no rail. */
    static Optional<List<List<PageSegment>>> blocks(List<PageSegment> segments) {
        return edges(segments).stream()
                .map(edge -> longest(segments, edge))
                .filter(LabelRail::isRail)
                .findFirst()
                .map(LabelRail::blocks);
    }

    /** Where several segments begin, but not where the page does; from left to right. */
    private static List<Float> edges(List<PageSegment> segments) {
        float left = Float.POSITIVE_INFINITY;
        for (PageSegment segment : segments) {
            left = Math.min(left, segment.left());
        }
        Map<Integer, Integer> counts = new TreeMap<>();
        for (PageSegment segment : segments) {
            if (segment.left() - left > NARROWEST * segment.size()) {
                counts.merge(Math.round(segment.left() / EDGE), 1, Integer::sum);
            }
        }
        return counts.entrySet()
                .stream()
                .filter(edge -> edge.getValue() >= FEWEST)
                .map(edge -> edge.getKey() * EDGE)
                .toList();
    }

    /** The longest stretch of the page in which nothing lies across the edge. */
    private static LabelRail longest(List<PageSegment> segments, float edge) {
        int longest = 0;
        int longestEnd = 0;
        int from = 0;
        for (int i = 0; i <= segments.size(); i++) {
            boolean across = i == segments.size()
                    || segments.get(i).left() < edge - EDGE && segments.get(i).right() > edge;
            if (across && i - from > longest) {
                longest = i - from;
                longestEnd = i;
            }
            from = across ? i + 1 : from;
        }
        return new LabelRail(segments, longestEnd - longest, longestEnd, edge);
    }

    private boolean isRail() {
        if (labels.size() < FEWEST || beside.isEmpty()) {
            return false;
        }
        float left = labels.getFirst().left();
        boolean alike = labels.stream()
                .allMatch(label -> LABEL.matcher(label.text()).matches() && Math.abs(label.left() - left) < EDGE);
        boolean firstOnTop = labels.getFirst().baseline() <= beside.getFirst().baseline() + labels.getFirst().size();
        return alike && firstOnTop && labels().size() >= FEWEST && rows(beside) >= FEWEST_LINES * labels().size()
                && isTall();
    }

    /** Whether it is as tall as all the rest of the page. */
    private boolean isTall() {
        float rest = 0;
        for (List<PageSegment> part : List.of(above, below)) {
            rest += part.isEmpty() ? 0 : part.getLast().baseline() - part.getFirst().baseline();
        }
        float first = Math.min(labels.getFirst().baseline(), beside.getFirst().baseline());
        return beside.getLast().baseline() - first >= rest;
    }

    private static int rows(List<PageSegment> segments) {
        int rows = 0;
        PageSegment last = null;
        for (PageSegment segment : segments) {
            rows += last == null || !segment.isOnLineOf(last) ? 1 : 0;
            last = segment;
        }
        return rows;
    }

    /** Each label as one segment, though it may have several lines. */
    private List<PageSegment> labels() {
        List<PageSegment> joined = new ArrayList<>();
        PageSegment last = null;
        for (PageSegment label : labels) {
            boolean more = last != null && label.baseline() - last.baseline() < WIDEST_PITCH * label.size();
            if (more) {
                PageSegment begun = joined.removeLast();
                joined.add(new PageSegment(begun.left(), begun.right(), begun.baseline(), begun.size(),
                        begun.text() + " " + label.text()));
            } else {
                joined.add(label);
            }
            last = label;
        }
        return joined;
    }

    private List<List<PageSegment>> blocks() {
        List<List<PageSegment>> blocks = new ArrayList<>();
        blocks.add(above);
        List<PageSegment> joined = labels();
        int next = 0;
        for (int i = 0; i < joined.size(); i++) {
            float end = i + 1 == joined.size() ? Float.POSITIVE_INFINITY : top(joined.get(i + 1));
            List<PageSegment> block = new ArrayList<>();
            while (next < beside.size() && beside.get(next).baseline() < end) {
                block.add(beside.get(next++));
            }
            blocks.add(under(joined.get(i), block));
        }
        blocks.add(below);
        return blocks;
    }

    private static float top(PageSegment label) {
        return label.baseline() - label.size() / 2;
    }

    /** The label as the line above the block. */
    private static List<PageSegment> under(PageSegment label, List<PageSegment> block) {
        List<PageSegment> all = new ArrayList<>();
        float first = block.isEmpty() ? label.baseline() : Math.min(label.baseline(), block.getFirst().baseline());
        all.add(new PageSegment(label.left(), label.right(), first - label.size(), label.size(), label.text()));
        all.addAll(block);
        return all;
    }
}
