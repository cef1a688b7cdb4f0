package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Any tree that could be typed. */
final class RandomExpressions {

    private static final int DEEPEST = 5;
    private static final List<String> WORDS = Tokenizer
            .tokenize(
                    "data engineers or and not C C++ C++17 C# F# .NET ASP.NET Node.js Objective-C PL/SQL CI/CD R&D AT&T x-ray"
                            + " e-mail O'Reilly ada@example.com 802.11ax 3.5 24/7 naïve Łódź 東 京 Ω job title 2019 SQL*Plus")
            .stream()
            .map(Token::text)
            .toList();
    private static final List<String> IDS = List.of("kubernetes", "c++", "app annie", "a \"b\" c", "back\\slash", "k8s",
            "amazon", ".net", "x)y", "a|b", "or", "*");
    /** Those that can be written. */
    private static final List<Field> FACETS = Stream.of(Keyword.values())
            .filter(Keyword::hasWords)
            .map(Keyword::field)
            .filter(Field::isFacet)
            .toList();
    private static final List<Field> OF_WORDS = Stream
            .concat(Stream.of(Field.ANYWHERE, Field.NAME), FACETS.stream())
            .toList();

    private final Random random;

    RandomExpressions(Random random) {
        this.random = random;
    }

    Expression next() {
        return tree(0, false);
    }

    private Expression tree(int depth, boolean inJob) {
        if (depth == DEEPEST || random.nextInt(3) == 0) {
            return leaf(inJob);
        }
        return switch (random.nextInt(inJob ? 5 : 6)) {
            case 0, 1 -> Expression.and(parts(depth, inJob));
            case 2, 3 -> Expression.or(parts(depth, inJob));
            case 4 -> negation(tree(depth + 1, inJob));
            default -> new Expression.WithinPosition(tree(depth + 1, true));
        };
    }

    private static Expression negation(Expression part) {
        return part instanceof Expression.Not not ? not.not() : new Expression.Not(part);
    }

    private List<Expression> parts(int depth, boolean inJob) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> tree(depth + 1, inJob)).toList();
    }

    private Expression leaf(boolean inJob) {
        List<Field> words = OF_WORDS.stream().filter(field -> !inJob || field.ofPosition()).toList();
        List<Field> facets = FACETS.stream().filter(field -> !inJob || field.ofPosition()).toList();
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Expression.Term(pick(words), pick(WORDS));
            case 2 -> new Expression.Phrase(pick(words), List.of(pick(WORDS), "data", pick(WORDS)));
            case 3 -> new Expression.Wildcard(pick(words), start(pick(WORDS)) + "*");
            case 4, 5 -> new Expression.Has(pick(facets), pick(IDS));
            case 6 -> inJob ? dates() : years();
            default -> new Expression.All();
        };
    }

    private Expression dates() {
        YearMonth from = YearMonth.of(1990 + random.nextInt(40), 1 + random.nextInt(12));
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Dates(Expression.Dates.Relation.OVERLAPS, from, null, false);
            case 1 -> new Expression.Dates(Expression.Dates.Relation.OVERLAPS, null, from, false);
            default -> new Expression.Dates(Expression.Dates.Relation.OVERLAPS, from,
                    from.plusMonths(random.nextInt(30)), false);
        };
    }

    private Expression years() {
        int low = random.nextInt(20);
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Range(Field.YEARS, low, null);
            case 1 -> new Expression.Range(Field.YEARS, null, low);
            default -> new Expression.Range(Field.YEARS, low, low + random.nextInt(3));
        };
    }

    private String start(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1 + random.nextInt(word.codePointCount(0, word.length()))));
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
