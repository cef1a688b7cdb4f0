package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * An employer.
 *
 * @param text     as written: "Amazon.com, Inc."
 * @param company  what it is counted as: "amazon"; an unknown employer stands for its own words less the legal suffix
 * @param group    the group it belongs to (AWS belongs to Amazon), null when it stands alone
 * @param industry from the vocabulary and the words of the name, never from a title; null when they do not say
 */
public record Employer(String text, @Nullable Span span, Concept company, @Nullable Concept group,
        @Nullable Concept industry) {}
