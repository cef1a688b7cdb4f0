package org.shortlist.search;

import java.io.Closeable;
import java.io.IOException;
import org.shortlist.resume.Candidate;

/**
 * The writing side of a generation. {@link #put} and {@link #delete} may be called from several threads as long as one candidate
 * is in one thread at a time.
 *
 * <p>Nothing is durable or visible before {@link #commit}. Closing without a commit forgets what came since the last.
 */
public interface CandidateWriter extends Closeable {

    /** Adds the candidate, or replaces all that is known under its id. */
    void put(Candidate candidate) throws IOException;

    /** Removes the candidate; of an unknown id, nothing. */
    void delete(String id) throws IOException;

    /** The store's change number that this generation has reached; 0 when new. */
    long changeNumber();

    /** Makes all that came durable and visible, and remembers that it brings the index to this change number of the store. */
    void commit(long changeNumber) throws IOException;

    /** The newest erasure that this generation keeps nothing of; 0 when new. */
    long erased();

    /**
     * Commits, and leaves nothing of anybody who was deleted: what held remains of them is written anew. Of a live generation, also the
     * others that were never rid of them are removed.
     *
     * @param erasure the store's number of the newest erasure among the changes that came
     * @return false when a generation that is being made keeps it from that: it is to be asked again
     */
    boolean expunge(long erasure) throws IOException;
}
