package org.shortlist.store;

import org.shortlist.resume.Filing;

/**
 * What came from a source.
 *
 * @param id      of the candidate
 * @param outcome what became of it when it came
 * @param sha256  of its bytes
 * @param readBy  see {@link Version#readBy}
 * @param filing  of the candidate, as it is now
 */
public record Came(String id, Saved.Outcome outcome, String sha256, String readBy, Filing filing) {}
