package org.shortlist.query;

import java.util.Locale;
import org.shortlist.query.Lexeme.Join;
import org.shortlist.query.Lexeme.Joint;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Sign;
import org.shortlist.query.Lexeme.Word;

/** Words that are operators: AND, OR, NOT, NEAR, SENTENCE and SAME JOB in capitals, {@code w/5} and {@code near/5} in any case. */
final class Operators {

    private Operators() {}

    /** The operator that the word from the cursor to {@code end} is, or begins; the word itself where it is none. */
    static Lexeme read(Cursor cursor, int end) {
        String typed = cursor.text.substring(cursor.at, end);
        return switch (typed) {
            case "AND" -> new Sign(Kind.AND, cursor.at, end);
            case "OR" -> new Sign(Kind.OR, cursor.at, end);
            case "NOT" -> new Sign(Kind.NOT, cursor.at, end);
            case "NEAR" -> new Joint(Join.NEAR, Proximity.USUAL, false, cursor.at, end);
            case "SENTENCE" -> new Joint(Join.SENTENCE, 0, false, cursor.at, end);
            case "SAME" -> same(cursor, typed, end);
            default -> near(cursor, typed, end);
        };
    }

    /** SAME JOB, SAME SENTENCE. */
    private static Lexeme same(Cursor cursor, String typed, int end) {
        int from = cursor.afterBlanks(end);
        int to = cursor.wordEnd(from);
        return switch (cursor.text.substring(from, to)) {
            case "JOB" -> new Joint(Join.JOB, 0, false, cursor.at, to);
            case "SENTENCE" -> new Joint(Join.SENTENCE, 0, false, cursor.at, to);
            default -> new Word(typed, cursor.at, end);
        };
    }

    private static Lexeme near(Cursor cursor, String typed, int end) {
        String lower = typed.toLowerCase(Locale.ROOT);
        if (lower.equals("w/s") || lower.equals("/s")) {
            return new Joint(Join.SENTENCE, 0, false, cursor.at, end);
        }
        int number = Proximity.operatorDistance(lower);
        boolean ordered = lower.startsWith("o") || lower.startsWith("p");
        return number >= 0
                ? new Joint(Join.NEAR, number, ordered, cursor.at, end)
                : new Word(typed, cursor.at, end);
    }
}
