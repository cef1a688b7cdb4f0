package org.shortlist.opensearch;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregate;
import org.opensearch.client.opensearch._types.aggregations.CompositeAggregationSource;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.Pit;
import org.shortlist.query.Field;

/**
 * A generation at one of its commits: a point in time, which the cluster keeps as long as it is asked of it now and then.
 *
 * @param generation null before there is any: then nobody is found
 * @param names      what the values of each field are called, read when first asked for
 */
record Snapshot(Cluster cluster, People people, @Nullable String generation, String pit, YearMonth asOf,
        Reached reached, Map<Field, Names> names) {

    /** How long the cluster keeps a point in time of which nothing is asked. */
    static final String KEPT = "15m";

    static final int PAGE = 1_000;
    private static final int READ_AT_ONCE = 50;
    private static final int BUCKETS = 5_000;
    private static final Query CANDIDATES = Query.of(q -> q.exists(e -> e.field(Fields.ID)));

    static Snapshot empty(Cluster cluster) {
        return new Snapshot(cluster, new People(), null, "", YearMonth.of(1970, 1), Reached.NOTHING, new HashMap<>());
    }

    static Snapshot of(Cluster cluster, People people, String generation, String pit, YearMonth asOf,
            Reached reached) {
        return new Snapshot(cluster, people, generation, pit, asOf, reached, new ConcurrentHashMap<>());
    }

    /** Names this state of the index. */
    String name() {
        return generation == null ? "empty" : generation + "-" + reached.commits();
    }

    /** Is shown one person after the other. */
    interface Visitor {
        void visit(Person person) throws IOException;
    }

    /** Shows those whom a sieve lets through, in the order of their ids. */
    void visit(Sieve sieve, Visitor visitor) throws IOException {
        List<FieldValue> after = List.of();
        List<Hit<Stored>> page = List.of();
        do {
            page = generation == null ? page : page(sieve, after);
            for (int from = 0; from < page.size(); from += READ_AT_ONCE) {
                for (Person person : read(page.subList(from, Math.min(page.size(), from + READ_AT_ONCE)))) {
                    visitor.visit(person);
                }
            }
            after = page.isEmpty() ? List.of() : page.getLast().sort();
        } while (page.size() == PAGE);
    }

    /** The first of those whom a sieve lets through; at most {@link #PAGE}. */
    List<Person> first(Sieve sieve, List<SortOptions> order, int limit) throws IOException {
        List<Person> first = new ArrayList<>();
        if (generation == null || limit == 0) {
            return first;
        }
        List<Hit<Stored>> page = search(listing(sieve, limit).sort(order)).hits().hits();
        for (int from = 0; from < page.size(); from += READ_AT_ONCE) {
            first.addAll(read(page.subList(from, Math.min(page.size(), from + READ_AT_ONCE))));
        }
        return first;
    }

    /** Somebody; null when nobody has the id. */
    @Nullable
    Person person(String id) throws IOException {
        List<Person> found = new ArrayList<>();
        visit(Sieve.terms(Fields.ID, List.of(id)), found::add);
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Hit<Stored>> page(Sieve sieve, List<FieldValue> after) throws IOException {
        SearchRequest.Builder request = listing(sieve, PAGE)
                .sort(s -> s.field(f -> f.field(Fields.ID).order(SortOrder.Asc)));
        if (!after.isEmpty()) {
            request.searchAfter(after);
        }
        return search(request).hits().hits();
    }

    private SearchRequest.Builder listing(Sieve sieve, int size) {
        return request(sieve.query()).size(size)
                .trackTotalHits(t -> t.enabled(false))
                .source(s -> s.filter(f -> f.includes(Fields.STAMP)));
    }

    private SearchRequest.Builder request(Query query) {
        return new SearchRequest.Builder().pit(new Pit.Builder().id(pit).keepAlive(KEPT).build())
                .allowPartialSearchResults(false)
                .query(q -> q.bool(b -> b.filter(CANDIDATES, query)));
    }

    private SearchResponse<Stored> search(SearchRequest.Builder request) throws IOException {
        return cluster.ask(client -> client.search(request.build(), Stored.class));
    }

    /** Those of a page, in its order; who was read lately is not read again. */
    private List<Person> read(List<Hit<Stored>> page) throws IOException {
        Map<String, Person> known = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (Hit<Stored> hit : page) {
            String stamp = stamp(hit);
            Person person = people.get(stamp);
            if (person == null) {
                missing.add(stamp);
            } else {
                known.put(stamp, person);
            }
        }
        if (!missing.isEmpty()) {
            SearchRequest.Builder request = request(Sieve.terms(Fields.STAMP, missing).query()).size(missing.size())
                    .source(s -> s.filter(f -> f.includes(Fields.STAMP, Fields.KEPT)));
            for (Hit<Stored> hit : search(request).hits().hits()) {
                Person person = new Person(Objects.requireNonNull(Objects.requireNonNull(hit.source()).kept()));
                people.add(stamp(hit), person);
                known.put(stamp(hit), person);
            }
        }
        return page.stream().map(hit -> Objects.requireNonNull(known.get(stamp(hit)))).toList();
    }

    private static String stamp(Hit<Stored> hit) {
        return Objects.requireNonNull(Objects.requireNonNull(hit.source()).stamp());
    }

    /** How many each of these sieves lets through. */
    long[] counts(List<Sieve> sieves) throws IOException {
        long[] counts = new long[sieves.size()];
        if (generation == null || sieves.isEmpty()) {
            return counts;
        }
        SearchRequest.Builder request = request(Sieve.EVERYONE.query()).size(0);
        for (int i = 0; i < counts.length; i++) {
            Query query = sieves.get(i).query();
            request.aggregations(Integer.toString(i), a -> a.filter(query));
        }
        var found = search(request).aggregations();
        for (int i = 0; i < counts.length; i++) {
            counts[i] = found.get(Integer.toString(i)).filter().docCount();
        }
        return counts;
    }

    /** Every term of a field that somebody has whom a sieve lets through, and how many of them have it. */
    Map<String, Long> terms(String field, Sieve sieve) throws IOException {
        Map<String, Long> terms = new LinkedHashMap<>();
        Map<String, FieldValue> after = Map.of();
        boolean more = generation != null;
        while (more) {
            Map<String, FieldValue> from = after;
            SearchRequest.Builder request = request(sieve.query()).size(0)
                    .aggregations("terms", a -> a.composite(c -> {
                        c.size(BUCKETS).sources(List.of(Map.of("term", source(field))));
                        return from.isEmpty() ? c : c.after(from);
                    }));
            CompositeAggregate found = search(request).aggregations().get("terms").composite();
            found.buckets()
                    .array()
                    .forEach(bucket -> terms.put(bucket.key().get("term").stringValue(),
                            bucket.docCount()));
            after = found.afterKey();
            more = found.buckets().array().size() == BUCKETS;
        }
        return terms;
    }

    private static CompositeAggregationSource source(String field) {
        return CompositeAggregationSource.of(s -> s.terms(t -> t.field(field)));
    }

    Names names(Field field) throws IOException {
        Names known = names.get(field);
        if (known == null) {
            known = new Names(terms(Fields.names(field), Sieve.EVERYONE).keySet());
            names.put(field, known);
        }
        return known;
    }

    long candidates() throws IOException {
        return counts(List.of(Sieve.EVERYONE))[0];
    }
}
