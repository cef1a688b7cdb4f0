package org.shortlist.search;

import java.io.IOException;

/** The {@link Deadline} is over, and half of this answer would be none. */
public final class OutOfTimeException extends IOException {

    private static final long serialVersionUID = 1;

    public OutOfTimeException() {
        super("The answer takes longer than was allowed for it; ask for less at once.");
    }
}
