package org.shortlist.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether operands stand near each other: whether there are places of all of them, no two of which share a word, such that the stretch
 * from the first to the last holds at most so many words of none of them.
 *
 * <p>Shortest intervals, as of C. Clarke and G. Cormack ("An Algebra for Structured Text Search", 1995) and of Lucene, are not enough:
 * where operands can match the same words, the shortest may overlap though longer ones do not ("data data engineer" has both
 * {@code data*} and {@code "data engineer"}). So this goes through all choices at once. Read from left to right, a choice is a sequence
 * of places, each after the end of the one before; what counts of a begun sequence is only which operands it has, where it ends, and how
 * many words it has passed over:
 *
 * <pre>
 *   passed(S + i, end of p) = min over ends e &lt; begin of p of passed(S, e) + (begin of p − e − 1)      for each place p of operand i
 * </pre>
 *
 * With k operands and n places in all this takes n · log n · 2^k steps at most, and n · log n where the order is given. Of equal operands
 * the first comes first.
 */
public final class Nearness {

    private static final int MOST = 63;

    private final int between;
    private final boolean ordered;
    /** By operand, those equal to it that come before it. */
    private final long[] twins;

    public Nearness(Leaf.Near near) {
        List<Leaf> operands = near.operands();
        if (operands.size() > MOST) {
            throw new IllegalArgumentException("too many operands near each other: " + operands.size());
        }
        between = near.between();
        ordered = near.ordered();
        twins = new long[operands.size()];
        for (int i = 0; i < twins.length; i++) {
            for (int before = 0; before < i; before++) {
                twins[i] |= operands.get(before).equals(operands.get(i)) ? 1L << before : 0;
            }
        }
    }

    /** @param places of the operands */
    public boolean holds(List<Spots> places) {
        if (places.stream().anyMatch(spots -> spots.size() == 0)) {
            return false;
        }
        Map<Long, Begun> level = new HashMap<>(Map.of(0L, Begun.NOTHING));
        for (int count = 0; count < twins.length && !level.isEmpty(); count++) {
            level = longer(level, places);
        }
        return !level.isEmpty();
    }

    /** Of these places, by operand, those that are part of some choice. */
    public List<Spots> taking(List<Spots> places) {
        List<Spots> taking = new ArrayList<>();
        boolean any = holds(places);
        for (int i = 0; i < places.size(); i++) {
            Spots parts = new Spots();
            for (int place = 0; any && place < places.get(i).size(); place++) {
                Spots alone = new Spots();
                alone.add(places.get(i).first(place), places.get(i).last(place));
                List<Spots> choice = new ArrayList<>(places);
                choice.set(i, alone);
                if (holds(choice)) {
                    parts.add(alone.first(0), alone.last(0));
                }
            }
            taking.add(parts);
        }
        return taking;
    }

    /** The sequences with one operand more. */
    private Map<Long, Begun> longer(Map<Long, Begun> level, List<Spots> places) {
        Map<Long, Begun> longer = new HashMap<>();
        level.forEach((has, begun) -> {
            int from = ordered ? Long.bitCount(has) : 0;
            int to = ordered ? from + 1 : twins.length;
            for (int i = from; i < to; i++) {
                boolean next = (has & 1L << i) == 0 && (ordered || (twins[i] & ~has) == 0);
                Begun more = next ? begun.with(places.get(i), between) : Begun.NONE;
                if (more.ends.length > 0) {
                    longer.merge(has | 1L << i, more, Begun::and);
                }
            }
        });
        return longer;
    }

    /**
     * The sequences of some operands.
     *
     * @param ends   each the end in the upper half and the words passed over in the lower, sorted
     */
    private record Begun(long[] ends) {

        /** None has begun: the first may stand anywhere. */
        static final Begun NOTHING = new Begun(new long[0]);
        static final Begun NONE = new Begun(new long[0]);

        Begun with(Spots places, int most) {
            long[] longer = new long[places.size()];
            int count = 0;
            int next = 0;
            long best = Long.MAX_VALUE;
            for (int i = 0; i < places.size(); i++) {
                int begin = places.first(i);
                while (next < ends.length && (int) (ends[next] >> 32) < begin) {
                    best = Math.min(best, (int) ends[next] - (ends[next] >> 32));
                    next++;
                }
                long passed = this == NOTHING ? 0 : best == Long.MAX_VALUE ? Long.MAX_VALUE : best + begin - 1;
                if (passed <= most) {
                    longer[count++] = (long) places.last(i) << 32 | passed;
                }
            }
            Arrays.sort(longer, 0, count);
            return new Begun(Arrays.copyOf(longer, count));
        }

        Begun and(Begun other) {
            long[] both = Arrays.copyOf(ends, ends.length + other.ends.length);
            System.arraycopy(other.ends, 0, both, ends.length, other.ends.length);
            Arrays.sort(both);
            return new Begun(both);
        }
    }
}
