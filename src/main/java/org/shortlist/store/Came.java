package org.shortlist.store;

/**
 * What came from a source.
 *
 * @param id      of the candidate
 * @param outcome what became of it when it came
 * @param sha256  of its bytes
 * @param readBy  see {@link Version#readBy}
 */
public record Came(String id, Saved.Outcome outcome, String sha256, String readBy) {}
