package org.shortlist.search;

import java.io.IOException;

/** The state of the index that a {@link Cursor} is of is no longer kept. */
public final class SnapshotGoneException extends IOException {

    private static final long serialVersionUID = 1;

    public SnapshotGoneException(String snapshot) {
        super("The state " + snapshot + " of the index is no longer kept; ask the question again.");
    }
}
