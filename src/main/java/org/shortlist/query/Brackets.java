package org.shortlist.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Sign;

/**
 * Makes brackets match: a stray closing one is dropped, one that is not closed is closed where the bracket around it ends or at
 * the end, and pairs that lie deeper than anybody means are dropped, so that the parser may recurse without fear.
 */
final class Brackets {

    static final int DEEPEST = 60;

    /** An opening bracket, and whether it lies too deep. */
    private record Opened(Lexeme lexeme, boolean dropped) {}

    private final Notes notes;
    private final List<Lexeme> matched = new ArrayList<>();
    private final Deque<Opened> open = new ArrayDeque<>();
    /** How many of them are round and how many square. */
    private int round;
    private int square;
    private boolean tooDeep;

    private Brackets(Notes notes) {
        this.notes = notes;
    }

    /** The lexemes with every bracket matched. */
    static List<Lexeme> match(List<Lexeme> lexemes, Notes notes) {
        return new Brackets(notes).run(lexemes);
    }

    private List<Lexeme> run(List<Lexeme> lexemes) {
        for (Lexeme lexeme : lexemes) {
            if (lexeme.opens()) {
                open(lexeme);
            } else if (lexeme.closes()) {
                close(lexeme);
            } else {
                matched.add(lexeme);
            }
        }
        while (!open.isEmpty()) {
            closeUnclosed(lexemes.getLast().end());
        }
        if (tooDeep) {
            notes.warn("too-deep", "Brackets more than " + DEEPEST + " deep were dropped.", 0, lexemes.getLast().end());
        }
        return matched;
    }

    private void open(Lexeme lexeme) {
        boolean dropped = open.size() >= DEEPEST;
        tooDeep |= dropped;
        open.push(new Opened(lexeme, dropped));
        count(lexeme, 1);
        if (!dropped) {
            matched.add(lexeme);
        }
    }

    private void close(Lexeme lexeme) {
        Kind opening = lexeme.is(Kind.CLOSE) ? Kind.OPEN : Kind.OPEN_SQUARE;
        if (count(opening) == 0) {
            notes.repair("stray-bracket", "This closing bracket has no opening one; it was dropped.", lexeme);
            return;
        }
        while (!open.element().lexeme().is(opening)) {
            closeUnclosed(lexeme.start());
        }
        if (!pop().dropped()) {
            matched.add(lexeme);
        }
    }

    private Opened pop() {
        count(open.element().lexeme(), -1);
        return open.pop();
    }

    private void count(Lexeme lexeme, int more) {
        round += lexeme.is(Kind.OPEN) ? more : 0;
        square += lexeme.is(Kind.OPEN) ? 0 : more;
    }

    private int count(Kind opening) {
        return opening == Kind.OPEN ? round : square;
    }

    private void closeUnclosed(int at) {
        Opened opened = pop();
        if (!opened.dropped()) {
            notes.repair("unclosed-bracket", "The bracket is not closed; it was closed "
                    + (open.isEmpty() ? "at the end." : "where the bracket around it ends."), opened.lexeme());
            matched.add(new Sign(opened.lexeme().is(Kind.OPEN) ? Kind.CLOSE : Kind.CLOSE_SQUARE, at, at));
        }
    }
}
