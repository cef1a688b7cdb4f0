package org.shortlist.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Reads a text; null where it must be mended. */
    interface Reader {
        @Nullable
        Expression read(String text);
    }

    private static final Pattern SIGN = Pattern.compile("(?:NOT(?!\\w)|[-!~%+\u2013\u2014\u2212])\\s*");
    /** More expansions are not listed. */
    private static final int MOST_EXPANSIONS = 200;

    private final Asked asked;
    private final Reader reader;
    private final Expansion expansion;
    private final Sentences sentences;
    private final QueryPrinter printer;
    private final boolean separate;
    private final List<Condition> parts = new ArrayList<>();
    private final List<ReadExpansion> expansions = new ArrayList<>();
    /** Where the items begin that say several things. */
    private final Set<Integer> shared = new HashSet<>();

    Clauses(Asked asked, Reader reader, Expansion expansion, Sentences sentences, QueryPrinter printer) {
        this.asked = asked;
        this.reader = reader;
        this.expansion = expansion;
        this.sentences = sentences;
        this.printer = printer;
        separate = Blocks.isSeparate(asked);
        Set<Integer> seen = new HashSet<>();
        asked.parts()
                .forEach(typed -> Blocks.itemOf(typed, asked.items())
                        .filter(item -> !seen.add(item.start()))
                        .ifPresent(item -> shared.add(item.start())));
        for (Typed typed : asked.parts()) {
            List<Clause> clauses = Clause.of(expansion.of(typed));
            clauses.forEach(clause -> parts.add(part(typed, clause.expression(), clauses.size() == 1)));
        }
    }

    Reading reading(Runs runs) {
        Expression whole = Expression.and(parts.stream().map(Condition::expression).toList());
        Blocks blocks = new Blocks(asked, parts, runs);
        List<ReadClause> clauses = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            clauses.add(clause(i, blocks.of(i)));
            addExpansions(i, blocks.of(i));
        }
        String sentence = clauses.isEmpty()
                ? sentences.everyone()
                : clauses.stream().map(ReadClause::sentence).collect(Collectors.joining(", and "));
        String query = printer.print(whole);
        return new Reading(whole, sentence, query, extendable(whole, query), clauses, expansions,
                asked.notes().repairs(), asked.notes().warnings());
    }

    private ReadClause clause(int i, Block block) {
        Condition part = parts.get(i);
        Map<State, Edit> edits = new EnumMap<>(State.class);
        for (State state : State.values()) {
            if (state != part.state() && block.isShort()) {
                edits.put(state, block.edit(part, part.in(state)));
            }
        }
        String shown = part.item() != null && block.isOne() ? text(part.item()) : part.asIs();
        return new ReadClause("c" + (i + 1), shown, block.start(), block.end(), sentences.of(part.typed()),
                part.state(), edits);
    }

    /** @param alone whether this is all that the typed says */
    private Condition part(Typed typed, Expression expression, boolean alone) {
        State state = expression instanceof Expression.Not
                ? State.NOT
                : expression instanceof Expression.Nice ? State.NICE : State.MUST;
        Expression core = core(expression);
        Optional<Item> item = alone && separate ? soleItem(typed) : Optional.empty();
        String text = item
                .filter(found -> state == State.MUST && meansTheSameInAll(typed))
                .map(found -> text(found))
                .filter(found -> standsAlone(found) && beginsPlainly(found))
                .orElseGet(() -> text(typed, core));
        return new Condition(typed, expression, core, state, text, state == State.MUST ? text : asOne(text, core),
                item.orElse(null));
    }

    /** Not what says something else beside others, or behind a sign. */
    private static boolean meansTheSameInAll(Typed typed) {
        return !(typed instanceof Typed.Run || typed instanceof Typed.Or || typed instanceof Typed.Pasted);
    }

    /** Several conditions without a sign would be as many clauses; "all two of them" is one. */
    private String asOne(String text, Expression core) {
        if (!(core instanceof Expression.And and)) {
            return text;
        }
        Expression all = new Expression.AtLeast(and.all().size(), and.all());
        return Stream.of(Written.tight(text) + "/" + and.all().size(), printer.operand(all))
                .filter(counted -> all.equals(reader.read(counted)))
                .findFirst()
                .orElse(text);
    }

    private static Expression core(Expression expression) {
        return expression instanceof Expression.Not not
                ? not.not()
                : expression instanceof Expression.Nice nice ? nice.nice() : expression;
    }

    /** The item that says this and nothing else; what it says alone is then what it says in the question. */
    private Optional<Item> soleItem(Typed typed) {
        return Blocks.itemOf(typed, asked.items())
                .filter(item -> !shared.contains(item.start()) && item.meaning().equals(typed));
    }

    /** Not what could be taken for a part of its neighbours. */
    private static boolean standsAlone(String text) {
        return !Written.mayBind(text) && !text.endsWith("SAME");
    }

    /** Not with a sign in front, which may mean something else behind another sign. */
    private static boolean beginsPlainly(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0)) || "\"([*=".indexOf(text.charAt(0)) >= 0;
    }

    /** What was typed if it can stand alone, as it is or in brackets; else the printed text. */
    private String text(Typed typed, Expression core) {
        Expression wished = new Expression.Nice(core);
        Set<String> candidates = new LinkedHashSet<>();
        String whole = Blocks.itemOf(typed, asked.items())
                .filter(item -> !shared.contains(item.start()))
                .map(this::text)
                .orElse("");
        for (String found : List.of(whole, plain(asked.question().substring(typed.start(), typed.end())))) {
            String bare = withoutSigns(found);
            candidates.add(bare);
            candidates.add("(" + bare + ")");
        }
        return candidates.stream()
                .filter(text -> !text.isEmpty() && standsAlone(text) && wished.equals(reader.read("~" + text))
                        && core.equals(reader.read(text)))
                .findFirst()
                .orElseGet(() -> printer.operand(core));
    }

    private String text(Item item) {
        return plain(asked.question().substring(item.start(), item.end()));
    }

    private static String plain(String typed) {
        return typed.indexOf('"') >= 0 ? typed.strip() : typed.strip().replaceAll("\\s+", " ");
    }

    private static String withoutSigns(String typed) {
        int from = 0;
        Matcher sign = SIGN.matcher(typed);
        while (sign.region(from, typed.length()).lookingAt()) {
            from = sign.end();
        }
        return typed.substring(from);
    }

    private void addExpansions(int i, Block block) {
        Condition part = parts.get(i);
        Set<String> seen = new LinkedHashSet<>();
        Expansions.collect(part.core(), (asking, synonym) -> {
            if (expansions.size() < MOST_EXPANSIONS && block.isShort() && seen.add(synonym.label())) {
                String without = Written.tight(part.text()) + " without:" + Written.quoted(synonym.label());
                expansions.add(new ReadExpansion("c" + (i + 1), expansion.label(asking), synonym.label(),
                        printer.print(synonym.expression()), block.edit(part, Condition.in(part.state(), without))));
            }
        });
    }

    private String extendable(Expression whole, String query) {
        if (whole instanceof Expression.All) {
            return "";
        }
        boolean asTyped = asked.notes().isClean() && !(asked.meaning() instanceof Typed.Pasted);
        String text = asTyped ? asked.question() : query;
        return whole instanceof Expression.Or || asked.meaning() instanceof Typed.Or ? "(" + text + ")" : text;
    }
}
