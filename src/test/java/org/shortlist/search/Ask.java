package org.shortlist.search;

import java.util.List;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/** Questions in few words. */
final class Ask {

    private Ask() {}

    static Expression word(String word) {
        return new Expression.Term(Field.ANYWHERE, word);
    }

    static Expression word(Field field, String word) {
        return new Expression.Term(field, word);
    }

    static Expression phrase(String... words) {
        return phrase(Field.ANYWHERE, words);
    }

    static Expression phrase(Field field, String... words) {
        return new Expression.Phrase(field, List.of(words));
    }

    static Expression prefix(Field field, String prefix) {
        return new Expression.Prefix(field, prefix);
    }

    static Expression has(Field field, String id) {
        return new Expression.Has(field, id);
    }

    static Expression both(Expression... parts) {
        return Expression.and(List.of(parts));
    }

    static Expression either(Expression... parts) {
        return Expression.or(List.of(parts));
    }

    static Expression not(Expression part) {
        return new Expression.Not(part);
    }

    static Expression job(Expression... parts) {
        return new Expression.WithinPosition(Expression.and(List.of(parts)));
    }

    static Expression overlaps(String from, String to) {
        return new Expression.Overlaps(from.isEmpty() ? null : java.time.YearMonth.parse(from),
                to.isEmpty() ? null : java.time.YearMonth.parse(to));
    }

    static Expression everyone() {
        return new Expression.All();
    }
}
