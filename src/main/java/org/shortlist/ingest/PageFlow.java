package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order in which pages are read. Mostly one after the other; but a column beside a narrow one goes on in the same column of the next
 * page, and what stands in the narrow one must not come in between: all of the one is read, and all of the other before or after.
 */
final class PageFlow {

    /** Narrower than the other by this share, a column stands aside. */
    private static final float ASIDE = 0.7f;
    private static final float EDGE = 8;

    private final List<List<PageSegment>> regions = new ArrayList<>();
    private final List<List<PageSegment>> texts = new ArrayList<>();
    private final List<List<PageSegment>> asides = new ArrayList<>();
    private @Nullable Columns last;

    private PageFlow() {}

    /** Regions, in order. */
    static List<List<PageSegment>> regions(List<List<PageSegment>> pages) {
        PageFlow flow = new PageFlow();
        pages.forEach(flow::add);
        flow.end();
        return flow.regions;
    }

    /** The two columns of a page. */
    private record Columns(List<PageSegment> text, List<PageSegment> aside, boolean asideFirst,
            List<PageSegment> below) {

        /** Nothing when neither column stands aside. */
        static @Nullable Columns of(ColumnCut cut) {
            float first = width(cut.first());
            float second = width(cut.second());
            if (Math.min(first, second) > ASIDE * Math.max(first, second)) {
                return null;
            }
            boolean asideFirst = first < second;
            return new Columns(asideFirst ? cut.second() : cut.first(), asideFirst ? cut.first() : cut.second(),
                    asideFirst, cut.below());
        }
    }

    private void add(List<PageSegment> page) {
        if (page.isEmpty()) {
            return;
        }
        Optional<ColumnCut> cut = ColumnCut.of(page);
        Columns next = cut.map(Columns::of).orElse(null);
        Columns before = last;
        if (before != null && goesOn(before, page, cut.orElse(null), next)) {
            take(next == null ? new Columns(page, List.of(), before.asideFirst, List.of()) : next, before.asideFirst);
            return;
        }
        end();
        if (next == null) {
            regions.addAll(PageLayout.regions(page));
        } else {
            cut.ifPresent(columns -> regions.addAll(PageLayout.regions(columns.above())));
            take(next, next.asideFirst);
        }
    }

    private void take(Columns columns, boolean asideFirst) {
        last = new Columns(columns.text, columns.aside, asideFirst, columns.below);
        texts.addAll(PageLayout.regions(columns.text));
        asides.addAll(PageLayout.regions(columns.aside));
    }

    private void end() {
        if (last != null) {
            regions.addAll(last.asideFirst ? asides : texts);
            regions.addAll(last.asideFirst ? texts : asides);
            regions.addAll(PageLayout.regions(last.below));
        }
        texts.clear();
        asides.clear();
        last = null;
    }

    /** Whether a page goes on in the columns of the one before, or in that of the text alone. */
    private static boolean goesOn(Columns before, List<PageSegment> page, @Nullable ColumnCut cut,
            @Nullable Columns next) {
        if (!before.below.isEmpty()) {
            return false;
        }
        if (cut == null) {
            return isWithin(page, before.text);
        }
        return next != null && cut.above().isEmpty() && isWithin(next.text, before.text)
                && (before.aside.isEmpty() || isWithin(next.aside, before.aside));
    }

    private static boolean isWithin(List<PageSegment> column, List<PageSegment> other) {
        return Math.abs(left(column) - left(other)) < EDGE && right(column) < right(other) + 2 * EDGE;
    }

    private static float width(List<PageSegment> column) {
        return right(column) - left(column);
    }

    private static float left(List<PageSegment> column) {
        return (float) column.stream().mapToDouble(PageSegment::left).min().orElse(0);
    }

    private static float right(List<PageSegment> column) {
        return (float) column.stream().mapToDouble(PageSegment::right).max().orElse(0);
    }
}
