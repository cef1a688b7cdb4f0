package org.shortlist.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Blocks.Block;
import org.shortlist.query.Grammar.Item;
import org.shortlist.query.Reading.ReadClause;
import org.shortlist.query.Reading.ReadExpansion;
import org.shortlist.query.Reading.State;

/**
 * The conditions of a question one by one, in the words of the one who typed it where these say the same alone, and for each the
 * changes of the question that put it into another state.
 */
final class Clauses {

    /** A question as it was typed and understood. */
    record Asked(String question, List<Item> items, Typed meaning, Notes notes) {

        List<Typed> parts() {
            return meaning instanceof Typed.And and ? and.all() : List.of(meaning);
        }
    }

    /** Reads a text; null where it must be mended. */
    interface Reader {
        @Nullable
        Expression read(String text);
    }

    /**
     * A clause while it is put together.
     *
     * @param core the condition without what says that it is wished for or excluded
     * @param text of the core, to stand beside AND and after NOT
     */
    record Part(Typed typed, Expression expression, Expression core, State state, String text) {

        String in(State other) {
            return in(other, text);
        }

        static String in(State state, String text) {
            return switch (state) {
                case MUST -> text;
                case NICE -> "~" + text;
                case NOT -> "NOT " + text;
                case OFF -> "";
            };
        }

        String asIs() {
            return in(state);
        }
    }

    private final Asked asked;
    private final Reader reader;
    private final Expansion expansion;
    private final Sentences sentences;
    private final QueryPrinter printer;
    private final List<Part> parts = new ArrayList<>();

    Clauses(Asked asked, Reader reader, Expansion expansion, Sentences sentences, QueryPrinter printer) {
        this.asked = asked;
        this.reader = reader;
        this.expansion = expansion;
        this.sentences = sentences;
        this.printer = printer;
        for (Typed typed : asked.parts()) {
            Clause.of(expansion.of(typed)).forEach(clause -> parts.add(part(typed, clause.expression())));
        }
    }

    Reading reading() {
        Expression whole = Expression.and(parts.stream().map(Part::expression).toList());
        Blocks blocks = new Blocks(asked, parts, reader);
        List<ReadClause> clauses = new ArrayList<>();
        List<ReadExpansion> expansions = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Block block = blocks.of(parts.get(i));
            clauses.add(clause(i, block));
            expansions.addAll(expansions(i, block));
        }
        String sentence = clauses.isEmpty()
                ? sentences.everyone()
                : clauses.stream().map(ReadClause::sentence).collect(Collectors.joining(", and "));
        String query = printer.print(whole);
        return new Reading(whole, sentence, query, extendable(whole, query), clauses, expansions,
                asked.notes().repairs(), asked.notes().warnings());
    }

    private ReadClause clause(int i, Block block) {
        Part part = parts.get(i);
        Map<State, Edit> edits = new EnumMap<>(State.class);
        for (State state : State.values()) {
            if (state != part.state() && block.isShort()) {
                edits.put(state, block.edit(part, part.in(state)));
            }
        }
        return new ReadClause("c" + (i + 1), shown(part, block), block.start(), block.end(), sentences.of(part.typed()),
                part.state(), edits);
    }

    /** As it was typed, where that says the same. */
    private String shown(Part part, Block block) {
        String typed = plain(asked.question().substring(block.start(), block.end()));
        return block.isOne() && part.expression().equals(reader.read(typed)) ? typed : part.asIs();
    }

    private Part part(Typed typed, Expression expression) {
        State state = expression instanceof Expression.Not
                ? State.NOT
                : expression instanceof Expression.Nice ? State.NICE : State.MUST;
        Expression core = expression instanceof Expression.Not not
                ? not.not()
                : expression instanceof Expression.Nice nice ? nice.nice() : expression;
        return new Part(typed, expression, core, state, text(typed, core));
    }

    /** What was typed if it can stand alone, as it is or in brackets; else the printed text. */
    private String text(Typed typed, Expression core) {
        Expression wished = new Expression.Nice(core);
        Set<String> candidates = new LinkedHashSet<>();
        String whole = Blocks.itemOf(typed, asked.items())
                .map(item -> asked.question().substring(item.start(), item.end()))
                .orElse("");
        for (String found : List.of(whole, asked.question().substring(typed.start(), typed.end()))) {
            String bare = withoutSigns(plain(found));
            candidates.add(bare);
            candidates.add("(" + bare + ")");
        }
        return candidates.stream()
                .filter(text -> !text.isEmpty() && !Written.mayBind(text) && !text.endsWith("SAME")
                        && wished.equals(reader.read("~" + text))
                        && core.equals(reader.read(text)))
                .findFirst()
                .orElseGet(() -> printer.operand(core));
    }

    private static String plain(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    private static String withoutSigns(String typed) {
        return typed.replaceFirst("^(?:(?:NOT\\b|[-!~%+\u2013\u2014\u2212])\\s*)+", "");
    }

    private List<ReadExpansion> expansions(int i, Block block) {
        Part part = parts.get(i);
        List<ReadExpansion> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Expansions.collect(part.core(), (asking, synonym) -> {
            if (seen.add(synonym.label())) {
                found.add(new ReadExpansion("c" + (i + 1), expansion.label(asking), synonym.label(),
                        printer.print(synonym.expression()), off(part, block, synonym.label())));
            }
        });
        return found;
    }

    private Edit off(Part part, Block block, String label) {
        String key = Expansion.key(label);
        Expression without = expansion.of(part.typed(), other -> !Expansion.key(other).equals(key));
        Expression core = without instanceof Expression.Not not
                ? not.not()
                : without instanceof Expression.Nice nice ? nice.nice() : without;
        return block.edit(part, Part.in(part.state(), printer.operand(core)));
    }

    private String extendable(Expression whole, String query) {
        if (whole instanceof Expression.All) {
            return "";
        }
        String text = asked.notes().isClean() ? asked.question() : query;
        return whole instanceof Expression.Or || asked.meaning() instanceof Typed.Or ? "(" + text + ")" : text;
    }
}
