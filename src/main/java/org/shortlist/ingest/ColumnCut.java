package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Two columns beside one another.
 *
 * <p>A <em>gutter</em> is a vertical strip that no segment crosses within a band of lines. It alone does not make columns: dates flush
 * right, a rail of labels and a table have one too, and their lines belong together. So both sides must be columns by themselves:
 * many lines, begun at common edges, and not merely the continuation of the lines beside them.
 *
 * @param above  what stands above them
 * @param first  the one to be read first
 * @param second the other one
 * @param below  what stands below them
 */
record ColumnCut(List<PageSegment> above, List<PageSegment> first, List<PageSegment> second, List<PageSegment> below) {

    private static final int FEWEST_LINES = 4;
    /** Where the two sides plainly are no rows, so many lines are enough. */
    private static final int FEWEST_LINES_APART = 2;
    private static final float NEARER = 1.25f;
    private static final float NARROWEST_GUTTER = 0.6f;
    private static final float STEP = 2;
    private static final Pattern DATE = Pattern.compile("(?i).*(\\b(19|20)\\d\\d\\b|\\bpresent\\b|\\bcurrent\\b).*");

    private static final Pattern BULLETED = Pattern.compile("(?:[\\p{So}\\p{Co}•◦‣⁃∙·▪*] ?|[–o-] )(?=\\p{L})");

    /** The columns with most lines, if there are any. */
    static Optional<ColumnCut> of(List<PageSegment> segments) {
        return columns(segments).map(ColumnCut::of);
    }

    private static ColumnCut of(Columns columns) {
        boolean rightFirst = columns.nameIsRight();
        List<PageSegment> first = rightFirst ? columns.right : columns.left;
        List<PageSegment> second = rightFirst ? columns.left : columns.right;
        int head = head(first, second);
        int tail = Math.max(head, tail(first, second, columns.below));
        return new ColumnCut(joined(columns.above, first.subList(0, head)), first.subList(head, tail), second,
                joined(first.subList(tail, first.size()), columns.below));
    }

    private static List<PageSegment> joined(List<PageSegment> first, List<PageSegment> second) {
        List<PageSegment> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }

    /** How many segments of a column stand above all of the other one: they belong to what stands above the columns. */
    private static int head(List<PageSegment> column, List<PageSegment> other) {
        float top = other.getFirst().baseline() - other.getFirst().size();
        int head = 0;
        while (head < column.size() && column.get(head).baseline() < top) {
            head++;
        }
        return head;
    }

    /**
     * Where a column ends. Below the end of the other one its lines may lead over to what stands below both: they do where that is nearer to
     * the last of them than these are to those above them.
     */
    private static int tail(List<PageSegment> column, List<PageSegment> other, List<PageSegment> below) {
        int tail = column.size();
        if (below.isEmpty()) {
            return tail;
        }
        float widest = NEARER * (below.getFirst().baseline() - column.getLast().baseline());
        for (int i = tail - 1; i > 0 && column.get(i).baseline() > other.getLast().baseline(); i--) {
            float gap = column.get(i).baseline() - column.get(i - 1).baseline();
            if (gap > widest) {
                tail = i;
                widest = gap;
            }
        }
        return tail;
    }

    private static Optional<Columns> columns(List<PageSegment> segments) {
        float left = min(segments);
        float right = max(segments);
        Map<List<Integer>, Columns> different = new HashMap<>();
        for (float x = left + STEP; x < right; x += STEP) {
            bands(segments, x).forEach(band -> different.putIfAbsent(band.shape(), band));
        }
        List<Columns> candidates = new ArrayList<>(different.values());
        candidates.sort(Comparator.comparingInt(Columns::lines).thenComparingDouble(Columns::gutter).reversed());
        return candidates.stream().filter(Columns::areColumns).findFirst();
    }

    /** The bands of lines that nothing crosses at x. */
    private static List<Columns> bands(List<PageSegment> segments, float x) {
        List<Columns> bands = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= segments.size(); i++) {
            boolean crossing = i == segments.size() || segments.get(i).left() < x && segments.get(i).right() > x;
            if (crossing) {
                if (i - from >= 2 * FEWEST_LINES_APART) {
                    bands.add(new Columns(segments, from, i, x));
                }
                from = i + 1;
            }
        }
        return bands;
    }

    private static float min(List<PageSegment> segments) {
        return (float) segments.stream().mapToDouble(PageSegment::left).min().orElse(0);
    }

    private static float max(List<PageSegment> segments) {
        return (float) segments.stream().mapToDouble(PageSegment::right).max().orElse(0);
    }

    /** A band cut in two at x. */
    private static final class Columns {
        private final List<PageSegment> above;
        private final List<PageSegment> left = new ArrayList<>();
        private final List<PageSegment> right = new ArrayList<>();
        private final List<PageSegment> below;

        Columns(List<PageSegment> segments, int from, int to, float x) {
            above = segments.subList(0, from);
            below = segments.subList(to, segments.size());
            segments.subList(from, to).forEach(segment -> (segment.left() < x ? left : right).add(segment));
        }

        /** What tells two cuts apart; cuts at neighbouring places mostly are the same. */
        List<Integer> shape() {
            return List.of(above.size(), below.size(), left.size());
        }

        /** Lines of the shorter side. */
        int lines() {
            return Math.min(rows(left), rows(right));
        }

        float gutter() {
            return left.isEmpty() || right.isEmpty() ? 0 : min(right) - max(left);
        }

        boolean areColumns() {
            if (lines() < FEWEST_LINES_APART || !isWide()) {
                return false;
            }
            int most = areLists() ? 1 : 2;
            return lines() >= FEWEST_LINES
                    ? stand(left, right, most) && stand(right, left, most) && !areRows()
                    : stand(left, right, 1) && stand(right, left, 1) && areApart();
        }

        /** Whether even a few lines show that the two sides are no rows: a list stands on each, or their lines do not meet. */
        private boolean areApart() {
            boolean dates = Math.max(share(left, Columns::isDated), share(right, Columns::isDated)) >= 0.5;
            return !dates && (areLists() || Math.max(paired(left, right), paired(right, left)) <= 0.34);
        }

        private boolean areLists() {
            return isList(left) && isList(right);
        }

        private static boolean isList(List<PageSegment> side) {
            return side.stream().filter(segment -> BULLETED.matcher(segment.text()).lookingAt()).count() >= 2;
        }

        private static double paired(List<PageSegment> side, List<PageSegment> other) {
            return share(side, segment -> other.stream().anyMatch(segment::isOnLineOf));
        }

        private static boolean isDated(PageSegment segment) {
            return DATE.matcher(segment.text()).matches();
        }

        private boolean isWide() {
            float size = (left.getFirst().size() + right.getFirst().size()) / 2;
            return gutter() >= NARROWEST_GUTTER * size;
        }

        /** Whether the side begins its lines at few edges and stands beside the other for some while. */
        private static boolean stand(List<PageSegment> side, List<PageSegment> other, int most) {
            long atEdges = side.stream().filter(segment -> neighbours(segment, side) >= most).count();
            float top = Math.max(side.getFirst().baseline(), other.getFirst().baseline());
            float bottom = Math.min(side.getLast().baseline(), other.getLast().baseline());
            float height = Math.min(side.getLast().baseline() - side.getFirst().baseline(),
                    other.getLast().baseline() - other.getFirst().baseline());
            return atEdges * 10 >= side.size() * 5L && bottom - top >= height / 2;
        }

        private static long neighbours(PageSegment segment, List<PageSegment> side) {
            return side.stream()
                    .filter(other -> other != segment && Math.abs(other.left() - segment.left()) < 3)
                    .limit(2)
                    .count();
        }

        /** Whether the lines of the two sides belong together one by one. */
        private boolean areRows() {
            List<PageSegment> fewer = rows(left) <= rows(right) ? left : right;
            List<PageSegment> more = fewer == left ? right : left;
            if (areLists()) {
                return false;
            }
            double paired = paired(fewer, more);
            double sparse = rows(fewer) / (double) rows(more);
            double dates = Math.max(share(fewer, Columns::isDated), sparse > 0.8 ? share(more, Columns::isDated) : 0);
            if (paired < 0.75) {
                return dates > 0.6 && sparse < 0.6;
            }
            return dates > 0.4 || sparse < 0.6 || paired > 0.9
                    && Math.min(widest(fewer), widest(more)) < 0.4 * Math.max(widest(fewer), widest(more));
        }

        private static double share(List<PageSegment> side, Predicate<PageSegment> which) {
            return side.stream().filter(which).count() / (double) side.size();
        }

        private static double widest(List<PageSegment> side) {
            return side.stream().mapToDouble(PageSegment::width).max().orElse(0);
        }

        private static int rows(List<PageSegment> side) {
            int lines = 0;
            PageSegment last = null;
            for (PageSegment segment : side) {
                lines += last == null || !segment.isOnLineOf(last) ? 1 : 0;
                last = segment;
            }
            return lines;
        }

        /** A page says whose it is in its largest letters, and that is the column to begin with. */
        boolean nameIsRight() {
            return largest(right) > 1.25 * largest(left);
        }

        private static double largest(List<PageSegment> side) {
            return side.stream().limit(5).mapToDouble(PageSegment::size).max().orElse(0);
        }
    }
}
