package org.shortlist.search;

import org.shortlist.query.Field;

/**
 * A completion of what a person types.
 *
 * @param id    the concept to select; for a name, the name
 * @param label for people
 * @param count how many candidates have it
 */
public record Suggestion(Field field, String id, String label, long count) {}
