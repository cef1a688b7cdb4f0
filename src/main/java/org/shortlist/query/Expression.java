package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Every candidate. */
    record All() implements Expression {}

    /** One word in one value of the field; where the field is {@linkplain Field#inflected() inflected}, any form of it. */
    record Term(Field field, String word) implements Expression {}

    /** The words next to each other in this order within one value, each as {@link Term} would match it; two or more. */
    record Phrase(Field field, List<String> words) implements Expression {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /** A word that begins so, in one value of the field; exact, however many words that may be. */
    record Prefix(Field field, String prefix) implements Expression {}

    /** Has the concept: {@code Has(SKILL, "kubernetes")}. */
    record Has(Field field, String id) implements Expression {}

    /** Full years of experience, both ends included; a null end is open. */
    record Years(@Nullable Integer atLeast, @Nullable Integer atMost) implements Expression {}

    /**
     * A position whose possible months overlap [from, to]: it may have begun by {@code to} and may have lasted until {@code from}.
     * A null end is open. Undated and reversed positions never match. Of a position only: see {@link WithinPosition}.
     */
    record Overlaps(@Nullable YearMonth from, @Nullable YearMonth to) implements Expression {}

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
