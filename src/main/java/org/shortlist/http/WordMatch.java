package org.shortlist.http;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Inflections;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/** Finds a word, a phrase or the beginning of a word in one value. */
final class WordMatch {

    private WordMatch() {}

    /** Where in {@code text} the leaf matches, looking at {@code place} alone. */
    static List<Span> in(String text, Span place, Expression leaf) {
        List<Predicate<String>> words = words(leaf);
        List<Token> tokens = Tokenizer.tokenize(place.of(text));
        return IntStream.rangeClosed(0, tokens.size() - words.size())
                .filter(at -> matches(tokens, at, words))
                .mapToObj(at -> new Span(place.start() + tokens.get(at).start(),
                        place.start() + tokens.get(at + words.size() - 1).end()))
                .toList();
    }

    static boolean matches(String value, Expression leaf) {
        return !in(value, new Span(0, value.length()), leaf).isEmpty();
    }

    private static boolean matches(List<Token> tokens, int at, List<Predicate<String>> words) {
        return IntStream.range(0, words.size()).allMatch(i -> words.get(i).test(tokens.get(at + i).text()));
    }

    private static List<Predicate<String>> words(Expression leaf) {
        return switch (leaf) {
            case Expression.Term term -> List.of(word(term.field(), term.word()));
            case Expression.Phrase phrase -> phrase.words().stream().map(word -> word(phrase.field(), word)).toList();
            case Expression.Prefix prefix -> List.of(token -> token.startsWith(prefix.prefix()));
            default -> throw new IllegalArgumentException("no words in " + leaf);
        };
    }

    private static Predicate<String> word(Field field, String word) {
        if (!field.inflected()) {
            return word::equals;
        }
        String stem = Inflections.stem(word);
        return token -> Inflections.stem(token).equals(stem);
    }
}
