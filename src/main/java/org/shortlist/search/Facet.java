package org.shortlist.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;

/**
 * How the candidates divide by one field; see the package for what is counted.
 *
 * @param totalValues how many different values have a count above 0, excluded ones among them; where the request restricts the
 *                    values, of those
 * @param other       the counts of those of them that are not in {@code values}, added up
 * @param missing     how many candidates have no value
 * @param values      those with a count above 0 in the order asked for; selected and excluded values are always there: in the same
 *                    order after the others, when they are not among the first. Of a number, all ranges asked for, then those
 *                    that were selected besides
 */
public record Facet(Field field, Selection.Mode mode, int totalValues, long other, long missing, List<Value> values) {

    public Facet {
        values = List.copyOf(values);
    }

    /**
     * One value.
     *
     * @param id      the concept's, or as it was selected
     * @param label   for people: the best ({@link Labels}) of the concept's labels in the whole index; the id where it has none
     * @param raw     the writings in the whole index, the first ten in code point order
     * @param related how typical it is of the people counted; null unless the values were asked for in this order
     */
    public record Value(String id, String label, long count, State state, List<String> raw,
            @Nullable Relatedness related) {

        public Value {
            raw = List.copyOf(raw);
        }
    }

    /** What the person has done with a value. */
    public enum State {
        OFF, INCLUDED, EXCLUDED
    }
}
