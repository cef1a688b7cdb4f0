package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Join;
import org.shortlist.query.Lexeme.Joint;

/**
 * Makes nearness of operands that stand beside NEAR, SENTENCE and SAME JOB.
 *
 * <p>Only words of one field can be near each other. Of operands that are more than that, what can be said is said: both of
 * {@code (a AND b) NEAR/3 c} are to be near c, a chain of NEARs holds pair by pair, and the rest is read as AND.
 */
final class Proximity {

    /** {@code NEAR} without a number, and square brackets. */
    static final int USUAL = 10;

    private static final int MOST_PAIRS = 50;
    private static final Pattern OPERATOR = Pattern.compile("(?:(?:near|w|onear|pre)[/=]|/)(\\d{1,3})");

    private Proximity() {}

    /** The number of an operator of nearness; -1 for what is none. */
    static int operatorDistance(String lowerCase) {
        Matcher matched = OPERATOR.matcher(lowerCase);
        return matched.matches() ? Integer.parseInt(matched.group(1)) : -1;
    }

    /** Operands with a joint between each two neighbours; one operand is itself. */
    static Typed joined(List<Typed> operands, List<Joint> joints, Notes notes) {
        List<Typed> segments = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= joints.size(); i++) {
            if (i == joints.size() || joints.get(i).join() == Join.JOB) {
                segments.add(segment(operands.subList(from, i + 1), joints.subList(from, i), notes));
                from = i + 1;
            }
        }
        Typed all = Objects.requireNonNull(Typed.and(segments));
        return segments.size() < 2 ? all : new Typed.Job(all, operands.getFirst().start(), operands.getLast().end());
    }

    private static Typed segment(List<Typed> operands, List<Joint> joints, Notes notes) {
        if (joints.isEmpty()) {
            return operands.getFirst();
        }
        if (joints.stream().allMatch(joint -> joint.join() == Join.SENTENCE)) {
            return sentence(operands, joints.getFirst(), notes);
        }
        if (joints.size() > 1) {
            notes.warn("near-chain", "Of several in a row, each is near the next.", operands.getFirst().start(),
                    operands.getLast().end());
        }
        return Objects.requireNonNull(Typed.and(IntStream.range(0, joints.size())
                .mapToObj(i -> joints.get(i).join() == Join.SENTENCE
                        ? sentence(operands.subList(i, i + 2), joints.get(i), notes)
                        : near(operands.subList(i, i + 2), joints.get(i), notes))
                .toList()));
    }

    private static Typed sentence(List<Typed> operands, Joint joint, Notes notes) {
        List<Typed> plain = operands.stream().map(Proximity::operand).filter(Objects::nonNull).toList();
        boolean anywhere = plain.stream().allMatch(operand -> field(operand) == Field.ANYWHERE);
        return plain.size() == operands.size() && anywhere
                ? new Typed.Sentence(plain, operands.getFirst().start(), operands.getLast().end())
                : asAnd(operands, joint, "in one sentence", notes);
    }

    /** The operands near each other, as the joint says. */
    static Typed near(List<Typed> operands, Joint joint, Notes notes) {
        List<List<Typed>> all = operands.stream().map(Proximity::operands).toList();
        long pairs = all.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(MOST_PAIRS + 1L, a * b));
        List<Typed> nears = new ArrayList<>();
        for (List<Typed> choice : pairs > MOST_PAIRS ? List.<List<Typed>>of() : choices(all)) {
            Typed near = nearOf(choice, joint, notes);
            if (near == null) {
                return asAnd(operands, joint, "near each other", notes);
            }
            nears.add(near);
        }
        return nears.isEmpty()
                ? asAnd(operands, joint, "near each other", notes)
                : Objects.requireNonNull(Typed.and(nears));
    }

    /** What is joined by AND in an operand, one by one. */
    static List<Typed> operands(Typed typed) {
        return switch (typed) {
            case Typed.And and -> and.all().stream().flatMap(part -> operands(part).stream()).toList();
            case Typed.Run run -> List.copyOf(run.words());
            default -> List.of(typed);
        };
    }

    private static List<List<Typed>> choices(List<List<Typed>> all) {
        List<List<Typed>> choices = List.of(List.of());
        for (List<Typed> operands : all) {
            choices = choices.stream()
                    .flatMap(begun -> operands.stream()
                            .map(next -> Stream.concat(begun.stream(), Stream.of(next)).toList()))
                    .toList();
        }
        return choices;
    }

    private static @Nullable Typed nearOf(List<Typed> operands, Joint joint, Notes notes) {
        List<Typed> plain = operands.stream().map(Proximity::operand).filter(Objects::nonNull).toList();
        List<Field> fields = plain.stream().map(Proximity::field).distinct().toList();
        List<Field> named = fields.stream().filter(field -> field != Field.ANYWHERE).toList();
        if (plain.size() < operands.size() || named.size() > 1) {
            return null;
        }
        int start = operands.getFirst().start();
        int end = operands.getLast().end();
        if (fields.size() > 1) {
            Field one = named.getFirst();
            notes.warn("near-one-field", "Only words of one field can be near each other, so all were asked of "
                    + Keyword.of(one).printed() + ":.", start, end);
            plain = plain.stream().map(operand -> in(one, operand)).toList();
        }
        return new Typed.Near(plain, joint.between(), joint.ordered(), start, end);
    }

    /** What can be near something else: words, a shape, or any of some; null for all else. */
    private static @Nullable Typed operand(Typed typed) {
        return switch (typed) {
            case Typed.Words words -> words(words);
            case Typed.Shape shape -> shape;
            case Typed.Alike alike -> alike;
            case Typed.Near near -> near.isPhrase() ? near : null;
            case Typed.Weighted weighted -> operand(weighted.typed());
            case Typed.Switched switched -> switched.all() && switched.also().isEmpty()
                    && operand(switched.asked()) instanceof Typed.Words words ? words.meant(Manner.WORDS) : null;
            case Typed.Or or -> {
                List<Typed> any = or.any().stream().map(Proximity::operand).filter(Objects::nonNull).toList();
                boolean one = any.stream().map(Proximity::field).distinct().count() == 1;
                yield any.size() == or.any().size() && one ? Typed.or(any) : null;
            }
            default -> null;
        };
    }

    private static @Nullable Typed words(Typed.Words words) {
        if (!words.field().hasWords() || words.manner() == Manner.ID || words.manner() == Manner.CONCEPT
                || words.manner() == Manner.NICKNAMES) {
            return null;
        }
        boolean meant = words.manner() == Manner.MEANT && words.field() != Field.ANYWHERE
                && words.field() != Field.TITLE;
        return meant ? words.meant(Manner.WORDS) : words;
    }

    static Field field(Typed operand) {
        return switch (operand) {
            case Typed.Words words -> words.field();
            case Typed.Shape shape -> shape.field();
            case Typed.Alike alike -> alike.field();
            case Typed.Near near -> field(near.operands().getFirst());
            case Typed.Or or -> field(or.any().getFirst());
            default -> Field.ANYWHERE;
        };
    }

    /** The same, asked of a field. */
    static Typed in(Field field, Typed operand) {
        return switch (operand) {
            case Typed.Words words -> new Typed.Words(field, words.manner() == Manner.MEANT && field != Field.TITLE
                    && field != Field.ANYWHERE ? Manner.WORDS : words.manner(), words.text(), words.bare(),
                    words.start(), words.end());
            case Typed.Shape shape -> new Typed.Shape(field, shape.pattern(), shape.start(), shape.end());
            case Typed.Alike alike ->
                new Typed.Alike(field, alike.word(), alike.edits(), alike.start(), alike.end());
            case Typed.Near near -> new Typed.Near(near.operands().stream().map(one -> in(field, one)).toList(),
                    near.between(), near.ordered(), near.start(), near.end());
            case Typed.Or or ->
                new Typed.Or(or.any().stream().map(one -> in(field, one)).toList(), or.start(), or.end());
            default -> operand;
        };
    }

    private static Typed asAnd(List<Typed> operands, Joint joint, String wish, Notes notes) {
        notes.warn("near-operand", "Only words, phrases and choices of them in one field can be found " + wish
                + "; this was read as AND.", joint.start(), joint.end());
        return Objects.requireNonNull(Typed.and(operands));
    }
}
