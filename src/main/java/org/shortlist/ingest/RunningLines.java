package org.shortlist.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is repeated at the same place at the head or foot of pages. In the middle of a text that goes over to the next page it would cut a
 * job in two, so a head is kept on the first page that has it, a foot on the last; and where they differ in their numbers alone, they
 * number the pages and are left out.
 */
final class RunningLines {

    /** Segments from the upper and lower edge of a page that may run on. */
    private static final int DEEPEST = 6;
    private static final float SAME_PLACE = 3;
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,3}(?!\\d)");

    private final List<List<PageSegment>> pages;

    private RunningLines(List<List<PageSegment>> pages) {
        this.pages = pages;
    }

    /** The pages without them; each a list of segments from top to bottom. */
    static List<List<PageSegment>> without(List<List<PageSegment>> pages) {
        if (pages.size() < 2) {
            return pages;
        }
        RunningLines running = new RunningLines(pages);
        List<List<PageSegment>> rest = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            rest.add(running.rest(i));
        }
        return rest;
    }

    private List<PageSegment> rest(int page) {
        List<PageSegment> rest = new ArrayList<>(pages.get(page));
        List<PageSegment> head = running(page, true);
        List<PageSegment> foot = running(page, false);
        rest.removeIf(segment -> head.contains(segment) && isLeftOut(page, segment, page - 1, true)
                || foot.contains(segment) && isLeftOut(page, segment, page + 1, false));
        return rest;
    }

    /** What runs on at an edge of a page: from the edge on, all that a neighbouring page has there too. */
    private List<PageSegment> running(int page, boolean head) {
        List<PageSegment> edge = edge(page, head);
        List<PageSegment> running = new ArrayList<>();
        for (PageSegment segment : head ? edge : edge.reversed()) {
            if (same(page - 1, segment, head).isEmpty() && same(page + 1, segment, head).isEmpty()) {
                return running;
            }
            running.add(segment);
        }
        return running;
    }

    /** Whether it numbers the pages, or is kept elsewhere. */
    private boolean isLeftOut(int page, PageSegment segment, int keeper, boolean head) {
        return same(keeper, segment, head).isPresent()
                || same(page - 1, segment, head).filter(other -> !other.text().equals(segment.text())).isPresent()
                || same(page + 1, segment, head).filter(other -> !other.text().equals(segment.text())).isPresent();
    }

    /** What another page has at that place, if it is the same but for numbers. */
    private Optional<PageSegment> same(int page, PageSegment segment, boolean head) {
        return edge(page, head).stream().filter(other -> isSame(segment, other)).findFirst();
    }

    private List<PageSegment> edge(int page, boolean head) {
        if (page < 0 || page >= pages.size()) {
            return List.of();
        }
        List<PageSegment> segments = pages.get(page);
        return head
                ? segments.subList(0, Math.min(DEEPEST, segments.size()))
                : segments.subList(Math.max(0, segments.size() - DEEPEST), segments.size());
    }

    private static boolean isSame(PageSegment one, PageSegment two) {
        return Math.abs(one.baseline() - two.baseline()) < SAME_PLACE
                && Math.abs(one.left() - two.left()) < SAME_PLACE * 2 && Math.abs(one.size() - two.size()) < 0.5f
                && (one.text().equals(two.text()) || isNumbered(one.text(), two.text()));
    }

    /** Whether one of two neighbouring pages has the number after the other's, and nothing else is different. */
    private static boolean isNumbered(String one, String two) {
        Matcher first = NUMBER.matcher(one);
        Matcher second = NUMBER.matcher(two);
        int different = 0;
        while (first.find() && second.find()) {
            int difference = Math.abs(Integer.parseInt(first.group()) - Integer.parseInt(second.group()));
            different += difference == 0 ? 0 : difference == 1 ? 1 : 2;
        }
        return different == 1 && NUMBER.matcher(one).replaceAll("#").equals(NUMBER.matcher(two).replaceAll("#"));
    }
}
