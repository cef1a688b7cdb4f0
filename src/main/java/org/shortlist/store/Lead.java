package org.shortlist.store;

import java.io.Closeable;
import java.io.IOException;

/**
 * The lead in a certain work that only one of all processes on the same data is to do at a time. Whoever has it keeps it until it is closed,
 * or until the process dies: then whoever asks next takes it over.
 *
 * <p>A process that is stopped for a while, or cut off, may learn late that it has lost the lead. So work under it must be such that a
 * step too many does no harm: a change of the store is one transaction, and what is projected into a shared index carries
 * its change number, so that an older state never takes the place of a newer one.
 */
public interface Lead extends Closeable {

    /**
     * Whether this process has the lead; it takes it where nobody has it. To be asked again before each step: it costs one question to the
     * database.
     *
     * @throws IOException when nobody can say, because the database cannot be reached; then the lead is lost
     */
    boolean isOurs() throws IOException;

    /** Gives the lead up. */
    @Override
    void close() throws IOException;
}
