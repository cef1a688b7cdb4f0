package org.shortlist.query;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.ConceptResolver.Known;
import org.shortlist.query.Expression.AnyOf;
import org.shortlist.query.Expression.Expanded.Synonym;
import org.shortlist.query.Expression.Expanded;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.vocabulary.Folding;
import org.shortlist.vocabulary.Tokenizer;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Makes the tree that an engine answers of what was typed, by what the vocabulary knows:
 * <ul>
 * <li>words anywhere and in titles are themselves or their synonyms; words anywhere that can only mean a skill, by another name than
 * its own, are also that skill
 * <li>a known skill is that skill and nothing else, so that {@code skill:java} is not JavaScript; by the name of something narrower
 * ({@code skill:xhtml}) it is who names that
 * <li>a known employer is itself or whoever is called so, or those that belong to it; but a name that is also a word or the start of
 * other names (Apple, Target) is the employer alone
 * <li>a known school or city is itself or the words
 * <li>a level of degrees is itself or the words; one degree (MBA) is any of its writings, for others have its level too
 * <li>what is unknown is what was counted under these words, or the words
 * </ul>
 * Synonyms, members of a group and writings of a degree are {@link Expanded}: seen, and each to be switched off by its label.
 */
final class Expansion {

    private static final Predicate<String> NONE = label -> false;

    private final ConceptResolver concepts;
    private final Widening widening;
    private final @Nullable Vocabulary vocabulary;

    /** @param vocabulary knows what stands for the same; null where nothing is to be added to what was asked */
    Expansion(ConceptResolver concepts, @Nullable Vocabulary vocabulary) {
        this.concepts = concepts;
        this.vocabulary = vocabulary;
        widening = new Widening(vocabulary);
    }

    Expression of(Typed typed) {
        return of(typed, label -> true);
    }

    /** @param on which synonyms are to be added, by {@link #key} */
    Expression of(Typed typed, Predicate<String> on) {
        return switch (typed) {
            case Typed.Everyone everyone -> new Expression.All();
            case Typed.Words words -> ofWords(words, on);
            case Typed.Run run -> widening.widenRun(run.words().stream().map(word -> of(word, NONE)).toList(), on);
            case Typed.Shape shape -> new Expression.Wildcard(shape.field(), shape.pattern());
            case Typed.Alike alike -> new Expression.Fuzzy(alike.field(), alike.word(), alike.edits());
            case Typed.Near near -> widening.widen(near(near), on);
            case Typed.Sentence sentence ->
                widening.widen(new Expression.SameSentence(operands(sentence.operands())), on);
            case Typed.AtLeast some -> new Expression.AtLeast(some.count(), all(some.of(), on));
            case Typed.Number number -> new Expression.Range(number.field(), number.low(), number.high());
            case Typed.Use use -> new Expression.SkillUse(skill(use.skill()), use.low(), use.high(), use.within());
            case Typed.Rungs rungs -> has(rungs.field(), rungs.ids());
            case Typed.Pasted pasted -> pasted.ids().stream().distinct().count() == 1
                    ? new Expression.Has(pasted.field(), pasted.ids().getFirst())
                    : new Expression.HasAny(pasted.field(), pasted.ids());
            case Typed.Around around -> new Expression.Around(around.latitude(), around.longitude(),
                    around.kilometres(), around.place());
            case Typed.Dates dates ->
                new Expression.Dates(dates.relation(), dates.from(), dates.to(), dates.strict());
            case Typed.Held held -> new Expression.Held(held.time());
            case Typed.Timed timed -> Expression.and(List.of(of(timed.held(), on), of(timed.of(), on)));
            case Typed.Job job -> new Expression.WithinPosition(of(job.inside(), on));
            case Typed.And and -> Expression.and(all(and.all(), on));
            case Typed.Or or -> Expression.or(all(or.any(), on));
            case Typed.Not not -> new Expression.Not(conjoined(of(not.not(), on)));
            case Typed.Nice nice -> new Expression.Nice(conjoined(of(nice.nice(), on)));
            case Typed.Weighted weighted -> new Expression.Weighted(of(weighted.typed(), on), weighted.times());
            case Typed.Switched switched -> switched(switched, on);
        };
    }

    /** All of some conditions, which may be one clause: what is excluded or wished for is one anyhow. */
    private static Expression conjoined(Expression expression) {
        return expression instanceof Expression.AtLeast some && some.count() == some.of().size()
                ? Expression.and(some.of())
                : expression;
    }

    private String skill(Typed.Words skill) {
        return skill.manner() == Manner.ID ? skill.text() : concepts.resolve(Field.SKILL, skill.text());
    }

    private List<Expression> all(List<Typed> parts, Predicate<String> on) {
        return parts.stream().map(part -> of(part, on)).toList();
    }

    private static Expression has(Field field, List<String> ids) {
        return Expression.or(ids.stream().map(id -> new Expression.Has(field, id)).toList());
    }

    private Expression switched(Typed.Switched switched, Predicate<String> on) {
        Set<String> off = switched.without().stream().map(Expansion::key).collect(Collectors.toSet());
        Expression asked = of(switched.asked(),
                switched.all() ? NONE : label -> !off.contains(key(label)) && on.test(label));
        if (switched.also().isEmpty() || asked instanceof Expression.All) {
            return asked;
        }
        Stream<Synonym> more = switched.also()
                .stream()
                .map(typed -> synonym(of(typed, NONE)))
                .filter(synonym -> on.test(synonym.label()));
        return asked instanceof Expanded known
                ? new Expanded(known.asked(), Stream.concat(known.also().stream(), more).toList())
                : expanded(asked, more.toList());
    }

    /** What a synonym is switched off by: its label, however it is written. */
    static String key(String label) {
        return String.join(" ", Runs.tokens(label));
    }

    /** A synonym that someone named; its label follows from what it is. */
    private Synonym synonym(Expression expression) {
        return new Synonym(label(expression), expression);
    }

    /** What an expression is called in short: its words, or the name of its concept. */
    String label(Expression expression) {
        return switch (expression) {
            case Expression.Term term -> term.word();
            case Expression.Phrase phrase -> String.join(" ", phrase.words());
            case Expression.Wildcard wildcard -> wildcard.pattern();
            case Expression.Fuzzy fuzzy -> fuzzy.word();
            case Expression.Has has -> concepts.label(has.field(), has.id());
            case Expression.Near near -> labels(near.operands());
            case AnyOf any -> label(any.any().getFirst());
            case Expression.And and -> labels(and.all());
            case Expression.Or or -> label(or.any().getFirst());
            case Expanded expanded -> label(expanded.asked());
            default -> expression.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private String labels(List<? extends Expression> parts) {
        return parts.stream().map(this::label).collect(Collectors.joining(" "));
    }

    /** The operands of nearness as they stand, without synonyms. */
    private List<OfWords> operands(List<Typed> typed) {
        return typed.stream().map(this::operand).toList();
    }

    private OfWords operand(Typed typed) {
        return switch (typed) {
            case Typed.Or or -> new AnyOf(or.any().stream().map(this::operand).toList());
            case Typed.Near near -> near(near);
            default -> (OfWords) of(typed, NONE);
        };
    }

    private OfWords near(Typed.Near near) {
        List<OfWords> operands = operands(near.operands());
        return near.isPhrase()
                ? Widening.sequence(operands)
                : new Expression.Near(operands, near.between(), near.ordered());
    }

    private Expression ofWords(Typed.Words words, Predicate<String> on) {
        Field field = words.field();
        return switch (words.manner()) {
            case ID -> new Expression.Has(field, words.text());
            case CONCEPT -> new Expression.Has(field, concepts.resolve(field, words.text()));
            case WORDS -> written(field, words.text());
            case FORM -> form(field, words.text());
            case NICKNAMES -> nicknames(written(field, words.text()), on);
            case MEANT -> switch (field) {
                case ANYWHERE, NAME, TITLE -> widening.widen(name(field, words.text()), on);
                default -> meant(field, words.text(), on);
            };
        };
    }

    private Expression meant(Field field, String text, Predicate<String> on) {
        return switch (field) {
            case DEGREE -> degree(text, on);
            case EMPLOYER -> employer(text, on);
            case SKILL -> concepts.isNarrower(text)
                    ? written(field, text)
                    : concepts.find(field, text).isPresent()
                            ? new Expression.Has(field, concepts.resolve(field, text))
                            : conceptOrWords(field, text);
            case SUBJECT, CERTIFICATE, CLEARANCE, PERMIT -> field.hasWords()
                    ? written(field, text)
                    : new Expression.Has(field, concepts.resolve(field, text));
            default -> field.hasWords() ? conceptOrWords(field, text) : has(field, concepts.ids(field, text));
        };
    }

    private Expression conceptOrWords(Field field, String text) {
        return Expression.or(List.of(new Expression.Has(field, concepts.resolve(field, text)), written(field, text)));
    }

    private Expression employer(String text, Predicate<String> on) {
        Optional<Known> known = concepts.find(Field.EMPLOYER, text);
        boolean ambiguous = known.filter(Known::ambiguous).isPresent();
        String id = known.map(Known::id).orElseGet(() -> concepts.resolve(Field.EMPLOYER, text));
        Expression asked = ambiguous ? new Expression.Has(Field.EMPLOYER, id) : conceptOrWords(Field.EMPLOYER, text);
        return vocabulary == null
                ? asked
                : expanded(asked, concepts.membersOf(id)
                        .stream()
                        .map(member -> synonym(new Expression.Has(Field.EMPLOYER, member)))
                        .filter(member -> on.test(member.label()))
                        .toList());
    }

    private Expression degree(String text, Predicate<String> on) {
        List<String> writings = concepts.writingsOfDegree(text);
        Expression asked = written(Field.DEGREE, text);
        if (writings.isEmpty() || vocabulary == null) {
            return writings.isEmpty() && concepts.find(Field.DEGREE, text).isPresent()
                    ? conceptOrWords(Field.DEGREE, text)
                    : asked;
        }
        return expanded(asked, writings.stream()
                .map(writing -> synonym(written(Field.DEGREE, writing)))
                .filter(other -> !other.expression().equals(asked) && on.test(other.label()))
                .distinct()
                .toList());
    }

    private Expression nicknames(Expression asked, Predicate<String> on) {
        return asked instanceof Expression.Term term && vocabulary != null
                ? expanded(asked, vocabulary.nicknames()
                        .others(term.folded())
                        .stream()
                        .filter(on)
                        .map(other -> synonym(new Expression.Term(Field.NAME, other)))
                        .toList())
                : asked;
    }

    private static Expression expanded(Expression asked, List<Synonym> also) {
        return also.isEmpty() ? asked : new Expanded(asked, also);
    }

    /** A name with a comma is written the other way round, and something may stand between: "Garcia, Maria". */
    private static Expression name(Field field, String text) {
        int comma = text.indexOf(',');
        List<String> last = comma < 0 ? List.of() : marked(text.substring(0, comma));
        List<String> first = comma < 0 ? List.of() : marked(text.substring(comma + 1));
        return field == Field.NAME && !last.isEmpty() && !first.isEmpty()
                ? new Expression.Near(List.of(Widening.written(field, last), Widening.written(field, first)), 2, false)
                : written(field, text);
    }

    /** The words as typed: one is a term, several are a phrase. */
    private static Expression written(Field field, String text) {
        List<String> words = field == Field.NAME ? marked(text) : Runs.tokens(text);
        return words.isEmpty() ? new Expression.Term(field, Folding.fold(text)) : Widening.written(field, words);
    }

    /** The words of a name with the marks that were typed: "José" is {@code josé}, of which {@code jose} is the folded form. */
    private static List<String> marked(String name) {
        return Tokenizer.tokenize(name).stream().map(token -> {
            String typed = Normalizer.normalize(name.substring(token.start(), token.end()).toLowerCase(Locale.ROOT),
                    Normalizer.Form.NFC);
            boolean letters = typed.codePoints().allMatch(Character::isLetter);
            return letters && Folding.fold(typed).equals(token.text()) ? typed : token.text();
        }).toList();
    }

    /** The words in this form alone; of a name, as it is written. */
    private static Expression form(Field field, String text) {
        List<String> words = field == Field.NAME ? List.of(text.strip().split("\\s+")) : Runs.tokens(text);
        return words.size() == 1
                ? new Expression.Term(field, words.getFirst(), true)
                : new Expression.Phrase(field, words, true);
    }
}
