package org.shortlist.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shortlist.query.Expression;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Reading;

/**
 * The question that says who is there for a key. It must hide somebody and be read as it is written: one that was mended, or read in a
 * way that was perhaps not meant, might let more be seen than it should.
 */
public final class KeyFilter {

    private KeyFilter() {}

    /** What is wrong with it, for people; empty when it can be relied on. */
    public static Optional<String> fault(String filter, QueryParser parser) {
        return fault(parser.read(filter));
    }

    /** Who is there for a key; nobody where its filter cannot be relied on (any more: the language and the vocabulary change). */
    static Expression visible(String filter, QueryParser parser) {
        Reading reading = parser.read(filter);
        return fault(reading).isEmpty() ? reading.expression() : Callers.NOBODY;
    }

    private static Optional<String> fault(Reading reading) {
        if (reading.clauses().isEmpty()) {
            return Optional.of("The filter is empty, so it hides nobody");
        }
        Optional<Reading.Note> note = Stream.concat(reading.repairs().stream(), reading.warnings().stream())
                .findFirst();
        if (note.isPresent()) {
            return note.map(one -> "The filter is not plain: " + one.message());
        }
        return holdsForAll(reading.expression())
                ? Optional.of(
                        "The filter hides nobody: it has nothing that must hold, only wishes or what holds for everybody")
                : Optional.empty();
    }

    /** Whether it holds for everybody whoever they are, as a wish does. */
    private static boolean holdsForAll(Expression asked) {
        return switch (asked) {
            case Expression.All all -> true;
            case Expression.Nice nice -> true;
            case Expression.And and -> and.all().stream().allMatch(KeyFilter::holdsForAll);
            case Expression.Or or -> or.any().stream().anyMatch(KeyFilter::holdsForAll) || saysBoth(or.any());
            case Expression.Not not -> holdsForNobody(not.not());
            case Expression.AtLeast some ->
                some.of().stream().filter(KeyFilter::holdsForAll).count() >= some.count();
            case Expression.Expanded more -> holdsForAll(more.asked());
            case Expression.Weighted weighted -> holdsForAll(weighted.expression());
            default -> false;
        };
    }

    private static boolean holdsForNobody(Expression asked) {
        return switch (asked) {
            case Expression.Not not -> holdsForAll(not.not());
            case Expression.And and -> and.all().stream().anyMatch(KeyFilter::holdsForNobody) || saysBoth(and.all());
            case Expression.Or or -> or.any().stream().allMatch(KeyFilter::holdsForNobody);
            case Expression.Weighted weighted -> holdsForNobody(weighted.expression());
            default -> false;
        };
    }

    /** Somebody has it or has it not. */
    private static boolean saysBoth(List<Expression> parts) {
        return parts.stream().anyMatch(part -> part instanceof Expression.Not not && parts.contains(not.not()));
    }
}
