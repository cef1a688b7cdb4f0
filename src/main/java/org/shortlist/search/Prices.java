package org.shortlist.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;

/**
 * What each condition of a question costs: how many candidates there would be without it. And where nobody is left, the fewest
 * conditions that must go for somebody to be found.
 *
 * <p>Conditions are the {@linkplain Clause clauses} of the query; selections stay as they are. The numbers are those of the index, not
 * estimates: each is what asking the question so would find.
 */
public final class Prices {

    /** Clauses that are priced: nobody reads more prices, and each is a question of its own. */
    private static final int MOST_PRICES = 30;
    /** Ways out that are offered. */
    private static final int MOST_WAYS = 5;
    /** Questions that are put in the search for them, so that a question of many clauses cannot keep a server busy. */
    private static final int MOST_QUESTIONS = 400;

    private final CandidateIndex index;
    private final SearchRequest request;
    private final List<Clause> clauses;
    private int asked;

    private Prices(CandidateIndex index, SearchRequest request) {
        this.index = index;
        this.request = request.withFacets(List.of()).withPage(0, 0);
        clauses = Clause.of(request.query());
    }

    /** @param withoutIt how many candidates there would be if this clause were not there */
    public record Price(String clause, long withoutIt) {}

    /** Clauses that could go, and how many candidates there would be then. */
    public record Way(List<String> without, long total) {
        public Way {
            without = List.copyOf(without);
        }
    }

    /** The prices of the clauses in their order, of the first thirty. */
    public static List<Price> of(SearchRequest request, CandidateIndex index) throws IOException {
        Prices prices = new Prices(index, request);
        List<Price> all = new ArrayList<>();
        for (Clause clause : prices.clauses.stream().limit(MOST_PRICES).toList()) {
            List<Clause> rest = new ArrayList<>(prices.clauses);
            rest.remove(clause);
            all.add(new Price(clause.id(), prices.total(together(rest))));
        }
        return all;
    }

    /**
     * The smallest sets of clauses without which somebody is found, those that let most candidates back first; at most five. Empty
     * when the selections alone leave nobody.
     */
    public static List<Way> out(SearchRequest request, CandidateIndex index) throws IOException {
        Prices prices = new Prices(index, request);
        int dropped = prices.fewestToDrop();
        List<Way> ways = new ArrayList<>();
        if (dropped > 0) {
            prices.collect(dropped, 0, List.of(), ways);
        }
        return ways.stream()
                .sorted(Comparator.comparingLong(Way::total).reversed().thenComparing(way -> way.without().toString()))
                .limit(MOST_WAYS)
                .toList();
    }

    /** The least number of clauses that must go; 0 when dropping all of them does not help or none need go. */
    private int fewestToDrop() throws IOException {
        int size = clauses.size();
        int low = 1;
        int high = size;
        if (size == 0 || total(new Expression.All()) == 0) {
            return 0;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (total(keeping(size - middle, clauses)) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Adds the sets of clauses from {@code from} on, so many of them, that let somebody in; looks only where there are any. */
    private void collect(int more, int from, List<Clause> dropped, List<Way> ways) throws IOException {
        List<Clause> kept = new ArrayList<>(clauses);
        kept.removeAll(dropped);
        if (more == 0) {
            ways.add(new Way(dropped.stream().map(Clause::id).toList(), total(together(kept))));
            return;
        }
        for (int i = from; i <= clauses.size() - more; i++) {
            List<Clause> rest = new ArrayList<>(kept);
            rest.remove(clauses.get(i));
            if (asked < MOST_QUESTIONS && total(keeping(rest.size() - more + 1, rest)) > 0) {
                List<Clause> next = new ArrayList<>(dropped);
                next.add(clauses.get(i));
                collect(more - 1, i + 1, next, ways);
            }
        }
    }

    private static Expression together(List<Clause> kept) {
        return Expression.and(kept.stream().map(Clause::expression).toList());
    }

    /** At least so many of the clauses. */
    private static Expression keeping(int count, List<Clause> of) {
        if (count == 0) {
            return new Expression.All();
        }
        return count == of.size()
                ? together(of)
                : new Expression.AtLeast(count, of.stream().map(Clause::expression).toList());
    }

    private long total(Expression query) throws IOException {
        asked++;
        return index.search(request.withQuery(query)).total();
    }
}
