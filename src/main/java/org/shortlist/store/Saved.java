package org.shortlist.store;

/**
 * What became of a version.
 *
 * @param id           of the candidate; empty when nothing was kept
 * @param changeNumber the change it made; the candidate's last change when it made none, 0 of nobody
 */
public record Saved(String id, Outcome outcome, long changeNumber) {

    static final Saved BLOCKED = new Saved("", Outcome.BLOCKED, 0);

    /** A new candidate, a new version of a known one, nothing new, or of a person who was erased and is not to come again. */
    public enum Outcome {
        CREATED, REPLACED, UNCHANGED, BLOCKED
    }
}
