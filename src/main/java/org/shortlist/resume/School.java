package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/** A school as written and what it is counted as; an unknown school stands for its own words. */
public record School(String text, @Nullable Span span, Concept institution) {}
