package org.shortlist.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * A question together with what was ticked, as one plain expression.
 *
 * @param people   who is found
 * @param position what a position must be for its title, employer and skills to be counted; null when those of the whole
 *                 person are
 */
record Narrowing(Expression people, @Nullable Expression position) {

    /** The question with these selections. */
    static Narrowing of(SearchRequest request, List<Selection> selections) {
        Optional<Expression> same = sameJob(request);
        List<Expression> ofPerson = new ArrayList<>();
        List<Expression> ofJob = new ArrayList<>();
        for (Selection selection : selections) {
            boolean inside = same.isPresent() && selection.facet().isFacetOfPosition();
            (inside ? ofJob : ofPerson).addAll(conditions(selection));
        }
        ofPerson.add(request.visible());
        if (same.isEmpty()) {
            ofPerson.addFirst(request.query());
            return new Narrowing(Expression.and(ofPerson), null);
        }
        ofJob.addFirst(same.get());
        Expression position = Expression.and(ofJob);
        for (Clause clause : Clause.of(request.query())) {
            ofPerson.add(clause.position().isPresent() ? new Expression.WithinPosition(position) : clause.expression());
        }
        return new Narrowing(Expression.and(ofPerson), position);
    }

    /** What the one positive same-job clause asks of its position; empty when there is none, several, or any job counts. */
    private static Optional<Expression> sameJob(SearchRequest request) {
        List<Expression> positions = Clause.of(request.query())
                .stream()
                .flatMap(clause -> clause.position().stream())
                .toList();
        return request.jobs() == SearchRequest.Jobs.MATCHING && positions.size() == 1
                ? Optional.of(positions.getFirst())
                : Optional.empty();
    }

    private static List<Expression> conditions(Selection selection) {
        List<Expression> conditions = new ArrayList<>();
        List<Expression> included = selection.included().stream().map(id -> has(selection.facet(), id)).toList();
        if (selection.mode() == Selection.Mode.ALL) {
            conditions.addAll(included);
        } else if (!included.isEmpty()) {
            conditions.add(Expression.or(included));
        }
        selection.excluded().forEach(id -> conditions.add(new Expression.Not(has(selection.facet(), id))));
        return conditions;
    }

    /** A range that cannot be read holds nobody. */
    private static Expression has(Field facet, String id) {
        if (!facet.isNumber()) {
            return new Expression.Has(facet, id);
        }
        return NumberRange.parse(id)
                .<Expression>map(range -> new Expression.Range(facet, range.atLeast(), range.atMost()))
                .orElse(new Expression.Not(new Expression.All()));
    }
}
