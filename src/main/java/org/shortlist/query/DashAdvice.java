package org.shortlist.query;

import org.jspecify.annotations.Nullable;

/** A dash between blanks sets apart, but may have been meant to exclude what follows: says so, and how to write that. */
final class DashAdvice {

    private DashAdvice() {}

    /**
     * @param last the lexeme before the dash at the cursor, null at the start
     * @param end  of the dash
     */
    static void give(Cursor cursor, @Nullable Lexeme last, int end, Notes notes) {
        int next = cursor.afterBlanks(end);
        int before = before(cursor);
        boolean between = cursor.at > 1 && cursor.isBlank(cursor.at - 1) && next > end && !cursor.isBlank(next)
                && ")]|&".indexOf(cursor.charAt(next)) < 0;
        boolean years = cursor.isDigit(next) && cursor.isDigit(before);
        if (between && !years && last != null && last.end() == before + 1 && !last.isBinary() && !last.isPrefix()) {
            notes.warn("did-you-mean-not", "A dash with blanks around it was passed over; write NOT to exclude what "
                    + "follows.", cursor.at, end, Notes.fix("Without what follows", cursor.at, next, "NOT "));
        }
    }

    /** The last place before the cursor with more than a blank in it, on the same line. */
    private static int before(Cursor cursor) {
        int place = cursor.at - 1;
        while (place >= 0 && (cursor.charAt(place) == ' ' || cursor.charAt(place) == '\t')) {
            place--;
        }
        return place;
    }
}
