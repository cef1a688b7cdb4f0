package org.shortlist.query;

import java.time.YearMonth;
import java.util.List;
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
     * @param begins whether words that only begin so will do: {@code kaf*}
     */
    record Words(Field field, Lexeme.Manner manner, String text, boolean begins, int start, int end)
            implements
                Typed {}

    record Years(@Nullable Integer atLeast, @Nullable Integer atMost, int start, int end) implements Typed {}

    /**
     * Dates of a job.
     *
     * @param joins whether it is a half ({@code from:} or {@code to:}) that joins its other half beside it
     */
    record Dates(@Nullable YearMonth from, @Nullable YearMonth to, boolean joins, int start, int end)
            implements
                Typed {}

    record Job(Typed inside, int start, int end) implements Typed {}

    record And(List<Typed> all, int start, int end) implements Typed {}

    record Or(List<Typed> any, int start, int end) implements Typed {}

    record Not(Typed not, int start, int end) implements Typed {}

    /** Conjunction without nesting; of nothing, null. */
    static @Nullable Typed and(List<Typed> parts) {
        List<Typed> flat = parts.stream()
                .<Typed>mapMulti((part, sink) -> {
                    if (part instanceof And and) {
                        and.all().forEach(sink);
                    } else {
                        sink.accept(part);
                    }
                })
                .toList();
        return flat.size() < 2
                ? flat.stream().findFirst().orElse(null)
                : new And(flat, flat.getFirst().start(), flat.getLast().end());
    }

    /** Disjunction without nesting; of nothing, null. */
    static @Nullable Typed or(List<Typed> parts) {
        List<Typed> flat = parts.stream()
                .<Typed>mapMulti((part, sink) -> {
                    if (part instanceof Or or) {
                        or.any().forEach(sink);
                    } else {
                        sink.accept(part);
                    }
                })
                .toList();
        return flat.size() < 2
                ? flat.stream().findFirst().orElse(null)
                : new Or(flat, flat.getFirst().start(), flat.getLast().end());
    }

    /** What does not hold; two negations cancel out. */
    static Typed negation(Typed typed, int start) {
        return typed instanceof Not twice ? twice.not() : new Not(typed, start, typed.end());
    }

    /** The same with what stands around it in the text; the parts of an And keep their own places. */
    static Typed reaching(Typed typed, int start, int end) {
        return switch (typed) {
            case Everyone everyone -> new Everyone(start, end);
            case Words words -> new Words(words.field(), words.manner(), words.text(), words.begins(), start, end);
            case Years years -> new Years(years.atLeast(), years.atMost(), start, end);
            case Dates dates -> new Dates(dates.from(), dates.to(), dates.joins(), start, end);
            case Job job -> new Job(job.inside(), start, end);
            case And and -> and;
            case Or or -> new Or(or.any(), start, end);
            case Not not -> new Not(not.not(), start, end);
        };
    }
}
