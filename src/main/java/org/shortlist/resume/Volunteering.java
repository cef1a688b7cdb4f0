package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * Unpaid work: never a job, whatever dates it carries.
 *
 * @param organization null when only the role is said
 * @param role         "Treasurer"; null when only the organisation is said
 * @param span         the whole entry in the text
 */
public record Volunteering(@Nullable Mention organization, @Nullable Mention role, @Nullable Place location,
        @Nullable DateRange dates, @Nullable Mention description, @Nullable Span span) {}
