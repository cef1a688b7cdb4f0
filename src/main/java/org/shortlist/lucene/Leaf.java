package org.shortlist.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Inflections;
import org.shortlist.vocabulary.Token;

/**
 * A leaf of words, as it is looked for in one value.
 *
 * @param places the words that will do, place after place; of a prefix, how they begin
 */
record Leaf(Field field, List<Set<String>> places, boolean prefix) {

    /** Empty when the expression is no leaf of words. */
    static Optional<Leaf> of(Expression expression) {
        return switch (expression) {
            case Expression.Term term -> Optional.of(of(term.field(), List.of(term.word())));
            case Expression.Phrase phrase -> Optional.of(of(phrase.field(), phrase.words()));
            case Expression.Wildcard prefix ->
                Optional.of(new Leaf(prefix.field(),
                        List.of(Set.of(prefix.pattern().substring(0, prefix.pattern().length() - 1))), true));
            default -> Optional.empty();
        };
    }

    private static Leaf of(Field field, List<String> words) {
        List<Set<String>> places = words.stream()
                .map(word -> field.inflected() ? Inflections.forms(word) : Set.of(word))
                .toList();
        return new Leaf(field, places, false);
    }

    /** Where it is in a value. */
    List<Span> in(List<Token> words) {
        List<Span> found = new ArrayList<>();
        for (int i = 0; i + places.size() <= words.size(); i++) {
            if (isAt(words, i)) {
                found.add(new Span(words.get(i).start(), words.get(i + places.size() - 1).end()));
            }
        }
        return found;
    }

    private boolean isAt(List<Token> words, int i) {
        for (int place = 0; place < places.size(); place++) {
            String word = words.get(i + place).text();
            Set<String> wanted = places.get(place);
            if (prefix ? !word.startsWith(wanted.iterator().next()) : !wanted.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
