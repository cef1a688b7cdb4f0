package org.shortlist.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Inflections;
import org.shortlist.vocabulary.NameForms;
import org.shortlist.vocabulary.Sentences;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/**
 * The words of one value, looked at one by one and in all combinations.
 *
 * @param name whether the value is a person's name as it is written
 */
record ScannedWords(String value, List<Token> words, List<String> stems, boolean name) {

    private static final Map<String, Pattern> REGEXES = new ConcurrentHashMap<>();

    private ScannedWords(String value, List<Token> words, boolean name) {
        this(value, words, words.stream().map(word -> Inflections.stem(word.text())).toList(), name);
    }

    static ScannedWords of(String value) {
        return new ScannedWords(value, Tokenizer.tokenize(value), false);
    }

    static ScannedWords ofName(String value) {
        return new ScannedWords(value, Tokenizer.tokenize(value), true);
    }

    /** From the first word of a place to its last. */
    record Place(int first, int last) {

        int words() {
            return last - first + 1;
        }

        boolean sharesWith(Place other) {
            return first <= other.last && other.first <= last;
        }
    }

    boolean has(OfWords leaf) {
        return !places(leaf).isEmpty();
    }

    /** Where in the value the leaf matches. */
    List<Span> spans(OfWords leaf) {
        return places(leaf).stream()
                .map(place -> new Span(words.get(place.first).start(), words.get(place.last).end()))
                .toList();
    }

    /** All places, each once. */
    private List<Place> places(OfWords leaf) {
        return switch (leaf) {
            case Expression.Term term -> alone(i -> is(i, term));
            case Expression.Phrase phrase -> phrase(phrase);
            case Expression.Wildcard wildcard ->
                alone(i -> regex(wildcard.pattern()).matcher(words.get(i).text()).matches());
            case Expression.Fuzzy fuzzy -> alone(i -> distance(words.get(i).text(), fuzzy.word()) <= fuzzy.edits());
            case Expression.AnyOf any -> any.any().stream().flatMap(one -> places(one).stream()).distinct().toList();
            case Expression.Near near -> near(near);
        };
    }

    private interface Test {
        boolean of(int word);
    }

    private List<Place> alone(Test test) {
        return IntStream.range(0, words.size()).filter(test::of).mapToObj(i -> new Place(i, i)).toList();
    }

    /** A word of a name as it is written may itself be several words: it is the place of all of them. */
    private List<Place> phrase(Expression.Phrase phrase) {
        List<String> asked = phrase.exact() && phrase.field() == Field.NAME
                ? phrase.words().stream().flatMap(word -> written(word).stream()).toList()
                : phrase.words();
        return IntStream.rangeClosed(0, words.size() - asked.size())
                .filter(start -> !asked.isEmpty() && IntStream.range(0, asked.size())
                        .allMatch(i -> is(start + i,
                                new Expression.Term(phrase.field(), asked.get(i), phrase.exact()))))
                .mapToObj(start -> new Place(start, start + asked.size() - 1))
                .toList();
    }

    private static List<String> written(String words) {
        return Tokenizer.tokenize(words).stream().map(token -> words.substring(token.start(), token.end())).toList();
    }

    private boolean is(int i, Expression.Term term) {
        String word = words.get(i).text();
        if (term.field() == Field.NAME) {
            return term.exact()
                    ? name && List.of(value.substring(words.get(i).start(), words.get(i).end()))
                            .equals(written(term.word()))
                    : NameForms.same(Folding.fold(term.word())).contains(word);
        }
        return term.exact() || !term.field().inflected()
                ? word.equals(term.word())
                : stems.get(i).equals(Inflections.stem(term.word()));
    }

    private static Pattern regex(String asked) {
        return REGEXES.computeIfAbsent(asked, pattern -> Pattern.compile(pattern.codePoints()
                .mapToObj(sign -> sign == '*' ? ".*" : sign == '?' ? "." : Pattern.quote(Character.toString(sign)))
                .collect(Collectors.joining()), Pattern.DOTALL));
    }

    /** Letters to insert, delete, replace or swap with their neighbour; what was swapped is not changed again. */
    private static int distance(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length][b.length];
    }

    /** Of a phrase with shapes in it the stretches; else the places that are part of some choice of places near enough. */
    private List<Place> near(Expression.Near near) {
        List<List<Place>> choices = choices(near.operands().stream().map(this::places).toList()).stream()
                .filter(choice -> isNear(choice, near))
                .toList();
        boolean phrase = near.ordered() && near.between() == 0;
        return choices.stream()
                .flatMap(choice -> phrase ? Stream.of(stretch(choice)) : choice.stream())
                .distinct()
                .toList();
    }

    private static List<List<Place>> choices(List<List<Place>> operands) {
        List<List<Place>> choices = List.of(List.of());
        for (List<Place> places : operands) {
            List<List<Place>> longer = new ArrayList<>();
            for (List<Place> choice : choices) {
                places.forEach(place -> longer.add(Stream.concat(choice.stream(), Stream.of(place)).toList()));
            }
            choices = longer;
        }
        return choices;
    }

    private static boolean isNear(List<Place> choice, Expression.Near near) {
        for (int i = 0; i < choice.size(); i++) {
            for (int j = i + 1; j < choice.size(); j++) {
                boolean wrongOrder = near.ordered() && choice.get(j).first < choice.get(i).first;
                if (wrongOrder || choice.get(i).sharesWith(choice.get(j))) {
                    return false;
                }
            }
        }
        int taken = choice.stream().mapToInt(Place::words).sum();
        return stretch(choice).words() - taken <= near.between();
    }

    private static Place stretch(List<Place> choice) {
        return new Place(choice.stream().mapToInt(Place::first).min().orElseThrow(),
                choice.stream().mapToInt(Place::last).max().orElseThrow());
    }

    /** The value's sentences, each as if it were a value; their words stand where they stood. */
    List<ScannedWords> sentences() {
        BitSet starts = Sentences.starts(value, words);
        return starts.stream()
                .mapToObj(from -> new ScannedWords(value,
                        words.subList(from, Objects.requireNonNullElse(after(starts, from), words.size())), false))
                .toList();
    }

    private static @Nullable Integer after(BitSet starts, int from) {
        int next = starts.nextSetBit(from + 1);
        return next < 0 ? null : Integer.valueOf(next);
    }
}
