package org.shortlist.opensearch;

import java.io.IOException;

/** The cluster did not do what it was asked. Its own words are kept out: they may quote what stands in a résumé. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String type;

    /** @param type of the error, as the cluster calls it */
    RefusedException(int status, String type) {
        super("OpenSearch refused what it was asked (" + status + ", " + type + ")." + (status == 401 || status == 403
                ? " It lets nobody do that like this: SHORTLIST_ENGINE_USER and SHORTLIST_ENGINE_PASSWORD say who comes in."
                : ""));
        this.status = status;
        this.type = type;
    }

    /** Whether something is there already, or has changed meanwhile. */
    boolean isConflict() {
        return status == 409 || type.equals("resource_already_exists_exception");
    }

    /** Whether what was asked for is not there. */
    boolean isMissing() {
        return status == 404;
    }
}
