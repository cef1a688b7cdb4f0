package org.shortlist.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Analysis.Named;
import org.shortlist.query.Analysis.Widened;
import org.shortlist.query.Analysis.Word;
import org.shortlist.query.ConceptResolver.Known;
import org.shortlist.vocabulary.Inflections;
import org.shortlist.vocabulary.Synonyms;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Vocabulary;

/** Shows what a text is to the search, by the same rules that index and query use. */
public final class Analyzer {

    /** Those that are looked for where no field is named. */
    public static final List<Field> FIELDS = List.of(Field.SKILL, Field.TITLE, Field.EMPLOYER, Field.SCHOOL,
            Field.CITY);

    /** No name of the vocabulary has more words that anybody types. */
    private static final int LONGEST_NAME = 8;

    private final Vocabulary vocabulary;
    private static final int MOST_NAMES = 20;

    private final ConceptResolver concepts;
    private final QueryParser parser;

    public Analyzer(ConceptResolver concepts, QueryParser parser) {
        this.concepts = concepts;
        this.parser = parser;
        vocabulary = concepts.vocabulary();
    }

    /** @param field that the text is to be of; null for anywhere in a résumé */
    public Analysis of(String text, @Nullable Field field) {
        List<Token> tokens = Tokenizer.tokenize(text);
        boolean inflected = field == null || field.inflected();
        List<Word> words = IntStream.range(0, tokens.size())
                .mapToObj(i -> word(text, i, tokens.get(i), inflected))
                .toList();
        List<Named> named = (field == null ? FIELDS : List.of(field)).stream()
                .flatMap(one -> named(text, tokens, one).stream())
                .sorted(Comparator.comparingInt(Named::start))
                .toList();
        boolean widens = field == null || field == Field.TITLE;
        return new Analysis(text, words, named, widens ? widened(text, tokens) : List.of(),
                question(text, field));
    }

    private Analysis.Question question(String text, @Nullable Field field) {
        Reading reading = parser.read(field == null ? text : concepts.own().printed(field) + ":(" + text + ")");
        return new Analysis.Question(reading.sentence(), reading.query(), reading.expansions()
                .stream()
                .map(one -> new Analysis.Also(one.of(), one.label(), one.text()))
                .toList());
    }

    private static Word word(String text, int position, Token token, boolean inflected) {
        return new Word(position, text.substring(token.start(), token.end()), token.text(),
                inflected ? Inflections.stem(token.text()) : null, token.start(), token.end());
    }

    /** From left to right, the longest name at each place. */
    private List<Named> named(String text, List<Token> tokens, Field field) {
        List<Named> found = new ArrayList<>();
        Set<Integer> sure = surePlaces(text, tokens, field);
        for (int i = 0; i < tokens.size();) {
            int end = Math.min(tokens.size(), i + LONGEST_NAME);
            Optional<Named> name = Optional.empty();
            while (end > i && (name = named(text, tokens.subList(i, end), field, sure)).isEmpty()) {
                end--;
            }
            int from = i;
            int to = end;
            name.ifPresent(one -> found.add(bare(text, tokens.subList(from, to), one, sure)));
            i = Math.max(end, i + 1);
        }
        return found;
    }

    /** Without small words before it that the vocabulary passes over: of "at Google" the last. */
    private Named bare(String text, List<Token> words, Named named, Set<Integer> sure) {
        boolean small = words.size() > 1 && Character.isLowerCase(text.codePointAt(words.getFirst().start()));
        List<Token> fewer = words.subList(1, words.size());
        Optional<Named> same = small
                ? named(text, fewer, named.field(), sure).filter(one -> one.id().equals(named.id()))
                : Optional.empty();
        return same.map(one -> bare(text, fewer, one, sure)).orElse(named);
    }

    private Optional<Named> named(String text, List<Token> words, Field field, Set<Integer> sure) {
        int start = words.getFirst().start();
        int end = words.getLast().end();
        return known(field, text.substring(start, end))
                .map(known -> new Named(field, known.id(), known.label(), names(field, known), start, end,
                        needsEvidence(field) ? sure.contains(start) : !known.ambiguous()));
    }

    private List<String> names(Field field, Known known) {
        return concepts.aliases(field, known.id())
                .stream()
                .filter(name -> !name.equals(known.label()))
                .limit(MOST_NAMES)
                .toList();
    }

    /** A name as it is written; ids are no words of a text. */
    private Optional<Known> known(Field field, String name) {
        return switch (field) {
            case SKILL -> vocabulary.skills().find(name).map(skill -> new Known(skill.id(), skill.label(), false));
            case EMPLOYER -> vocabulary.employers()
                    .find(name)
                    .map(employer -> new Known(employer.id(), employer.label(), employer.ambiguous()));
            case SCHOOL -> vocabulary.schools().find(name).map(one -> new Known(one.id(), one.label(), false));
            case CITY -> vocabulary.places().find(name).map(place -> new Known(place.id(), place.city(), false));
            default -> concepts.find(field, name);
        };
    }

    private static boolean needsEvidence(Field field) {
        return field == Field.SKILL || field == Field.CITY;
    }

    /** Where a text, read as a line of a résumé, names a skill or a city beyond doubt. */
    private Set<Integer> surePlaces(String text, List<Token> tokens, Field field) {
        Set<Integer> starts = new HashSet<>();
        if (field == Field.SKILL) {
            vocabulary.skills().findIn(text, tokens).forEach(match -> starts.add(match.start()));
        } else if (field == Field.CITY) {
            vocabulary.places().findIn(text).forEach(match -> starts.add(match.start()));
        }
        return starts;
    }

    private List<Widened> widened(String text, List<Token> tokens) {
        List<String> words = tokens.stream().map(Token::text).toList();
        List<Widened> all = new ArrayList<>();
        for (int i = 0; i < tokens.size();) {
            Optional<Synonyms.Found> found = vocabulary.synonyms().longestAt(words, i);
            int size = found.map(Synonyms.Found::size).orElse(0);
            if (size > 0) {
                int start = tokens.get(i).start();
                int end = tokens.get(i + size - 1).end();
                all.add(new Widened(text.substring(start, end),
                        found.get().expansions().stream().map(Synonyms.Expansion::written).toList(), start, end));
            }
            i += Math.max(1, size);
        }
        return all;
    }
}
