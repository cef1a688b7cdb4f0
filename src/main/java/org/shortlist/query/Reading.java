package org.shortlist.query;

import java.util.List;

/**
 * How a question was understood.
 *
 * @param expression the question as a tree, after expansion by the vocabulary
 * @param sentence   the same for people: "kafka, and one job at Amazon overlapping 2019"
 * @param clauses    the conditions one by one, each with its own text
 * @param repairs    what was mended in the text so that it could be read
 * @param warnings   what was read, but perhaps not as it was meant
 */
public record Reading(Expression expression, String sentence, List<ReadClause> clauses, List<Note> repairs,
        List<Note> warnings) {

    public Reading {
        clauses = List.copyOf(clauses);
        repairs = List.copyOf(repairs);
        warnings = List.copyOf(warnings);
    }

    /**
     * A clause and its text in the recruiter's language.
     *
     * @param id as in {@link Clause}
     */
    public record ReadClause(String id, String text, String sentence) {}

    /**
     * A remark on the question.
     *
     * @param code    stable, for programs: {@code unclosed-quote}, {@code unknown-field}, …
     * @param message for people
     * @param start   where in the question, in UTF-16 units
     * @param end     exclusive
     */
    public record Note(String code, String message, int start, int end) {}
}
