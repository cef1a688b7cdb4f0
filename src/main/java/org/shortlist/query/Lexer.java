package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Sign;
import org.shortlist.query.Lexeme.Word;
import org.shortlist.vocabulary.Tokenizer;

/**
 * Cuts a question into lexemes.
 *
 * <p>A sign is an operator only where a word cannot mean it: {@code -}, {@code +}, {@code !}, {@code ~}, {@code %} and {@code =}
 * before a word and after white space or a bracket, {@code &} alone, {@code &&} and bars anywhere. So {@code C++},
 * {@code full-stack}, {@code R&D}, {@code Yahoo!} and {@code 2019-2021} are text. AND, OR, NOT, NEAR, SENTENCE and SAME JOB are
 * operators in capitals only; {@code w/5} and {@code near/5} in any case.
 */
final class Lexer {

    private static final int MOST_WORDS = 3_000;
    private static final int MOST_ENTRIES = 10_000;

    private final Cursor cursor;
    private final Notes notes;
    private final Marks marks;
    private final Labels labels;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int words;
    private int entries;
    /** How many brackets are open since a list of ids or addresses began. */
    private int listDepth;

    private Lexer(String text, OwnFields own, Notes notes) {
        cursor = new Cursor(text);
        this.notes = notes;
        marks = new Marks(cursor, lexemes);
        labels = new Labels(cursor, lexemes, own, notes);
    }

    static List<Lexeme> lex(String text, OwnFields own, Notes notes) {
        return new Lexer(text, own, notes).run();
    }

    private List<Lexeme> run() {
        while (!cursor.atEnd()) {
            if (cursor.isBreak(cursor.at)) {
                cursor.at++;
            } else if (words >= MOST_WORDS) {
                notes.warn("too-many-words", "Only the first " + MOST_WORDS + " words of this question were read.",
                        cursor.at, cursor.text.length());
                break;
            } else {
                next();
            }
        }
        return lexemes;
    }

    private void next() {
        char c = cursor.charAt(cursor.at);
        switch (c) {
            case '(', '[' -> open(c == '(' ? Kind.OPEN : Kind.OPEN_SQUARE);
            case ')', ']' -> close(c == ')' ? Kind.CLOSE : Kind.CLOSE_SQUARE);
            case '"' -> quoted();
            case '|' -> sign(Kind.OR, cursor.charAt(cursor.at + 1) == '|' ? 2 : 1);
            default -> {
                if (listDepth > 0) {
                    entry();
                } else {
                    outsideList(c);
                }
            }
        }
    }

    private void outsideList(char c) {
        switch (c) {
            case '-' -> minus();
            case '!' -> prefix(Kind.NOT, beginsToken() && cursor.charAt(cursor.at + 1) != ')');
            case '~' -> prefix(Kind.NICE, beginsToken() && isText(cursor.at + 1));
            case '%' ->
                prefix(Kind.NICE, beginsToken() && beginsOperand(cursor.at + 1) && !cursor.isDigit(cursor.at + 1));
            case '=' -> prefix(Kind.EXACT,
                    beginsToken() && beginsOperand(cursor.at + 1) && cursor.charAt(cursor.at + 1) != '[');
            case '+' -> plus();
            case '&' -> ampersand();
            default -> {
                if (!marks.spacedComparison()) {
                    labelOrWord();
                }
            }
        }
    }

    private void sign(Kind kind, int length) {
        lexemes.add(new Sign(kind, cursor.at, cursor.at + length));
        cursor.at += length;
    }

    private void prefix(Kind kind, boolean operator) {
        if (operator) {
            sign(kind, 1);
        } else {
            labelOrWord();
        }
    }

    private void open(Kind kind) {
        boolean list = !lexemes.isEmpty() && lexemes.getLast() instanceof Label label && label.keyword().isList();
        listDepth += listDepth > 0 || list ? 1 : 0;
        sign(kind, 1);
    }

    private void close(Kind kind) {
        listDepth -= listDepth > 0 ? 1 : 0;
        sign(kind, 1);
        marks.take();
    }

    /** One of the many in {@code id:( )}: nothing but OR is an operator there. */
    private void entry() {
        if (entries >= MOST_ENTRIES) {
            int end = cursor.text.indexOf(')', cursor.at);
            end = end < 0 ? cursor.text.length() : end;
            notes.warn("too-many-entries", "Only the first " + MOST_ENTRIES + " of this list were read.", cursor.at,
                    end);
            cursor.at = end;
            return;
        }
        int end = Math.max(cursor.wordEnd(cursor.at), cursor.at + 1);
        String typed = cursor.text.substring(cursor.at, end);
        if (typed.equals("OR") || typed.equals("AND")) {
            sign(Kind.OR, typed.length());
        } else {
            add(new Word(typed, cursor.at, end));
            words--;
            entries++;
        }
    }

    private void minus() {
        int end = cursor.at;
        while (cursor.charAt(end) == '-') {
            end++;
        }
        if (beginsToken() && !cursor.isBlank(end) && cursor.charAt(end) != ')' && !followsValue()) {
            sign(Kind.NOT, end - cursor.at);
        } else {
            DashAdvice.give(cursor, lexemes.isEmpty() ? null : lexemes.getLast(), end, notes);
            labelOrWord();
        }
    }

    /** What must be there is there anyhow, so a plus says nothing more. */
    private void plus() {
        if (beginsToken() && !cursor.isBlank(cursor.at + 1)) {
            cursor.at++;
        } else {
            labelOrWord();
        }
    }

    private void ampersand() {
        int at = cursor.at;
        boolean alone = !Character.isLetterOrDigit(cursor.charAt(at + 1));
        if (cursor.charAt(at + 1) == '&') {
            sign(Kind.AND, 2);
        } else if (alone && joinsKnownForm()) {
            joinKnownForm();
        } else if (alone) {
            sign(Kind.AND, 1);
        } else {
            labelOrWord();
        }
    }

    /** Whether "R & D" is one token, as "R&D" is. */
    private boolean joinsKnownForm() {
        int from = afterBreaks(cursor.at + 1);
        String next = cursor.text.substring(from, cursor.wordEnd(from));
        return !lexemes.isEmpty() && lexemes.getLast() instanceof Word before && !next.isEmpty()
                && Character.isLetterOrDigit(next.charAt(0))
                && Tokenizer.tokenize(before.text() + " & " + next).size() == 1;
    }

    private void joinKnownForm() {
        Word before = (Word) lexemes.removeLast();
        int end = cursor.wordEnd(afterBreaks(cursor.at + 1));
        lexemes.add(new Word(cursor.text.substring(before.start(), end), before.start(), end));
        cursor.at = end;
    }

    private int afterBreaks(int from) {
        int end = from;
        while (end < cursor.text.length() && cursor.isBreak(end)) {
            end++;
        }
        return end;
    }

    /** Not directly after text: after white space, a bracket, an operator or a field's colon. */
    private boolean beginsToken() {
        if (lexemes.isEmpty() || lexemes.getLast().end() < cursor.at) {
            return true;
        }
        Lexeme last = lexemes.getLast();
        return !(last instanceof Word || last instanceof Quoted || last instanceof Lexeme.Mark);
    }

    private boolean isText(int i) {
        return !cursor.isBlank(i) && ")]|&".indexOf(cursor.charAt(i)) < 0;
    }

    private boolean beginsOperand(int i) {
        char c = cursor.charAt(i);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "\"([.*?-!=~#".indexOf(c) >= 0;
    }

    /** After the colon of years or dates a minus is no operator. */
    private boolean followsValue() {
        return !lexemes.isEmpty() && lexemes.getLast() instanceof Label label && label.end() == cursor.at
                && (label.keyword().is(Keyword.Kind.NUMBER) || label.keyword().is(Keyword.Kind.DATES));
    }

    private void quoted() {
        boolean escapes = !lexemes.isEmpty() && lexemes.getLast().is(Kind.EXACT);
        String text = cursor.text;
        StringBuilder inside = new StringBuilder();
        int end = cursor.at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += escapes && text.charAt(end) == '\\' && end + 1 < text.length() ? 1 : 0;
            inside.append(text.charAt(end++));
        }
        if (end >= text.length()) {
            notes.repair("unclosed-quote", "The quotation mark is not closed; it was closed at the end.", cursor.at,
                    text.length());
        }
        end = Math.min(end + 1, text.length());
        while (cursor.charAt(end) == '*') {
            inside.append('*');
            end++;
        }
        add(new Quoted(inside.toString(), cursor.at, end));
        marks.take();
    }

    private void labelOrWord() {
        int end = Math.max(cursor.wordEnd(cursor.at), cursor.at + 1);
        if (!labels.take(end)) {
            int compared = labels.isComparedValue() ? labels.comparedEnd(end) : end;
            word(compared > end ? compared : marks.wordEnd(end));
            marks.take();
        }
    }

    private void word(int end) {
        Lexeme read = Operators.read(cursor, end);
        if (read instanceof Word) {
            add(read);
        } else {
            lexemes.add(read);
            cursor.at = read.end();
        }
    }

    private void add(Lexeme text) {
        lexemes.add(text);
        words++;
        cursor.at = text.end();
    }
}
