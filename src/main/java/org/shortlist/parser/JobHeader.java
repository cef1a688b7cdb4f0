package org.shortlist.parser;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The header of one job: its dates and the pieces that say title, employer, place and team.
 *
 * @param dated   null for a job without dates
 * @param first   number of its first line
 * @param last    number of its last line
 * @param whole   whether it is no job of its own but the employer's over the roles that follow
 * @param rivals  for each role, the next best reading of it; a role without an entry has no other
 */
record JobHeader(@Nullable Dated dated, List<Piece> pieces, int first, int last, boolean whole,
        Map<Role, Rival> rivals) {

    /**
     * The best reading of a header in which a role is played by other words, or by none.
     *
     * @param piece  the other words, null for none
     * @param margin by how much the score of the chosen reading is above that of this one
     */
    record Rival(@Nullable Piece piece, double margin) {}

    JobHeader withRivals(Map<Role, Rival> known) {
        return new JobHeader(dated, pieces, first, last, whole, known);
    }

    @Nullable
    Piece piece(Role role) {
        return piece(pieces, role);
    }

    static @Nullable Piece piece(List<Piece> pieces, Role role) {
        for (Piece piece : pieces) {
            if (piece.role() == role) {
                return piece;
            }
        }
        return null;
    }

    boolean has(Role role) {
        return piece(role) != null;
    }
}
