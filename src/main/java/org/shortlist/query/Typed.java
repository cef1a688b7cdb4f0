package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was typed, before the vocabulary expands it: what the parser makes and what is said back to people. Each
 * node knows from where to where it reaches in the text.
 */
sealed interface Typed {

    int start();

    int end();

    /** {@code *}: everyone, or in a job, any job. */
    record Everyone(int start, int end) implements Typed {}

    /**
     * Text to be found in a field.
     *
     * @param bare a word as it stands, neither in quotation marks nor with any sign
     */
    record Words(Field field, Manner manner, String text, boolean bare, int start, int end) implements Typed {

        /** The same with another meaning. */
        Words meant(Manner other) {
            return new Words(field, other, text, false, start, end);
        }

        Words of(Field other) {
            return new Words(other, manner == Manner.FORM ? manner : Manner.MEANT, text, bare, start, end);
        }
    }

    /** Words typed one after the other that mean something together: {@code system administrator}. */
    record Run(List<Words> words, int start, int end) implements Typed {}

    /** A word of this shape, folded: {@code kub*}. */
    record Shape(Field field, String pattern, int start, int end) implements Typed {}

    /** A word spelt about so, folded. */
    record Alike(Field field, String word, int edits, int start, int end) implements Typed {}

    /** Operands close to each other: Words, Shape, Alike, Or of these, or a phrase with shapes. */
    record Near(List<Typed> operands, int between, boolean ordered, int start, int end) implements Typed {

        /** Whether it was typed as one phrase with a shape in it. */
        boolean isPhrase() {
            return ordered && between == 0;
        }
    }

    /** The same operands in one sentence. */
    record Sentence(List<Typed> operands, int start, int end) implements Typed {}

    /** At least so many of these. */
    record AtLeast(int count, List<Typed> of, int start, int end) implements Typed {}

    /** A number in the unit of its field. */
    record Number(Field field, @Nullable Integer low, @Nullable Integer high, int start, int end) implements Typed {}

    /** A skill with months of use; {@code within} so many months. */
    record Use(Words skill, @Nullable Integer low, @Nullable Integer high, @Nullable Integer within, int start,
            int end) implements Typed {}

    /**
     * Any of some rungs of a ladder.
     *
     * @param said for people: {@code senior or above}
     */
    record Rungs(Field field, List<String> ids, String said, int start, int end) implements Typed {}

    /** A list of ids or addresses. */
    record Pasted(Field field, List<String> ids, int start, int end) implements Typed {}

    /** At most so far from a place. */
    record Around(String place, double latitude, double longitude, int kilometres, int start,
            int end) implements Typed {}

    /**
     * Dates of a job.
     *
     * @param joins whether it is a half ({@code from:} or {@code to:}) that joins its other half beside it
     */
    record Dates(Expression.Dates.Relation relation, @Nullable YearMonth from, @Nullable YearMonth to, boolean strict,
            boolean joins, int start, int end) implements Typed {

        Dates strictly() {
            return new Dates(relation, from, to, true, joins, start, end);
        }
    }

    /** A job that is, or is not, held now. */
    record Held(Expression.Held.Time time, int start, int end) implements Typed {}

    /** {@code current.title:x}: a condition on a job of that time. */
    record Timed(Held held, Typed of, int start, int end) implements Typed {}

    record Job(Typed inside, int start, int end) implements Typed {}

    record And(List<Typed> all, int start, int end) implements Typed {}

    record Or(List<Typed> any, int start, int end) implements Typed {}

    record Not(Typed not, int start, int end) implements Typed {}

    record Nice(Typed nice, int start, int end) implements Typed {}

    record Weighted(Typed typed, double times, int start, int end) implements Typed {}

    /**
     * What is asked, with some of what the vocabulary takes for the same switched off, and more of it named.
     *
     * @param all     whether all of it is off
     * @param without labels of what is off
     */
    record Switched(Typed asked, boolean all, List<String> without, List<Typed> also, int start,
            int end) implements Typed {}

    /** Conjunction without nesting; of nothing, null. */
    static @Nullable Typed and(List<Typed> parts) {
        List<Typed> flat = parts.stream()
                .flatMap(part -> part instanceof And and ? and.all().stream() : Stream.of(part))
                .toList();
        return flat.size() < 2
                ? flat.stream().findFirst().orElse(null)
                : new And(flat, flat.getFirst().start(), last(flat));
    }

    /** Disjunction without nesting; of nothing, null. */
    static @Nullable Typed or(List<Typed> parts) {
        List<Typed> flat = parts.stream()
                .flatMap(part -> part instanceof Or or ? or.any().stream() : Stream.of(part))
                .toList();
        return flat.size() < 2
                ? flat.stream().findFirst().orElse(null)
                : new Or(flat, flat.getFirst().start(), last(flat));
    }

    private static int last(List<Typed> parts) {
        return parts.stream().mapToInt(Typed::end).max().orElseThrow();
    }

    /** What does not hold; two negations cancel out. */
    static Typed negation(Typed typed, int start) {
        return typed instanceof Not twice ? twice.not() : new Not(typed, Math.min(start, typed.start()), typed.end());
    }

    /**
     * The same with each part of a conjunction or disjunction, and what a sign, a weight or a switch stands at, replaced; leaves and
     * all other nodes themselves. Null parts fall away; of none, null.
     */
    static @Nullable Typed mapped(Typed typed, Mapping mapping) {
        return switch (typed) {
            case And and -> and(mapped(and.all(), mapping));
            case Or or -> or(mapped(or.any(), mapping));
            case Not not -> mapped(not.not(), mapping, inner -> negation(inner, not.start()));
            case Nice nice -> mapped(nice.nice(), mapping, inner -> new Nice(inner, nice.start(), nice.end()));
            case Weighted weighted -> mapped(weighted.typed(), mapping,
                    inner -> new Weighted(inner, weighted.times(), weighted.start(), weighted.end()));
            case Switched switched -> mapped(switched.asked(), mapping, inner -> new Switched(inner, switched.all(),
                    switched.without(), switched.also(), switched.start(), switched.end()));
            default -> typed;
        };
    }

    /** What becomes of a part; null where it falls away. */
    interface Mapping {
        @Nullable
        Typed of(Typed part);
    }

    private static List<Typed> mapped(List<Typed> parts, Mapping mapping) {
        return parts.stream().<Typed>map(mapping::of).filter(Objects::nonNull).toList();
    }

    private static @Nullable Typed mapped(Typed inner, Mapping mapping, UnaryOperator<Typed> outer) {
        Typed mapped = mapping.of(inner);
        return mapped == null ? null : outer.apply(mapped);
    }
}
