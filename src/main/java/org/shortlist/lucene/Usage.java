package org.shortlist.lucene;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;

/**
 * The months of use of a skill as frequencies of its id in two fields: for how many months, and when last. So any number of months is
 * exact, and costs the index two postings a skill.
 */
final class Usage {

    /** Later than no use. */
    private static final int EPOCH = 1900 * 12;
    /** Above every number of months; small enough that those of all skills add up. */
    private static final int MOST = 1 << 15;

    private Usage() {}

    static int frequency(int months) {
        return Math.min(months, MOST - 2) + 1;
    }

    static int frequency(YearMonth lastUsed) {
        return Math.clamp(Packing.number(lastUsed) - EPOCH, 0, MOST - 2) + 1;
    }

    /** The frequency of months, read again. */
    static int months(int frequency) {
        return frequency - 1;
    }

    /** The frequency of a last use, read again. */
    static YearMonth month(int frequency) {
        int number = EPOCH + frequency - 1;
        return YearMonth.of(number / 12, number % 12 + 1);
    }

    static int least(Expression.SkillUse use) {
        return use.atLeast() == null ? 1 : frequency(Math.max(0, use.atLeast()));
    }

    /** 0 when no number of months is so small. */
    static int most(Expression.SkillUse use) {
        return use.atMost() == null ? MOST : use.atMost() < 0 ? 0 : frequency(use.atMost());
    }

    /** The least frequency of a last use that is recent enough; null when any will do. */
    static @Nullable Integer recent(Expression.SkillUse use, YearMonth asOf) {
        return use.within() == null ? null : Integer.valueOf(frequency(asOf.minusMonths(use.within())));
    }
}
