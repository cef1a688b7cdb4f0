package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A value as the résumé has it, and where.
 *
 * @param text as written, with white space at the ends removed
 * @param span its place in the candidate's text; null when the résumé came as data and was not read from a text
 */
public record Mention(String text, @Nullable Span span) {

    public static Mention of(String text) {
        return new Mention(text, null);
    }
}
