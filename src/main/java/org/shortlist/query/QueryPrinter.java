package org.shortlist.query;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Writes a question in the recruiter's language, so that {@link QueryParser} reads it back to an equal tree.
 *
 * <p>That holds for every tree the parser makes with this vocabulary, and for every other that could be typed: words are tokens,
 * dates and numbers run forwards, no Not stands directly in a Not, and the brackets are not deeper than the parser takes. What the
 * vocabulary would add by itself is not written ({@code sysadmin} for all its synonyms); what it would add and the tree has not is
 * switched off ({@code sysadmin without:*}).
 */
public final class QueryPrinter {

    private final Widened widened;
    private final Runs runs;
    private final OwnFields own;

    /** A text, and what may stand around it. */
    record Printed(String text, Binding binding) {}

    /** How much a text holds together. */
    enum Binding {
        /** A mark such as {@code ^3} may follow. */
        TIGHT,
        /** May stand beside AND, OR and NOT. */
        OPERAND,
        /** Needs brackets. */
        LOOSE
    }

    public QueryPrinter(Vocabulary vocabulary) {
        runs = new Runs(vocabulary);
        own = new OwnFields(vocabulary.attributes());
        widened = new Widened(this, new Expansion(new ConceptResolver(vocabulary), vocabulary),
                new Widening(vocabulary), runs, own);
    }

    /** The text; empty for {@link Expression.All}. */
    public String print(Expression expression) {
        return expression instanceof Expression.All ? "" : part(expression).text();
    }

    Printed part(Expression expression) {
        return switch (expression) {
            case Expression.All all -> tight("*");
            case OfWords words -> widened.guarded(words, NearText.of(words));
            case Expression.SameSentence sentence -> widened.guarded(sentence, plain(sentence));
            case Expression.AtLeast some -> tight(group(some) + "/" + some.count());
            case Expression.Has has -> tight(has(has));
            case Expression.HasAny any -> new Printed(own.printed(any.field()) + ":("
                    + any.ids().stream().map(Written::entry).collect(Collectors.joining(" OR ")) + ")",
                    Binding.OPERAND);
            case Expression.Range range -> tight(own.printed(range.field()) + ":"
                    + Quantities.written(range.field(), range.atLeast()) + ".."
                    + Quantities.written(range.field(), range.atMost()));
            case Expression.SkillUse use -> use(use);
            case Expression.Around around -> new Printed("near:" + Written.quoted(around.place()) + " "
                    + around.kilometres() + "km", Binding.OPERAND);
            case Expression.Dates dates -> dates(dates);
            case Expression.Held held -> tight("current:" + switch (held.time()) {
                case CURRENT -> "yes";
                case LIKELY_CURRENT -> "likely";
                case PAST -> "no";
            });
            case Expression.And and -> new Printed(
                    runs.joined(and.all().stream().map(this::operand).toList()), Binding.LOOSE);
            case Expression.Or or -> or(or);
            case Expression.Not not -> new Printed("NOT " + operand(not.not()), Binding.OPERAND);
            case Expression.Nice nice -> new Printed("~" + operand(nice.nice()), Binding.OPERAND);
            case Expression.Weighted weighted -> new Printed(tightly(weighted.expression()) + "^"
                    + Qualifiers.number(weighted.times()), Binding.OPERAND);
            case Expression.WithinPosition within -> new Printed(within.position() instanceof Expression.All
                    ? "job:*"
                    : "job:(" + part(within.position()).text() + ")", Binding.OPERAND);
            case Expression.Expanded expanded -> widened.print(expanded);
        };
    }

    private static Printed tight(String text) {
        return new Printed(text, Binding.TIGHT);
    }

    /** What the text would be if nothing were ever added to it. */
    Printed plain(Expression expression) {
        return switch (expression) {
            case OfWords words -> NearText.of(words);
            case Expression.SameSentence sentence -> new Printed(
                    sentence.operands().stream().map(NearText::operand).collect(Collectors.joining(" SENTENCE ")),
                    Binding.OPERAND);
            default -> part(expression);
        };
    }

    private String has(Expression.Has has) {
        String name = has.field() == Field.TITLE ? Keyword.TITLE_FAMILY.printed() : own.printed(has.field());
        return name + (Parts.NAMES.contains(has.id()) && has.field() == Field.PART
                ? ":" + has.id()
                : ":=" + Written.escaped(has.id()));
    }

    private static Printed use(Expression.SkillUse use) {
        String skill = ":=" + Written.escaped(use.skill());
        boolean listed = use.atLeast() == null && Integer.valueOf(0).equals(use.atMost()) && use.within() == null;
        String text = listed
                ? Keyword.SKILL_LISTED.printed() + skill
                : Keyword.SKILL.printed() + skill + (use.atLeast() == null ? "" : ">=" + use.atLeast() + "m")
                        + (use.atMost() == null ? "" : "<=" + use.atMost() + "m")
                        + (use.within() == null ? "" : " within:" + use.within() + "m");
        return new Printed(text, Binding.OPERAND);
    }

    private static Printed dates(Expression.Dates dates) {
        Keyword keyword = switch (dates.relation()) {
            case OVERLAPS -> Keyword.OVERLAPS;
            case DURING -> Keyword.DURING;
            case THROUGHOUT -> Keyword.THROUGHOUT;
            case STARTED -> Keyword.STARTED;
            case ENDED -> Keyword.ENDED;
        };
        String text = keyword.printed() + ":" + text(dates.from()) + ".." + text(dates.to());
        return dates.strict() ? new Printed(text + " strict", Binding.OPERAND) : tight(text);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private Printed or(Expression.Or or) {
        Printed asTyped = widened.meant(or);
        if (asTyped != null) {
            return asTyped;
        }
        String rungs = Written.rungs(or);
        return rungs != null
                ? tight(rungs)
                : new Printed(or.any().stream().map(this::operand).collect(Collectors.joining(" OR ")), Binding.LOOSE);
    }

    /** What a quorum is of; joined so that no part of it is taken apart. */
    private String group(Expression.AtLeast some) {
        boolean ands = some.of().stream().anyMatch(part -> part instanceof Expression.And);
        return "(" + some.of().stream().map(this::operand).collect(Collectors.joining(ands ? " OR " : " AND ")) + ")";
    }

    String operand(Expression expression) {
        Printed printed = part(expression);
        return printed.binding() == Binding.LOOSE ? "(" + printed.text() + ")" : printed.text();
    }

    String tightly(Expression expression) {
        Printed printed = part(expression);
        return printed.binding() == Binding.TIGHT ? printed.text() : "(" + printed.text() + ")";
    }
}
