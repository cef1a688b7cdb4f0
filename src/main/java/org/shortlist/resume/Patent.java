package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A patent, granted or applied for.
 *
 * @param number as written, with its country: "US 10,555,013 B2"
 * @param date   a lone date
 * @param span   the whole entry in the text
 */
public record Patent(Mention title, @Nullable Mention number, @Nullable DateRange date, @Nullable Span span) {}
