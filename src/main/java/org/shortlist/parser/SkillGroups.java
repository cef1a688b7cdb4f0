package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Mention;

/**
 * Parts an entry of a list into its groups: {@code Programming: Java, Go}. Where a line break was lost
 * ({@code javascriptbuilding tool: gradle}) the longest known skill before the colon closes the list and the rest names the next
 * group.
 */
final class SkillGroups {

    private static final int LONGEST = 70;
    private static final int LONGEST_GROUP = 40;

    /** A group and what stands under it. Without a name, {@code name} is null and the first two bounds are alike. */
    record Group(int nameFrom, int nameTo, @Nullable String name, int from, int to) {}

    private final Sheet sheet;

    SkillGroups(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The groups of an entry, in order; {@code above} is what a line of its own named the first of them. */
    List<Group> in(int from, int to, @Nullable String above) {
        int colon = colon(from, to);
        int border = colon < 0 ? dash(from, to) : colon;
        List<Group> groups = new ArrayList<>();
        int nameFrom = from;
        int nameTo = border < 0 ? from : border;
        while (true) {
            int start = nameTo > nameFrom ? nameTo + 1 : nameFrom;
            int next = laterColon(start, to);
            int end = next < 0 ? to : borderBefore(start, next);
            String name = nameTo > nameFrom ? name(nameFrom, nameTo) : groups.isEmpty() ? above : null;
            groups.add(new Group(nameFrom, nameTo, name, start, end));
            if (next < 0) {
                return groups;
            }
            nameFrom = end;
            nameTo = next;
        }
    }

    private @Nullable String name(int from, int to) {
        Mention name = sheet.mention(from, to);
        return name.text().isEmpty() || name.text().length() > LONGEST_GROUP ? null : name.text();
    }

    /** The colon after the name of a group, which begins here, or -1. */
    int colon(int from, int to) {
        int colon = sheet.text().indexOf(':', from, to);
        if (colon < 0 || colon - from > LONGEST_GROUP || colon == from) {
            return -1;
        }
        int comma = sheet.text().indexOf(',', from, colon);
        int open = sheet.text().indexOf('(', from, colon);
        boolean listed = comma >= 0 && (open < 0 || open > comma);
        return listed || sheet.text().startsWith("//", colon + 1) ? -1 : colon;
    }

    /** The dash or the one bar in "Languages - Java, Go", or -1: few words before it, a list behind it. */
    private int dash(int from, int to) {
        for (int i = from + 1; i + 1 < to && i - from <= LONGEST_GROUP; i++) {
            char c = sheet.text().charAt(i);
            if (",;".indexOf(c) >= 0) {
                return -1;
            }
            if (c == '|') {
                int comma = sheet.text().indexOf(',', i, to);
                return comma > 0 && sheet.text().indexOf('|', i + 1, to) < 0 ? i : -1;
            }
            boolean spaced = sheet.text().charAt(i - 1) == ' ' && sheet.text().charAt(i + 1) == ' ';
            if ("-–—".indexOf(c) >= 0 && spaced) {
                return sheet.text().indexOf(',', i, to) > 0 ? i : -1;
            }
        }
        return -1;
    }

    private int laterColon(int from, int to) {
        int colon = sheet.text().indexOf(':', from, to);
        boolean inside = colon > from && colon + 1 < to && !sheet.text().startsWith("//", colon + 1)
                && Character.isWhitespace(sheet.text().charAt(colon + 1));
        return inside && sheet.text().indexOf(',', from, colon) >= 0 ? colon : -1;
    }

    /** Where, before a colon in the middle of a list, the last item ends and the name of the next group begins. */
    private int borderBefore(int from, int colon) {
        int item = colon;
        while (item > from && ",;\n".indexOf(sheet.text().charAt(item - 1)) < 0) {
            item--;
        }
        if (sheet.text().charAt(Math.max(from, item - 1)) == '\n') {
            return item;
        }
        int start = item;
        while (start < colon && Character.isWhitespace(sheet.text().charAt(start))) {
            start++;
        }
        for (int end = Math.min(colon - 1, start + LONGEST); end > start; end--) {
            boolean known = sheet.vocabulary().skills().find(sheet.text().substring(start, end)).isPresent();
            if (known && !Character.isWhitespace(sheet.text().charAt(end - 1))) {
                return end;
            }
        }
        return capitalAfterSmall(start, colon);
    }

    /** "gradleOps related": the last place where a capital follows a small letter, else the start. */
    private int capitalAfterSmall(int start, int colon) {
        for (int i = start + 1; i < colon; i++) {
            if (Character.isUpperCase(sheet.text().charAt(i)) && Character.isLowerCase(sheet.text().charAt(i - 1))) {
                return i;
            }
        }
        return start;
    }
}
