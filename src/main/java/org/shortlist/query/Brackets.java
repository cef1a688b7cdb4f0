package org.shortlist.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.shortlist.query.Lexeme.Kind;

/**
 * Makes brackets match: a stray closing one is dropped, one that is not closed is closed at the end, and pairs that lie deeper
 * than anybody means are dropped, so that the parser may recurse without fear.
 */
final class Brackets {

    static final int DEEPEST = 60;

    private Brackets() {}

    /** The lexemes with every bracket matched but for those that reach to the end. */
    static List<Lexeme> match(List<Lexeme> lexemes, Notes notes) {
        Set<Integer> dropped = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < lexemes.size(); i++) {
            Lexeme lexeme = lexemes.get(i);
            if (lexeme.is(Kind.OPEN)) {
                open.push(i);
            } else if (lexeme.is(Kind.CLOSE) && open.isEmpty()) {
                dropped.add(i);
                notes.repair("stray-bracket", "This closing bracket has no opening one; it was dropped.",
                        lexeme.start(),
                        lexeme.end());
            } else if (lexeme.is(Kind.CLOSE)) {
                int begin = open.pop();
                if (open.size() >= DEEPEST) {
                    dropped.addAll(List.of(begin, i));
                }
            }
        }
        unclosed(lexemes, open, dropped, notes);
        if (dropped.stream().anyMatch(i -> lexemes.get(i).is(Kind.OPEN))) {
            notes.warn("too-deep", "Brackets more than " + DEEPEST + " deep were dropped.", 0,
                    lexemes.getLast().end());
        }
        return IntStream.range(0, lexemes.size()).filter(i -> !dropped.contains(i)).mapToObj(lexemes::get).toList();
    }

    private static void unclosed(List<Lexeme> lexemes, Deque<Integer> open, Set<Integer> dropped, Notes notes) {
        while (!open.isEmpty()) {
            int begin = open.pop();
            if (open.size() >= DEEPEST) {
                dropped.add(begin);
            } else {
                Lexeme lexeme = lexemes.get(begin);
                notes.repair("unclosed-bracket", "The bracket is not closed; it was closed at the end.", lexeme.start(),
                        lexeme.end());
            }
        }
    }
}
