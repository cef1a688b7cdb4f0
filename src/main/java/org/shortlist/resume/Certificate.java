package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A certificate or licence.
 *
 * @param concept  what it is counted as; one that the vocabulary does not know stands for its own words
 * @param validity when it was issued and, as an end, when it expires; open when no end is said, without a start when the
 *                 résumé says only until when it holds
 * @param span     the whole entry in the text
 */
public record Certificate(Mention name, Concept concept, @Nullable Mention issuer, @Nullable DateRange validity,
        @Nullable Span span) {}
