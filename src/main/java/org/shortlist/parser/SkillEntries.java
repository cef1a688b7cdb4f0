package org.shortlist.parser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts the lines of a list of skills into its entries: a bullet, a line, or a list that goes on over several lines. A line
 * that only names the group below it is none, nor is the heading of a table's columns.
 */
final class SkillEntries {

    /** A line of so many characters may have been broken; before a capital it takes more to believe it. */
    private static final int WIDE = 60;
    private static final int WIDEST = 75;
    private static final int MOST_GROUP_WORDS = 5;

    /** @param group named by a line of its own above, null when by none */
    record Entry(int from, int to, @Nullable String group) {}

    private final Sheet sheet;
    private final SkillGroups groups;
    private final SkillWords words;

    SkillEntries(Sheet sheet, SkillGroups groups, SkillWords words) {
        this.sheet = sheet;
        this.groups = groups;
        this.words = words;
    }

    List<Entry> of(Part part) {
        List<List<Line>> runs = runs(part.lines());
        boolean titled = isTitled(runs);
        List<Entry> entries = new ArrayList<>();
        String group = null;
        for (List<Line> run : runs) {
            Line first = run.getFirst();
            int to = run.getLast().to();
            if (isBareGroup(first, to) || titled && isTitle(run)) {
                group = named(first);
            } else if (!isColumns(run)) {
                boolean own = groups.colon(first.from(), to) >= 0 || first.gap() > 0 && !titled;
                group = own ? null : group;
                entries.add(new Entry(first.from(), to, group));
            }
        }
        return entries;
    }

    private List<List<Line>> runs(List<Line> lines) {
        int widest = lines.stream().mapToInt(Line::length).max().orElse(0);
        List<List<Line>> runs = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            int last = i;
            while (last + 1 < lines.size() && runsOn(lines.get(last), lines.get(last + 1), widest)) {
                last++;
            }
            runs.add(lines.subList(i, last + 1));
            i = last + 1;
        }
        return runs;
    }

    /**
     * Whether an entry goes on in the next line: it ends in a comma or an "and", was broken where the line was full, or lacks only
     * the word "skills", which names none by itself.
     */
    private boolean runsOn(Line line, Line next, int widest) {
        if (next.bullet() || next.gap() > 0 || groups.colon(next.from(), next.to()) >= 0) {
            return false;
        }
        boolean closed = line.text().endsWith(")") || line.text().endsWith("]");
        if (isOpen(line.text()) || next.text().startsWith(",") || next.text().equalsIgnoreCase("skills")) {
            return true;
        }
        boolean small = sheet.cased() && Character.isLowerCase(next.text().codePointAt(0));
        boolean full = line.length() > (small ? WIDE : WIDEST) && line.length() > widest * 3 / 4;
        return full && !closed && !line.text().endsWith(".") && (line.text().indexOf(',') >= 0 || small);
    }

    private static boolean isOpen(String line) {
        return line.endsWith(",") || line.endsWith("&") || line.endsWith(" and") || line.endsWith(" or")
                || line.endsWith("(");
    }

    /** "Databases:" alone. */
    private boolean isBareGroup(Line line, int to) {
        return groups.colon(line.from(), to) == to - 1;
    }

    private String named(Line line) {
        return sheet.mention(line.from(), line.text().endsWith(":") ? line.to() - 1 : line.to()).text();
    }

    /** Whether every list stands under a short line that names it, and there is more than one. */
    private static boolean isTitled(List<List<Line>> runs) {
        int lists = 0;
        for (int i = 0; i < runs.size(); i++) {
            boolean list = isList(runs.get(i));
            lists += list ? 1 : 0;
            if (list == (i % 2 == 0) || !list && !isTitle(runs.get(i))) {
                return false;
            }
        }
        return lists > 1 && runs.size() % 2 == 0;
    }

    static boolean isList(List<Line> run) {
        return run.stream().anyMatch(line -> line.text().indexOf(',') >= 0 || line.text().indexOf('|') >= 0);
    }

    static boolean isTitle(List<Line> run) {
        Line line = run.getFirst();
        return run.size() == 1 && !line.bullet() && !isList(run) && line.text().split(" ").length <= MOST_GROUP_WORDS;
    }

    /** "Skill | Level | Years". */
    private boolean isColumns(List<Line> run) {
        if (run.size() > 1) {
            return false;
        }
        List<Cutter.Cut> cells = Cutter.strong(sheet.wording(), run.getFirst().from(), run.getFirst().to());
        return cells.size() > 1 && cells.stream().allMatch(cell -> words.isColumn(cell.text()));
    }
}
