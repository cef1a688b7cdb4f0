package org.shortlist.search;

import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;

/**
 * A clause of the question and where this candidate satisfied it.
 *
 * @param clause as {@link org.shortlist.query.Clause#id}
 * @param field  where the best match was; ANYWHERE for the text
 * @param job    index into the candidate's positions, null when it was not in a job
 * @param id     of the concept that the best match stands for, null when it stands for none: words of the text, years
 * @param via    label of the synonym that the best match is of, null when it is of what was asked
 * @param points what the clause gave to the hit's score; those of all clauses add up to it
 * @param label  what matched, for people: "Kafka", "Data Engineer at Amazon"
 */
public record Why(String clause, Field field, @Nullable Integer job, @Nullable String id, String label,
        @Nullable String via, double points) {}
