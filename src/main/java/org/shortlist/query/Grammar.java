package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Join;
import org.shortlist.query.Lexeme.Joint;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Label;

/**
 * The grammar, one method a rule with its production above it. Nearness and SAME JOB bind tightest, then NOT, then AND (written or
 * not), then OR. Between the productions lies the mending: operators without operands are dropped, of several in a row the last
 * counts, two negations cancel out, an empty group is dropped. A rule that finds nothing returns null.
 */
final class Grammar {

    private final String text;
    private final Lexemes lexemes;
    private final Notes notes;
    private final Leaves leaves;
    private final Qualifiers qualifiers;
    private final Runs runs;

    Grammar(String text, List<Lexeme> lexemes, Leaves leaves, Qualifiers qualifiers, Runs runs, Notes notes) {
        this.text = text;
        this.lexemes = new Lexemes(text, lexemes, notes);
        this.leaves = leaves;
        this.runs = runs;
        this.notes = notes;
        this.qualifiers = qualifiers;
    }

    /** A question and the pieces of its text that are joined by AND on top. */
    record Parsed(@Nullable Typed meaning, List<Item> items) {}

    /** Parts joined by AND, and what each of them was in the text. */
    record Run(Typed meaning, List<Item> items) {}

    /** A part and the whole of its text, field and brackets included. */
    record Item(Typed meaning, int start, int end) {}

    /** question = [ or ] */
    Parsed question() {
        List<Run> found = runs(Context.TOP);
        Typed meaning = Typed.or(found.stream().map(Run::meaning).toList());
        if (meaning == null || found.size() == 1) {
            return new Parsed(meaning, found.isEmpty() ? List.of() : found.getFirst().items());
        }
        return new Parsed(meaning, List.of(new Item(meaning, found.getFirst().items().getFirst().start(),
                found.getLast().items().getLast().end())));
    }

    /** or = and { OR and } */
    private @Nullable Typed or(Context context) {
        return Typed.or(runs(context).stream().map(Run::meaning).toList());
    }

    private List<Run> runs(Context context) {
        List<Run> found = new ArrayList<>();
        while (!lexemes.atEnd() && lexemes.here().isBinary()) {
            lexemes.dangling(lexemes.take());
        }
        addTo(found, and(context));
        while (lexemes.operator() instanceof Lexeme operator && operator.is(Kind.OR)) {
            lexemes.takeOperators();
            addTo(found, and(context));
        }
        BracketAdvice.give(text, found, notes);
        return found;
    }

    private static void addTo(List<Run> found, @Nullable Run run) {
        if (run != null) {
            found.add(run);
        }
    }

    /** and = not { [ AND ] not } */
    private @Nullable Run and(Context context) {
        List<Item> items = new ArrayList<>();
        while (lexemes.more() && !(lexemes.operator() instanceof Lexeme operator && operator.is(Kind.OR))) {
            if (lexemes.takeOperators() instanceof Joint joint) {
                lexemes.dangling(joint);
            }
            if (lexemes.more()) {
                Lexeme from = lexemes.here();
                Typed part = not(context);
                if (part != null) {
                    items.add(new Item(part, from.start(), lexemes.last().end()));
                }
            }
        }
        items.stream().skip(1).limit(Math.max(0, items.size() - 2)).forEach(this::adviseOr);
        Typed meaning = Typed.and(runs.group(text, items));
        return meaning == null ? null : new Run(meaning, items);
    }

    /** A lower-case "or" between two terms is text, but rarely meant so. */
    private void adviseOr(Item item) {
        if (item.end() - item.start() == 2 && text.startsWith("or", item.start())) {
            notes.warn("did-you-mean-or", "'or' was read as a word to be found; write OR for one or the other.",
                    item.start(), item.end(), Notes.fix("One or the other", item.start(), item.end(), "OR"));
        }
    }

    /** not = { NOT | "~" } joined */
    private @Nullable Typed not(Context context) {
        List<Lexeme> prefixes = lexemes.prefixes();
        return prefixes == null ? null : prefixed(prefixes, joined(context));
    }

    private static @Nullable Typed prefixed(List<Lexeme> prefixes, @Nullable Typed operand) {
        Typed typed = operand;
        for (Lexeme prefix : prefixes.reversed()) {
            if (typed != null) {
                typed = prefix.is(Kind.NOT)
                        ? Typed.negation(typed, prefix.start())
                        : new Typed.Nice(typed, prefix.start(), typed.end());
            }
        }
        return typed;
    }

    /** joined = near { SAME JOB { NOT } near } ; near = primary { ( NEAR | SENTENCE ) primary } */
    private @Nullable Typed joined(Context context) {
        List<Typed> operands = new ArrayList<>();
        List<Joint> joints = new ArrayList<>();
        Typed first = primary(context);
        if (first != null) {
            operands.add(first);
        }
        while (lexemes.operator() instanceof Joint joint) {
            lexemes.takeOperators();
            List<Lexeme> prefixes = lexemes.more() ? lexemes.prefixes() : null;
            Typed next = prefixes == null ? null : prefixed(prefixes, primary(context));
            if (next != null && !operands.isEmpty()) {
                joints.add(joint);
            }
            if (next != null) {
                operands.add(next);
            }
        }
        return operands.isEmpty() ? null : Proximity.joined(operands, joints, notes);
    }

    /** primary = simple { qualifier } */
    private @Nullable Typed primary(Context context) {
        return qualified(simple(context));
    }

    /** simple = group | square | exact | field | text */
    private @Nullable Typed simple(Context context) {
        Lexeme next = lexemes.here();
        if (next.opens()) {
            return group(context);
        }
        if (next.is(Kind.EXACT)) {
            return exact(context);
        }
        lexemes.at++;
        return next instanceof Label label ? field(label, context) : leaves.leaf(next, context);
    }

    /** qualifier = mark | ( "within:" | "without:" | "also:" ) simple | distance | "strict" */
    private @Nullable Typed qualified(@Nullable Typed typed) {
        Typed result = typed;
        while (!lexemes.atEnd() && result != null) {
            Lexeme next = lexemes.here();
            int words = qualifiers.words(result, lexemes.all, lexemes.at);
            if (next instanceof Lexeme.Mark mark) {
                result = qualifiers.marked(result, mark, lexemes.last());
                lexemes.at++;
            } else if (words > 0) {
                result = qualifiers.worded(result, lexemes.here(), lexemes.all.get(lexemes.at + words - 1));
                lexemes.at += words;
            } else if (next instanceof Label label && label.keyword().is(Keyword.Kind.MODIFIER)) {
                result = modified(result, label);
            } else {
                return result;
            }
        }
        return result;
    }

    private Typed modified(Typed typed, Label label) {
        lexemes.at++;
        if (!lexemes.beginsValue(label) || lexemes.here().isPrefix()) {
            fieldWithoutValue(label);
            return typed;
        }
        Typed value = simple(Context.TOP);
        return value == null ? typed : qualifiers.modified(typed, label, value);
    }

    /** group = "(" [ or ] ")" | "[" [ or ] "]" */
    private @Nullable Typed group(Context context) {
        Lexeme open = lexemes.take();
        Typed inside = open.is(Kind.OPEN) ? or(context) : together(context, open);
        Lexeme close = lexemes.take();
        if (inside == null) {
            notes.repair("empty-group", "There is nothing in these brackets; they were dropped.", open.start(),
                    close.end());
        }
        return inside;
    }

    /** What stands in square brackets is to be found close together. */
    private @Nullable Typed together(Context context, Lexeme open) {
        Typed inside = or(context);
        return inside instanceof Typed.And || inside instanceof Typed.Run
                ? Proximity.near(Proximity.operands(inside), new Joint(Join.NEAR, Proximity.USUAL, false, open.start(),
                        open.end()), notes)
                : inside;
    }

    /** exact = "=" ( text | group ) */
    private @Nullable Typed exact(Context context) {
        Lexeme sign = lexemes.take();
        if (!lexemes.more() || !(Lexemes.isText(lexemes.here()) || lexemes.here().is(Kind.OPEN))) {
            lexemes.dangling(sign);
            return null;
        }
        return lexemes.here().is(Kind.OPEN)
                ? group(context.exact())
                : leaves.leaf(lexemes.take(), context.exact());
    }

    /** field = name ":" value | "job:" value */
    private @Nullable Typed field(Label label, Context context) {
        if (!lexemes.beginsValue(label)) {
            fieldWithoutValue(label);
            return null;
        }
        if (label.keyword().is(Keyword.Kind.MODIFIER)) {
            notes.warn("modifier-alone", "'" + text.substring(label.start(), label.end())
                    + "' says something about the condition before it, but there is none; it was read as text.", label);
            return value(Context.TOP);
        }
        Typed value = value(label.keyword() == Keyword.JOB ? Context.TOP : context.in(label));
        lexemes.at += label.keyword() == Keyword.NEAR && !lexemes.atEnd()
                ? Distances.words(lexemes.all, lexemes.at)
                : 0;
        return value == null ? null : leaves.field(label, value, lexemes.last().end());
    }

    private void fieldWithoutValue(Label label) {
        notes.repair("field-without-value", "'" + text.substring(label.start(), label.end())
                + "' has nothing after it and was dropped.", label);
    }

    /** value = { NOT | "~" } primary */
    private @Nullable Typed value(Context context) {
        if (context.label() instanceof Label label && label.keyword() == Keyword.NAME
                && lexemes.here().is(Kind.NICE)) {
            lexemes.at++;
            return qualified(leaves.nicknames(simple(context)));
        }
        List<Lexeme> prefixes = lexemes.prefixes();
        return prefixes == null ? null : prefixed(prefixes, primary(context));
    }
}
