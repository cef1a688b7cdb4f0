package org.shortlist.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shortlist.query.Field;
import org.shortlist.search.Projection.Written;

/** Counts facets by looking at every candidate for every facet. */
final class ScannedFacets {

    private final Collection<Scanned> everyone;
    private final SearchRequest request;

    ScannedFacets(Collection<Scanned> everyone, SearchRequest request) {
        this.everyone = everyone;
        this.request = request;
    }

    Facet facet(FacetRequest asked) {
        Field field = asked.field();
        Selection selection = request.selections()
                .stream()
                .filter(chosen -> chosen.facet() == field)
                .findFirst()
                .orElse(Selection.of(field));
        boolean all = selection.mode() == Selection.Mode.ALL;
        List<Set<String>> people = idsOfPeople(field,
                all ? selection : with(selection, List.of(), selection.excluded()));
        Map<String, Long> counts = new HashMap<>();
        people.forEach(ids -> ids.forEach(id -> counts.merge(id, 1L, Long::sum)));
        for (String excluded : selection.excluded()) {
            counts.put(excluded, countOfExcluded(field, selection, excluded));
        }
        long missing = people.stream().filter(Set::isEmpty).count();
        return switch (asked) {
            case FacetRequest.Buckets buckets -> ranges(buckets, selection, counts, missing);
            case FacetRequest.Values values -> values(values, selection, counts, people.size(), missing);
        };
    }

    private long countOfExcluded(Field field, Selection selection, String excluded) {
        List<String> others = selection.excluded().stream().filter(id -> !id.equals(excluded)).toList();
        return idsOfPeople(field, with(selection, List.of(), others)).stream()
                .filter(ids -> ids.contains(excluded))
                .count();
    }

    private static Selection with(Selection selection, List<String> included, List<String> excluded) {
        return new Selection(selection.facet(), selection.mode(), included, excluded);
    }

    /** For each person found under this selection of the facet and all selections of the others, the values counted. */
    private List<Set<String>> idsOfPeople(Field field, Selection selection) {
        List<Selection> selections = new ArrayList<>(List.of(selection));
        request.selections().stream().filter(other -> other.facet() != field).forEach(selections::add);
        Narrowing narrowing = Narrowing.of(request, selections);
        return everyone.stream()
                .filter(one -> one.matches(narrowing.people()))
                .map(one -> ids(one, field, narrowing))
                .toList();
    }

    private Set<String> ids(Scanned one, Field field, Narrowing narrowing) {
        if (field.isNumber()) {
            return one.number(field).map(this::rangeIds).orElse(Set.of());
        }
        Set<String> ids = new LinkedHashSet<>();
        if (narrowing.position() != null && field.isFacetOfPosition()) {
            for (int job : one.jobsThatMatch(narrowing.position())) {
                one.projection.jobs().get(job).values().concepts(field).forEach(w -> ids.add(w.concept().id()));
            }
        } else {
            one.projection.person().concepts(field).forEach(w -> ids.add(w.concept().id()));
        }
        return ids;
    }

    /** The number itself, and the ranges asked for or selected that hold it. */
    private Set<String> rangeIds(int number) {
        Set<String> ids = new LinkedHashSet<>(Set.of("a number"));
        Stream<String> selected = request.selections()
                .stream()
                .flatMap(selection -> Stream.concat(selection.included().stream(), selection.excluded().stream()));
        Stream<String> asked = request.facets()
                .stream()
                .flatMap(facet -> facet instanceof FacetRequest.Buckets buckets
                        ? buckets.ranges().stream().map(NumberRange::toString)
                        : Stream.of());
        Stream.concat(asked, selected)
                .filter(id -> NumberRange.parse(id).filter(range -> range.contains(number)).isPresent())
                .forEach(ids::add);
        return ids;
    }

    private Facet ranges(FacetRequest.Buckets asked, Selection selection, Map<String, Long> counts, long missing) {
        List<Facet.Value> values = new ArrayList<>();
        Set<String> shown = asked.ranges()
                .stream()
                .map(NumberRange::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        shown.forEach(id -> values.add(range(asked.field(), selection, id, counts)));
        int different = (int) values.stream().filter(value -> value.count() > 0).count();
        selected(selection, shown).stream()
                .sorted(BY_RANGE)
                .forEach(id -> values.add(range(asked.field(), selection, id, counts)));
        return new Facet(asked.field(), selection.mode(), different, 0, missing, values);
    }

    private static final Comparator<String> BY_RANGE = Comparator
            .<String, NumberRange>comparing(
                    id -> NumberRange.parse(id).orElse(new NumberRange(Integer.MAX_VALUE, null)))
            .thenComparing(Comparator.naturalOrder());

    private static Facet.Value range(Field field, Selection selection, String id, Map<String, Long> counts) {
        String label = NumberRange.parse(id).map(range -> Ranges.label(field, range)).orElse(id);
        return new Facet.Value(id, label, counts.getOrDefault(id, 0L), state(selection, id), List.of(), null);
    }

    private static Set<String> selected(Selection selection, Collection<String> shown) {
        Set<String> selected = new LinkedHashSet<>(selection.included());
        selected.addAll(selection.excluded());
        selected.removeAll(shown);
        return selected;
    }

    private Facet values(FacetRequest.Values asked, Selection selection, Map<String, Long> counts, int size,
            long missing) {
        List<Facet.Value> all = counts.entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0 && isAsked(asked, entry.getKey()))
                .map(entry -> value(asked, selection, entry.getKey(), entry.getValue(), size))
                .toList();
        boolean related = asked.order() == FacetRequest.Order.RELATED;
        List<Facet.Value> values = new ArrayList<>(all.stream()
                .filter(value -> !related || value.related().isWorthOffering())
                .sorted(order(asked.order()))
                .skip(asked.from())
                .limit(asked.size())
                .toList());
        if (asked.isWhole()) {
            selected(selection, values.stream().map(Facet.Value::id).toList()).stream()
                    .map(id -> value(asked, selection, id, counts.getOrDefault(id, 0L), size))
                    .sorted(Comparator.<Facet.Value, Boolean>comparing(value -> isUnknown(asked.field(), value.id()))
                            .thenComparing(order(asked.order())))
                    .forEach(values::add);
        }
        long other = sum(all) - sum(values);
        return new Facet(asked.field(), selection.mode(), all.size(), other, missing, values);
    }

    private static long sum(List<Facet.Value> values) {
        return values.stream().mapToLong(Facet.Value::count).sum();
    }

    /** Nobody in the whole index has it. */
    private boolean isUnknown(Field field, String id) {
        return writings(field, id).isEmpty();
    }

    private boolean isAsked(FacetRequest.Values asked, String id) {
        boolean among = asked.among() == null || asked.among().contains(id);
        return among && (asked.begins().isBlank()
                || new ScannedSuggestions(everyone, asked.field()).completes(id, asked.begins()));
    }

    private static Comparator<Facet.Value> order(FacetRequest.Order order) {
        Comparator<Facet.Value> byLabel = Comparator.comparing(Facet.Value::label).thenComparing(Facet.Value::id);
        return switch (order) {
            case COUNT -> Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(byLabel);
            case LABEL -> Comparator.comparing(Facet.Value::label, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(byLabel);
            case RELATED -> Comparator.<Facet.Value>comparingDouble(value -> -value.related().score())
                    .thenComparing(byLabel);
        };
    }

    private static Facet.State state(Selection selection, String id) {
        return selection.included().contains(id)
                ? Facet.State.INCLUDED
                : selection.excluded().contains(id) ? Facet.State.EXCLUDED : Facet.State.OFF;
    }

    private Facet.Value value(FacetRequest.Values asked, Selection selection, String id, long count, int size) {
        TreeSet<String> labels = new TreeSet<>();
        TreeSet<String> writings = new TreeSet<>();
        for (Written written : writings(asked.field(), id)) {
            labels.add(written.concept().label());
            writings.add(written.writing());
        }
        String label = labels.isEmpty() ? id : Labels.best(labels);
        Relatedness related = asked.order() == FacetRequest.Order.RELATED
                ? Relatedness.of(count, size, owners(asked.field(), id), visible().count())
                : null;
        return new Facet.Value(id, label, count, state(selection, id), writings.stream().limit(10).toList(), related);
    }

    private Stream<Scanned> visible() {
        return everyone.stream().filter(one -> one.matches(request.visible()));
    }

    private long owners(Field field, String id) {
        return visible()
                .filter(one -> one.projection.person()
                        .concepts(field)
                        .stream()
                        .anyMatch(written -> written.concept().id().equals(id)))
                .count();
    }

    /** Every writing of a concept in the whole index. */
    private List<Written> writings(Field field, String id) {
        List<Written> writings = new ArrayList<>();
        for (Scanned one : everyone) {
            one.projection.person()
                    .concepts(field)
                    .stream()
                    .filter(w -> w.concept().id().equals(id))
                    .forEach(writings::add);
        }
        return writings;
    }
}
