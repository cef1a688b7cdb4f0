package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Word;

/**
 * The grammar, one method a rule with its production above it. NOT binds tighter than AND, AND (written or not) tighter than
 * OR. Between the productions lies the mending: operators without operands are dropped, of several in a row the last counts,
 * two negations cancel out, an empty group is dropped. A rule that finds nothing returns null.
 */
final class Grammar {

    private final String text;
    private final List<Lexeme> lexemes;
    private final Notes notes;
    private final Leaves leaves;
    private int at;

    Grammar(String text, List<Lexeme> lexemes, Notes notes) {
        this.text = text;
        this.lexemes = lexemes;
        this.notes = notes;
        leaves = new Leaves(notes);
    }

    /** question = [ or ] */
    @Nullable
    Typed question() {
        return or(Context.TOP);
    }

    /** or = and { OR and } */
    private @Nullable Typed or(Context context) {
        List<Run> runs = new ArrayList<>();
        dropLeadingOperators();
        addTo(runs, and(context));
        while (operator() == Kind.OR) {
            takeOperators();
            addTo(runs, and(context));
        }
        BracketAdvice.give(text, runs, notes);
        return Typed.or(runs.stream().map(Run::meaning).toList());
    }

    private static void addTo(List<Run> runs, @Nullable Run run) {
        if (run != null) {
            runs.add(run);
        }
    }

    /** and = not { [ AND ] not } */
    private @Nullable Run and(Context context) {
        List<Item> items = new ArrayList<>();
        while (at < lexemes.size() && !lexemes.get(at).is(Kind.CLOSE) && operator() != Kind.OR) {
            takeOperators();
            if (at < lexemes.size() && !lexemes.get(at).is(Kind.CLOSE)) {
                int from = at;
                Typed part = not(context);
                if (part != null) {
                    items.add(new Item(part, lexemes.get(from).start(), lexemes.get(at - 1).end()));
                }
            }
        }
        items.stream().skip(1).limit(Math.max(0, items.size() - 2)).forEach(this::adviseOr);
        Typed meaning = Typed.and(joinDates(items.stream().map(Item::meaning).toList(), context));
        return meaning == null ? null : new Run(meaning, items);
    }

    /** A lower-case "or" between two terms is text, but rarely meant so. */
    private void adviseOr(Item item) {
        if (text.substring(item.start(), item.end()).equals("or")) {
            notes.warn("did-you-mean-or", "'or' was read as a word to be found; write OR for one or the other.",
                    item.start(), item.end());
        }
    }

    /** not = { NOT } primary */
    private @Nullable Typed not(Context context) {
        int start = at;
        while (at < lexemes.size() && lexemes.get(at).is(Kind.NOT)) {
            at++;
        }
        int negations = at - start;
        if (negations > 0 && (at == lexemes.size() || lexemes.get(at).is(Kind.CLOSE) || lexemes.get(at).isBinary())) {
            dangling(lexemes.get(start));
            return null;
        }
        int lifted = context.lifted().size();
        Typed operand = primary(context);
        if (negations % 2 == 0) {
            return operand;
        }
        context.negateLifted(lifted);
        return operand == null ? null : negation(operand, lexemes.get(start).start(), context);
    }

    private Typed negation(Typed operand, int start, Context context) {
        return Typed.negation(joinDates(List.of(operand), context).getFirst(), start);
    }

    /** primary = group | field | text */
    private @Nullable Typed primary(Context context) {
        Lexeme next = lexemes.get(at);
        if (next.is(Kind.OPEN)) {
            return group(context);
        }
        at++;
        return next instanceof Label label ? field(label, context) : leaves.leaf(next, context);
    }

    /** group = "(" [ or ] ")" */
    private @Nullable Typed group(Context context) {
        Lexeme open = lexemes.get(at++);
        int lifted = context.lifted().size();
        Typed inside = or(context);
        int end = at < lexemes.size() ? lexemes.get(at).end() : text.length();
        at = Math.min(at + 1, lexemes.size());
        if (inside == null && context.lifted().size() == lifted) {
            notes.repair("empty-group", "There is nothing in these brackets; they were dropped.", open.start(), end);
        }
        return inside == null ? null : Typed.reaching(inside, open.start(), end);
    }

    /** field = name ":" value | "job:" value */
    private @Nullable Typed field(Label label, Context context) {
        if (!beginsValue(label)) {
            notes.repair("field-without-value", "'" + text.substring(label.start(), label.end())
                    + "' has nothing after it and was dropped.", label.start(), label.end());
            return null;
        }
        Typed value = label.keyword() == Keyword.JOB ? job(label, context) : value(context.in(label));
        return value == null ? null : Typed.reaching(value, label.start(), lexemes.get(at - 1).end());
    }

    /** Whether text or a group follows, negated or not; after {@code job:} another field may. */
    private boolean beginsValue(Label label) {
        int next = at;
        while (next < lexemes.size() && lexemes.get(next).is(Kind.NOT)) {
            next++;
        }
        if (next == lexemes.size()) {
            return false;
        }
        Lexeme value = lexemes.get(next);
        boolean ofJob = label.keyword() == Keyword.JOB && next == at && value instanceof Label inner
                && inner.keyword() != Keyword.JOB;
        return ofJob || value instanceof Word || value instanceof Quoted || value.is(Kind.OPEN);
    }

    /** value = group | text | NOT value */
    private @Nullable Typed value(Context context) {
        return lexemes.get(at).is(Kind.NOT) ? not(context) : primary(context);
    }

    /** job = "job:" ( group | field | text ) */
    private @Nullable Typed job(Label label, Context context) {
        if (context.inJob()) {
            notes.warn("nested-job", "A job within a job was read as part of the outer one.", label.start(),
                    label.end());
            return value(context.inJobOnly());
        }
        Context inside = Context.job();
        Typed position = value(inside);
        List<Typed> parts = new ArrayList<>();
        if (position != null) {
            parts.add(new Typed.Job(position, label.start(), Math.max(position.end(), lexemes.get(at - 1).end())));
        }
        parts.addAll(inside.lifted());
        return Typed.and(parts);
    }

    /** Joins from: and to: that stand side by side; outside a job they make one of their own. */
    private List<Typed> joinDates(List<Typed> parts, Context context) {
        List<Typed.Dates> halves = parts.stream()
                .filter(part -> part instanceof Typed.Dates dates && dates.joins())
                .map(Typed.Dates.class::cast)
                .toList();
        return halves.isEmpty() ? parts : DateJoin.join(parts, halves, context, notes);
    }

    /** The operator that comes next: of several in a row the last. */
    private @Nullable Kind operator() {
        int last = at;
        while (last < lexemes.size() && lexemes.get(last).isBinary()) {
            last++;
        }
        return last == at ? null : lexemes.get(last - 1).is(Kind.OR) ? Kind.OR : Kind.AND;
    }

    private void takeOperators() {
        int first = at;
        while (at < lexemes.size() && lexemes.get(at).isBinary()) {
            at++;
        }
        if (at == lexemes.size() || lexemes.get(at).is(Kind.CLOSE)) {
            lexemes.subList(first, at).forEach(this::dangling);
        } else if (at - first > 1) {
            notes.repair("operators-in-a-row", "Of several operators in a row the last one counts.",
                    lexemes.get(first).start(), lexemes.get(at - 1).end());
        }
    }

    private void dropLeadingOperators() {
        while (at < lexemes.size() && lexemes.get(at).isBinary()) {
            dangling(lexemes.get(at++));
        }
    }

    private void dangling(Lexeme operator) {
        notes.repair("dangling-operator", "'" + text.substring(operator.start(), operator.end())
                + "' has nothing to work on and was dropped.", operator.start(), operator.end());
    }

    /** Parts joined by AND, and what each of them was in the text. */
    record Run(Typed meaning, List<Item> items) {}

    /** A part and the whole of its text, field and brackets included. */
    record Item(Typed meaning, int start, int end) {}
}
