package org.shortlist.search;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.SearchRequest.Sort;

/**
 * What a question itself gives to sort by. What it excludes, and what it asks of one job, gives nothing.
 *
 * @param center the one place that the person is to live near; null when there is none, or more than one
 * @param skill  the one skill that is asked for with its months of use, or ticked; where there is none, the one skill that is asked for
 *               otherwise; null when there are more
 */
public record SortBasis(@Nullable Point center, @Nullable String skill) {

    /** What a request gives to sort by. */
    static SortBasis of(SearchRequest request) {
        Set<Point> centers = new LinkedHashSet<>();
        Set<String> measured = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        leaves(request.query()).forEach(leaf -> {
            switch (leaf) {
                case Expression.Around around -> centers.add(Point.of(around.latitude(), around.longitude()));
                case Expression.SkillUse use -> measured.add(use.skill());
                case Expression.Has has when has.field() == Field.SKILL -> named.add(has.id());
                default -> {
                }
            }
        });
        request.selections()
                .stream()
                .filter(selection -> selection.facet() == Field.SKILL)
                .forEach(selection -> measured.addAll(selection.included()));
        return new SortBasis(only(centers).orElse(null), only(measured.isEmpty() ? named : measured).orElse(null));
    }

    private static <T> Optional<T> only(Set<T> all) {
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    private static Stream<Expression> leaves(Expression question) {
        return switch (question) {
            case Expression.And and -> and.all().stream().flatMap(SortBasis::leaves);
            case Expression.Or or -> or.any().stream().flatMap(SortBasis::leaves);
            case Expression.AtLeast some -> some.of().stream().flatMap(SortBasis::leaves);
            case Expression.Nice nice -> leaves(nice.nice());
            case Expression.Weighted weighted -> leaves(weighted.expression());
            case Expression.Expanded expanded -> leaves(expanded.asked());
            case Expression.Not not -> Stream.empty();
            case Expression.WithinPosition within -> Stream.empty();
            default -> Stream.of(question);
        };
    }

    /** The orders that this question can be put into. */
    public Set<Sort> sorts() {
        Set<Sort> sorts = EnumSet.allOf(Sort.class);
        if (center == null) {
            sorts.remove(Sort.DISTANCE);
        }
        if (skill == null) {
            sorts.remove(Sort.SKILL);
        }
        return sorts;
    }
}
