package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a question in the recruiter's language, so that {@link QueryParser} reads it back to an equal tree.
 *
 * <p>That holds for every tree the parser makes, and for every other that could be typed: words are tokens, dates and years run
 * forwards, no Not stands directly in a Not, and the brackets are not deeper than the parser takes.
 */
public final class QueryPrinter {

    private QueryPrinter() {}

    /** The text; empty for {@link Expression.All}. */
    public static String print(Expression expression) {
        return expression instanceof Expression.All ? "" : part(expression);
    }

    private static String part(Expression expression) {
        return switch (expression) {
            case Expression.All all -> "*";
            case Expression.Term term -> label(term.field()) + word(term.word());
            case Expression.Phrase phrase -> label(phrase.field()) + quoted(String.join(" ", phrase.words()));
            case Expression.Wildcard prefix ->
                label(prefix.field()) + word(prefix.pattern().substring(0, prefix.pattern().length() - 1)) + "*";
            case Expression.Has has -> Keyword.of(has.field()).printed() + ":=" + escaped(has.id());
            case Expression.Range years -> "years:" + range(years.atLeast(), years.atMost());
            case Expression.Dates dates -> "overlaps:" + range(month(dates.from()), month(dates.to()));
            case Expression.And and -> operands(and.all(), " ");
            case Expression.Or or -> operands(or.any(), " OR ");
            case Expression.Not not -> "NOT " + operand(not.not());
            case Expression.WithinPosition within -> within.position() instanceof Expression.All
                    ? "job:*"
                    : "job:(" + part(within.position()) + ")";
            default -> throw new UnsupportedOperationException("no such node yet: " + expression);
        };
    }

    private static String operands(List<Expression> parts, String between) {
        return parts.stream().map(QueryPrinter::operand).collect(Collectors.joining(between));
    }

    private static String operand(Expression expression) {
        boolean compound = expression instanceof Expression.And || expression instanceof Expression.Or;
        return compound ? "(" + part(expression) + ")" : part(expression);
    }

    private static String label(Field field) {
        return switch (field) {
            case ANYWHERE -> "";
            case NAME, TITLE -> Keyword.of(field).printed() + ":";
            default -> Keyword.of(field).printed() + ".words:";
        };
    }

    /** A word that is letters and digits stands by itself, any other in quotation marks; so does "or", which looks a slip. */
    private static String word(String word) {
        boolean plain = word.codePoints().allMatch(Character::isLetterOrDigit) && !word.equals("or");
        return plain ? word : quoted(word);
    }

    private static String quoted(String words) {
        return '"' + words + '"';
    }

    private static String escaped(String id) {
        return quoted(id.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    private static String range(@Nullable Object from, @Nullable Object to) {
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }

    private static @Nullable String month(@Nullable YearMonth month) {
        return month == null ? null : month.toString();
    }
}
