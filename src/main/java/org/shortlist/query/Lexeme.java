package org.shortlist.query;

/** A piece of a question, from {@code start} to {@code end} in what was typed. */
sealed interface Lexeme {

    int start();

    int end();

    /** Text: a run of characters as typed, perhaps of several words ({@code full-stack}) or of none ({@code --}). */
    record Word(String text, int start, int end) implements Lexeme {}

    /** Text in quotation marks; {@code star} where a star follows the closing one. */
    record Quoted(String text, boolean star, int start, int end) implements Lexeme {}

    /** A field's name with its colon. */
    record Label(Keyword keyword, Manner manner, int start, int end) implements Lexeme {}

    /** An operator or a bracket. */
    record Sign(Kind kind, int start, int end) implements Lexeme {}

    /** Operators and brackets. */
    enum Kind {
        AND, OR, NOT, OPEN, CLOSE
    }

    /** How the value of a field is meant. */
    enum Manner {
        /** {@code skill:k8s}: the thing, whatever it was called. */
        MEANT,
        /** {@code skill:=k8s}: the one concept that is called so, and nothing else. */
        EXACT,
        /** {@code skill:="kubernetes"}: the concept of exactly this id. */
        ID,
        /** {@code skill.words:k8s}: these words, as written. */
        WORDS
    }

    default boolean is(Kind kind) {
        return this instanceof Sign sign && sign.kind == kind;
    }

    default boolean isBinary() {
        return is(Kind.AND) || is(Kind.OR);
    }
}
