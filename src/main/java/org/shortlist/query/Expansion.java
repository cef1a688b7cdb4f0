package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shortlist.query.ConceptResolver.Known;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/**
 * Makes the tree that an engine answers of what was typed, by what the vocabulary knows:
 * <ul>
 * <li>a known skill is that skill and nothing else, so that {@code skill:java} is not JavaScript
 * <li>a known employer is itself, those that belong to it, or whoever is called so; but a name that is also a word or the start of
 * other names (Apple, Target) is the employer alone
 * <li>a known school or city is itself or the words
 * <li>a level of degrees is itself or the words; one degree (MBA) is any of its writings, for others have its level too
 * <li>what is unknown is what was counted under these words, or the words
 * </ul>
 */
final class Expansion {

    private final ConceptResolver concepts;

    Expansion(ConceptResolver concepts) {
        this.concepts = concepts;
    }

    Expression of(Typed typed) {
        return switch (typed) {
            case Typed.Everyone everyone -> new Expression.All();
            case Typed.Words words -> ofWords(words);
            case Typed.Years years -> new Expression.Range(Field.YEARS, years.atLeast(), years.atMost());
            case Typed.Dates dates ->
                new Expression.Dates(Expression.Dates.Relation.OVERLAPS, dates.from(), dates.to(), false);
            case Typed.Job job -> new Expression.WithinPosition(of(job.inside()));
            case Typed.And and -> Expression.and(and.all().stream().map(this::of).toList());
            case Typed.Or or -> Expression.or(or.any().stream().map(this::of).toList());
            case Typed.Not not -> new Expression.Not(of(not.not()));
        };
    }

    private Expression ofWords(Typed.Words words) {
        Field field = words.field();
        if (words.begins()) {
            return new Expression.Wildcard(field, words.text() + "*");
        }
        return switch (words.manner()) {
            case ID -> new Expression.Has(field, words.text());
            case EXACT -> new Expression.Has(field, concepts.resolve(field, words.text()));
            case WORDS -> written(field, words.text());
            case MEANT -> field == Field.ANYWHERE || field == Field.NAME || field == Field.TITLE
                    ? written(field, words.text())
                    : meant(field, words.text());
        };
    }

    private Expression meant(Field field, String text) {
        List<String> writings = field == Field.DEGREE ? concepts.writingsOfDegree(text) : List.of();
        if (!writings.isEmpty()) {
            return Expression.or(Stream.concat(Stream.of(text), writings.stream())
                    .map(writing -> written(field, writing))
                    .distinct()
                    .toList());
        }
        Optional<Known> known = concepts.find(field, text);
        boolean conceptAlone = known.isPresent() && (field == Field.SKILL || known.get().ambiguous());
        List<Expression> any = new ArrayList<>();
        if (known.isPresent() || field != Field.DEGREE) {
            concepts.members(field, known.map(Known::id).orElseGet(() -> concepts.resolve(field, text)))
                    .forEach(id -> any.add(new Expression.Has(field, id)));
        }
        if (!conceptAlone) {
            any.add(written(field, text));
        }
        return Expression.or(any);
    }

    /** The words as typed: one is a term, several are a phrase. */
    private static Expression written(Field field, String text) {
        List<String> words = Tokenizer.tokenize(text).stream().map(Token::text).toList();
        if (words.isEmpty()) {
            return new Expression.Term(field, Folding.fold(text));
        }
        return words.size() == 1
                ? new Expression.Term(field, words.getFirst())
                : new Expression.Phrase(field, words);
    }
}
