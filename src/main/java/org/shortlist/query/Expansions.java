package org.shortlist.query;

import org.shortlist.query.Expression.Expanded;
import org.shortlist.query.Expression.Expanded.Synonym;

/** Finds what a tree is widened by. */
final class Expansions {

    private Expansions() {}

    /** Takes what was asked and one synonym of it. */
    interface Sink {
        void take(Expression asked, Synonym synonym);
    }

    /** Gives every synonym of a tree, in its order, to the sink. */
    static void collect(Expression expression, Sink sink) {
        switch (expression) {
            case Expanded expanded -> {
                expanded.also().forEach(synonym -> sink.take(expanded.asked(), synonym));
                collect(expanded.asked(), sink);
            }
            case Expression.And and -> and.all().forEach(one -> collect(one, sink));
            case Expression.Or or -> or.any().forEach(one -> collect(one, sink));
            case Expression.AtLeast some -> some.of().forEach(one -> collect(one, sink));
            case Expression.Not not -> collect(not.not(), sink);
            case Expression.Nice nice -> collect(nice.nice(), sink);
            case Expression.Weighted weighted -> collect(weighted.expression(), sink);
            case Expression.WithinPosition within -> collect(within.position(), sink);
            default -> {
            }
        }
    }
}
