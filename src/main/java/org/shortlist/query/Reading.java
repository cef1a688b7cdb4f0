package org.shortlist.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a question was understood.
 *
 * @param expression the question as a tree, after expansion by the vocabulary
 * @param sentence   the same for people: "kafka, and one job at Amazon overlapping 2019"
 * @param query      the same in the recruiter's language: read again, it gives an equal tree
 * @param extendable the text behind which {@code AND} and one more condition may be written to narrow the question; empty for
 *                   everyone
 * @param clauses    the conditions one by one, each with its own text
 * @param expansions what the vocabulary takes for the same as what was asked, in the order of the question
 * @param repairs    what was mended in the text so that it could be read
 * @param warnings   what was read, but perhaps not as it was meant
 */
public record Reading(Expression expression, String sentence, String query, String extendable, List<ReadClause> clauses,
        List<ReadExpansion> expansions, List<Note> repairs, List<Note> warnings) {

    public Reading {
        clauses = List.copyOf(clauses);
        expansions = List.copyOf(expansions);
        repairs = List.copyOf(repairs);
        warnings = List.copyOf(warnings);
    }

    /** What a condition is to the question. */
    public enum State {
        /** Must hold. */
        MUST,
        /** Who satisfies it ranks higher. */
        NICE,
        /** Must not hold. */
        NOT,
        /** Is not asked; no clause of a reading is, but every one can be put so. */
        OFF
    }

    /**
     * A clause and its text in the recruiter's language.
     *
     * @param id    as in {@link Clause}
     * @param text  the condition alone, its sign of exclusion or wish with it
     * @param start where it stands in the question, in UTF-16 units
     * @param end   exclusive
     * @param edits for each other state, the change of the question that puts the clause into it and leaves all else as it is; none
     *              where more than 64 clauses share a piece of the question's text, as in a long one that had to be mended: the
     *              reading's {@code query} says the same and can be changed
     */
    public record ReadClause(String id, String text, int start, int end, String sentence, State state,
            Map<State, Edit> edits) {
        public ReadClause {
            Map<State, Edit> inOrder = new EnumMap<>(State.class);
            inOrder.putAll(edits);
            edits = Collections.unmodifiableMap(inOrder);
        }
    }

    /**
     * A synonym, an alias or a member of a group.
     *
     * @param clause the clause that it widens
     * @param of     what it stands for, as asked
     * @param label  for people: {@code k8s}
     * @param text   a question for this alone, to count it by
     * @param off    the change of the question that switches it off
     */
    public record ReadExpansion(String clause, String of, String label, String text, Edit off) {}

    /**
     * A remark on the question.
     *
     * @param code    stable, for programs: {@code unclosed-quote}, {@code unknown-field}, …
     * @param message for people
     * @param start   where in the question, in UTF-16 units
     * @param end     exclusive
     * @param fixes   what may have been meant, each made with one click; often none
     */
    public record Note(String code, String message, int start, int end, List<Fix> fixes) {
        public Note {
            fixes = List.copyOf(fixes);
        }
    }

    /** Another way to put the question, and what it is called. */
    public record Fix(String label, Edit edit) {}

    /**
     * The text of the question with a clause put into a state.
     *
     * @throws IllegalArgumentException when there is no such clause
     */
    public String with(String question, String clause, State state) {
        ReadClause found = clauses.stream()
                .filter(one -> one.id().equals(clause))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clause " + clause));
        Edit edit = found.edits().get(state);
        return edit == null ? question : edit.applyTo(question);
    }
}
