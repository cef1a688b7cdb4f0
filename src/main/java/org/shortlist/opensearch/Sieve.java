package org.shortlist.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.ChildScoreMode;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.shortlist.search.Point;

/**
 * A query that finds everyone of whom something is true. A cluster refuses what is too long or too deep; of that only so much is asked
 * as it takes, which lets more people through and nobody less.
 *
 * @param exact   whether it finds nobody else
 * @param clauses as the cluster counts them
 * @param levels  of queries within queries
 */
record Sieve(Query query, boolean exact, int clauses, int levels) {

    /** A cluster takes 1024 clauses and 20 levels; a question is asked together with who may be found at all. */
    private static final int MOST_CLAUSES = 400;
    private static final int MOST_LEVELS = 12;
    /** So many terms are looked up one by one, more of them together. */
    private static final int TERMS_ONE_BY_ONE = 16;
    private static final int MOST_TERMS = 50_000;
    private static final double MILLION = 1e6;

    /** Lets everyone through, because what is asked is only known with the person in hand. */
    static final Sieve OPEN = new Sieve(Query.of(q -> q.matchAll(m -> m)), false, 1, 1);
    static final Sieve EVERYONE = exactly(OPEN.query);
    static final Sieve NOBODY = exactly(Query.of(q -> q.matchNone(m -> m)));

    private static Sieve exactly(Query query) {
        return new Sieve(query, true, 1, 1);
    }

    /** Those with any of these terms in a field. */
    static Sieve terms(String field, List<String> any) {
        List<FieldValue> values = any.stream().distinct().map(FieldValue::of).toList();
        return values.isEmpty() ? NOBODY : values.size() > MOST_TERMS ? OPEN : valued(field, values);
    }

    private static Sieve valued(String field, List<FieldValue> values) {
        return new Sieve(Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(values)))), true,
                values.size() > TERMS_ONE_BY_ONE ? 1 : values.size(), 1);
    }

    /** Those with any value in a field. */
    static Sieve some(String field) {
        return exactly(Query.of(q -> q.exists(e -> e.field(field))));
    }

    static Sieve prefix(String field, String begin) {
        return exactly(Query.of(q -> q.prefix(p -> p.field(field).value(begin))));
    }

    /** Those with a word of this shape: of the signs, only {@code *} and {@code ?} are of the pattern. */
    static Sieve shape(String field, String pattern) {
        return exactly(Query.of(q -> q.wildcard(w -> w.field(field).value(pattern.replace("\\", "\\\\")))));
    }

    /** Those with a word so many letters away. */
    static Sieve misspelt(String field, String word, int edits) {
        return new Sieve(Query.of(q -> q.fuzzy(f -> f.field(field)
                .value(FieldValue.of(word))
                .fuzziness(Integer.toString(edits))
                .transpositions(true)
                .rewrite("constant_score"))), false, 1, 1);
    }

    /** A number between these, both included. */
    static Sieve between(String field, int least, int most) {
        return least > most
                ? NOBODY
                : exactly(Query.of(q -> q.range(r -> r.field(field).gte(JsonData.of(least)).lte(JsonData.of(most)))));
    }

    /** Those at most about so many kilometres from a point. */
    static Sieve about(String field, Point center, double kilometres) {
        return new Sieve(Query.of(q -> q.geoDistance(g -> g.field(field)
                .location(l -> l.latlon(p -> p.lat(center.latitude() / MILLION).lon(center.longitude() / MILLION)))
                .distance(kilometres + "km"))), false, 1, 1);
    }

    /** Those in whom something nested is so. */
    static Sieve nested(String path, Sieve each) {
        return each.around(
                Query.of(q -> q.nested(n -> n.path(path).query(each.query).scoreMode(ChildScoreMode.None))));
    }

    /** As exact as this is, in a query around it. */
    private Sieve around(Query query) {
        return levels < MOST_LEVELS ? new Sieve(query, exact, clauses + 1, levels + 1) : OPEN;
    }

    /** As many of them as the cluster takes. */
    static Sieve all(List<Sieve> parts) {
        List<Query> taken = new ArrayList<>();
        boolean exact = true;
        int clauses = 0;
        int levels = 0;
        for (Sieve part : parts) {
            boolean fits = clauses + part.clauses <= MOST_CLAUSES && part.levels < MOST_LEVELS;
            exact &= fits && part.exact;
            if (fits && part.query != OPEN.query) {
                taken.add(part.query);
                clauses += part.clauses;
                levels = Math.max(levels, part.levels);
            }
        }
        return taken.isEmpty()
                ? new Sieve(OPEN.query, exact, 1, 1)
                : new Sieve(Query.of(q -> q.bool(b -> b.filter(taken))), exact, clauses, levels + 1);
    }

    /** Terms of one field are one query, however many they are. */
    static Sieve any(List<Sieve> parts) {
        Map<String, List<FieldValue>> terms = new LinkedHashMap<>();
        List<Sieve> rest = new ArrayList<>();
        for (Sieve part : parts) {
            if (part.query.isTerms()) {
                terms.computeIfAbsent(part.query.terms().field(), field -> new ArrayList<>())
                        .addAll(part.query.terms().terms().value());
            } else {
                rest.add(part);
            }
        }
        terms.forEach((field, values) -> rest.add(values.size() > MOST_TERMS ? OPEN : valued(field, values)));
        return rest.size() == 1 ? rest.getFirst() : atLeast(1, rest);
    }

    static Sieve atLeast(int count, List<Sieve> parts) {
        int clauses = parts.stream().mapToInt(Sieve::clauses).sum();
        int levels = parts.stream().mapToInt(Sieve::levels).max().orElse(0);
        if (parts.isEmpty()) {
            return NOBODY;
        }
        if (clauses > MOST_CLAUSES || levels >= MOST_LEVELS) {
            return OPEN;
        }
        List<Query> queries = parts.stream().map(Sieve::query).toList();
        return new Sieve(
                Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch(Integer.toString(count)))),
                parts.stream().allMatch(Sieve::exact), clauses, levels + 1);
    }

    /** Who else is let through may be one of whom it is true: then all are to be looked at. */
    static Sieve not(Sieve part) {
        return part.exact ? part.around(Query.of(q -> q.bool(b -> b.mustNot(part.query)))) : OPEN;
    }

    /** The same query, of which it is not said that it finds nobody else. */
    Sieve loosely() {
        return new Sieve(query, false, clauses, levels);
    }
}
