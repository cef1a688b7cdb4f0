package org.shortlist.store;

/**
 * What became of a version.
 *
 * @param id           of the candidate; empty when nothing was kept
 * @param changeNumber the change it made; the candidate's last change when it made none, 0 of nobody
 */
public record Saved(String id, Outcome outcome, long changeNumber) {

    /** What there is to become of it. */
    public enum Outcome {
        /** A new candidate. */
        CREATED,
        /** A new version of a known one, or the same read or filed otherwise. */
        REPLACED,
        /** Nothing new. */
        UNCHANGED,
        /** Only a new candidate was wanted and this one is kept already; nothing was kept. */
        EXISTS,
        /** Of a person who was erased and is not to come again; nothing was kept. */
        BLOCKED
    }

    static final Saved BLOCKED = new Saved("", Outcome.BLOCKED, 0);

    /** Whether it made a change. */
    public boolean isChange() {
        return outcome == Outcome.CREATED || outcome == Outcome.REPLACED;
    }
}
