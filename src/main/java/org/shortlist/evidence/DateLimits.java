package org.shortlist.evidence;

import java.time.YearMonth;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Expression.Dates.Relation;
import org.shortlist.search.Ends;

/**
 * A relation of dates as limits of the four months of a job's {@link Ends}.
 *
 * <p>Let a job's start f be in [a, b], its end t in [c, d], f ≤ t, where every month of either range is part of some choice, a ≤ b ≤ d
 * and a ≤ c ≤ d; and let [x, y] be what is asked, its open ends infinite. That <em>some</em> choice satisfies a relation, and that <em>every</em>
 * one does, then come down to
 *
 * <pre>
 *                                     some choice                     every choice
 *   overlaps     f ≤ y and t ≥ x      a ≤ y and d ≥ x                 b ≤ y and c ≥ x
 *   during       x ≤ f and t ≤ y      b ≥ x and c ≤ y and x ≤ y       a ≥ x and d ≤ y
 *   throughout   f ≤ x and t ≥ y      a ≤ x and d ≥ y                 b ≤ x and c ≥ y
 *   started      x ≤ f ≤ y            a ≤ y and b ≥ x and x ≤ y       a ≥ x and b ≤ y
 *   ended        x ≤ t ≤ y            c ≤ y and d ≥ x and x ≤ y       c ≥ x and d ≤ y
 * </pre>
 *
 * For "every", each of the two conditions speaks of one end, and all months of its range occur. For "some" of overlaps and throughout the
 * choice (a, d) is the best for both conditions and is always allowed. For during take f = max(a, x), the earliest start that will do, and
 * t = min(d, y), the latest end: they are in their ranges when b ≥ x and c ≤ y, and f ≤ t follows from a ≤ d, a ≤ c ≤ y, x ≤ b ≤ d and
 * x ≤ y.
 *
 * @param least by month of {@link #packed}, the first that will do
 * @param most  the last
 */
public record DateLimits(int[] least, int[] most) implements LongPredicate {

    private static final int START = 0;
    private static final int LAST_START = 1;
    private static final int FIRST_END = 2;
    private static final int END = 3;
    private static final int BITS = 16;
    /** Month 0 of the year 0 and the last month that fits stand for what is before and after. */
    private static final int LATEST = (1 << BITS) - 1;

    /** Null when no job can satisfy it. */
    public static @Nullable DateLimits of(Expression.Dates asked) {
        int from = asked.from() == null ? 0 : month(asked.from());
        int to = asked.to() == null ? LATEST : month(asked.to());
        boolean open = asked.from() == null || asked.to() == null;
        if (asked.relation() == Relation.THROUGHOUT ? open : from > to && asked.relation() != Relation.OVERLAPS) {
            return null;
        }
        DateLimits limits = new DateLimits(new int[4], new int[]{LATEST, LATEST, LATEST, LATEST});
        boolean every = asked.strict();
        return switch (asked.relation()) {
            case OVERLAPS -> limits.most(every ? LAST_START : START, to).least(every ? FIRST_END : END, from);
            case DURING -> limits.least(every ? START : LAST_START, from).most(every ? END : FIRST_END, to);
            case THROUGHOUT -> limits.most(every ? LAST_START : START, from).least(every ? FIRST_END : END, to);
            case STARTED -> limits.least(every ? START : LAST_START, from).most(every ? LAST_START : START, to);
            case ENDED -> limits.least(every ? FIRST_END : END, from).most(every ? END : FIRST_END, to);
        };
    }

    private DateLimits least(int month, int value) {
        least[month] = value;
        return this;
    }

    private DateLimits most(int month, int value) {
        most[month] = value;
        return this;
    }

    /** The four months side by side, the earliest start in the lowest bits. */
    public static long packed(Ends ends) {
        return (long) month(ends.latestEnd()) << END * BITS | (long) month(ends.earliestEnd()) << FIRST_END * BITS
                | (long) month(ends.latestStart()) << LAST_START * BITS | month(ends.earliestStart());
    }

    /** A month as it is packed. */
    public static int month(YearMonth month) {
        return Math.clamp(month.getYear() * 12 + month.getMonthValue() - 1, 0, LATEST);
    }

    /** Whether a job of these packed ends satisfies it. */
    @Override
    public boolean test(long packed) {
        for (int month = START; month <= END; month++) {
            int value = (int) (packed >>> month * BITS) & LATEST;
            if (value < least[month] || value > most[month]) {
                return false;
            }
        }
        return true;
    }
}
