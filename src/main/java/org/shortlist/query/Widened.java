package org.shortlist.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression.Expanded;
import org.shortlist.query.Expression.Expanded.Synonym;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.query.QueryPrinter.Binding;
import org.shortlist.query.QueryPrinter.Printed;

/**
 * Writes what is widened by synonyms as the short text that is widened so when it is read, with what it would have too many switched
 * off and what it would lack named; and what is not widened so that it stays so.
 */
final class Widened {

    private static final Predicate<String> ALL = label -> true;

    private final QueryPrinter printer;
    private final Expansion expansion;
    private final Widening widening;
    private final Runs runs;
    private final OwnFields own;

    Widened(QueryPrinter printer, Expansion expansion, Widening widening, Runs runs, OwnFields own) {
        this.own = own;
        this.printer = printer;
        this.expansion = expansion;
        this.widening = widening;
        this.runs = runs;
    }

    /** A text and what it is read as when some labels are on. */
    private record Candidate(String text, Function<Predicate<String>, Expression> reading) {}

    /** Words as they are; where they would be widened, with that switched off. */
    Printed guarded(Expression words, Printed text) {
        return widening.widen(words, ALL).equals(words)
                ? text
                : new Printed(tight(text) + " without:*", Binding.OPERAND);
    }

    private static String tight(Printed printed) {
        return printed.binding() == Binding.TIGHT ? printed.text() : "(" + printed.text() + ")";
    }

    /** {@code company:google} for all that it is read as; null where nothing so short is. */
    @Nullable
    Printed meant(Expression.Or or) {
        Candidate candidate = ofConcept(or);
        return candidate != null && candidate.reading().apply(ALL).equals(or)
                ? new Printed(candidate.text(), Binding.TIGHT)
                : null;
    }

    Printed print(Expanded expanded) {
        for (Candidate candidate : candidates(expanded.asked())) {
            String text = text(candidate, expanded);
            if (text != null) {
                return new Printed(text, text.equals(candidate.text()) ? Binding.TIGHT : Binding.OPERAND);
            }
        }
        return new Printed(tight(printer.part(expanded.asked())) + also(expanded.also()), Binding.OPERAND);
    }

    private List<Candidate> candidates(Expression asked) {
        List<Candidate> candidates = new ArrayList<>();
        if (asked instanceof OfWords || asked instanceof Expression.SameSentence) {
            candidates.add(new Candidate(tight(printer.plain(asked)), on -> widening.widen(asked, on)));
        }
        if (asked instanceof Expression.And and) {
            add(ofRun(and), candidates);
        }
        if (asked instanceof Expression.Term term && term.field() == Field.NAME && !term.exact()) {
            candidates.add(typed("name:~" + Written.word(term.word()), Field.NAME, Manner.NICKNAMES, term.word()));
        }
        if (asked instanceof Expression.Has has) {
            String name = expansion.label(has);
            candidates.add(typed(own.printed(has.field()) + ":" + Written.word(name), has.field(),
                    Manner.MEANT, name));
        }
        add(ofConcept(asked), candidates);
        return candidates;
    }

    private static void add(@Nullable Candidate candidate, List<Candidate> candidates) {
        if (candidate != null) {
            candidates.add(candidate);
        }
    }

    private Candidate typed(String text, Field field, Manner manner, String value) {
        return new Candidate(text, on -> expansion.of(new Typed.Words(field, manner, value, false, 0, 0), on));
    }

    /** What was asked of a concept by the words that stand beside it. */
    private @Nullable Candidate ofConcept(Expression asked) {
        Expression last = asked instanceof Expression.Or or ? or.any().getLast() : asked;
        List<String> words = switch (last) {
            case Expression.Term term when !term.exact() -> List.of(term.word());
            case Expression.Phrase phrase when !phrase.exact() -> phrase.words();
            default -> List.of();
        };
        Field field = last instanceof OfWords found ? found.field() : Field.ANYWHERE;
        if (words.isEmpty() || !field.hasConcepts() || field == Field.TITLE) {
            return null;
        }
        String text = String.join(" ", words);
        return typed(Keyword.of(field).printed() + ":" + Written.word(text), field, Manner.MEANT, text);
    }

    /** Words side by side; null where they would not be taken together. */
    private @Nullable Candidate ofRun(Expression.And and) {
        List<Expression> words = and.all()
                .stream()
                .map(part -> part instanceof Expanded inner ? inner.asked() : part)
                .toList();
        List<String> bare = words.stream().map(Widened::bare).filter(text -> !text.isEmpty()).toList();
        List<List<String>> tokens = bare.stream().map(Runs::tokens).toList();
        boolean together = bare.size() == words.size() && runs.sizes(tokens).equals(List.of(words.size()));
        if (!together || words.stream().map(word -> ((OfWords) word).field()).distinct().count() > 1) {
            return null;
        }
        String label = Written.label(((OfWords) words.getFirst()).field());
        return new Candidate(label + "(" + String.join(" ", bare) + ")", on -> widening.widenRun(words, on));
    }

    /** A word as it stands without quotation marks; empty where it needs them. */
    private static String bare(Expression word) {
        String text = switch (word) {
            case Expression.Term term when !term.exact() -> term.word();
            case Expression.Phrase phrase when !phrase.exact() -> String.join("-", phrase.words());
            default -> "";
        };
        List<String> tokens = word instanceof Expression.Phrase phrase ? phrase.words() : List.of(text);
        boolean plain = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
        return plain && Runs.tokens(text).equals(tokens) ? text : "";
    }

    private @Nullable String text(Candidate candidate, Expanded expanded) {
        Set<String> wanted = labels(expanded).stream().map(Expansion::key).collect(Collectors.toSet());
        List<String> off = labels(candidate.reading().apply(ALL)).stream()
                .filter(label -> !wanted.contains(Expansion.key(label)))
                .toList();
        Expression read = candidate.reading().apply(label -> wanted.contains(Expansion.key(label)));
        List<Synonym> known = also(read);
        boolean begins = asked(read).equals(expanded.asked()) && known.size() <= expanded.also().size()
                && known.equals(expanded.also().subList(0, known.size()));
        if (!begins || known.isEmpty()) {
            return null;
        }
        return candidate.text() + without(off) + also(expanded.also().subList(known.size(), expanded.also().size()));
    }

    private static Set<String> labels(Expression expression) {
        Set<String> labels = new LinkedHashSet<>();
        Expansions.collect(expression, (asked, synonym) -> labels.add(synonym.label()));
        return labels;
    }

    private static Expression asked(Expression read) {
        return read instanceof Expanded expanded ? expanded.asked() : read;
    }

    private static List<Synonym> also(Expression read) {
        return read instanceof Expanded expanded ? expanded.also() : List.of();
    }

    private static String without(List<String> labels) {
        String quoted = labels.stream().map(Written::quoted).collect(Collectors.joining(" OR "));
        return labels.isEmpty() ? "" : " without:" + (labels.size() == 1 ? quoted : "(" + quoted + ")");
    }

    private String also(List<Synonym> more) {
        return more.isEmpty()
                ? ""
                : " also:(" + more.stream()
                        .map(one -> printer.operand(one.expression()))
                        .collect(Collectors.joining(" OR ")) + ")";
    }
}
