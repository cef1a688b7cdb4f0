package org.shortlist.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.shortlist.query.Field;
import org.shortlist.search.Facet;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;
import org.shortlist.search.YearRange;

/** Puts counts into the facets that were asked for. */
final class FacetAnswer {

    private static final YearRange UNREADABLE = new YearRange(Integer.MAX_VALUE, null);
    private static final Comparator<Facet.Value> BY_RANGE = Comparator.<Facet.Value, YearRange>comparing(
            value -> YearRange.parse(value.id()).orElse(UNREADABLE),
            Comparator.<YearRange>comparingInt(range -> range.atLeast() == null ? 0 : range.atLeast())
                    .thenComparingInt(range -> range.atMost() == null ? Integer.MAX_VALUE : range.atMost()))
            .thenComparing(Facet.Value::id);

    private final SearchRequest request;
    private final Catalogue catalogue;
    private final Tally tally;
    private final Map<Ticks.Excluded, Integer> excluded = new HashMap<>();
    private final Comparator<Integer> first;

    FacetAnswer(SearchRequest request, Catalogue catalogue, FacetCount.Counted counted) {
        this.request = request;
        this.catalogue = catalogue;
        tally = counted.tally();
        List<Ticks.Excluded> values = counted.ticks().excluded();
        for (int i = 0; i < values.size(); i++) {
            excluded.put(values.get(i), tally.excluded[i]);
            int ordinal = catalogue.ordinal(values.get(i).facet(), values.get(i).id());
            if (ordinal >= 0) {
                tally.counts[ordinal] = tally.excluded[i];
            }
        }
        first = Comparator.<Integer>comparingInt(ordinal -> -tally.counts[ordinal])
                .thenComparing(catalogue::label)
                .thenComparing(catalogue::id);
    }

    List<Facet> facets() {
        Top[] tops = tops();
        List<Facet> facets = new ArrayList<>();
        for (Field field : request.facets()) {
            facets.add(field == Field.YEARS ? years() : facet(field, tops[ValueTable.facet(field)]));
        }
        return facets;
    }

    /** The first values of every facet, found in one walk over all values. */
    private Top[] tops() {
        Top[] tops = new Top[ValueTable.FACETS.size()];
        Arrays.setAll(tops, i -> new Top());
        byte[] facets = catalogue.facets();
        for (int ordinal = tops.length; ordinal < tally.counts.length; ordinal++) {
            if (tally.counts[ordinal] > 0) {
                tops[facets[ordinal]].offer(ordinal);
            }
        }
        return tops;
    }

    /** The first few values of a facet; the last of them on top of the queue. */
    private final class Top {
        private final PriorityQueue<Integer> values = new PriorityQueue<>(first.reversed());
        private int different;

        void offer(int ordinal) {
            different++;
            if (values.size() < request.facetSize()) {
                values.add(ordinal);
            } else if (!values.isEmpty() && isBefore(ordinal, values.element())) {
                values.remove();
                values.add(ordinal);
            }
        }

        private boolean isBefore(int ordinal, int last) {
            int more = Integer.compare(tally.counts[ordinal], tally.counts[last]);
            return more > 0 || more == 0 && first.compare(ordinal, last) < 0;
        }
    }

    private Facet facet(Field field, Top top) {
        Selection selection = selection(field);
        List<Facet.Value> values = new ArrayList<>(
                top.values.stream().sorted(first).map(ordinal -> value(selection, ordinal)).toList());
        asked(selection, values).stream()
                .map(id -> value(selection, id))
                .sorted(Comparator.comparingLong(Facet.Value::count)
                        .reversed()
                        .thenComparing(Facet.Value::label)
                        .thenComparing(Facet.Value::id))
                .forEach(values::add);
        return new Facet(field, selection.mode(), top.different, tally.counts[ValueTable.facet(field)], values);
    }

    private Facet years() {
        Selection selection = selection(Field.YEARS);
        List<Facet.Value> buckets = YearRange.BUCKETS.stream()
                .map(bucket -> year(selection, bucket.toString()))
                .filter(value -> value.count() > 0)
                .toList();
        List<Facet.Value> values = new ArrayList<>(buckets.stream().limit(request.facetSize()).toList());
        asked(selection, values).stream().map(id -> year(selection, id)).sorted(BY_RANGE).forEach(values::add);
        return new Facet(Field.YEARS, selection.mode(), buckets.size(),
                tally.counts[ValueTable.facet(Field.YEARS)], values);
    }

    private Facet.Value year(Selection selection, String id) {
        int sum = Ticks.ordinals(Field.YEARS, id, catalogue).stream().mapToInt(i -> tally.counts[i]).sum();
        int count = excluded.getOrDefault(new Ticks.Excluded(Field.YEARS, id), sum);
        String label = YearRange.parse(id).map(YearRange::label).orElse(id);
        return new Facet.Value(id, label, count, state(selection, id), List.of());
    }

    private Facet.Value value(Selection selection, int ordinal) {
        String id = catalogue.id(ordinal);
        return new Facet.Value(id, catalogue.label(ordinal), tally.counts[ordinal], state(selection, id),
                catalogue.writings(ordinal));
    }

    private Facet.Value value(Selection selection, String id) {
        int ordinal = catalogue.ordinal(selection.facet(), id);
        return ordinal < 0
                ? new Facet.Value(id, id, 0, state(selection, id), List.of())
                : value(selection, ordinal);
    }

    private Selection selection(Field field) {
        return request.selections()
                .stream()
                .filter(selection -> selection.facet() == field)
                .findFirst()
                .orElse(Selection.of(field));
    }

    /** What was ticked and is not among the values. */
    private static Set<String> asked(Selection selection, List<Facet.Value> values) {
        Set<String> asked = new LinkedHashSet<>(selection.included());
        asked.addAll(selection.excluded());
        values.forEach(value -> asked.remove(value.id()));
        return asked;
    }

    private static Facet.State state(Selection selection, String id) {
        if (selection.included().contains(id)) {
            return Facet.State.INCLUDED;
        }
        return selection.excluded().contains(id) ? Facet.State.EXCLUDED : Facet.State.OFF;
    }
}
