package org.shortlist.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Field;
import org.shortlist.search.Facet;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.NumberRange;
import org.shortlist.search.Ranges;
import org.shortlist.search.Relatedness;
import org.shortlist.search.Selection;
import org.shortlist.vocabulary.Folding;

/**
 * One facet, of what was counted.
 *
 * @param names      what the values are called
 * @param background of all who may be found; null where nothing is compared with them
 */
record FacetAnswer(FacetCount count, Names names, ConceptResolver concepts, @Nullable FacetCount background) {

    private static final Comparator<String> BY_RANGE = Comparator
            .<String, NumberRange>comparing(
                    id -> NumberRange.parse(id).orElse(new NumberRange(Integer.MAX_VALUE, null)))
            .thenComparing(Comparator.naturalOrder());

    Facet facet() {
        return switch (count.facet()) {
            case FacetRequest.Buckets buckets -> ranges(buckets);
            case FacetRequest.Values values -> values(values);
        };
    }

    private Field field() {
        return count.facet().field();
    }

    private Facet ranges(FacetRequest.Buckets asked) {
        Map<String, Long> counts = count.counts();
        Set<String> shown = new LinkedHashSet<>();
        asked.ranges().forEach(range -> shown.add(range.toString()));
        List<Facet.Value> values = new ArrayList<>(shown.stream().map(id -> range(id, counts)).toList());
        int different = (int) values.stream().filter(value -> value.count() > 0).count();
        ticked(shown).stream().sorted(BY_RANGE).forEach(id -> values.add(range(id, counts)));
        return new Facet(field(), count.selection().mode(), different, 0, count.missing(), values);
    }

    private Facet.Value range(String id, Map<String, Long> counts) {
        String label = NumberRange.parse(id).map(range -> Ranges.label(field(), range)).orElse(id);
        return new Facet.Value(id, label, counts.getOrDefault(id, 0L), state(id), List.of(), null);
    }

    private Facet values(FacetRequest.Values asked) {
        Map<String, Long> counts = count.counts();
        boolean related = asked.order() == FacetRequest.Order.RELATED;
        List<Facet.Value> all = counts.keySet()
                .stream()
                .filter(id -> isAsked(asked, id))
                .map(id -> value(id, counts))
                .toList();
        List<Facet.Value> values = new ArrayList<>(all.stream()
                .filter(value -> !related || value.related() != null && value.related().isWorthOffering())
                .sorted(order(asked.order()))
                .skip(asked.from())
                .limit(asked.size())
                .toList());
        if (asked.isWhole()) {
            ticked(values.stream().map(Facet.Value::id).toList()).stream()
                    .map(id -> value(id, counts))
                    .sorted(Comparator.<Facet.Value, Boolean>comparing(value -> !names.knows(value.id()))
                            .thenComparing(order(asked.order())))
                    .forEach(values::add);
        }
        return new Facet(field(), count.selection().mode(), all.size(), sum(all) - sum(values), count.missing(),
                values);
    }

    private boolean isAsked(FacetRequest.Values asked, String id) {
        boolean among = asked.among() == null || asked.among().contains(id);
        return among && (asked.begins().isBlank() || names.completes(id,
                List.of(Folding.fold(asked.begins()).split(" ")), concepts.aliases(field(), id)));
    }

    private static long sum(List<Facet.Value> values) {
        return values.stream().mapToLong(Facet.Value::count).sum();
    }

    private Facet.Value value(String id, Map<String, Long> counts) {
        long having = counts.getOrDefault(id, 0L);
        Relatedness related = background == null
                ? null
                : Relatedness.of(having, count.size(), background.counts().getOrDefault(id, 0L), background.size());
        return new Facet.Value(id, names.label(id), having, state(id), names.writings(id), related);
    }

    private static Comparator<Facet.Value> order(FacetRequest.Order order) {
        Comparator<Facet.Value> byLabel = Comparator.comparing(Facet.Value::label).thenComparing(Facet.Value::id);
        return switch (order) {
            case COUNT -> Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(byLabel);
            case LABEL -> Comparator.comparing(Facet.Value::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(byLabel);
            case RELATED -> Comparator.<Facet.Value>comparingDouble(FacetAnswer::worth).thenComparing(byLabel);
        };
    }

    private static double worth(Facet.Value value) {
        return value.related() == null ? 0 : -value.related().score();
    }

    /** What was ticked and is not shown yet. */
    private Set<String> ticked(Collection<String> shown) {
        Set<String> ticked = new LinkedHashSet<>(count.selection().included());
        ticked.addAll(count.selection().excluded());
        ticked.removeAll(shown);
        return ticked;
    }

    private Facet.State state(String id) {
        Selection selection = count.selection();
        if (selection.included().contains(id)) {
            return Facet.State.INCLUDED;
        }
        return selection.excluded().contains(id) ? Facet.State.EXCLUDED : Facet.State.OFF;
    }
}
