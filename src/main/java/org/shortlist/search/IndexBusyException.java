package org.shortlist.search;

import java.io.IOException;

/** Another writer holds the generation. */
public final class IndexBusyException extends IOException {

    private static final long serialVersionUID = 1;

    public IndexBusyException(String message) {
        super(message);
    }
}
