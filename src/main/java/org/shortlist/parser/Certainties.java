package org.shortlist.parser;

import org.shortlist.resume.Certainty;

/**
 * From scores to certainty.
 *
 * <p>{@link JobLayout} gives each reading of a job's header a score, its own and that of its layout in the whole document. What the best
 * one says of a role is the surer the further it is above the best one that says something else of that role, its rival. How sure
 * was measured on the 11,000 titles and employers of 1,200 résumés whose truth is known: of those with a margin below 1.5, 8 in
 * 10 are right; from 1.5 to 6, 9 in 10; from 6 on, 99 in 100 and more. So these are the borders. When {@link RoleScores} changes
 * its scale they are to be measured again.
 */
final class Certainties {

    private static final double SURE = 6;
    private static final double LIKELY = 1.5;

    private Certainties() {}

    /** @param margin by how much a reading is above its rival */
    static Certainty ofMargin(double margin) {
        return margin >= SURE ? Certainty.SURE : margin >= LIKELY ? Certainty.LIKELY : Certainty.DOUBTFUL;
    }
}
