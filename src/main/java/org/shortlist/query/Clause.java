package org.shortlist.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One of the conditions that a question is the conjunction of; hits refer to it by id when they say why they match.
 *
 * @param id {@code c1}, {@code c2}, … in the order of the question
 */
public record Clause(String id, Expression expression) {

    /** What a same-job clause asks of its position, however it is weighted; empty of any other clause. */
    public Optional<Expression> position() {
        Expression bare = expression;
        while (bare instanceof Expression.Weighted weighted) {
            bare = weighted.expression();
        }
        return bare instanceof Expression.WithinPosition within ? Optional.of(within.position()) : Optional.empty();
    }

    /** How many times as much it counts in the ranking: 1 unless it is weighted. */
    public double times() {
        double times = 1;
        Expression bare = expression;
        while (bare instanceof Expression.Weighted weighted) {
            times *= weighted.times();
            bare = weighted.expression();
        }
        return times;
    }

    /** The top-level conjuncts of a question; none for {@link Expression.All}. */
    public static List<Clause> of(Expression expression) {
        List<Expression> parts = switch (expression) {
            case Expression.All all -> List.of();
            case Expression.And and -> and.all();
            default -> List.of(expression);
        };
        return IntStream.range(0, parts.size()).mapToObj(i -> new Clause("c" + (i + 1), parts.get(i))).toList();
    }
}
