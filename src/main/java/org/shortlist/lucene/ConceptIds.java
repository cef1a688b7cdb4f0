package org.shortlist.lucene;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.shortlist.evidence.Keyword;
import org.shortlist.query.Field;
import org.shortlist.search.Projection.Values;

/** The ids of the concepts of a candidate, as the index keeps them: those of a job are wanted again and again, and gathered once. */
final class ConceptIds {

    private final Map<Values, Map<Field, Set<String>>> known = new IdentityHashMap<>();

    /** Each once, in the order in which they came. */
    Set<String> of(Values values, Field field) {
        return known.computeIfAbsent(values, v -> new EnumMap<>(Field.class))
                .computeIfAbsent(field, f -> gathered(values, field));
    }

    private static Set<String> gathered(Values values, Field field) {
        Set<String> ids = new LinkedHashSet<>();
        values.concepts(field).forEach(written -> ids.add(Keyword.of(written.concept().id())));
        return ids;
    }
}
