package org.shortlist.query;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression.AnyOf;
import org.shortlist.query.Expression.Near;
import org.shortlist.query.Expression.OfWords;
import org.shortlist.query.QueryPrinter.Binding;
import org.shortlist.query.QueryPrinter.Printed;

/**
 * How words are written: nearness as a phrase where it is one, {@code "a b"~3} of words, {@code a NEAR/3 (b OR c)} of two, else in
 * square brackets.
 */
final class NearText {

    private NearText() {}

    static Printed of(OfWords words) {
        return switch (words) {
            case Expression.Term term -> tight(Written.term(term));
            case Expression.Phrase phrase -> tight(Written.phrase(phrase));
            case Expression.Wildcard shape -> tight(Written.label(shape.field()) + Written.shape(shape.pattern()));
            case Expression.Fuzzy fuzzy -> tight(Written.label(fuzzy.field()) + fuzzy.word() + "~" + fuzzy.edits());
            case AnyOf any -> new Printed(any.any().stream().map(NearText::operand).collect(Collectors.joining(" OR ")),
                    Binding.LOOSE);
            case Near near -> near(near);
        };
    }

    private static Printed tight(String text) {
        return new Printed(text, Binding.TIGHT);
    }

    private static Printed near(Near near) {
        String quoted = quoted(near);
        if (quoted != null) {
            return tight(Written.label(near.field()) + quoted);
        }
        if (near.operands().size() == 2) {
            String operator = near.between() == Proximity.USUAL && !near.ordered()
                    ? " NEAR "
                    : (near.ordered() ? " ONEAR/" : " NEAR/") + near.between() + " ";
            return new Printed(operand(near.operands().getFirst()) + operator + operand(near.operands().getLast()),
                    Binding.OPERAND);
        }
        return tight(square(near));
    }

    private static @Nullable String quoted(Near near) {
        String words = near.operands().stream().map(NearText::inQuotes).collect(Collectors.joining(" "));
        boolean phrase = near.ordered() && near.between() == 0 && isShapedPhrase(near.operands());
        if (phrase) {
            return Written.quoted(words);
        }
        boolean terms = near.operands().stream().allMatch(NearText::isTerm)
                && Runs.tokens(words).equals(near.operands().stream().map(NearText::inQuotes).toList());
        return terms && !near.ordered() && words.indexOf('*') < 0 ? Written.quoted(words) + "~" + near.between() : null;
    }

    private static boolean isTerm(OfWords words) {
        return words instanceof Expression.Term term && !term.exact();
    }

    /** Words and shapes in turn, at least one of them a shape, and no words beside words. */
    private static boolean isShapedPhrase(List<OfWords> operands) {
        boolean before = false;
        boolean shape = false;
        for (OfWords operand : operands) {
            boolean words = isTerm(operand) || operand instanceof Expression.Phrase phrase && !phrase.exact();
            if (words && before || !words && !(operand instanceof Expression.Wildcard)) {
                return false;
            }
            shape |= !words;
            before = words;
        }
        return shape;
    }

    private static String inQuotes(OfWords operand) {
        return switch (operand) {
            case Expression.Term term -> term.word();
            case Expression.Phrase phrase -> String.join(" ", phrase.words());
            case Expression.Wildcard shape -> shape.pattern();
            default -> "";
        };
    }

    private static String square(Near near) {
        String inside = near.operands().stream().map(NearText::operand).collect(Collectors.joining(" "));
        return "[" + inside + "]" + (near.ordered()
                ? ">" + near.between()
                : near.between() == Proximity.USUAL ? "" : "~" + near.between());
    }

    /** As one of several: a choice in brackets, a nearness in square ones unless it is quoted. */
    static String operand(OfWords words) {
        if (words instanceof Near near && quoted(near) == null) {
            return square(near);
        }
        Printed printed = of(words);
        return printed.binding() == Binding.LOOSE ? "(" + printed.text() + ")" : printed.text();
    }
}
