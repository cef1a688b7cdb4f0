package org.shortlist.resume;

import org.jspecify.annotations.Nullable;

/**
 * A course of study.
 *
 * @param field    what was studied ("Bioengineering"), where it is told apart from the degree
 * @param dates    a year of graduation alone is an end without a start
 * @param expected the end is still to come, as the résumé says
 * @param grade    as written: "3.8/4.0"
 * @param span     the whole entry in the text
 */
public record Education(@Nullable School school, @Nullable Degree degree, @Nullable Mention field,
        @Nullable Place location, @Nullable DateRange dates, boolean expected, @Nullable Mention grade,
        @Nullable Span span) {}
