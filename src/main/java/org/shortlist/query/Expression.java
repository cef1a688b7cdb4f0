package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.vocabulary.Folding;

/**
 * A question about candidates, as a tree.
 *
 * <p>Words in leaves are tokens of the vocabulary's {@code Tokenizer}, already folded. What a leaf means is stated here, once,
 * for every engine:
 * <ul>
 * <li>A leaf over {@link Field#ANYWHERE} or a field of words looks at <em>values</em>: one title, one employer, one passage
 * of the text. Nothing matches across two values, so a phrase never reaches from one job into the next.
 * <li>Outside {@link WithinPosition} a leaf may be satisfied by any value of the candidate; inside, all leaves of the clause
 * are about one and the same position.
 * </ul>
 * Trees are immutable and compared by value.
 */
public sealed interface Expression {

    /** A leaf that finds words in a value: what may stand in {@link Near}. Each is over one field. */
    sealed interface OfWords extends Expression {
        Field field();
    }

    /** Every candidate; inside {@link WithinPosition} every position. */
    record All() implements Expression {}

    /**
     * One word in one value of the field; where the field is {@linkplain Field#inflected() inflected}, any form of it.
     *
     * @param word  of {@link Field#NAME} with the marks that were typed ({@code josé}): every form of the name matches, and those
     *              that have the same marks rank first
     * @param exact this form alone. Of {@link Field#NAME} {@code word} is then the word as written, neither folded nor in lower
     *              case, and is compared code point by code point
     */
    record Term(Field field, String word, boolean exact) implements OfWords {
        public Term(Field field, String word) {
            this(field, word, false);
        }

        /** The word without its marks, as it is looked up. */
        public String folded() {
            return Folding.fold(word);
        }
    }

    /** The words next to each other in this order within one value, each as {@link Term} would match it; two or more. */
    record Phrase(Field field, List<String> words, boolean exact) implements OfWords {
        public Phrase {
            words = List.copyOf(words);
        }

        public Phrase(Field field, List<String> words) {
            this(field, words, false);
        }
    }

    /**
     * A word of this shape in one value of the field: {@code *} stands for any characters or none, {@code ?} for exactly one; at least
     * one other character. All words of the index that fit count, however many they are.
     */
    record Wildcard(Field field, String pattern) implements OfWords {}

    /**
     * A word at most so many letters away (inserted, deleted, replaced, or two neighbours swapped), in code points.
     *
     * @param edits 1 or 2
     */
    record Fuzzy(Field field, String word, int edits) implements OfWords {}

    /** Any of some words, phrases or shapes, as one operand of {@link Near}; two or more over the same field, no AnyOf among them. */
    record AnyOf(List<OfWords> any) implements OfWords {
        public AnyOf {
            any = List.copyOf(any);
        }

        @Override
        public Field field() {
            return any.getFirst().field();
        }
    }

    /**
     * The operands close to each other in one value: there are places of all of them, no two of which share a word, such that the
     * stretch from the first to the last holds at most {@code between} words that are of none of these places.
     *
     * <p>Ordered and with nothing between, it is a phrase some words of which are shapes or choices ({@code "account manage*"}).
     *
     * @param operands two or more over the same field; no Near among them, nor within an {@link AnyOf} among them, but such phrases
     * @param ordered  whether the places must stand in the order of the operands
     */
    record Near(List<OfWords> operands, int between, boolean ordered) implements OfWords {
        public Near {
            operands = List.copyOf(operands);
        }

        @Override
        public Field field() {
            return operands.getFirst().field();
        }
    }

    /** The operands, two or more and all over {@link Field#ANYWHERE}, in one sentence of one passage of the text. */
    record SameSentence(List<OfWords> operands) implements Expression {
        public SameSentence {
            operands = List.copyOf(operands);
        }
    }

    /** At least {@code count} of these; 1 ≤ count ≤ size. */
    record AtLeast(int count, List<Expression> of) implements Expression {
        public AtLeast {
            of = List.copyOf(of);
        }
    }

    /** Has the concept: {@code Has(SKILL, "kubernetes")}. */
    record Has(Field field, String id) implements Expression {}

    /** Has one of many concepts of a field: pasted ids or e-mail addresses. Sorted, each once, one or more. */
    record HasAny(Field field, List<String> ids) implements Expression {
        public HasAny {
            ids = ids.stream().sorted().distinct().toList();
        }
    }

    /**
     * A number of the person or, inside {@link WithinPosition}, of the job lies in [atLeast, atMost], in the unit of the
     * {@linkplain Field field}; a null end is open. Who has no such number never matches.
     */
    record Range(Field field, @Nullable Integer atLeast, @Nullable Integer atMost) implements Expression {}

    /**
     * Has the skill, with so many months of use (the union of the jobs that show it; 0 where it is only listed) and used lately.
     *
     * @param skill    id of the concept
     * @param atLeast  months, null for any number
     * @param atMost   months, null for any number; 0 asks for skills that are listed only
     * @param within   the last month of use is at most so many months before the index's as-of month; null for any
     */
    record SkillUse(String skill, @Nullable Integer atLeast, @Nullable Integer atMost,
            @Nullable Integer within) implements Expression {}

    /**
     * Lives (inside {@link WithinPosition}: the job was) at most so far from a point, by great circle. Places without coordinates
     * never match.
     *
     * @param place what the point is called
     */
    record Around(double latitude, double longitude, int kilometres, String place) implements Expression {}

    /**
     * A position whose months stand in this relation to [from, to]; a null end is open. Undated and reversed positions never match. Of
     * a position only: see {@link WithinPosition}.
     *
     * <p>A date that is no month is uncertain. Without {@code strict} some choice of the two ends, each within what was written
     * and the first not after the last, must satisfy the relation; with it, every such choice must.
     */
    record Dates(Relation relation, @Nullable YearMonth from, @Nullable YearMonth to,
            boolean strict) implements Expression {

        /** A position that lasts from f to t, against [from, to]. */
        public enum Relation {
            /** f ≤ to and t ≥ from. */
            OVERLAPS,
            /** from ≤ f and t ≤ to. */
            DURING,
            /** f ≤ from and t ≥ to; an open end of the range is beyond every position. */
            THROUGHOUT,
            /** from ≤ f ≤ to. */
            STARTED,
            /** from ≤ t ≤ to; an open position has not ended. */
            ENDED
        }
    }

    /** A position that is, or is not, held now. Of a position only. */
    record Held(Time time) implements Expression {

        /** When a position is held. */
        public enum Time {
            /** Open, as the résumé says. */
            CURRENT,
            /** Open and not likely ended. */
            LIKELY_CURRENT,
            /** Not open: it has an end, or no dates at all. */
            PAST
        }
    }

    /** All of them; two or more, none of which is an And. */
    record And(List<Expression> all) implements Expression {
        public And {
            all = List.copyOf(all);
        }
    }

    /** Any of them; two or more, none of which is an Or. */
    record Or(List<Expression> any) implements Expression {
        public Or {
            any = List.copyOf(any);
        }
    }

    /** Everyone else. Inside {@link WithinPosition}: a position for which it does not hold. */
    record Not(Expression not) implements Expression {}

    /** One and the same position satisfies all of it. Never nested in another. */
    record WithinPosition(Expression position) implements Expression {}

    /**
     * What was asked, and what else the vocabulary takes for the same: holds like an Or of all. Marks and reasons say by which of
     * them a candidate was found.
     *
     * @param asked as typed
     * @param also  one or more synonyms or aliases
     */
    record Expanded(Expression asked, List<Synonym> also) implements Expression {
        public Expanded {
            also = List.copyOf(also);
        }

        /**
         * Something that is taken for the same.
         *
         * @param label what it is, for people: {@code k8s}, of which a mark says "via k8s"; it follows from the expression
         */
        public record Synonym(String label, Expression expression) {}
    }

    /** Always holds; who satisfies it ranks higher. Stands in an And or alone, never in an Or or a Not. */
    record Nice(Expression nice) implements Expression {}

    /** Holds like what it weighs, and counts so many times as much in the ranking; 0.01 ≤ times ≤ 100. */
    record Weighted(Expression expression, double times) implements Expression {}

    /** Conjunction without nesting and without {@link All}; of nothing, everyone. */
    static Expression and(List<? extends Expression> parts) {
        List<Expression> flat = parts.stream()
                .<Expression>mapMulti((part, sink) -> {
                    if (part instanceof And and) {
                        and.all().forEach(sink);
                    } else if (!(part instanceof All)) {
                        sink.accept(part);
                    }
                })
                .toList();
        return flat.isEmpty() ? new All() : flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    /**
     * Disjunction without nesting.
     *
     * @throws IllegalArgumentException of nothing
     */
    static Expression or(List<? extends Expression> parts) {
        List<Expression> flat = parts.stream()
                .<Expression>mapMulti((part, sink) -> {
                    if (part instanceof Or or) {
                        or.any().forEach(sink);
                    } else {
                        sink.accept(part);
                    }
                })
                .toList();
        if (flat.isEmpty()) {
            throw new IllegalArgumentException("a disjunction of nothing");
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }
}
