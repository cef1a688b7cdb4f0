package org.shortlist.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in aligned columns that fit a width: what is too wide is cut, with an ellipsis, from the widest column first. Signs of
 * double width count as two.
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
                String cell = cut(row[i], widths[i]);
                String space = " ".repeat(Math.max(0, widths[i] - width(cell)));
                line.append(i == 0 ? "" : GAP).append(toTheRight[i] ? space + cell : cell + space);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int[] widths(int width) {
        int[] widths = IntStream.range(0, whole.length)
                .map(i -> rows.stream().mapToInt(row -> width(row[i])).max().orElse(0))
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

    private static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int sign : text.codePoints().toArray()) {
            if (width(kept.toString()) + width(sign) > width - 1) {
                break;
            }
            kept.appendCodePoint(sign);
        }
        return kept.toString().stripTrailing() + "…";
    }

    private static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    private static int width(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = sign >= 0x1100 && (sign <= 0x115f || sign >= 0x2e80 && sign <= 0xa4cf
                || sign >= 0xac00 && sign <= 0xd7a3 || sign >= 0xf900 && sign <= 0xfaff
                || sign >= 0xfe30 && sign <= 0xfe6f || sign >= 0xff00 && sign <= 0xff60
                || sign >= 0x1f300 && sign <= 0x1faff || sign >= 0x20000 && sign <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
