package org.shortlist.store;

/**
 * What became of a version.
 *
 * @param id           of the candidate
 * @param changeNumber the change it made; the candidate's last change when it made none
 */
public record Saved(String id, Outcome outcome, long changeNumber) {

    /** A new candidate, a new version of a known one, or nothing new. */
    public enum Outcome {
        CREATED, REPLACED, UNCHANGED
    }
}
