package org.shortlist.search;

import java.util.List;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/** Questions in few words. */
public final class Ask {

    private Ask() {}

    public static Expression word(String word) {
        return new Expression.Term(Field.ANYWHERE, word);
    }

    public static Expression word(Field field, String word) {
        return new Expression.Term(field, word);
    }

    public static Expression phrase(String... words) {
        return phrase(Field.ANYWHERE, words);
    }

    public static Expression phrase(Field field, String... words) {
        return new Expression.Phrase(field, List.of(words));
    }

    public static Expression prefix(Field field, String prefix) {
        return new Expression.Wildcard(field, prefix + "*");
    }

    public static Expression has(Field field, String id) {
        return new Expression.Has(field, id);
    }

    public static Expression both(Expression... parts) {
        return Expression.and(List.of(parts));
    }

    public static Expression either(Expression... parts) {
        return Expression.or(List.of(parts));
    }

    public static Expression not(Expression part) {
        return new Expression.Not(part);
    }

    public static Expression job(Expression... parts) {
        return new Expression.WithinPosition(Expression.and(List.of(parts)));
    }

    public static Expression overlaps(String from, String to) {
        return new Expression.Dates(Expression.Dates.Relation.OVERLAPS,
                from.isEmpty() ? null : java.time.YearMonth.parse(from),
                to.isEmpty() ? null : java.time.YearMonth.parse(to), false);
    }

    public static Expression everyone() {
        return new Expression.All();
    }
}
