package org.shortlist.query;

import java.util.List;
import org.shortlist.query.Expression.Dates.Relation;

/** A question in the nodes that every engine answers so far, as near as they come; it goes when engines answer all. */
public final class Answerable {

    private Answerable() {}

    /** The same clauses in other nodes. */
    public static Expression of(Expression expression) {
        return switch (expression) {
            case Expression.And and -> new Expression.And(all(and.all()));
            case Expression.Or or -> new Expression.Or(all(or.any()));
            case Expression.Not not -> new Expression.Not(of(not.not()));
            case Expression.WithinPosition within -> new Expression.WithinPosition(of(within.position()));
            case Expression.Expanded expanded -> Expression.or(java.util.stream.Stream
                    .concat(java.util.stream.Stream.of(of(expanded.asked())),
                            expanded.also().stream().map(one -> of(one.expression())))
                    .toList());
            case Expression.Near near -> both(near.operands());
            case Expression.SameSentence sentence -> both(sentence.operands());
            case Expression.AnyOf any -> Expression.or(all(any.any()));
            case Expression.AtLeast some -> Expression.or(all(some.of()));
            case Expression.Term term -> new Expression.Term(term.field(), term.word());
            case Expression.Phrase phrase -> new Expression.Phrase(phrase.field(), phrase.words());
            case Expression.Fuzzy fuzzy -> new Expression.Term(fuzzy.field(), fuzzy.word());
            case Expression.Wildcard shape -> begins(shape);
            case Expression.SkillUse use -> new Expression.Has(Field.SKILL, use.skill());
            case Expression.Dates dates -> new Expression.Dates(Relation.OVERLAPS, dates.from(), dates.to(), false);
            case Expression.Weighted weighted -> of(weighted.expression());
            case Expression.Around around -> new Expression.All();
            case Expression.Held held -> new Expression.All();
            case Expression.Nice nice -> new Expression.All();
            default -> expression;
        };
    }

    private static List<Expression> all(List<? extends Expression> parts) {
        return parts.stream().map(part -> of(part)).toList();
    }

    private static Expression both(List<? extends Expression> parts) {
        return new Expression.Or(List.of(new Expression.And(all(parts))));
    }

    private static Expression begins(Expression.Wildcard shape) {
        String start = shape.pattern().replaceFirst("[*?].*", "");
        return start.isEmpty() ? new Expression.All() : new Expression.Wildcard(shape.field(), start + "*");
    }
}
