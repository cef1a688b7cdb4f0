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

    Facet facet(Field field) {
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
        int total = (int) counts.keySet().stream().filter(id -> counts.get(id) > 0 && isListed(field, id)).count();
        return new Facet(field, selection.mode(), total, people.stream().filter(Set::isEmpty).count(),
                values(field, selection, counts));
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
        if (field == Field.YEARS) {
            return yearIds(one.projection.years());
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

    /** The buckets and the selected ranges that hold this number. */
    private Set<String> yearIds(int years) {
        Set<String> ids = new LinkedHashSet<>();
        Stream<String> asked = request.selections()
                .stream()
                .filter(selection -> selection.facet() == Field.YEARS)
                .flatMap(selection -> Stream.concat(selection.included().stream(), selection.excluded().stream()));
        Stream.concat(YearRange.BUCKETS.stream().map(YearRange::toString), asked)
                .filter(id -> YearRange.parse(id).filter(range -> range.contains(years)).isPresent())
                .forEach(ids::add);
        return ids;
    }

    private List<Facet.Value> values(Field field, Selection selection, Map<String, Long> counts) {
        List<Facet.Value> sorted = counts.entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 0 && isListed(field, entry.getKey()))
                .map(entry -> value(field, selection, entry.getKey(), entry.getValue()))
                .sorted(order(field))
                .toList();
        List<Facet.Value> first = new ArrayList<>(sorted.stream().limit(request.facetSize()).toList());
        Set<String> asked = new LinkedHashSet<>(selection.included());
        asked.addAll(selection.excluded());
        first.forEach(value -> asked.remove(value.id()));
        asked.stream()
                .map(id -> value(field, selection, id, counts.getOrDefault(id, 0L)))
                .sorted(order(field))
                .forEach(first::add);
        return first;
    }

    /** A range of years that is no bucket is there only because it was asked for. */
    private static boolean isListed(Field field, String id) {
        return field != Field.YEARS || YearRange.BUCKETS.stream().anyMatch(bucket -> bucket.toString().equals(id));
    }

    private static Comparator<Facet.Value> order(Field field) {
        Comparator<Facet.Value> byCount = Comparator.comparingLong(Facet.Value::count).reversed();
        Comparator<Facet.Value> byLabel = Comparator.comparing(Facet.Value::label)
                .thenComparing(Facet.Value::id);
        return field == Field.YEARS ? byLowest() : byCount.thenComparing(byLabel);
    }

    /** Ranges of years by where they begin, then by where they end; what cannot be read last. */
    private static Comparator<Facet.Value> byLowest() {
        YearRange unreadable = new YearRange(Integer.MAX_VALUE, null);
        Comparator<YearRange> byRange = Comparator
                .<YearRange>comparingInt(range -> range.atLeast() == null ? 0 : range.atLeast())
                .thenComparing(range -> range.atMost() == null ? Integer.MAX_VALUE : range.atMost());
        return Comparator.<Facet.Value, YearRange>comparing(value -> YearRange.parse(value.id()).orElse(unreadable),
                byRange)
                .thenComparing(Facet.Value::id);
    }

    private Facet.Value value(Field field, Selection selection, String id, long count) {
        Facet.State state = selection.included().contains(id)
                ? Facet.State.INCLUDED
                : selection.excluded().contains(id) ? Facet.State.EXCLUDED : Facet.State.OFF;
        if (field == Field.YEARS) {
            String label = YearRange.parse(id).map(YearRange::label).orElse(id);
            return new Facet.Value(id, label, count, state, List.of());
        }
        TreeSet<String> labels = new TreeSet<>();
        TreeSet<String> writings = new TreeSet<>();
        for (Written written : writings(field, id)) {
            labels.add(written.concept().label());
            writings.add(written.writing());
        }
        String label = labels.isEmpty() ? id : Labels.best(labels);
        return new Facet.Value(id, label, count, state, writings.stream().limit(10).toList());
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
