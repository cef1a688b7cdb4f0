package org.shortlist.store;

import org.shortlist.resume.Candidate;

/** What happened to a candidate; {@code number} is its change number. */
public sealed interface Change {

    long number();

    /** It was added, replaced or read anew; this is its present state. */
    record Put(long number, Candidate candidate) implements Change {}

    /** It was deleted. */
    record Deleted(long number, String id) implements Change {}
}
