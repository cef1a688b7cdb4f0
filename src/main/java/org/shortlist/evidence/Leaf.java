package org.shortlist.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Inflections;
import org.shortlist.vocabulary.NameForms;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/**
 * Words in the order and nearness in which they are asked for, as they are looked for in one value: by the engine in the positions of
 * the index ({@link Posted}), and here in a text.
 */
public sealed interface Leaf {

    /**
     * One word.
     *
     * @param asWritten whether it is compared with the name as it is written
     */
    record Word(Wanted wanted, boolean asWritten) implements Leaf {

        private void read(String value, List<Token> words, boolean name, Spots into) {
            for (int i = 0; i < words.size() && (name || !asWritten); i++) {
                Token token = words.get(i);
                String word = asWritten ? value.substring(token.start(), token.end()) : token.text();
                if (wanted.fits(word)) {
                    into.add(i, i);
                }
            }
        }
    }

    /** These one right after the other. */
    record Chain(List<Leaf> links) implements Leaf {}

    /** Any of these; of none, nothing. */
    record Any(List<Leaf> any) implements Leaf {}

    /** These near each other. */
    record Near(List<Leaf> operands, int between, boolean ordered) implements Leaf {}

    static Leaf of(Expression.OfWords asked) {
        return switch (asked) {
            case Expression.Term term -> word(term.field(), term.word(), term.exact());
            case Expression.Phrase phrase -> chain(phrase.words()
                    .stream()
                    .map(word -> word(phrase.field(), word, phrase.exact()))
                    .toList());
            case Expression.Wildcard wildcard ->
                new Word(new Wanted.Shaped(Shape.of(wildcard.pattern())), false);
            case Expression.Fuzzy fuzzy -> new Word(new Wanted.Misspelt(fuzzy.word(), fuzzy.edits()), false);
            case Expression.AnyOf any -> new Any(any.any().stream().map(Leaf::of).toList());
            case Expression.Near near -> {
                List<Leaf> operands = near.operands().stream().map(Leaf::of).toList();
                yield near.ordered() && near.between() == 0
                        ? chain(operands)
                        : new Near(operands, near.between(), near.ordered());
            }
        };
    }

    private static Leaf chain(List<Leaf> links) {
        return links.size() == 1 ? links.getFirst() : new Chain(links);
    }

    /** The folded words that will do for one that is asked for; of a name in any writing but its own. */
    static Set<String> forms(Field field, String word, boolean exact) {
        if (field == Field.NAME) {
            return new LinkedHashSet<>(NameForms.same(Folding.fold(word)));
        }
        return field.inflected() && !exact ? Inflections.forms(word) : Set.of(word);
    }

    private static Leaf word(Field field, String word, boolean exact) {
        return exact && field == Field.NAME
                ? written(word)
                : new Word(new Wanted.Listed(forms(field, word, exact)), false);
    }

    /** A name's word as it is written may be several: Smith-Jones. */
    private static Leaf written(String words) {
        return written(words, Set::of);
    }

    private static Leaf written(String words, Function<String, Set<String>> writings) {
        List<Leaf> links = Tokenizer.tokenize(words)
                .stream()
                .<Leaf>map(token -> new Word(
                        new Wanted.Listed(writings.apply(words.substring(token.start(), token.end()))), true))
                .toList();
        return links.isEmpty() ? new Any(List.of()) : chain(links);
    }

    /** The words of a name with their marks, in small letters or in capitals. */
    static Leaf marked(List<String> words) {
        return chain(words.stream().map(word -> written(word, Leaf::cases)).toList());
    }

    private static Set<String> cases(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        int first = word.offsetByCodePoints(0, 1);
        return Stream.of(word, small, word.toUpperCase(Locale.ROOT),
                word.substring(0, first).toUpperCase(Locale.ROOT) + small.substring(Math.min(first, small.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The places of a value at which it is, by the positions of words.
     *
     * @param value of which these are the words
     * @param name  whether the value may be a name as it is written
     */
    default Spots in(String value, List<Token> words, boolean name) {
        Spots spots = new Spots();
        switch (this) {
            case Word word -> word.read(value, words, name, spots);
            case Chain chain -> spots.chain(all(chain.links, value, words, name));
            case Any any -> spots.union(all(any.any, value, words, name));
            case Near near -> spots.union(new Nearness(near).taking(all(near.operands, value, words, name)));
        }
        return spots;
    }

    private static List<Spots> all(List<Leaf> leaves, String value, List<Token> words, boolean name) {
        return leaves.stream().map(one -> one.in(value, words, name)).toList();
    }

    /** The same as places in a text. */
    default List<Span> spans(String value, List<Token> words) {
        Spots spots = in(value, words, true);
        List<Span> spans = new ArrayList<>(spots.size());
        for (int i = 0; i < spots.size(); i++) {
            spans.add(new Span(words.get(spots.first(i)).start(), words.get(spots.last(i)).end()));
        }
        return spans;
    }
}
