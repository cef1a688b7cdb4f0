package org.shortlist.search;

import java.io.Closeable;
import java.io.IOException;

/** Who, of all programs that share an index, does what only one is to do at a time. */
public interface Turns {

    /**
     * Takes a turn.
     *
     * @param work what is to be done alone: lower-case letters and hyphens
     * @throws IndexBusyException when another has it, here or in another process
     */
    Turn take(String work) throws IOException;

    /** A turn, which is over when it is closed or its process dies. */
    interface Turn extends Closeable {

        /**
         * To be called before each step.
         *
         * @throws IOException when it has been lost, or nobody can say
         */
        void ensureHeld() throws IOException;

        @Override
        void close() throws IOException;
    }
}
