package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A range of dates that is broken over two lines because it stands in a narrow column beside the text: {@code 10/2013 –} and below it
 * {@code 02/2019}. Line by line the text beside it would fall in between, so it is read as one.
 */
final class BrokenRange {

    private static final Pattern OPEN = Pattern.compile("[^\\n]{0,24}\\d\\d ?[-–—]");
    private static final Pattern END = Pattern
            .compile("(?i)(?:\\p{L}{3,9}\\.? ?)?(?:\\d{1,2}[./-])?\\d{4}|today|now|date|"
                    + "present|current|ongoing|heute|jetzt|présent|aujourd.hui|actuel|oggi|presente|hoy|actual|actualidad|hoje|atual|"
                    + "heden|nu");
    private static final Pattern OPEN_IN_MONTH = Pattern.compile("[^\\n]{0,24}\\d\\d ?[-–—] ?\\p{L}{3,9}\\.?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final float EDGE = 3;
    private static final float NEXT_LINE = 1.6f;
    private static final int NEAR = 6;

    private BrokenRange() {}

    /** The region with each broken range in one segment. */
    static List<PageSegment> mend(List<PageSegment> region) {
        List<PageSegment> mended = new ArrayList<>(region);
        for (int i = 0; i < mended.size(); i++) {
            PageSegment start = mended.get(i);
            int end = isOpen(start) && hasTextBeside(mended, i) ? end(mended, i) : -1;
            if (end > 0) {
                mended.set(i, new PageSegment(start.left(), start.right(), start.baseline(), start.size(),
                        start.text() + " " + mended.remove(end).text()));
            }
        }
        return mended;
    }

    private static boolean isOpen(PageSegment start) {
        return OPEN.matcher(start.text()).matches() || OPEN_IN_MONTH.matcher(start.text()).matches();
    }

    private static boolean isEnd(PageSegment start, PageSegment end) {
        return (OPEN.matcher(start.text()).matches() ? END : YEAR).matcher(end.text()).matches();
    }

    private static boolean hasTextBeside(List<PageSegment> segments, int one) {
        PageSegment start = segments.get(one);
        for (int i = Math.max(0, one - NEAR); i < Math.min(segments.size(), one + NEAR); i++) {
            if (i != one && Math.abs(segments.get(i).baseline() - start.baseline()) < start.size() / 2) {
                return true;
            }
        }
        return false;
    }

    /** The segment right below the open one, in its column; -1 when it is no end of a range. */
    private static int end(List<PageSegment> segments, int open) {
        PageSegment start = segments.get(open);
        for (int i = open + 1; i < Math.min(segments.size(), open + NEAR); i++) {
            PageSegment end = segments.get(i);
            float below = end.baseline() - start.baseline();
            boolean column = Math.abs(end.left() - start.left()) < EDGE || Math.abs(end.right() - start.right()) < EDGE;
            if (column && below > start.size() / 2) {
                return below < NEXT_LINE * start.size() && isEnd(start, end) ? i : -1;
            }
        }
        return -1;
    }
}
