package org.shortlist.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What a projector is doing.
 *
 * @param trouble why it is failing, for people; else null
 * @param refused candidates that the engine did not take since the projector was made; the log has their ids
 */
public record ProjectorState(Phase phase, @Nullable String trouble, long refused) {

    /** What it does about changes of the store. */
    public enum Phase {
        /** Nothing: it was not started, or is closed. */
        STOPPED,
        /** Brings them into the index. */
        PROJECTING,
        /** Watches another process bring them into the index. */
        FOLLOWING,
        /** It tries again and again, since something is wrong with the machine or the index. */
        FAILING
    }
}
