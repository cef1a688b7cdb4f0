package org.shortlist.query;

import java.util.List;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Mark;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Role;
import org.shortlist.query.Lexeme.Word;

/** Finds what follows a word, a phrase or a bracket without a space: {@code ~2}, {@code ^3}, {@code /2}, {@code >=3y}. */
final class Marks {

    private final Cursor cursor;
    private final List<Lexeme> lexemes;

    Marks(Cursor cursor, List<Lexeme> lexemes) {
        this.cursor = cursor;
        this.lexemes = lexemes;
    }

    /** Where a word ends whose marks, if it has any, are not of it. */
    int wordEnd(int end) {
        int cut = comparisonIn(end);
        int word = beforeNumber(cut, '^', true);
        int about = beforeNumber(word, '~', false);
        return about > cursor.at ? about : word > cursor.at ? word : cut;
    }

    /** {@code kafka>=3y}: only after {@code skill:} and {@code lang:}, elsewhere these signs are text. */
    private int comparisonIn(int end) {
        if (!lexemes.isEmpty() && lexemes.getLast() instanceof Label label && label.keyword().hasComparedValue()) {
            for (int i = cursor.at + 1; i < end; i++) {
                if (cursor.isComparison(i)) {
                    return i;
                }
            }
        }
        return end;
    }

    private int beforeNumber(int end, char sign, boolean needed) {
        int from = end;
        while (from > cursor.at && (cursor.isDigit(from - 1) || sign == '^' && cursor.charAt(from - 1) == '.')) {
            from--;
        }
        boolean number = from < end || !needed;
        return number && from - 1 > cursor.at && cursor.charAt(from - 1) == sign ? from - 1 : end;
    }

    /** Takes all marks that stand here. */
    void take() {
        boolean more = true;
        while (more) {
            more = switch (cursor.charAt(cursor.at)) {
                case '~' -> about();
                case '^' -> times();
                case '/' -> atLeast();
                case '<', '>', '\u2264', '\u2265' -> comparison(cursor.at);
                default -> false;
            };
        }
    }

    private boolean about() {
        int end = cursor.digitsEnd(cursor.at + 1);
        return endsWell(end) && add(Role.ABOUT, cursor.at + 1, end);
    }

    private boolean times() {
        int end = cursor.digitsEnd(cursor.at + 1);
        if (cursor.charAt(end) == '.' && cursor.isDigit(end + 1)) {
            end = cursor.digitsEnd(end + 1);
        }
        return end > cursor.at + 1 && endsWell(end) && add(Role.TIMES, cursor.at + 1, end);
    }

    private boolean atLeast() {
        boolean word = lexemes.getLast() instanceof Word;
        int end = cursor.digitsEnd(cursor.at + 1);
        return !word && end > cursor.at + 1 && endsWell(end) && add(Role.AT_LEAST, cursor.at + 1, end);
    }

    private boolean comparison(int from) {
        int sign = cursor.comparisonEnd(from);
        int value = cursor.afterBlanks(sign);
        if (!Character.isLetterOrDigit(cursor.charAt(value))) {
            return false;
        }
        return add(Role.COMPARED, from, beforeMarks(value, cursor.wordEnd(value)));
    }

    private int beforeMarks(int value, int end) {
        for (int i = value; i < end; i++) {
            if (cursor.charAt(i) == '^' || cursor.charAt(i) == '~' || cursor.isComparison(i)) {
                return i;
            }
        }
        return end;
    }

    /** {@code skill:kafka >= 3y}: a comparison after a space, where the value before it may have one. */
    boolean spacedComparison() {
        char c = cursor.charAt(cursor.at);
        return "<>\u2264\u2265".indexOf(c) >= 0 && followsComparable() && comparison(cursor.at);
    }

    private boolean followsComparable() {
        int i = lexemes.size() - 1;
        if (i > 0 && (lexemes.get(i) instanceof Word || lexemes.get(i) instanceof Quoted)) {
            i -= lexemes.get(i - 1).is(Lexeme.Kind.EXACT) ? 2 : 1;
            return i >= 0 && lexemes.get(i) instanceof Label label && label.keyword().hasComparedValue();
        }
        return false;
    }

    private boolean endsWell(int end) {
        return cursor.isBreakOrBracket(end) || end >= cursor.text.length() || "~^/".indexOf(cursor.charAt(end)) >= 0;
    }

    private boolean add(Role role, int from, int end) {
        lexemes.add(new Mark(role, cursor.text.substring(from, end), cursor.at, end));
        cursor.at = end;
        return true;
    }
}
