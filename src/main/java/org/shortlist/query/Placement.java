package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts each condition where it can hold. What only a job has (dates, how long it lasted, whether it is held) makes a job of its own
 * where it stands outside one; what a job has not (years of experience, a school) is asked of the person, beside the job in whose
 * brackets it stood. A wish can only be one of several conditions, never a choice or an exclusion.
 */
final class Placement {

    private final Notes notes;

    Placement(Notes notes) {
        this.notes = notes;
    }

    /** The question with everything in its place. */
    Typed of(Typed question) {
        return Objects.requireNonNull(person(question, true));
    }

    private @Nullable Typed person(Typed typed, boolean wish) {
        return switch (typed) {
            case Typed.And and -> all(together(DateJoin.joined(and.all(), notes)), part -> person(part, wish));
            case Typed.Nice nice -> wish(nice, wish, person(nice.nice(), false));
            case Typed.AtLeast some -> atLeast(some, some.of().stream().map(part -> person(part, false)).toList());
            case Typed.Switched switched -> Typed.mapped(switched, part -> person(part, false));
            case Typed.Dates dates -> lone(dates);
            case Typed.Held held -> new Typed.Job(held, held.start(), held.end());
            case Typed.Number number when number.field().ofPosition() ->
                new Typed.Job(number, number.start(), number.end());
            case Typed.Timed timed -> job(Objects.requireNonNull(Typed.and(List.of(timed.held(), timed.of()))), timed);
            case Typed.Job job -> job(job.inside(), job);
            default -> Typed.mapped(typed, part -> person(part, false));
        };
    }

    private static @Nullable Typed all(List<Typed> parts, Typed.Mapping mapping) {
        return Typed.and(parts.stream().<Typed>map(mapping::of).filter(Objects::nonNull).toList());
    }

    private @Nullable Typed wish(Typed.Nice nice, boolean allowed, @Nullable Typed inner) {
        if (inner == null || allowed) {
            return inner == null ? null : new Typed.Nice(inner, nice.start(), nice.end());
        }
        notes.warn("wish-alone",
                "What is only wished for can be no choice, no exclusion and no part of one; it was read as meant "
                        + "without the sign.",
                nice.start(), nice.end());
        return inner;
    }

    private static @Nullable Typed atLeast(Typed.AtLeast some, List<@Nullable Typed> parts) {
        List<Typed> of = new ArrayList<>();
        parts.stream().filter(Objects::nonNull).forEach(of::add);
        return of.size() < 2
                ? of.stream().findFirst().orElse(null)
                : new Typed.AtLeast(Math.min(some.count(), of.size()), of, some.start(), some.end());
    }

    private Typed lone(Typed.Dates dates) {
        if (!dates.joins()) {
            return new Typed.Job(dates, dates.start(), dates.end());
        }
        Typed.Dates whole = DateJoin.whole(List.of(dates), notes);
        told(whole);
        return new Typed.Job(whole, dates.start(), dates.end());
    }

    private void told(Typed typed) {
        notes.warn("dates-of-a-job", "Dates outside job:( ) were read as: " + Sentences.oneJob(typed) + ".", typed);
    }

    /** Several things that only a job has, side by side, are about one job, unless two are of one kind. */
    private List<Typed> together(List<Typed> parts) {
        List<Typed> bare = parts.stream().filter(Placement::isOfJobOnly).toList();
        boolean halves = parts.stream().anyMatch(part -> part instanceof Typed.Dates dates && dates.joins());
        if (bare.isEmpty() || bare.stream().map(Placement::kind).distinct().count() < bare.size()) {
            return parts;
        }
        if (bare.size() < 2 && !halves) {
            return parts;
        }
        List<Typed> plain = bare.stream()
                .map(part -> part instanceof Typed.Dates dates ? DateJoin.settled(dates) : part)
                .toList();
        Typed all = Objects.requireNonNull(Typed.and(plain));
        told(all);
        List<Typed> joined = new ArrayList<>(parts);
        joined.set(parts.indexOf(bare.getFirst()), new Typed.Job(all, all.start(), all.end()));
        joined.removeIf(bare::contains);
        return joined;
    }

    private static boolean isOfJobOnly(Typed part) {
        return part instanceof Typed.Dates || part instanceof Typed.Held
                || part instanceof Typed.Number number && number.field().ofPosition();
    }

    private static Object kind(Typed part) {
        return part instanceof Typed.Dates dates ? dates.relation() : part.getClass();
    }

    private @Nullable Typed job(Typed inside, Typed whole) {
        List<Typed> lifted = new ArrayList<>();
        Typed position = position(inside, true, lifted);
        Stream<Typed> job = position == null
                ? Stream.of()
                : Stream.of(new Typed.Job(position, whole.start(), whole.end()));
        return Typed.and(Stream.concat(job, lifted.stream()).toList());
    }

    /** What of a condition can be asked of a job; the rest is lifted. */
    private @Nullable Typed position(Typed typed, boolean wish, List<Typed> lifted) {
        return switch (typed) {
            case Typed.And and -> all(DateJoin.joined(and.all(), notes), part -> position(part, wish, lifted));
            case Typed.Not not -> negated(not, lifted);
            case Typed.Nice nice -> wish(nice, wish, position(nice.nice(), false, lifted));
            case Typed.AtLeast some ->
                atLeast(some, some.of().stream().map(part -> position(part, false, lifted)).toList());
            case Typed.Dates dates -> dates.joins() ? DateJoin.whole(List.of(dates), notes) : dates;
            case Typed.Timed timed -> {
                Typed of = position(timed.of(), false, lifted);
                yield of == null ? null : Typed.and(List.of(timed.held(), of));
            }
            case Typed.Job job -> {
                notes.warn("nested-job", "A job within a job was read as part of the outer one.", job);
                yield position(job.inside(), wish, lifted);
            }
            case Typed.Or or -> Typed.mapped(or, part -> position(part, false, lifted));
            case Typed.Weighted weighted -> Typed.mapped(weighted, part -> position(part, false, lifted));
            case Typed.Switched switched -> Typed.mapped(switched, part -> position(part, false, lifted));
            default -> leaf(typed, lifted);
        };
    }

    private @Nullable Typed negated(Typed.Not not, List<Typed> lifted) {
        List<Typed> own = new ArrayList<>();
        Typed inner = position(not.not(), false, own);
        Typed all = Typed.and(own);
        if (all != null) {
            lifted.add(Typed.negation(all, not.start()));
        }
        return inner == null ? null : Typed.negation(inner, not.start());
    }

    private @Nullable Typed leaf(Typed typed, List<Typed> lifted) {
        Field field = switch (typed) {
            case Typed.Words words -> words.field();
            case Typed.Run run -> run.words().getFirst().field();
            case Typed.Shape shape -> shape.field();
            case Typed.Alike alike -> alike.field();
            case Typed.Near near -> Proximity.field(near);
            case Typed.Number number -> number.field();
            case Typed.Rungs rungs -> rungs.field();
            case Typed.Pasted pasted -> pasted.field();
            case Typed.Use use -> Field.YEARS;
            default -> Field.ANYWHERE;
        };
        if (field.ofPosition()) {
            return typed;
        }
        notes.warn("asked-of-person", "This is of the person and not of one job, so it was asked beside the job.",
                typed);
        lifted.add(typed);
        return null;
    }
}
