package org.shortlist.search;

import java.time.Duration;

/**
 * When an answer must be there. Whatever is asked with the same deadline shares it.
 *
 * @param nanos of {@link System#nanoTime}
 * @param never whether there is none at all
 */
public record Deadline(long nanos, boolean never) {

    public static final Deadline NONE = new Deadline(0, true);

    public static Deadline after(Duration budget) {
        return new Deadline(System.nanoTime() + budget.toNanos(), false);
    }

    public boolean isOver() {
        return !never && System.nanoTime() - nanos >= 0;
    }
}
