package org.shortlist.parser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shortlist.parser.Anchor.Layout;
import org.shortlist.parser.Anchor.Reading;
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
    private static final double UNEMPLOYED = 1;

    private final List<Anchor> anchors;
    private final Map<Layout, Double> support = new HashMap<>();

    JobLayout(List<Anchor> anchors) {
        this.anchors = anchors;
        for (Anchor anchor : anchors) {
            scores(anchor).forEach((layout, score) -> support.merge(layout, score - ABSENT, Double::sum));
        }
        support.replaceAll((layout, sum) -> ABSENT + sum / anchors.size());
    }

    /** The highest score that each layout gets in a header, none below that of an absent one. */
    private static Map<Layout, Double> scores(Anchor anchor) {
        Map<Layout, Double> scores = new HashMap<>();
        for (Reading reading : anchor.readings()) {
            scores.merge(reading.layout(), Math.max(ABSENT, reading.score()), Math::max);
        }
        return scores;
    }

    /** Some headers read, up to a line; {@code before} are those of the anchors before. */
    private record Chain(@Nullable Chain before, @Nullable Anchor anchor, @Nullable JobHeader header, int taken,
            boolean employed, double score) {

        /** The same as if it had taken a later line. */
        Chain upTo(int line) {
            return new Chain(before, anchor, header, line, employed, score);
        }

        /** Chains that leave the same to the next anchor. */
        int key() {
            return taken * 2 + (employed ? 1 : 0);
        }
    }

    /** The headers, in the order of the text; anchors that read like no job are left out. */
    List<JobHeader> headers() {
        List<Chain> chains = List.of(new Chain(null, null, null, -1, false, 0));
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
        Reading chosen = best(anchor, reading -> reading.pieces().equals(header.pieces()));
        Map<Role, Rival> rivals = new EnumMap<>(Role.class);
        for (Role role : List.of(Role.TITLE, Role.EMPLOYER)) {
            Piece piece = header.piece(role);
            Reading other = best(anchor, reading -> !Objects.equals(JobHeader.piece(reading.pieces(), role), piece));
            if (chosen != null && piece != null && other != null) {
                rivals.put(role, new Rival(JobHeader.piece(other.pieces(), role), score(chosen) - score(other)));
            }
        }
        return rivals;
    }

    private @Nullable Reading best(Anchor anchor, Predicate<Reading> wanted) {
        return readings(anchor).stream().filter(wanted).max(Comparator.comparingDouble(this::score)).orElse(null);
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
        Map<Integer, Chain> best = new HashMap<>();
        chains.forEach(chain -> keep(best, chain.taken() < floor ? chain.upTo(floor) : chain));
        for (Reading reading : readings(anchor)) {
            JobHeader header = new JobHeader(anchor.dated, reading.pieces(), anchor.first - reading.above(),
                    anchor.last + reading.below(), Map.of());
            double score = score(reading) - LEAST;
            Chain before = score <= 0
                    ? null
                    : best(chains.stream().filter(chain -> chain.taken() < header.first()).toList(), header);
            if (before != null) {
                keep(best,
                        new Chain(before, anchor, header, header.last(), before.employed() || header.has(Role.EMPLOYER),
                                before.score() - unemployed(before, header) + score));
            }
        }
        return new ArrayList<>(best.values());
    }

    /** A header without an employer wants one before it, whose job this may be too. */
    private static double unemployed(Chain before, @Nullable JobHeader header) {
        return header == null || before.employed() || header.has(Role.EMPLOYER) ? 0 : UNEMPLOYED;
    }

    private double score(Reading reading) {
        return reading.score() + SUPPORT * support.getOrDefault(reading.layout(), ABSENT);
    }

    /** Those that say anything, in an order that does not depend on chance. */
    private static List<Reading> readings(Anchor anchor) {
        return anchor.readings()
                .stream()
                .filter(reading -> reading.layout().title() < 9 || reading.layout().employer() < 9)
                .sorted(Comparator.comparing((Reading reading) -> reading.layout().toString())
                        .thenComparing(Reading::above)
                        .thenComparing(Reading::below))
                .toList();
    }

    private static void keep(Map<Integer, Chain> best, Chain chain) {
        best.merge(chain.key(), chain, (a, b) -> b.score() > a.score() ? b : a);
    }

    private static @Nullable Chain best(List<Chain> chains, @Nullable JobHeader next) {
        Chain best = null;
        double most = 0;
        for (Chain chain : chains) {
            double score = chain.score() - unemployed(chain, next);
            if (best == null || score > most || score == most && chain.key() < best.key()) {
                best = chain;
                most = score;
            }
        }
        return best;
    }
}
