package org.shortlist.search;

import java.util.List;
import org.shortlist.query.Field;

/**
 * What a person ticked in one facet. Values are concept ids; for {@link Field#YEARS} they are ranges such as {@code 5..10},
 * {@code 11..} (see {@link NumberRange}).
 *
 * @param mode     whether a candidate needs all of the included values or any of them; with one value it makes no difference
 * @param included positive selections, may be empty
 * @param excluded values a candidate must not have, may be empty
 */
public record Selection(Field facet, Mode mode, List<String> included, List<String> excluded) {

    /** How several values of one facet combine. */
    public enum Mode {
        ANY, ALL;

        /** All for skills, any for every other facet. */
        public static Mode of(Field facet) {
            return facet == Field.SKILL ? ALL : ANY;
        }
    }

    public Selection {
        included = included.stream().distinct().toList();
        excluded = excluded.stream().distinct().toList();
        if (!facet.isFacet()) {
            throw new IllegalArgumentException(facet + " is no facet");
        }
    }

    public static Selection of(Field facet, String... included) {
        return new Selection(facet, Mode.of(facet), List.of(included), List.of());
    }
}
