package org.shortlist.search;

import java.util.List;
import org.shortlist.query.Field;

/**
 * How the candidates divide by one field; see the package for what is counted.
 *
 * @param totalValues how many different values have a count above 0, excluded ones among them
 * @param missing     how many candidates have no value
 * @param values      those with a count above 0 by count, then label, then id ({@link YearRange} buckets in their own order);
 *                    selected and excluded values are always there: in the same order after the others, when they are not
 *                    among the first
 */
public record Facet(Field field, Selection.Mode mode, int totalValues, long missing, List<Value> values) {

    public Facet {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param id    the concept's, or as it was selected
     * @param label for people: the best ({@link Labels}) of the concept's labels in the whole index; the id where it has none
     * @param raw   the writings in the whole index, the first ten in code point order
     */
    public record Value(String id, String label, long count, State state, List<String> raw) {

        public Value {
            raw = List.copyOf(raw);
        }
    }

    /** What the person has done with a value. */
    public enum State {
        OFF, INCLUDED, EXCLUDED
    }
}
