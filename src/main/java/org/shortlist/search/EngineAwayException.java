package org.shortlist.search;

import java.io.IOException;

/**
 * The engine is on other machines, and they do not answer, or cannot at this moment. Nothing is lost by that: what is kept in the store is
 * brought into the index when they answer again, and whoever asks may ask again.
 */
public final class EngineAwayException extends IOException {

    private static final long serialVersionUID = 1;

    /** @param message for people: what it is, and what to do; without the address of a machine */
    public EngineAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
