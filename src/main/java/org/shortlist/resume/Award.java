package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * An award, a prize, a scholarship.
 *
 * @param awarder who gave it
 * @param date    a lone date, or the years of a scholarship
 * @param span    the whole entry in the text
 */
public record Award(Mention title, @Nullable Mention awarder, @Nullable DateRange date, @Nullable Span span) {}
