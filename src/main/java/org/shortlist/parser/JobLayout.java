package org.shortlist.parser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Anchor.Layout;
import org.shortlist.parser.Anchor.Reading;
import org.shortlist.parser.Anchor.Style;
import org.shortlist.parser.JobHeader.Rival;

/**
 * Chooses how the headers of all jobs are to be read, together.
 *
 * <p>One header alone is often ambiguous: "Express Scripts" may be a title for all that its words say. But a résumé writes all its
 * jobs the same way. So every reading of every header has its own score, from its words; every layout has a support, the mean
 * of the scores it would get over all headers; and the headers are given those readings for which the sum of both is highest,
 * no line being read for two jobs. A header that is clear by itself may differ from the rest, an unclear one follows them, and
 * none takes the lines that the next one cannot do without.
 */
final class JobLayout {

    private static final double ABSENT = -3;
    private static final double SUPPORT = 1.4;
    private static final double LEAST = 0.4;
    /** A header without an employer wants one before it, whose job this may be too. */
    private static final double UNEMPLOYED = -1;
    /** A role right under its employer, which need not name it. */
    private static final double UNDER = 1.5;
    /** An employer's whole time without a role under it. */
    private static final double UNFILLED = -8;
    /** Titles stand elsewhere than in the header before. */
    private static final double CHANGED = -0.7;
    /** Title and employer share a line and did not in the header before, or the other way round. */
    private static final double JOINED = -1;
    /** A role laid out like the one before but without an employer: one more at the same. */
    private static final double REPEATED = 0.5;

    /** A line between two headers that belongs to neither. */
    private static final double UNREAD = -1.8;

    private final List<Anchor> anchors;
    private final Map<Layout, Double> support = new HashMap<>();
    private final Map<Anchor, List<Weighed>> inOrder = new HashMap<>();

    JobLayout(List<Anchor> anchors) {
        this.anchors = anchors;
        List<Anchor> dated = anchors.stream().filter(anchor -> anchor.dated != null).toList();
        List<Anchor> roles = dated.stream().filter(anchor -> !anchor.mayBeWhole()).toList();
        Map<Anchor, Scores> scores = new HashMap<>();
        anchors.forEach(anchor -> scores.put(anchor, Scores.of(anchor)));
        addSupport(anchors.stream().filter(Anchor::mayBeWhole).map(scores::get).toList(),
                layout -> layout.style() == Style.WHOLE);
        addSupport((roles.isEmpty() ? dated : roles).stream().map(scores::get).toList(),
                layout -> layout.style() != Style.WHOLE);
        addSupport(anchors.stream().map(scores::get).toList(), layout -> true);
    }

    /** A reading with its own score and the support of its layout. */
    private record Weighed(Reading reading, double score) {}

    private void addSupport(List<Scores> scores, Predicate<Layout> wanted) {
        for (Scores own : scores) {
            for (List<Scored> alike : own.best().values()) {
                for (Scored scored : alike) {
                    if (wanted.test(scored.layout())) {
                        support.computeIfAbsent(scored.layout(), layout -> support(layout, scores));
                    }
                }
            }
        }
    }

    private record Scored(Layout layout, double score) {}

    /** The highest score that each layout gets in a header, those that may be alike beside one another. */
    private record Scores(Map<Layout.Kind, List<Scored>> best) {

        static Scores of(Anchor anchor) {
            Map<Layout, Double> best = new HashMap<>();
            for (Reading reading : anchor.readings()) {
                best.merge(reading.layout(), reading.score(), Math::max);
            }
            Map<Layout.Kind, List<Scored>> byKind = new HashMap<>();
            best.forEach((layout, score) -> byKind.computeIfAbsent(layout.kind(), any -> new ArrayList<>())
                    .add(new Scored(layout, score)));
            return new Scores(byKind);
        }
    }

    /** How well a layout fits all headers: half for itself, half for it and its like. */
    private static double support(Layout layout, List<Scores> scores) {
        Layout.Kind kind = layout.kind();
        double sum = 0;
        for (Scores own : scores) {
            double itself = ABSENT;
            double like = ABSENT;
            for (Scored other : own.best().getOrDefault(kind, List.of())) {
                like = layout.isLike(other.layout()) ? Math.max(like, other.score()) : like;
                itself = layout.equals(other.layout()) ? Math.max(itself, other.score()) : itself;
            }
            sum += (itself + like) / 2;
        }
        return sum / scores.size();
    }

    /**
     * Some headers read, up to a line.
     *
     * @param before   those of the anchors before
     * @param anchor   of the last of them
     * @param last     how the last of them was read; null before the first
     * @param employed whether one of them names an employer
     */
    private record Chain(@Nullable Chain before, @Nullable Anchor anchor, @Nullable JobHeader header,
            @Nullable Reading last, int taken,
            boolean employed, double score) {

        /** The same as if it had taken a later line. */
        Chain upTo(int line) {
            return new Chain(before, anchor, header, last, line, employed, score);
        }

        Key key() {
            Layout layout = last == null ? null : last.layout();
            return layout == null
                    ? new Key(taken, employed, Anchor.NOWHERE, false, Style.NONE)
                    : new Key(taken, employed, layout.title(), layout.isJoined(), layout.style());
        }

        boolean isWhole() {
            return last != null && last.layout().style() == Style.WHOLE;
        }
    }

    /** What chains have in common that leave the same to the next anchor. */
    private record Key(int taken, boolean employed, int title, boolean joined, Style style) {}

    /** The headers, in the order of the text; anchors that read like no job are left out. */
    List<JobHeader> headers() {
        List<Chain> chains = List.of(new Chain(null, null, null, null, -1, false, 0));
        int[] floors = floors();
        for (int i = 0; i < anchors.size(); i++) {
            chains = extended(chains, anchors.get(i), floors[i] - 1);
        }
        LinkedList<JobHeader> headers = new LinkedList<>();
        for (Chain chain = best(chains, null); chain != null; chain = chain.before()) {
            if (chain.header() != null && chain.anchor() != null) {
                headers.addFirst(chain.header().withRivals(rivals(chain.anchor(), chain.header())));
            }
        }
        return headers;
    }

    private Map<Role, Rival> rivals(Anchor anchor, JobHeader header) {
        Weighed chosen = best(anchor, reading -> reading.pieces().equals(header.pieces()));
        Map<Role, Rival> rivals = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.TITLE, Role.EMPLOYER)) {
            Piece piece = header.piece(role);
            Weighed other = best(anchor, reading -> !Objects.equals(JobHeader.piece(reading.pieces(), role), piece));
            if (chosen != null && piece != null && other != null) {
                rivals.put(role,
                        new Rival(JobHeader.piece(other.reading().pieces(), role), chosen.score() - other.score()));
            }
        }
        return rivals;
    }

    /** The best of those that are wanted, the first of equals. */
    private @Nullable Weighed best(Anchor anchor, Predicate<Reading> wanted) {
        Weighed best = null;
        for (Weighed weighed : readings(anchor)) {
            boolean better = best == null || weighed.score() > best.score();
            best = better && wanted.test(weighed.reading()) ? weighed : best;
        }
        return best;
    }

    /** For each anchor, the first line that it or any after it may take. */
    private int[] floors() {
        int[] floors = new int[anchors.size()];
        int floor = Integer.MAX_VALUE;
        for (int i = floors.length - 1; i >= 0; i--) {
            Anchor anchor = anchors.get(i);
            int reach = anchor.readings().stream().mapToInt(Reading::above).max().orElse(0);
            floor = Math.min(floor, anchor.first - reach);
            floors[i] = floor;
        }
        return floors;
    }

    /** For each line that may be the last one taken, the best chain; those that end before {@code floor} are all alike. */
    private List<Chain> extended(List<Chain> chains, Anchor anchor, int floor) {
        Map<Key, Chain> best = new LinkedHashMap<>();
        chains.forEach(chain -> keep(best, chain.taken() < floor ? chain.upTo(floor) : chain));
        for (Weighed weighed : readings(anchor)) {
            Reading reading = weighed.reading();
            JobHeader header = new JobHeader(anchor.dated, reading.pieces(), anchor.first - reading.above(),
                    anchor.last + reading.below(), reading.layout().style() == Style.WHOLE, Map.of());
            double score = weighed.score() - LEAST;
            Chain before = score <= 0 ? null : best(chains, new Next(reading, header, anchor));
            if (before != null) {
                keep(best, new Chain(before, anchor, header, reading, header.last(),
                        before.employed() || header.has(Role.EMPLOYER),
                        before.score() + score + transition(before, reading) + unread(before, anchor, header)));
            }
        }
        return new ArrayList<>(best.values());
    }

    private record Next(Reading reading, JobHeader header, Anchor anchor) {}

    private static double unread(Chain before, Anchor anchor, JobHeader header) {
        return UNREAD * anchor.unread(before.taken(), header.first());
    }

    /** What two readings in a row gain or lose by each other. */
    private static double transition(Chain before, Reading next) {
        boolean employer = !next.layout().isUnemployed();
        if (before.isWhole()) {
            return employer ? UNFILLED : UNDER;
        }
        Layout last = before.last() == null ? null : before.last().layout();
        double changed = last == null || last.title() != next.layout().title()
                ? last != null && employer ? CHANGED : 0
                : last.isJoined() != next.layout().isJoined() ? JOINED : 0;
        if (employer) {
            return changed;
        }
        boolean repeats = last != null && last.isLike(next.layout());
        return changed + (before.employed() ? 0 : UNEMPLOYED) + (repeats ? REPEATED : 0);
    }

    private Weighed weighed(Reading reading) {
        return new Weighed(reading, reading.score() + SUPPORT * support.getOrDefault(reading.layout(), ABSENT));
    }

    /** Those that say anything, in an order that does not depend on chance. */
    private List<Weighed> readings(Anchor anchor) {
        return inOrder.computeIfAbsent(anchor, any -> inOrder(anchor.readings()));
    }

    private List<Weighed> inOrder(Collection<Reading> readings) {
        return readings.stream()
                .filter(reading -> !reading.layout().isUntitled() || !reading.layout().isUnemployed())
                .sorted(Comparator.comparing(Reading::layout)
                        .thenComparingInt(Reading::above)
                        .thenComparingInt(Reading::below))
                .map(this::weighed)
                .toList();
    }

    private static void keep(Map<Key, Chain> best, Chain chain) {
        best.merge(chain.key(), chain, (a, b) -> b.score() > a.score() ? b : a);
    }

    /** The best chain that the next reading may follow, or of all at the end. */
    private static @Nullable Chain best(List<Chain> chains, @Nullable Next next) {
        Chain best = null;
        double most = 0;
        for (Chain chain : chains) {
            if (next != null && chain.taken() >= next.header().first()) {
                continue;
            }
            double joined = next != null
                    ? transition(chain, next.reading()) + unread(chain, next.anchor(), next.header())
                    : chain.isWhole() ? UNFILLED : 0;
            if (best == null || chain.score() + joined > most) {
                best = chain;
                most = chain.score() + joined;
            }
        }
        return best;
    }
}
