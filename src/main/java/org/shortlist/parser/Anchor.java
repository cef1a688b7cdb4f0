package org.shortlist.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.HeaderText.Junction;
import org.shortlist.parser.HeaderText.Option;

/**
 * Where a job may begin: its dates, the texts around them that may belong to its header, and every way to read them. A job
 * without dates, or one whose dates stand below its text, is anchored at the first line of its header.
 *
 * <p>A reading takes some lines above, the rest of the dates' own line, and some lines below; each of them plays its roles, no
 * role is played twice. Of all readings with the same layout the best is kept.
 */
final class Anchor {

    /** How many lines above or below may belong to a header. */
    static final int REACH = 3;
    static final int NOWHERE = 9;
    private static final int NO_LINE = Integer.MAX_VALUE;
    private static final int MOST_LINES = 4;
    private static final double IGNORED = -1.3;
    private static final double ORPHAN = 2;
    /** The price of a line whose only fault is that a sentence stands below it. */
    private static final double PLAIN = 1.2;
    private static final double NO_TITLE = -1.6;
    private static final double NO_EMPLOYER = -1.6;
    /** What is taken for an unknown town where no title is left is rather the title. */
    private static final double TOWN_FOR_TITLE = 2;
    /** A later job may be under the employer of the one before. */
    private static final double SAME_EMPLOYER = -1.1;

    /**
     * Where title, employer and place stand: lines from the dates' line (0 before and 1 after the dates on their own line, 9 nowhere),
     * how they are joined on a shared line, how the dates stand on theirs, and whether that begins with a bullet. What one
     * résumé's jobs have in common.
     */
    record Layout(int title, int employer, int place, @Nullable Junction junction, Style style, boolean bullet)
            implements
                Comparable<Layout> {

        private static final int LINES = REACH + NOWHERE + 1;
        private static final int JUNCTIONS = 1 + HeaderCuts.Kind.values().length * 2;
        private static final int STYLES = Style.values().length;

        /** What layouts that are like one another have in common at the least. */
        record Kind(int title, Style style, boolean bullet) {}

        Kind kind() {
            return new Kind(title, style, bullet);
        }

        boolean isUntitled() {
            return title == NOWHERE;
        }

        /** Whether title and employer share a line. */
        boolean isJoined() {
            return junction != null;
        }

        boolean isUnemployed() {
            return employer == NOWHERE;
        }

        /** This one with the roles that a line plays. */
        Layout with(Option option, int line) {
            return option.mask() == 0
                    ? this
                    : new Layout(option.has(Role.TITLE) ? line : title, option.has(Role.EMPLOYER) ? line : employer,
                            option.has(Role.PLACE) ? line : place,
                            option.junction() == null ? junction : option.junction(), style, bullet);
        }

        Layout withStyle(Style other) {
            return new Layout(title, employer, place, junction, other, bullet);
        }

        /** Whether the other tells for this one: it differs only in the place or the sign, or leaves the employer unsaid. */
        boolean isLike(Layout other) {
            boolean sameOrder = junction == null || other.junction == null
                    || junction.titleFirst() == other.junction.titleFirst();
            boolean sameEmployer = employer == other.employer || other.employer == NOWHERE;
            return title == other.title && style == other.style && bullet == other.bullet && sameOrder && sameEmployer;
        }

        /** All that it says in one number; layouts are compared far more often than made. */
        private int code() {
            int lines = ((title + REACH) * LINES + employer + REACH) * LINES + place + REACH;
            int joined = junction == null ? 0 : 1 + junction.sign().ordinal() * 2 + (junction.titleFirst() ? 1 : 0);
            return ((lines * JUNCTIONS + joined) * STYLES + style.ordinal()) * 2 + (bullet ? 1 : 0);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Layout layout && code() == layout.code();
        }

        @Override
        public int hashCode() {
            return code();
        }

        /** An order that does not depend on chance. */
        @Override
        public int compareTo(Layout other) {
            return Integer.compare(code(), other.code());
        }
    }

    /** How dates stand on their line. */
    enum Style {
        ALONE, END, START, MIDDLE,
        /** After the description. */
        BELOW,
        /** Over the roles at one employer, whose dates they contain: its header has no title. */
        WHOLE,
        /** There are none. */
        NONE
    }

    /** A reading of the header; {@code above} and {@code below} count the lines it takes. */
    record Reading(Layout layout, double score, List<Piece> pieces, int above, int below) {}

    private record Extent(Layout layout, int above, int below) {}

    /** @param reach how many lines it stands above or below the anchor's own */
    private record Text(HeaderText text, int place, double price, int reach) {}

    final @Nullable Dated dated;
    /** The lines that the anchor itself stands on. */
    final int first;
    final int last;
    final Style style;
    private final List<Text> above;
    private final List<Text> own;
    private final List<Text> below;
    private final double weight;
    private final boolean later;
    private final boolean bullet;
    private int missed;
    private int tightFrom = NO_LINE;
    private double whole = Double.NEGATIVE_INFINITY;
    private final Map<Extent, Reading> readings = new HashMap<>();

    /**
     * @param bullet whether its first line begins with one
     * @param later  whether another one stands before it in its part
     */
    Anchor(@Nullable Dated dated, int first, int last, Style style, double weight, boolean bullet, boolean later) {
        this.bullet = bullet;
        this.later = later;
        this.dated = dated;
        this.first = first;
        this.last = last;
        this.style = style;
        this.weight = weight;
        above = new ArrayList<>();
        own = new ArrayList<>();
        below = new ArrayList<>();
    }

    void above(HeaderText text, double price, int line) {
        above.add(new Text(text, -1 - above.size(), price, first - line));
    }

    void own(HeaderText text, int place) {
        own.add(new Text(text, place, 0, 0));
    }

    void below(HeaderText text, double price, int line) {
        below.add(new Text(text, 2 + below.size(), price, line - last));
    }

    int textsAbove() {
        return above.size();
    }

    int textsBelow() {
        return below.size();
    }

    /** Says that the lines above so far begin a block, or stand right below bullets, so that each that is not read is missed. */
    void missesLinesAbove() {
        boolean plain = above.stream().allMatch(text -> text.price() <= PLAIN);
        missed = plain ? Math.max(missed, above.size()) : missed;
    }

    /** Says that from this line on, right below the dates before, all lines look like those of headers. */
    void followsTightly(int line) {
        tightFrom = missed == 0 ? line : NO_LINE;
    }

    /** How many lines nobody reads when the header before ends at {@code taken} and this one begins at {@code begin}. */
    int unread(int taken, int begin) {
        return tightFrom == NO_LINE ? 0 : Math.max(0, begin - Math.max(tightFrom, taken + 1));
    }

    /** Says that its dates contain those that follow, so that it may be the employer's over several roles; better than 0 if closely. */
    void mayBeWhole(double evidence) {
        whole = evidence;
    }

    boolean mayBeWhole() {
        return whole > Double.NEGATIVE_INFINITY;
    }

    /** The best reading of each layout and extent. */
    Collection<Reading> readings() {
        return readings.values();
    }

    /** Fills {@link #readings}; to be called once, when all texts are in. */
    void read() {
        for (int a = 0; a <= above.size(); a++) {
            for (int b = 0; b <= below.size() && a + b <= MOST_LINES; b++) {
                List<Text> texts = new ArrayList<>(above.subList(0, a).reversed());
                texts.addAll(own);
                texts.addAll(below.subList(0, b));
                new Search(texts, reach(above, a), reach(below, b)).from(0, 0, false,
                        new Layout(NOWHERE, NOWHERE, NOWHERE, null, style, bullet),
                        weight - ORPHAN * Math.max(0, missed - a));
            }
        }
    }

    private static int reach(List<Text> texts, int taken) {
        return taken == 0 ? 0 : texts.get(taken - 1).reach();
    }

    /** Goes through the ways to give roles to some texts. */
    private final class Search {
        private final List<Text> texts;
        private final int a;
        private final int b;
        private final List<Piece> pieces = new ArrayList<>();

        Search(List<Text> texts, int a, int b) {
            this.texts = texts;
            this.a = a;
            this.b = b;
        }

        void from(int i, int mask, boolean guessed, Layout layout, double score) {
            if (i == texts.size()) {
                keep(layout, guessed && layout.isUntitled() && style != Style.WHOLE ? score - TOWN_FOR_TITLE : score);
                return;
            }
            Text text = texts.get(i);
            if (text.place() >= 0 && text.place() < 2 && style != Style.NONE) {
                from(i + 1, mask, guessed, layout, score + IGNORED);
            }
            for (Option option : text.text().options()) {
                if ((option.mask() & mask) == 0 && !option.pieces().isEmpty()) {
                    pieces.addAll(option.pieces());
                    from(i + 1, mask | option.mask(), guessed || option.guessed(), layout.with(option, text.place()),
                            score + option.score() - text.price());
                    pieces.subList(pieces.size() - option.pieces().size(), pieces.size()).clear();
                }
            }
        }

        private void keep(Layout layout, double score) {
            if (style == Style.NONE && (layout.isUntitled() || layout.isUnemployed())
                    || style == Style.WHOLE && (!layout.isUntitled() || layout.isUnemployed())) {
                return;
            }
            add(layout, score + (layout.isUntitled() && style != Style.WHOLE ? NO_TITLE : 0)
                    + (!layout.isUnemployed() ? 0 : later ? SAME_EMPLOYER : NO_EMPLOYER));
            if (mayBeWhole() && layout.isUntitled() && !layout.isUnemployed() && style != Style.WHOLE) {
                add(layout.withStyle(Style.WHOLE), score + whole);
            }
        }

        private void add(Layout layout, double all) {
            Extent extent = new Extent(layout, a, b);
            Reading other = readings.get(extent);
            if (other == null || all > other.score()) {
                readings.put(extent, new Reading(layout, all, List.copyOf(pieces), a, b));
            }
        }
    }
}
