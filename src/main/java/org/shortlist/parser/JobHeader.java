package org.shortlist.parser;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of one job: its dates and the pieces that say title, employer, place and team.
 *
 * @param dated  null for a job without dates
 * @param first  number of its first line
 * @param last   number of its last line
 * @param whole  whether it is no job of its own but the employer's over the roles that follow
 */
record JobHeader(@Nullable Dated dated, List<Piece> pieces, int first, int last, boolean whole) {

    @Nullable
    Piece piece(Role role) {
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
