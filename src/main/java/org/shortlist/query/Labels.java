package org.shortlist.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shortlist.query.Lexeme.Label;

/** Finds the names of fields: {@code title:}, {@code current.title:}, {@code years>=}. */
final class Labels {

    private static final int LONGEST = 30;
    /** One slip in so many letters still lets a name be guessed. */
    private static final int NEAR = 3;

    private final Cursor cursor;
    private final List<Lexeme> lexemes;
    private final OwnFields own;
    private final Notes notes;

    Labels(Cursor cursor, List<Lexeme> lexemes, OwnFields own, Notes notes) {
        this.own = own;
        this.cursor = cursor;
        this.lexemes = lexemes;
        this.notes = notes;
    }

    /** Reads a field's name with its colon, or before a comparison, if one stands here. */
    boolean take(int wordEnd) {
        int end = cursor.at;
        while (end < wordEnd && isOfName(cursor.charAt(end))) {
            end++;
        }
        if (end == cursor.at || end - cursor.at > LONGEST) {
            return false;
        }
        boolean colon = cursor.charAt(end) == ':' && end < wordEnd;
        Optional<Keyword.Named> named = Keyword.named(cursor.text.substring(cursor.at, end), own);
        if (colon && named.isEmpty()) {
            unknown(end, wordEnd);
        }
        boolean compared = named.isPresent() && named.get().keyword().isCompared() && comparesAt(end);
        if (named.isEmpty() || !colon && !compared) {
            return false;
        }
        int after = colon ? end + 1 : end;
        lexemes.add(new Label(named.get().keyword(), named.get().written(), named.get().held(), cursor.at, after));
        cursor.at = after;
        return true;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    }

    /** Whether a sign of comparison stands here, perhaps after a space, and something to be compared with after it. */
    private boolean comparesAt(int i) {
        int from = cursor.afterBlanks(i);
        int end = cursor.comparisonEnd(from);
        boolean sign = end > from && !(end == from + 1 && cursor.charAt(from) == '=');
        return sign && Character.isLetterOrDigit(cursor.charAt(cursor.afterBlanks(end)));
    }

    private void unknown(int colon, int wordEnd) {
        String name = cursor.text.substring(cursor.at, colon);
        boolean letters = name.length() > 1
                && name.chars().allMatch(c -> Character.isLetter(c) || c == '.' || c == '_');
        if (!letters || cursor.text.startsWith("//", colon + 1)) {
            return;
        }
        String nearest = Keyword.nearest(name);
        boolean near = Spelling.distance(name.toLowerCase(Locale.ROOT), nearest) <= Math.max(1, name.length() / NEAR);
        boolean value = colon + 1 < wordEnd || cursor.charAt(colon + 1) == '"' || cursor.charAt(colon + 1) == '(';
        if (near || value) {
            notes.warn("unknown-field", "There is no field '" + name + "', so it was read as text; "
                    + (near ? "did you mean " + nearest + ":?" : "the nearest is " + nearest + ":"), cursor.at,
                    colon + 1, Notes.fix("Read it as " + nearest + ":", cursor.at, colon, nearest));
        }
    }

    /** Whether what comes is the value of a field that is compared with: signs of comparison are of it. */
    boolean isComparedValue() {
        return !lexemes.isEmpty() && lexemes.getLast() instanceof Label label && label.keyword().isCompared();
    }

    /** In "years: >= 5" the sign and the number are one value. */
    int comparedEnd(int end) {
        if (cursor.comparisonEnd(cursor.at) < end) {
            return end;
        }
        int value = cursor.afterBlanks(end);
        return Character.isLetterOrDigit(cursor.charAt(value)) ? cursor.wordEnd(value) : end;
    }
}
