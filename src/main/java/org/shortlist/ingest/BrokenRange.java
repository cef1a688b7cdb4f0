package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A range of dates that is broken over two lines because it stands in a narrow rail beside the text: {@code 10/2013 –} and below it
 * {@code 02/2019}. Line by line the text beside it would fall in between, so both are read before it, as one line with the first of it.
 */
final class BrokenRange {

    private static final Pattern OPEN = Pattern.compile(".{0,20}\\d{2} ?[-–—]");
    private static final int LONGEST_END = 20;
    private static final float EDGE = 3;
    private static final float NEXT_LINE = 1.6f;

    private BrokenRange() {}

    /** Segments to be read line by line, and the sign to be written after them. */
    record Stretch(List<PageSegment> segments, String end) {

        Stretch {
            segments = List.copyOf(segments);
        }
    }

    /** The region in stretches to be read one after the other; each half of a broken range is one. */
    static List<Stretch> mend(List<PageSegment> region) {
        List<Stretch> stretches = new ArrayList<>();
        List<PageSegment> rest = new ArrayList<>(region);
        for (int i = 0; i + 1 < rest.size(); i++) {
            PageSegment start = rest.get(i);
            int end = isOpen(start, rest.get(i + 1)) ? end(rest, i) : -1;
            if (end > 0) {
                add(stretches, rest.subList(0, i));
                stretches.add(new Stretch(List.of(start), " "));
                stretches.add(new Stretch(List.of(rest.get(end)), "\t"));
                rest.remove(end);
                rest.subList(0, i + 1).clear();
                i = -1;
            }
        }
        add(stretches, rest);
        return stretches;
    }

    private static void add(List<Stretch> stretches, List<PageSegment> segments) {
        if (!segments.isEmpty()) {
            stretches.add(new Stretch(segments, "\n"));
        }
    }

    private static boolean isOpen(PageSegment start, PageSegment beside) {
        return beside.left() > start.right() && Math.abs(beside.baseline() - start.baseline()) < start.size() / 2
                && OPEN.matcher(start.text().strip()).matches();
    }

    /** The segment right below the open one, with more beside it; -1 when there is none. */
    private static int end(List<PageSegment> segments, int open) {
        PageSegment start = segments.get(open);
        for (int i = open + 2; i < Math.min(segments.size(), open + 5); i++) {
            PageSegment end = segments.get(i);
            float below = end.baseline() - start.baseline();
            if (Math.abs(end.left() - start.left()) < EDGE && below > start.size() / 2) {
                boolean near = below < NEXT_LINE * start.size() && end.text().strip().length() <= LONGEST_END;
                return near && end.right() < segments.get(open + 1).left() ? i : -1;
            }
        }
        return -1;
    }
}
