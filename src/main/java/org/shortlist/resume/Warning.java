package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * Something in the résumé that a reader should know.
 *
 * @param code    stable, for filters and programs: {@code dates-reversed}, {@code job-undated}, {@code no-name}, …
 * @param message for people
 */
public record Warning(String code, String message, @Nullable Span span) {}
