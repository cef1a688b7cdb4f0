package org.shortlist.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Word;

/**
 * The lexemes of a question and the place that the grammar has come to; it mends what stands wrong among operators: of several in a row
 * the last counts, those that have nothing to work on are dropped.
 */
final class Lexemes {

    private final String text;
    private final Notes notes;
    final List<Lexeme> all;
    int at;

    Lexemes(String text, List<Lexeme> all, Notes notes) {
        this.text = text;
        this.all = all;
        this.notes = notes;
    }

    /** The one at the place. */
    Lexeme here() {
        return all.get(at);
    }

    /** The one at the place, which is passed. */
    Lexeme take() {
        return all.get(at++);
    }

    boolean atEnd() {
        return at >= all.size();
    }

    /** The one passed last. */
    Lexeme last() {
        return all.get(at - 1);
    }

    boolean more() {
        return at < all.size() && !all.get(at).closes();
    }

    /** The signs that stand here; null, with a word about it, where nothing follows them. */
    @Nullable
    List<Lexeme> prefixes() {
        int start = at;
        while (at < all.size() && all.get(at).isPrefix()) {
            at++;
        }
        if (at > start && (!more() || all.get(at).isBinary())) {
            dangling(all.get(start));
            return null;
        }
        return all.subList(start, at);
    }

    /** Whether text or a group follows, with signs or not; after {@code job:} another field may. */
    boolean beginsValue(Label label) {
        int next = at;
        while (next < all.size() && (all.get(next).isPrefix() || all.get(next).is(Kind.EXACT))) {
            next++;
        }
        if (next == all.size()) {
            return false;
        }
        Lexeme value = all.get(next);
        boolean ofJob = label.keyword() == Keyword.JOB && next == at && value instanceof Label inner
                && inner.keyword() != Keyword.JOB && !inner.keyword().is(Keyword.Kind.MODIFIER);
        return ofJob || isText(value) || value.opens();
    }

    static boolean isText(Lexeme lexeme) {
        return lexeme instanceof Word || lexeme instanceof Quoted;
    }

    /** The operator that comes next: of several in a row the last. */
    @Nullable
    Lexeme operator() {
        int last = at;
        while (last < all.size() && all.get(last).isBinary()) {
            last++;
        }
        return last == at ? null : all.get(last - 1);
    }

    /** Passes over the operators that stand here and returns the one that counts. */
    @Nullable
    Lexeme takeOperators() {
        int first = at;
        while (at < all.size() && all.get(at).isBinary()) {
            at++;
        }
        if (!more()) {
            all.subList(first, at).forEach(this::dangling);
            return null;
        }
        if (at - first > 1) {
            notes.repair("operators-in-a-row", "Of several operators in a row the last one counts.",
                    all.get(first).start(), all.get(at - 1).end());
        }
        return at == first ? null : all.get(at - 1);
    }

    void dangling(Lexeme operator) {
        notes.repair("dangling-operator", "'" + text.substring(operator.start(), operator.end())
                + "' has nothing to work on and was dropped.", operator);
    }
}
