package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order in which a page is read: regions, each of which is read line by line.
 *
 * <p>A page is cut recursively (Nagy and Seth's X-Y cut, 1984, with the horizontal cuts implied): what stands above two columns is read
 * first, then the columns, then what stands below.
 */
final class PageLayout {

    private static final int DEEPEST = 3;

    private PageLayout() {}

    /** Every segment of the page once, region by region. */
    static List<List<PageSegment>> regions(List<PageSegment> segments) {
        List<List<PageSegment>> regions = new ArrayList<>();
        cut(segments, DEEPEST, regions);
        return regions;
    }

    private static void cut(List<PageSegment> segments, int depth, List<List<PageSegment>> regions) {
        if (segments.isEmpty()) {
            return;
        }
        Optional<ColumnCut> columns = depth == 0 ? Optional.empty() : ColumnCut.of(segments);
        if (columns.isEmpty()) {
            LabelRail.blocks(segments).orElse(List.of(segments)).forEach(regions::add);
            return;
        }
        ColumnCut found = columns.get();
        cut(found.above(), depth - 1, regions);
        cut(found.first(), depth - 1, regions);
        cut(found.second(), depth - 1, regions);
        cut(found.below(), depth - 1, regions);
    }
}
