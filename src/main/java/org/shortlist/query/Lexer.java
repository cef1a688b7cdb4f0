package org.shortlist.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shortlist.query.Lexeme.Kind;
import org.shortlist.query.Lexeme.Label;
import org.shortlist.query.Lexeme.Manner;
import org.shortlist.query.Lexeme.Quoted;
import org.shortlist.query.Lexeme.Sign;
import org.shortlist.query.Lexeme.Word;
import org.shortlist.vocabulary.Tokenizer;

/**
 * Cuts a question into lexemes.
 *
 * <p>A sign is an operator only where a word cannot mean it: {@code -} and {@code +} before a word and after white space or a
 * bracket, {@code !} the same, {@code &} alone, {@code &&} and bars anywhere. So {@code C++}, {@code full-stack}, {@code R&D},
 * {@code Yahoo!} and {@code 2019-2021} are text. AND, OR and NOT are operators in capitals only.
 */
final class Lexer {

    private static final int MOST_WORDS = 2_000;
    /** One slip in so many letters still lets a name be guessed. */
    private static final int NEAR = 3;

    private final String text;
    private final Notes notes;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;
    private int words;

    private Lexer(String text, Notes notes) {
        this.text = text;
        this.notes = notes;
    }

    static List<Lexeme> lex(String text, Notes notes) {
        return new Lexer(text, notes).run();
    }

    private List<Lexeme> run() {
        while (at < text.length()) {
            if (isBreak(at)) {
                at++;
            } else if (words >= MOST_WORDS) {
                notes.warn("too-many-words", "Only the first " + MOST_WORDS + " words of this question were read.", at,
                        text.length());
                break;
            } else {
                next();
            }
        }
        return lexemes;
    }

    private void next() {
        switch (charAt(at)) {
            case '(' -> sign(Kind.OPEN, 1);
            case ')' -> sign(Kind.CLOSE, 1);
            case '"' -> quoted();
            case '|' -> sign(Kind.OR, charAt(at + 1) == '|' ? 2 : 1);
            case '-' -> minus();
            case '!' -> exclamation();
            case '+' -> plus();
            case '&' -> ampersand();
            default -> labelOrWord();
        }
    }

    private void sign(Kind kind, int length) {
        lexemes.add(new Sign(kind, at, at + length));
        at += length;
    }

    private void minus() {
        int end = at;
        while (charAt(end) == '-') {
            end++;
        }
        if (beginsToken() && !isBlank(end) && charAt(end) != ')' && !followsValue()) {
            sign(Kind.NOT, end - at);
        } else {
            labelOrWord();
        }
    }

    private void exclamation() {
        if (beginsToken() && charAt(at + 1) != ')') {
            sign(Kind.NOT, 1);
        } else {
            labelOrWord();
        }
    }

    /** What must be there is there anyhow, so a plus says nothing more. */
    private void plus() {
        if (beginsToken() && !isBlank(at + 1)) {
            at++;
        } else {
            labelOrWord();
        }
    }

    private void ampersand() {
        boolean alone = !Character.isLetterOrDigit(charAt(at + 1));
        if (charAt(at + 1) == '&') {
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
        int from = at + 1;
        while (from < text.length() && isBreak(from)) {
            from++;
        }
        String next = text.substring(from, wordEnd(from));
        return !lexemes.isEmpty() && lexemes.getLast() instanceof Word before
                && Tokenizer.tokenize(before.text() + " & " + next).size() == 1 && !next.isEmpty();
    }

    private void joinKnownForm() {
        Word before = (Word) lexemes.removeLast();
        int from = at + 1;
        while (isBreak(from)) {
            from++;
        }
        at = wordEnd(from);
        lexemes.add(new Word(text.substring(before.start(), at), before.start(), at));
    }

    /** Not directly after text: after white space, a bracket, an operator or a field's colon. */
    private boolean beginsToken() {
        if (lexemes.isEmpty() || lexemes.getLast().end() < at) {
            return true;
        }
        return !(lexemes.getLast() instanceof Word || lexemes.getLast() instanceof Quoted);
    }

    /** After the colon of years or dates a minus is no operator. */
    private boolean followsValue() {
        return !lexemes.isEmpty() && lexemes.getLast() instanceof Label label && label.end() == at
                && !label.keyword().hasWords();
    }

    private void quoted() {
        boolean escapes = !lexemes.isEmpty() && lexemes.getLast() instanceof Label label
                && label.manner() == Manner.EXACT;
        StringBuilder inside = new StringBuilder();
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += escapes && text.charAt(end) == '\\' && end + 1 < text.length() ? 1 : 0;
            inside.append(text.charAt(end++));
        }
        if (end >= text.length()) {
            notes.repair("unclosed-quote", "The quotation mark is not closed; it was closed at the end.", at,
                    text.length());
        }
        end = Math.min(end + 1, text.length());
        boolean star = charAt(end) == '*';
        lexemes.add(new Quoted(inside.toString(), star, at, star ? end + 1 : end));
        words++;
        at = star ? end + 1 : end;
        skipModifier();
    }

    /** "a b"~2 and x^3 are not of this language; read as a word, the number would ask for something. */
    private void skipModifier() {
        int end = at + 1;
        while (isDigit(end)) {
            end++;
        }
        if ((charAt(at) == '~' || charAt(at) == '^') && isBreakOrBracket(end)) {
            notes.warn("modifier-ignored", "'" + text.substring(at, end) + "' was not taken into account.", at, end);
            at = end;
        }
    }

    private void labelOrWord() {
        int end = wordEnd(at);
        int colon = text.indexOf(':', at);
        if (colon > at && colon < end && label(colon, end)) {
            return;
        }
        word(beforeModifier(comparedEnd(end)));
        skipModifier();
    }

    /** In "years: >= 5" the sign and the number are one value. */
    private int comparedEnd(int end) {
        boolean years = !lexemes.isEmpty() && lexemes.getLast() instanceof Label label
                && label.keyword() == Keyword.YEARS;
        if (!years || !text.substring(at, end).chars().allMatch(c -> "<>=".indexOf(c) >= 0)) {
            return end;
        }
        int number = end;
        while (charAt(number) == ' ' && number < text.length()) {
            number++;
        }
        return isDigit(number) ? wordEnd(number) : end;
    }

    private int beforeModifier(int end) {
        int mark = end - 1;
        while (mark > at && isDigit(mark)) {
            mark--;
        }
        return mark > at && (charAt(mark) == '~' || charAt(mark) == '^') ? mark : end;
    }

    private void word(int end) {
        String typed = text.substring(at, end);
        switch (typed) {
            case "AND" -> sign(Kind.AND, 3);
            case "OR" -> sign(Kind.OR, 2);
            case "NOT" -> sign(Kind.NOT, 3);
            default -> {
                lexemes.add(new Word(typed, at, end));
                words++;
                at = end;
            }
        }
    }

    /** Reads a field's name and colon, if it is one. */
    private boolean label(int colon, int wordEnd) {
        String name = text.substring(at, colon);
        boolean asWritten = name.toLowerCase(Locale.ROOT).endsWith(".words");
        String bare = asWritten ? name.substring(0, name.length() - ".words".length()) : name;
        Optional<Keyword> keyword = Keyword.named(bare).filter(known -> !asWritten || known.hasWords());
        if (keyword.isEmpty()) {
            unknownField(name, colon, wordEnd);
            return false;
        }
        boolean exact = !asWritten && keyword.get().hasWords() && charAt(colon + 1) == '=';
        Manner manner = asWritten ? Manner.WORDS : exact ? Manner.EXACT : Manner.MEANT;
        int end = colon + (exact ? 2 : 1);
        lexemes.add(new Label(keyword.get(), manner, at, end));
        at = end;
        return true;
    }

    private void unknownField(String name, int colon, int wordEnd) {
        boolean letters = name.length() > 1
                && name.chars().allMatch(c -> Character.isLetter(c) || c == '.' || c == '_');
        boolean address = text.startsWith("//", colon + 1);
        if (!letters || address || name.length() > 30) {
            return;
        }
        String nearest = Keyword.nearest(name);
        boolean near = Keyword.distance(name.toLowerCase(Locale.ROOT), nearest) <= Math.max(1, name.length() / NEAR);
        boolean value = colon + 1 < wordEnd || charAt(colon + 1) == '"' || charAt(colon + 1) == '(';
        if (near || value) {
            notes.warn("unknown-field", "There is no field '" + name + "', so it was read as text; "
                    + (near ? "did you mean " + nearest + ":?" : "the nearest is " + nearest + ":"), at, colon + 1);
        }
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && !isBreakOrBracket(end) && charAt(end) != '"' && charAt(end) != '|'
                && !text.startsWith("&&", end)) {
            end++;
        }
        return end;
    }

    private boolean isBreakOrBracket(int i) {
        return isBlank(i) || isBreak(i) || charAt(i) == '(' || charAt(i) == ')';
    }

    /** White space, and the commas of a list (not of a number). */
    private boolean isBreak(int i) {
        char c = charAt(i);
        boolean comma = c == ';' || c == ',' && !(isDigit(i - 1) && isDigit(i + 1));
        return comma || Character.isWhitespace(c) || Character.isISOControl(c);
    }

    private boolean isBlank(int i) {
        return i >= text.length() || Character.isWhitespace(charAt(i));
    }

    private boolean isDigit(int i) {
        return charAt(i) >= '0' && charAt(i) <= '9';
    }

    /** The character there, a space outside the text. */
    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }
}
