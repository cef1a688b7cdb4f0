package org.shortlist.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in aligned columns that fit a width: what is too wide is cut, with an ellipsis, from the widest column first.
 */
final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<String[]> rows = new ArrayList<>();
    private final boolean[] toTheRight;
    private final boolean[] whole;

    /** A heading that begins with {@code >} makes a column aligned to the right, one with {@code !} a column never cut. */
    Table(String... headings) {
        toTheRight = new boolean[headings.length];
        whole = new boolean[headings.length];
        String[] names = new String[headings.length];
        for (int i = 0; i < headings.length; i++) {
            toTheRight[i] = headings[i].startsWith(">");
            whole[i] = toTheRight[i] || headings[i].startsWith("!");
            names[i] = headings[i].replaceFirst("^[>!]", "");
        }
        rows.add(names);
    }

    void add(String... cells) {
        if (cells.length != whole.length) {
            throw new IllegalArgumentException(cells.length + " cells in a row of " + whole.length);
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> Terminal.plain(cell).replaceAll("(?<=\\S)\\s+", " ").stripTrailing())
                .toArray(String[]::new));
    }

    void print(PrintWriter out, int width) {
        int[] widths = widths(width);
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.length; i++) {
                String cell = Measure.cut(row[i], widths[i]);
                String space = " ".repeat(Math.max(0, widths[i] - Measure.width(cell)));
                line.append(i == 0 ? "" : GAP).append(toTheRight[i] ? space + cell : cell + space);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int[] widths(int width) {
        int[] widths = IntStream.range(0, whole.length)
                .map(i -> rows.stream().mapToInt(row -> Measure.width(row[i])).max().orElse(0))
                .toArray();
        int over = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - width;
        while (over > 0) {
            int widest = widest(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            over--;
        }
        return widths;
    }

    private int widest(int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(i -> !whole[i] && widths[i] > NARROWEST)
                .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                .orElse(-1);
    }
}
