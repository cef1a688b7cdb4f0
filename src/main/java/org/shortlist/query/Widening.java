package org.shortlist.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression.AnyOf;
import org.shortlist.query.Expression.Expanded;
import org.shortlist.query.Expression.Expanded.Synonym;
import org.shortlist.query.Expression.Has;
import org.shortlist.query.Expression.Near;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.query.Expression.Phrase;
import org.shortlist.query.Expression.SameSentence;
import org.shortlist.query.Expression.Term;
import org.shortlist.vocabulary.Synonyms;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Adds to words what the vocabulary takes for the same: {@code sysadmin} gets {@code system administrator}.
 *
 * <p>Words in a phrase or near others are widened where they stand, several words for one among them: of
 * {@code "senior sysadmin"} the synonym {@code system administrator} is {@code "senior system administrator"}, and with
 * {@code sr} for {@code senior}, {@code "sr system administrator"}, too. Each synonym is told apart by what it replaces a word with, the
 * other words being themselves or any of theirs, so that each can be counted and switched off alone. (The same graph as Lucene's
 * synonym graphs, see M. McCandless, "Lucene's TokenStreams are actually graphs", 2012, written as choices instead of paths.)
 *
 * <p>Words anywhere that are as a whole another name of a skill, and can mean nothing else, get the skill: {@code golang} finds who
 * lists Go. It points one way, and what is a word too ({@code go}, {@code excel}) stays one.
 */
final class Widening {

    private static final int MOST = 60;
    /** Of longer phrases the words are taken as they are. */
    private static final int LONGEST = 20;

    private final @Nullable Vocabulary vocabulary;

    /** @param vocabulary knows the synonyms; null for none */
    Widening(@Nullable Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Another word for one of the words, and the whole with it in place. */
    private record Variant<E extends Expression>(String label, E expression) {}

    /** Words that follow one another and have other words together, or one that has none. */
    private record Segment(List<String> words, List<List<String>> others) {}

    /** The same with its synonyms; itself where there are none or it is no words. */
    Expression widen(Expression asked, Predicate<String> on) {
        return switch (asked) {
            case SameSentence sentence -> expanded(asked, replaced(sentence.operands(), SameSentence::new, on));
            case OfWords words -> expanded(asked, withSkill(words.field(), tokens(asked), variants(words, on), on));
            default -> asked;
        };
    }

    /** Words that mean something together, typed one after the other: all of them, or their synonym. */
    Expression widenRun(List<Expression> words, Predicate<String> on) {
        List<String> tokens = words.stream().flatMap(word -> tokens(word).stream()).toList();
        Expression all = Expression.and(words.stream().map(word -> widen(word, on)).toList());
        Field field = words.getFirst() instanceof OfWords first ? first.field() : Field.ANYWHERE;
        List<Variant<OfWords>> together = others(field, tokens, 0)
                .filter(found -> found.words().size() == tokens.size())
                .map(found -> found.others().stream().map(other -> variant(field, other)).toList())
                .orElse(List.of())
                .stream()
                .filter(variant -> on.test(variant.label()))
                .toList();
        return expanded(all, withSkill(field, tokens, together, on));
    }

    /**
     * The variants, and the skill that the words can only mean. Where a variant is called as the skill is, it and the skill are one: they
     * are counted and switched off together.
     */
    private List<Variant<? extends Expression>> withSkill(Field field, List<String> words,
            List<Variant<OfWords>> variants, Predicate<String> on) {
        List<Variant<? extends Expression>> all = new ArrayList<>(variants);
        if (vocabulary != null && field == Field.ANYWHERE && !words.isEmpty()) {
            vocabulary.skills()
                    .ofAlias(words)
                    .map(skill -> new Variant<>(labelled(skill.label(), variants), new Has(Field.SKILL, skill.id())))
                    .filter(skill -> on.test(skill.label()))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static String labelled(String name, List<Variant<OfWords>> variants) {
        return variants.stream()
                .map(Variant::label)
                .filter(label -> Expansion.key(label).equals(Expansion.key(name)))
                .findFirst()
                .orElse(name);
    }

    private static Variant<OfWords> variant(Field field, List<String> words) {
        return new Variant<>(String.join(" ", words), written(field, words));
    }

    private static List<String> tokens(Expression word) {
        return switch (word) {
            case Term term when !term.exact() -> List.of(term.word());
            case Phrase phrase when !phrase.exact() -> phrase.words();
            default -> List.of();
        };
    }

    private static Expression expanded(Expression asked, List<? extends Variant<? extends Expression>> variants) {
        Map<String, List<Expression>> byLabel = new LinkedHashMap<>();
        for (Variant<? extends Expression> variant : variants) {
            if (byLabel.size() < MOST && !variant.expression().equals(asked)) {
                byLabel.computeIfAbsent(variant.label(), label -> new ArrayList<>()).add(variant.expression());
            }
        }
        List<Synonym> also = byLabel.entrySet()
                .stream()
                .map(entry -> new Synonym(entry.getKey(), Expression.or(entry.getValue())))
                .toList();
        return also.isEmpty() ? asked : new Expanded(asked, also);
    }

    private List<Variant<OfWords>> variants(OfWords words, Predicate<String> on) {
        return switch (words) {
            case Term term when !term.exact() -> inOrder(term.field(), List.of(term.word()), on);
            case Phrase phrase when !phrase.exact() -> inOrder(phrase.field(), phrase.words(), on);
            case Near near -> replaced(near.operands(),
                    operands -> new Near(operands, near.between(), near.ordered()), on);
            case AnyOf any -> any.any().stream().flatMap(one -> variants(one, on).stream()).toList();
            default -> List.of();
        };
    }

    private <E extends Expression> List<Variant<E>> replaced(List<OfWords> operands,
            Function<List<OfWords>, E> whole, Predicate<String> on) {
        if (operands.size() > LONGEST) {
            return List.of();
        }
        List<List<Variant<OfWords>>> others = operands.stream().map(operand -> variants(operand, on)).toList();
        List<OfWords> any = IntStream.range(0, operands.size())
                .mapToObj(i -> anyOf(operands.get(i), others.get(i).stream().map(Variant::expression).toList()))
                .toList();
        return IntStream.range(0, operands.size())
                .boxed()
                .flatMap(i -> others.get(i)
                        .stream()
                        .map(one -> new Variant<>(one.label(), whole.apply(with(any, i, one.expression())))))
                .toList();
    }

    private List<Variant<OfWords>> inOrder(Field field, List<String> words, Predicate<String> on) {
        List<Segment> segments = words.size() > LONGEST ? List.of() : segments(field, words, on);
        List<OfWords> any = segments.stream()
                .map(segment -> anyOf(written(field, segment.words()),
                        segment.others().stream().map(other -> written(field, other)).toList()))
                .toList();
        return IntStream.range(0, segments.size())
                .boxed()
                .flatMap(i -> segments.get(i)
                        .others()
                        .stream()
                        .map(other -> new Variant<>(String.join(" ", other),
                                sequence(with(any, i, written(field, other))))))
                .toList();
    }

    private static List<OfWords> with(List<OfWords> operands, int at, OfWords other) {
        List<OfWords> changed = new ArrayList<>(operands);
        changed.set(at, other);
        return changed;
    }

    private static OfWords anyOf(OfWords one, List<OfWords> others) {
        List<OfWords> any = Stream.concat(Stream.of(one), others.stream())
                .flatMap(each -> each instanceof AnyOf choice ? choice.any().stream() : Stream.of(each))
                .distinct()
                .toList();
        return any.size() == 1 ? any.getFirst() : new AnyOf(any);
    }

    private List<Segment> segments(Field field, List<String> words, Predicate<String> on) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < words.size();) {
            Segment next = others(field, words, i).orElse(new Segment(List.of(words.get(i)), List.of()));
            segments.add(new Segment(next.words(),
                    next.others().stream().filter(other -> on.test(String.join(" ", other))).toList()));
            i += next.words().size();
        }
        return segments;
    }

    private Optional<Segment> others(Field field, List<String> words, int from) {
        if (vocabulary == null || field != Field.ANYWHERE && field != Field.TITLE && field != Field.NAME) {
            return Optional.empty();
        }
        if (field == Field.NAME) {
            return otherSpelling(words.get(from))
                    .map(other -> new Segment(List.of(words.get(from)), List.of(List.of(other))));
        }
        return vocabulary.synonyms()
                .longestAt(words, from)
                .map(found -> new Segment(words.subList(from, from + found.size()),
                        found.expansions().stream().map(Synonyms.Expansion::tokens).toList()));
    }

    /** Mueller is also written Müller, which folds to muller. */
    private static Optional<String> otherSpelling(String name) {
        String other = name.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        return Optional.of(other).filter(one -> !one.equals(name));
    }

    static OfWords written(Field field, List<String> words) {
        return words.size() == 1 ? new Term(field, words.getFirst()) : new Phrase(field, words);
    }

    /** The operands directly one after the other; words side by side are one phrase. */
    static OfWords sequence(List<OfWords> operands) {
        List<OfWords> merged = new ArrayList<>();
        for (OfWords operand : operands) {
            OfWords last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && isPlain(last) && isPlain(operand)) {
                merged.set(merged.size() - 1, written(operand.field(),
                        Stream.concat(tokens(last).stream(), tokens(operand).stream()).toList()));
            } else {
                merged.add(operand);
            }
        }
        return merged.size() == 1 ? merged.getFirst() : new Near(merged, 0, true);
    }

    private static boolean isPlain(OfWords words) {
        return words instanceof Term term && !term.exact() || words instanceof Phrase phrase && !phrase.exact();
    }
}
