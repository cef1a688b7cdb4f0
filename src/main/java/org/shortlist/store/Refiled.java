package org.shortlist.store;

/**
 * What became of the filing of a candidate.
 *
 * @param changed      whether it is not as it was
 * @param changeNumber of the change; the candidate's last one when there was none
 */
public record Refiled(String id, boolean changed, long changeNumber) {}
