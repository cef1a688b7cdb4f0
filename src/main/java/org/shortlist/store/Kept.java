package org.shortlist.store;

import java.time.Instant;
import org.shortlist.resume.Candidate;

/**
 * A candidate with what the store knows of the newest version; see {@link Version} for the parts.
 *
 * @param version 1 for the first, growing
 * @param created when the first version came
 */
public record Kept(Candidate candidate, int version, String source, String fileName, String mediaType, String sha256,
        String readBy, Instant created, long changeNumber) {}
