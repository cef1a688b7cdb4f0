package org.shortlist.search;

import java.util.List;
import org.shortlist.query.Field;

/**
 * How the candidates divide by one field; see the package for what is counted.
 *
 * @param totalValues how many different values have a count above 0
 * @param missing     how many candidates have no value
 * @param values      by count, then by label ({@link YearRange} buckets in their own order); selected and excluded values
 *                    are always there, after the others when they are not among the first
 */
public record Facet(Field field, Selection.Mode mode, int totalValues, long missing, List<Value> values) {

    public Facet {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param id    the concept's
     * @param label for people: the concept's label; where its writings differ, see {@link Labels}
     * @param raw   the writings found in the candidates, at most ten
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
