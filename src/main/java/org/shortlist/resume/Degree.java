package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A degree.
 *
 * @param text  as written: "Master of Software Engineering", "B.S."
 * @param level its rung of the ladder certificate &lt; secondary &lt; associate &lt; bachelor &lt; master &lt; doctorate,
 *              null when the words name none
 */
public record Degree(String text, @Nullable Span span, @Nullable DegreeLevel level) {}
