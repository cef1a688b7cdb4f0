package org.shortlist.search;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shortlist.query.Expression;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.query.Field;

/** Leaves of words of every kind, most of which some {@link RandomCandidates} have. */
final class RandomWords {

    private static final List<Field> FIELDS = Stream.of(Field.values()).filter(Field::hasWords).toList();
    private static final List<String> WORDS = Stream
            .concat(RandomCandidates.WORDS.stream(),
                    Stream.of("manage", "managers", "engineered", "mit", "ltd", "bsc", "oslo", "bolt", "js", "absent",
                            "a", "german", "secret", "steward"))
            .toList();
    private static final List<String> NAMES = List.of("ada", "Ada", "Ádá", "ádá", "muller", "Müller", "mueller",
            "Mueller",
            "Joerg", "jörg", "jorg", "o'data", "O'Data", "odata", "ODATA", "pat", "élan", "Élan", "elan", "acme",
            "O'Data, Pat");

    private final Random random;

    RandomWords(Random random) {
        this.random = random;
    }

    /** A word, a phrase, a shape, or several of them. */
    OfWords leaf() {
        Field field = random.nextBoolean() ? Field.ANYWHERE : pick(FIELDS);
        return switch (random.nextInt(9)) {
            case 0, 1 -> anyOf(field);
            case 2, 3, 4 -> near(field);
            default -> simple(field);
        };
    }

    Expression sentence() {
        return new Expression.SameSentence(several(Field.ANYWHERE));
    }

    /** The beginning of a word. */
    String start() {
        String word = pick(WORDS);
        return word.substring(0, 1 + random.nextInt(word.length()));
    }

    private OfWords simple(Field field) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Expression.Term(field, word(field), random.nextInt(3) == 0);
            case 3, 4 -> new Expression.Phrase(field, words(field), random.nextInt(3) == 0);
            case 5, 6 -> new Expression.Wildcard(field, pattern());
            default -> new Expression.Fuzzy(field, pick(WORDS), 1 + random.nextInt(2));
        };
    }

    private OfWords anyOf(Field field) {
        return new Expression.AnyOf(IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> simple(field)).toList());
    }

    private OfWords near(Field field) {
        return new Expression.Near(several(field), random.nextInt(4) == 0 ? 999 : random.nextInt(4),
                random.nextBoolean());
    }

    private List<OfWords> several(Field field) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> operand(field)).toList();
    }

    private OfWords operand(Field field) {
        return switch (random.nextInt(6)) {
            case 0 -> anyOf(field);
            case 1 -> new Expression.Near(List.of(simple(field), simple(field)), 0, true);
            default -> simple(field);
        };
    }

    private List<String> words(Field field) {
        return Stream.generate(() -> word(field)).limit(2 + random.nextInt(2)).toList();
    }

    private String word(Field field) {
        return pick(field == Field.NAME ? NAMES : WORDS);
    }

    /** A word with some of its letters unsaid. */
    private String pattern() {
        String word = pick(WORDS);
        int from = random.nextInt(word.length());
        int to = from + 1 + random.nextInt(word.length() - from);
        String begin = random.nextInt(3) == 0 ? "*" : word.substring(0, from);
        String end = random.nextInt(2) == 0 ? "*" : word.substring(to);
        String sign = random.nextInt(3) == 0 ? "?" : word.substring(from, to);
        return (begin + sign + end).replaceAll("^[*?]+$", "*a*");
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
