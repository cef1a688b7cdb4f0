package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * Something in the résumé that a reader should know.
 *
 * @param code    stable, for filters and programs; {@link WarningCode} lists them
 * @param message for people
 * @param span    what it speaks of; null when it speaks of the whole
 */
public record Warning(String code, String message, @Nullable Span span) {}
