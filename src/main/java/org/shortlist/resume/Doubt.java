package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A value that the parser is not sure of. What no doubt speaks of is sure.
 *
 * @param text      the value as written
 * @param span      the span of the value: a value and its doubt have the same
 * @param certainty likely or doubtful, never sure
 * @param reason    for people: why, and what else it might be
 */
public record Doubt(String text, @Nullable Span span, Certainty certainty, String reason) {

    public Doubt {
        if (certainty == Certainty.SURE) {
            throw new IllegalArgumentException("a doubt about what is sure");
        }
    }
}
