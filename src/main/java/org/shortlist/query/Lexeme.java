package org.shortlist.query;

import org.jspecify.annotations.Nullable;

/** A piece of a question, from {@code start} to {@code end} in what was typed. */
sealed interface Lexeme {

    int start();

    int end();

    /** Text: a run of characters as typed, perhaps of several words ({@code full-stack}) or of none ({@code --}). */
    record Word(String text, int start, int end) implements Lexeme {}

    /** Text in quotation marks. */
    record Quoted(String text, int start, int end) implements Lexeme {}

    /**
     * A field's name with its colon or before a sign of comparison.
     *
     * @param written {@code skill.words:}, the words as written
     * @param held    {@code current.title:}, when the job is or was held; null for ever
     */
    record Label(Keyword keyword, boolean written, Expression.Held.@Nullable Time held, int start,
            int end) implements Lexeme {}

    /** An operator or a bracket. */
    record Sign(Kind kind, int start, int end) implements Lexeme {}

    /** An operator that joins its neighbours more tightly than AND: {@code NEAR/5}. */
    record Joint(Join join, int between, boolean ordered, int start, int end) implements Lexeme {}

    /** Something that follows a word, a phrase or a bracket without a space and changes what it means: {@code ~2}. */
    record Mark(Role role, String value, int start, int end) implements Lexeme {}

    /** Operators and brackets. */
    enum Kind {
        AND, OR, NOT,
        /** {@code ~} or {@code %} in front: would be nice. */
        NICE,
        /** {@code =} in front: exactly this. */
        EXACT, OPEN, CLOSE, OPEN_SQUARE, CLOSE_SQUARE
    }

    /** How a joint joins. */
    enum Join {
        NEAR, SENTENCE, JOB
    }

    /** What a mark says. */
    enum Role {
        /** {@code ~2}: about so, or so near. */
        ABOUT,
        /** {@code ^3}: counts so many times. */
        TIMES,
        /** {@code /2}: so many of them. */
        AT_LEAST,
        /** {@code >=3y}. */
        COMPARED
    }

    default boolean is(Kind kind) {
        return this instanceof Sign sign && sign.kind == kind;
    }

    /** Whether it stands between two operands. */
    default boolean isBinary() {
        return is(Kind.AND) || is(Kind.OR) || this instanceof Joint;
    }

    /** Whether it stands before an operand. */
    default boolean isPrefix() {
        return is(Kind.NOT) || is(Kind.NICE);
    }

    default boolean opens() {
        return is(Kind.OPEN) || is(Kind.OPEN_SQUARE);
    }

    default boolean closes() {
        return is(Kind.CLOSE) || is(Kind.CLOSE_SQUARE);
    }
}
