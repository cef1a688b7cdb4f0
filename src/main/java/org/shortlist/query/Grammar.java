package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Join;
import org.shortlist.query.Lexeme.Joint;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Word;

/**
 * The grammar, one method a rule with its production above it. Nearness and SAME JOB bind tightest, then NOT, then AND (written or
 * not), then OR. Between the productions lies the mending: operators without operands are dropped, of several in a row the last
 * counts, two negations cancel out, an empty group is dropped. A rule that finds nothing returns null.
 */
final class Grammar {

    private final String text;
    private final List<Lexeme> lexemes;
    private final Notes notes;
    private final Leaves leaves;
    private final Qualifiers qualifiers;
    private final Runs runs;
    private int at;

    Grammar(String text, List<Lexeme> lexemes, Leaves leaves, Qualifiers qualifiers, Runs runs, Notes notes) {
        this.text = text;
        this.lexemes = lexemes;
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
        while (at < lexemes.size() && lexemes.get(at).isBinary()) {
            dangling(lexemes.get(at++));
        }
        addTo(found, and(context));
        while (operator() instanceof Lexeme operator && operator.is(Kind.OR)) {
            takeOperators();
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
        while (more() && !(operator() instanceof Lexeme operator && operator.is(Kind.OR))) {
            if (takeOperators() instanceof Joint joint) {
                dangling(joint);
            }
            if (more()) {
                int from = at;
                Typed part = not(context);
                if (part != null) {
                    items.add(new Item(part, lexemes.get(from).start(), lexemes.get(at - 1).end()));
                }
            }
        }
        items.stream().skip(1).limit(Math.max(0, items.size() - 2)).forEach(this::adviseOr);
        Typed meaning = Typed.and(runs.group(text, items));
        return meaning == null ? null : new Run(meaning, items);
    }

    private boolean more() {
        return at < lexemes.size() && !lexemes.get(at).closes();
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
        List<Lexeme> prefixes = prefixes();
        return prefixes == null ? null : prefixed(prefixes, joined(context));
    }

    /** The signs that stand here; null, with a word about it, where nothing follows them. */
    private @Nullable List<Lexeme> prefixes() {
        int start = at;
        while (at < lexemes.size() && lexemes.get(at).isPrefix()) {
            at++;
        }
        if (at > start && (!more() || lexemes.get(at).isBinary())) {
            dangling(lexemes.get(start));
            return null;
        }
        return lexemes.subList(start, at);
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
        while (operator() instanceof Joint joint) {
            takeOperators();
            List<Lexeme> prefixes = more() ? prefixes() : null;
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
        Lexeme next = lexemes.get(at);
        if (next.opens()) {
            return group(context);
        }
        if (next.is(Kind.EXACT)) {
            return exact(context);
        }
        at++;
        return next instanceof Label label ? field(label, context) : leaves.leaf(next, context);
    }

    /** qualifier = mark | ( "within:" | "without:" | "also:" ) simple | distance | "strict" */
    private @Nullable Typed qualified(@Nullable Typed typed) {
        Typed result = typed;
        while (at < lexemes.size() && result != null) {
            Lexeme next = lexemes.get(at);
            int words = qualifiers.words(result, lexemes, at);
            if (next instanceof Lexeme.Mark mark) {
                result = qualifiers.marked(result, mark, lexemes.get(at - 1));
                at++;
            } else if (words > 0) {
                result = qualifiers.worded(result, lexemes.get(at), lexemes.get(at + words - 1));
                at += words;
            } else if (next instanceof Label label && label.keyword().is(Keyword.Kind.MODIFIER)) {
                result = modified(result, label);
            } else {
                return result;
            }
        }
        return result;
    }

    private Typed modified(Typed typed, Label label) {
        at++;
        if (!beginsValue(label) || lexemes.get(at).isPrefix()) {
            fieldWithoutValue(label);
            return typed;
        }
        Typed value = simple(Context.TOP);
        return value == null ? typed : qualifiers.modified(typed, label, value);
    }

    /** group = "(" [ or ] ")" | "[" [ or ] "]" */
    private @Nullable Typed group(Context context) {
        Lexeme open = lexemes.get(at++);
        Typed inside = open.is(Kind.OPEN) ? or(context) : together(context, open);
        Lexeme close = lexemes.get(at++);
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
        Lexeme sign = lexemes.get(at++);
        if (!more() || !(isText(lexemes.get(at)) || lexemes.get(at).is(Kind.OPEN))) {
            dangling(sign);
            return null;
        }
        return lexemes.get(at).is(Kind.OPEN)
                ? group(context.exact())
                : leaves.leaf(lexemes.get(at++), context.exact());
    }

    /** field = name ":" value | "job:" value */
    private @Nullable Typed field(Label label, Context context) {
        if (!beginsValue(label)) {
            fieldWithoutValue(label);
            return null;
        }
        if (label.keyword().is(Keyword.Kind.MODIFIER)) {
            notes.warn("modifier-alone", "'" + text.substring(label.start(), label.end())
                    + "' says something about the condition before it, but there is none; it was read as text.", label);
            return value(Context.TOP);
        }
        Typed value = value(label.keyword() == Keyword.JOB ? Context.TOP : context.in(label));
        at += label.keyword() == Keyword.NEAR && at < lexemes.size() ? Qualifiers.distance(lexemes, at) : 0;
        return value == null ? null : leaves.field(label, value, lexemes.get(at - 1).end());
    }

    private void fieldWithoutValue(Label label) {
        notes.repair("field-without-value", "'" + text.substring(label.start(), label.end())
                + "' has nothing after it and was dropped.", label);
    }

    /** Whether text or a group follows, with signs or not; after {@code job:} another field may. */
    private boolean beginsValue(Label label) {
        int next = at;
        while (next < lexemes.size() && (lexemes.get(next).isPrefix() || lexemes.get(next).is(Kind.EXACT))) {
            next++;
        }
        if (next == lexemes.size()) {
            return false;
        }
        Lexeme value = lexemes.get(next);
        boolean ofJob = label.keyword() == Keyword.JOB && next == at && value instanceof Label inner
                && inner.keyword() != Keyword.JOB && !inner.keyword().is(Keyword.Kind.MODIFIER);
        return ofJob || isText(value) || value.opens();
    }

    private static boolean isText(Lexeme lexeme) {
        return lexeme instanceof Word || lexeme instanceof Quoted;
    }

    /** value = { NOT | "~" } primary */
    private @Nullable Typed value(Context context) {
        if (context.label() instanceof Label label && label.keyword() == Keyword.NAME
                && lexemes.get(at).is(Kind.NICE)) {
            at++;
            return qualified(leaves.nicknames(simple(context)));
        }
        List<Lexeme> prefixes = prefixes();
        return prefixes == null ? null : prefixed(prefixes, primary(context));
    }

    /** The operator that comes next: of several in a row the last. */
    private @Nullable Lexeme operator() {
        int last = at;
        while (last < lexemes.size() && lexemes.get(last).isBinary()) {
            last++;
        }
        return last == at ? null : lexemes.get(last - 1);
    }

    /** Passes over the operators that stand here and returns the one that counts. */
    private @Nullable Lexeme takeOperators() {
        int first = at;
        while (at < lexemes.size() && lexemes.get(at).isBinary()) {
            at++;
        }
        if (!more()) {
            lexemes.subList(first, at).forEach(this::dangling);
            return null;
        }
        if (at - first > 1) {
            notes.repair("operators-in-a-row", "Of several operators in a row the last one counts.",
                    lexemes.get(first).start(), lexemes.get(at - 1).end());
        }
        return at == first ? null : lexemes.get(at - 1);
    }

    private void dangling(Lexeme operator) {
        notes.repair("dangling-operator", "'" + text.substring(operator.start(), operator.end())
                + "' has nothing to work on and was dropped.", operator);
    }
}
