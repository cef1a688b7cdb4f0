package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number.
 *
 * @param text   as written
 * @param number E.164, {@code +14125550137}; the digits as written where no country could be told
 */
public record Phone(String text, @Nullable Span span, String number) {}
