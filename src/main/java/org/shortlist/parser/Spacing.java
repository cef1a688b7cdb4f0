package org.shortlist.parser;

import java.util.List;

/**
 * What blank lines say in a part of a document. Some programs write one after every line; so what counts is more of them than
 * most lines have before them.
 */
final class Spacing {

    private final int usual;
    private final boolean apart;

    /** @param lines one part of the document, not empty */
    Spacing(List<Line> lines) {
        int[] gaps = lines.stream().mapToInt(Line::gap).sorted().toArray();
        usual = gaps[gaps.length / 2];
        long parted = lines.stream().filter(line -> line.gap() > usual).count();
        apart = parted > 0 && parted * 2 < lines.size();
    }

    /** Whether some lines stand apart, and few. */
    boolean isApart() {
        return apart;
    }

    /** Whether a line stands apart from the one above. */
    boolean parts(Line line) {
        return apart && line.gap() > usual;
    }
}
