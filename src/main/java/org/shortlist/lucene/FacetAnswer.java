package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.search.Facet;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.NumberRange;
import org.shortlist.search.Ranges;
import org.shortlist.search.Relatedness;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;
import org.shortlist.vocabulary.Folding;

/** Puts counts into the facets that were asked for. */
final class FacetAnswer {

    private static final Comparator<String> BY_RANGE = Comparator
            .<String, NumberRange>comparing(
                    id -> NumberRange.parse(id).orElse(new NumberRange(Integer.MAX_VALUE, null)))
            .thenComparing(Comparator.naturalOrder());

    private final SearchRequest request;
    private final Catalogue catalogue;
    private final @Nullable Live live;
    private final Tally tally;
    private final Tally everyone;
    private final boolean countsJobs;
    private final Map<Ticks.Excluded, Integer> excluded = new HashMap<>();

    /** @param everyone what {@link Relatedness} compares with */
    FacetAnswer(SearchRequest request, Snapshot snapshot, FacetCount.Counted counted, Tally everyone)
            throws IOException {
        this.request = request;
        this.everyone = everyone;
        catalogue = snapshot.catalogue();
        live = snapshot.live();
        tally = counted.tally();
        countsJobs = counted.countsJobs();
        List<Ticks.Excluded> values = counted.ticks().excluded();
        for (int i = 0; i < values.size(); i++) {
            Ticks.Excluded value = values.get(i);
            excluded.put(value, tally.excluded[i]);
            int ordinal = value.facet().isNumber() ? -1 : catalogue.ordinal(value.facet(), value.id());
            if (ordinal >= 0) {
                tally.counts[ordinal] = tally.excluded[i];
            }
        }
    }

    List<Facet> facets() {
        Counted counted = new Counted();
        return request.facets().stream().map(asked -> switch (asked) {
            case FacetRequest.Values values -> new Listing(values).facet(counted);
            case FacetRequest.Buckets buckets -> ranges(buckets);
        }).toList();
    }

    /** The ordinals that have a count, by facet, found in one walk over all values. */
    private final class Counted {
        private final int[][] ordinals = new int[ValueTable.FACETS.size()][4];
        private final int[] sizes = new int[ValueTable.FACETS.size()];

        Counted() {
            byte[] facets = catalogue.facets();
            for (int ordinal = sizes.length; ordinal < tally.counts.length; ordinal++) {
                if (tally.counts[ordinal] > 0) {
                    int facet = facets[ordinal];
                    ordinals[facet] = ArrayUtil.grow(ordinals[facet], sizes[facet] + 1);
                    ordinals[facet][sizes[facet]++] = ordinal;
                }
            }
        }

        int[] of(int facet) {
            return Arrays.copyOf(ordinals[facet], sizes[facet]);
        }
    }

    /** The values of one facet that was asked for. */
    private final class Listing {
        private final FacetRequest.Values asked;
        private final int facet;
        private final Selection selection;
        private final @Nullable BitSet only;
        private final FirstValues.Ranking order;

        Listing(FacetRequest.Values asked) {
            this.asked = asked;
            facet = ValueTable.facet(asked.field());
            selection = selection(asked.field());
            only = only();
            order = switch (asked.order()) {
                case COUNT -> (a, b) -> either(Integer.compare(tally.counts[b], tally.counts[a]), a, b);
                case LABEL -> (a, b) -> either(
                        catalogue.label(a).compareToIgnoreCase(catalogue.label(b)), a, b);
                case RELATED -> (a, b) -> either(Double.compare(related(b).score(), related(a).score()), a, b);
            };
        }

        /** What was found in comparing two values; where they are equal in that, their labels decide, and then their ids. */
        private int either(int compared, int a, int b) {
            int labels = compared != 0 ? compared : catalogue.label(a).compareTo(catalogue.label(b));
            return labels != 0 ? labels : catalogue.id(a).compareTo(catalogue.id(b));
        }

        /** The ordinals that the request is restricted to, null for no restriction. */
        private @Nullable BitSet only() {
            BitSet begun = asked.begins().isBlank() || live == null
                    ? null
                    : live.completions().ordinals(List.of(Folding.fold(asked.begins()).split(" ")), catalogue);
            if (asked.among() == null) {
                return begun;
            }
            BitSet among = new BitSet();
            asked.among()
                    .stream()
                    .map(id -> catalogue.ordinal(asked.field(), id))
                    .filter(ordinal -> ordinal >= 0)
                    .forEach(among::set);
            if (begun != null) {
                among.and(begun);
            }
            return among;
        }

        Facet facet(Counted counted) {
            int different = 0;
            long sum = 0;
            int[] ordinals = counted.of(facet);
            FirstValues top = new FirstValues(order,
                    (int) Math.min((long) asked.from() + asked.size(), ordinals.length));
            for (int ordinal : ordinals) {
                if (only == null || only.get(ordinal)) {
                    different++;
                    sum += tally.counts[ordinal];
                    if (isWorthOffering(ordinal, top)) {
                        top.offer(ordinal);
                    }
                }
            }
            List<Facet.Value> values = new ArrayList<>(
                    top.from(asked.from()).mapToObj(this::value).toList());
            long shown = values.stream().mapToLong(Facet.Value::count).sum();
            if (asked.isWhole()) {
                values.addAll(selectedBesides(values));
                shown = values.stream().mapToLong(Facet.Value::count).sum();
            }
            return new Facet(asked.field(), selection.mode(), different, sum - shown, tally.counts[facet], values);
        }

        /** Most values are too rare to be among the commonest, which is told by two numbers. */
        private boolean isWorthOffering(int ordinal, FirstValues top) {
            return switch (asked.order()) {
                case COUNT -> !top.isFull() || tally.counts[ordinal] >= tally.counts[top.last()];
                case LABEL -> true;
                case RELATED -> related(ordinal).isWorthOffering();
            };
        }

        private List<Facet.Value> selectedBesides(List<Facet.Value> values) {
            Set<String> missing = asked(selection, values.stream().map(Facet.Value::id).collect(Collectors.toSet()));
            Map<String, Integer> known = new HashMap<>();
            missing.forEach(id -> known.put(id, catalogue.ordinal(asked.field(), id)));
            List<Facet.Value> besides = new ArrayList<>();
            known.values()
                    .stream()
                    .filter(ordinal -> ordinal >= 0)
                    .sorted(order::compare)
                    .map(this::value)
                    .forEach(besides::add);
            known.entrySet()
                    .stream()
                    .filter(entry -> entry.getValue() < 0)
                    .map(Map.Entry::getKey)
                    .sorted()
                    .map(id -> new Facet.Value(id, id, 0, state(selection, id), List.of(), unknown()))
                    .forEach(besides::add);
            return besides;
        }

        private @Nullable Relatedness unknown() {
            return asked.order() == FacetRequest.Order.RELATED
                    ? Relatedness.of(0, tally.size(facet, countsJobs), 0, everyone.total)
                    : null;
        }

        private Facet.Value value(int ordinal) {
            String id = catalogue.id(ordinal);
            return new Facet.Value(id, catalogue.label(ordinal), tally.counts[ordinal], state(selection, id),
                    catalogue.writings(ordinal),
                    asked.order() == FacetRequest.Order.RELATED ? related(ordinal) : null);
        }

        private Relatedness related(int ordinal) {
            return Relatedness.of(tally.counts[ordinal], tally.size(facet, countsJobs), everyone.counts[ordinal],
                    everyone.total);
        }
    }

    private Facet ranges(FacetRequest.Buckets asked) {
        Field field = asked.field();
        Selection selection = selection(field);
        List<Facet.Value> values = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>();
        asked.ranges().forEach(range -> shown.add(range.toString()));
        shown.forEach(id -> values.add(range(field, selection, id)));
        int different = (int) values.stream().filter(value -> value.count() > 0).count();
        asked(selection, shown).stream().sorted(BY_RANGE).forEach(id -> values.add(range(field, selection, id)));
        return new Facet(field, selection.mode(), different, 0, tally.counts[ValueTable.facet(field)], values);
    }

    private Facet.Value range(Field field, Selection selection, String id) {
        int count = Objects.requireNonNullElseGet(excluded.get(new Ticks.Excluded(field, id)),
                () -> Ticks.ordinals(field, id, catalogue).stream().mapToInt(i -> tally.counts[i]).sum());
        String label = NumberRange.parse(id).map(range -> Ranges.label(field, range)).orElse(id);
        return new Facet.Value(id, label, count, state(selection, id), List.of(), null);
    }

    private Selection selection(Field field) {
        return request.selections()
                .stream()
                .filter(selection -> selection.facet() == field)
                .findFirst()
                .orElse(Selection.of(field));
    }

    /** What was ticked and is not shown yet. */
    private static Set<String> asked(Selection selection, Set<String> shown) {
        Set<String> asked = new LinkedHashSet<>(selection.included());
        asked.addAll(selection.excluded());
        asked.removeAll(shown);
        return asked;
    }

    private static Facet.State state(Selection selection, String id) {
        if (selection.included().contains(id)) {
            return Facet.State.INCLUDED;
        }
        return selection.excluded().contains(id) ? Facet.State.EXCLUDED : Facet.State.OFF;
    }
}
