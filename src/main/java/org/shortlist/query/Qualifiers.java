package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Join;
import org.shortlist.query.Lexeme.Joint;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Mark;
import org.shortlist.query.Lexeme.Word;
import org.shortlist.vocabulary.Token;
import org.shortlist.vocabulary.Tokenizer;

/**
 * Applies what follows a condition and says something about it: {@code "a b"~2}, {@code kafka^3}, {@code skill:kafka>=3y within:24m},
 * {@code near:Utrecht 30km}. What does not fit is left out, with a word about it.
 */
final class Qualifiers {

    /** {@code [a b c]>2}: in this order. */
    private static final Pattern ORDERED = Pattern.compile(">\\d{1,3}");
    private static final double LEAST = 0.01;
    private static final double MOST = 100;
    /** Shorter words have too many neighbours. */
    private static final int SHORTEST_ALIKE = 3;
    private static final int LONG = 6;

    private final Ladders ladders;
    private final Notes notes;

    Qualifiers(ConceptResolver concepts, Notes notes) {
        ladders = new Ladders(concepts);
        this.notes = notes;
    }

    /** How many of the words that come next belong to a condition: its distance, or {@code strict}. */
    int words(Typed typed, List<Lexeme> lexemes, int at) {
        if (!(lexemes.get(at) instanceof Word word)) {
            return 0;
        }
        if (typed instanceof Typed.Dates) {
            return word.text().equalsIgnoreCase("strict") ? 1 : 0;
        }
        return typed instanceof Typed.Around ? Distances.words(lexemes, at) : 0;
    }

    /** The condition with these words of its own. */
    Typed worded(Typed typed, Lexeme first, Lexeme last) {
        if (typed instanceof Typed.Dates dates) {
            return dates.strictly();
        }
        return Distances.around((Typed.Around) typed, (Word) first, (Word) last);
    }

    /** The condition with a mark; {@code before} is what the mark stands at. */
    Typed marked(Typed typed, Mark mark, Lexeme before) {
        Optional<Typed> marked = switch (mark.role()) {
            case ABOUT -> before instanceof Word ? alike(typed, mark) : near(typed, mark);
            case TIMES -> weighted(typed, mark);
            case AT_LEAST -> atLeast(typed, mark);
            case COMPARED -> compared(typed, mark);
        };
        return marked.orElseGet(() -> {
            notes.warn("modifier-ignored", "'" + sign(mark.role()) + mark.value()
                    + "' does not fit what it follows and was left out.", mark,
                    Notes.fix("Leave it out", mark.start(), mark.end(), ""));
            return typed;
        });
    }

    private static String sign(Lexeme.Role role) {
        return switch (role) {
            case ABOUT -> "~";
            case TIMES -> "^";
            case AT_LEAST -> "/";
            case COMPARED -> "";
        };
    }

    private Optional<Typed> near(Typed typed, Mark mark) {
        int between = number(mark.value(), Proximity.USUAL, 999);
        Joint joint = new Joint(Join.NEAR, between, false, mark.start(), mark.end());
        return switch (typed) {
            case Typed.Words words when words.field().hasWords() && !isConcept(words) && parts(words).size() > 1 ->
                Optional.of(Proximity.near(List.copyOf(parts(words)), joint, notes));
            case Typed.Near near -> Optional.of(
                    new Typed.Near(near.operands(), between, false, near.start(), near.end()));
            case Typed.And and -> Optional.of(Proximity.near(Proximity.operands(and), joint, notes));
            case Typed.Run run -> Optional.of(Proximity.near(Proximity.operands(run), joint, notes));
            default -> Optional.empty();
        };
    }

    private static boolean isConcept(Typed.Words words) {
        return words.manner() == Manner.ID || words.manner() == Manner.CONCEPT;
    }

    private Optional<Typed> alike(Typed typed, Mark mark) {
        if (!(typed instanceof Typed.Words words) || words.manner() == Manner.ID || words.manner() == Manner.CONCEPT) {
            return Optional.empty();
        }
        List<Token> tokens = Tokenizer.tokenize(words.text());
        String word = tokens.getFirst().text();
        int length = word.codePointCount(0, word.length());
        int edits = number(mark.value(), length < LONG ? 1 : 2, 2);
        boolean fixed = words.field() == Field.SKILL || !words.field().hasWords() || word.indexOf('@') >= 0;
        if (fixed) {
            notes.warn("never-alike", "Skills, addresses and ids are never guessed; this was read as it stands.", mark,
                    Notes.fix("Leave it out", mark.start(), mark.end(), ""));
            return Optional.of(typed);
        }
        return tokens.size() > 1 || length < SHORTEST_ALIKE || !Written.isPlain(word)
                ? Optional.empty()
                : Optional.of(edits == 0
                        ? typed
                        : new Typed.Alike(words.field(), word, edits, words.start(), words.end()));
    }

    private Optional<Typed> weighted(Typed typed, Mark mark) {
        double times = Double.parseDouble(mark.value());
        double bounded = Math.min(MOST, Math.max(LEAST, times));
        if (typed instanceof Typed.Not || typed instanceof Typed.Nice) {
            return Optional.empty();
        }
        if (times != bounded) {
            notes.repair("weight-bounded", "A weight lies between 0.01 and 100; " + number(bounded) + " was taken.",
                    mark);
        }
        return Optional.of(weighted(typed, bounded, mark.end()));
    }

    private static Typed weighted(Typed typed, double times, int end) {
        double product = typed instanceof Typed.Weighted inner ? inner.times() * times : times;
        double rounded = Math.round(Math.min(MOST, Math.max(LEAST, product)) * MOST) / MOST;
        Typed bare = typed instanceof Typed.Weighted inner ? inner.typed() : typed;
        return rounded == 1 ? bare : new Typed.Weighted(bare, rounded, typed.start(), end);
    }

    /** A weight as it is written: {@code 3}, {@code 0.25}. */
    static String number(double times) {
        return times == Math.rint(times) ? Integer.toString((int) times) : Double.toString(times);
    }

    private Optional<Typed> atLeast(Typed typed, Mark mark) {
        List<Typed> of = switch (typed) {
            case Typed.Words words when !isConcept(words) -> List.copyOf(parts(words));
            case Typed.Or or -> or.any();
            case Typed.And and -> and.all();
            default -> Proximity.operands(typed);
        };
        if (of.size() < 2) {
            return Optional.empty();
        }
        int asked = number(mark.value(), 1, Integer.MAX_VALUE);
        int count = Math.max(1, Math.min(of.size(), asked));
        if (count != asked) {
            notes.repair("quorum-bounded", "Of " + of.size() + ", " + count + " were taken for " + asked + ".", mark);
        }
        return Optional.of(new Typed.AtLeast(count, of, typed.start(), mark.end()));
    }

    /** The words of a phrase one by one, as they were typed. */
    private static List<Typed.Words> parts(Typed.Words phrase) {
        return Tokenizer.tokenize(phrase.text())
                .stream()
                .map(token -> new Typed.Words(phrase.field(), phrase.manner(),
                        phrase.text().substring(token.start(), token.end()), false, phrase.start(), phrase.end()))
                .toList();
    }

    private Optional<Typed> compared(Typed typed, Mark mark) {
        if (typed instanceof Typed.Near near && ORDERED.matcher(mark.value()).matches()) {
            return Optional.of(new Typed.Near(near.operands(), Integer.parseInt(mark.value().substring(1)), true,
                    near.start(), mark.end()));
        }
        return each(typed, leaf -> leaf instanceof Typed.Words words && words.field() == Field.LANGUAGE
                ? ladders.language(words, mark.value(), mark.end())
                : use(leaf, mark));
    }

    private Optional<Typed> use(Typed leaf, Mark mark) {
        return Ranges.months(mark.value())
                .flatMap(range -> used(leaf, mark.end(), use -> new Typed.Use(use.skill(),
                        range.low() == null ? use.low() : range.low(),
                        range.high() == null ? use.high() : Integer.valueOf(Math.max(0, range.high())), use.within(),
                        use.start(), mark.end())));
    }

    /** Applies to each text of a condition and of the groups in it; empty where it fits one of them not. */
    private static Optional<Typed> each(Typed typed, Function<Typed, Optional<Typed>> change) {
        List<Typed> unfit = new ArrayList<>();
        Typed changed = changed(typed, change, unfit);
        return unfit.isEmpty() ? Optional.ofNullable(changed) : Optional.empty();
    }

    private static @Nullable Typed changed(Typed typed, Function<Typed, Optional<Typed>> change, List<Typed> unfit) {
        boolean compound = typed instanceof Typed.And || typed instanceof Typed.Or || typed instanceof Typed.Not;
        if (compound) {
            return Typed.mapped(typed, part -> changed(part, change, unfit));
        }
        Optional<Typed> made = change.apply(typed);
        if (made.isEmpty()) {
            unfit.add(typed);
        }
        return made.orElse(typed);
    }

    /** Changes the use of a skill; empty for all else. */
    private static Optional<Typed> used(Typed leaf, int end, Function<Typed.Use, Typed> change) {
        return switch (leaf) {
            case Typed.Use use -> Optional.of(change.apply(use));
            case Typed.Words words when words.field() == Field.SKILL && words.manner() != Manner.WORDS ->
                Optional.of(change.apply(new Typed.Use(words, null, null, null, words.start(), end)));
            default -> Optional.empty();
        };
    }

    /** The condition with {@code within:}, {@code without:} or {@code also:}. */
    Typed modified(Typed typed, Label label, Typed value) {
        Optional<Typed> made = switch (label.keyword()) {
            case WITHIN -> within(typed, value);
            case WITHOUT -> Optional.of(without(switched(typed, value.end()), value));
            default -> Optional.of(also(switched(typed, value.end()), value));
        };
        return made.orElseGet(() -> {
            notes.warn("modifier-ignored", "'" + label.keyword().printed()
                    + ":' does not fit what it follows and was left out.", label.start(), value.end(),
                    Notes.fix("Leave it out", label.start(), value.end(), ""));
            return typed;
        });
    }

    private Optional<Typed> within(Typed typed, Typed value) {
        Optional<Integer> months = value instanceof Typed.Words words ? Ranges.span(words.text()) : Optional.empty();
        return months.flatMap(number -> each(typed, leaf -> used(leaf, value.end(), use -> new Typed.Use(use.skill(),
                use.low(), use.high(), number, use.start(), value.end()))));
    }

    private static Typed.Switched switched(Typed typed, int end) {
        return typed instanceof Typed.Switched known
                ? new Typed.Switched(known.asked(), known.all(), known.without(), known.also(), known.start(), end)
                : new Typed.Switched(typed, false, List.of(), List.of(), typed.start(), end);
    }

    private static Typed without(Typed.Switched switched, Typed value) {
        boolean all = switched.all() || value instanceof Typed.Everyone;
        List<String> labels = Stream.concat(switched.without().stream(),
                any(value).stream().filter(Typed.Words.class::isInstance).map(one -> ((Typed.Words) one).text()))
                .toList();
        return new Typed.Switched(switched.asked(), all, labels, switched.also(), switched.start(), switched.end());
    }

    private static Typed also(Typed.Switched switched, Typed value) {
        List<Typed> also = Stream.concat(switched.also().stream(), any(value).stream()).toList();
        return new Typed.Switched(switched.asked(), switched.all(), switched.without(), also, switched.start(),
                switched.end());
    }

    /** What stands in a list, joined by OR, commas or nothing. A time is no item: it makes one condition of what it stands with. */
    private static List<Typed> any(Typed value) {
        return switch (value) {
            case Typed.Or or -> or.any();
            case Typed.And and when and.all().stream().anyMatch(Typed.Held.class::isInstance) -> List.of(value);
            default -> Proximity.operands(value);
        };
    }

    private static int number(String digits, int without, int most) {
        return digits.isEmpty() ? without : digits.length() > 6 ? most : Math.min(most, Integer.parseInt(digits));
    }
}
