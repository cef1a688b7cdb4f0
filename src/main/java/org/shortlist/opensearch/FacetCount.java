package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.opensearch.Asked.Seen;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.NumberRange;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;

/**
 * Counts one facet, by the cluster or person by person: as if nothing of it were ticked where any of its values will do, and each excluded value as if it
 * alone were not excluded.
 */
final class FacetCount {

    private final FacetRequest facet;
    private final Selection selection;
    private final List<Selection> ticks;
    /** For each excluded value, the ticks without that exclusion. */
    private final Map<String, List<Selection>> without = new LinkedHashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<String, Long> excluded = new HashMap<>();
    private long size;
    private long missing;

    FacetCount(FacetRequest facet, SearchRequest request) {
        this.facet = facet;
        Field field = facet.field();
        List<Selection> others = request.selections().stream().filter(tick -> tick.facet() != field).toList();
        selection = request.selections()
                .stream()
                .filter(tick -> tick.facet() == field)
                .findFirst()
                .orElse(Selection.of(field));
        boolean all = selection.mode() == Selection.Mode.ALL;
        ticks = and(others, all ? selection : new Selection(field, selection.mode(), List.of(), selection.excluded()));
        for (String id : selection.excluded()) {
            List<String> rest = selection.excluded().stream().filter(other -> !other.equals(id)).toList();
            without.put(id, and(others, new Selection(field, selection.mode(), List.of(), rest)));
            excluded.put(id, 0L);
        }
    }

    private static List<Selection> and(List<Selection> others, Selection one) {
        List<Selection> all = new ArrayList<>(others);
        all.add(one);
        return all;
    }

    /**
     * Has the cluster count, where what it finds is nobody else than who is meant.
     *
     * @return false where it cannot be asked so: then each must be {@linkplain #see seen}
     */
    boolean ask(Asked asked, Snapshot snapshot) throws IOException {
        Field field = facet.field();
        Sieve those = Translation.of(asked.with(ticks), snapshot.asOf());
        List<Sieve> asking = new ArrayList<>(List.of(those, Sieve.all(List.of(those, Sieve.some(valuesOf(field))))));
        List<String> ranges = field.isNumber() ? ranges().toList() : List.of();
        ranges.forEach(id -> asking.add(having(asked.with(ticks), id, snapshot)));
        without.forEach((id, others) -> asking.add(having(asked.with(others), id, snapshot)));
        if (asked.isOfJob(field) || !asking.stream().allMatch(Sieve::exact)) {
            return false;
        }
        Iterator<Long> answers = Arrays.stream(snapshot.counts(asking)).iterator();
        size = answers.next();
        missing = size - answers.next();
        ranges.forEach(id -> counts.put(id, answers.next()));
        without.keySet().forEach(id -> excluded.put(id, answers.next()));
        if (!field.isNumber()) {
            counts.putAll(snapshot.terms(valuesOf(field), those));
        }
        return true;
    }

    private static String valuesOf(Field field) {
        return field.isNumber() ? Fields.number(field) : Fields.concepts(field);
    }

    private Sieve having(Expression people, String id, Snapshot snapshot) {
        return Translation.of(Expression.and(List.of(people, Asked.has(facet.field(), id))), snapshot.asOf());
    }

    void see(Seen seen) {
        if (seen.passes(ticks)) {
            size++;
            count(seen);
        }
        without.forEach((id, others) -> {
            boolean has = seen.passes(others) && (facet.field().isNumber()
                    ? seen.has(facet.field(), id, null)
                    : seen.counted(facet.field(), others).contains(id));
            excluded.merge(id, has ? 1L : 0L, Long::sum);
        });
    }

    private void count(Seen seen) {
        Field field = facet.field();
        if (!field.isNumber()) {
            Set<String> ids = seen.counted(field, ticks);
            missing += ids.isEmpty() ? 1 : 0;
            ids.forEach(id -> counts.merge(id, 1L, Long::sum));
            return;
        }
        Integer number = seen.person().number(field, null);
        if (number == null) {
            missing++;
        } else {
            ranges().filter(id -> holds(id, number)).forEach(id -> counts.merge(id, 1L, Long::sum));
        }
    }

    private Stream<String> ranges() {
        List<NumberRange> asked = facet instanceof FacetRequest.Buckets buckets ? buckets.ranges() : List.of();
        return Stream.concat(asked.stream().map(NumberRange::toString),
                selection.included().stream()).distinct();
    }

    private static boolean holds(String id, int number) {
        return NumberRange.parse(id).filter(range -> range.contains(number)).isPresent();
    }

    FacetRequest facet() {
        return facet;
    }

    Selection selection() {
        return selection;
    }

    /** How many have each value, those of the excluded ones among them; of values that nobody has, none. */
    Map<String, Long> counts() {
        Map<String, Long> all = new HashMap<>(counts);
        all.putAll(excluded);
        all.values().removeIf(count -> count == 0);
        return all;
    }

    /** How many people were counted. */
    long size() {
        return size;
    }

    /** How many of them have no value. */
    long missing() {
        return missing;
    }
}
