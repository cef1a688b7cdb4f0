package org.shortlist.query;

import org.jspecify.annotations.Nullable;
import org.shortlist.query.Grammar.Item;
import org.shortlist.query.Reading.State;

/**
 * A clause while it is put together.
 *
 * @param core the condition without what says that it is wished for or excluded
 * @param text of the core, to stand beside AND and after NOT
 * @param must the same as one condition that must hold: of several that are excluded together, all of them
 * @param item the piece of the question that says this and nothing else; null where there is none
 */
record Condition(Typed typed, Expression expression, Expression core, State state, String text, String must,
        @Nullable Item item) {

    String in(State other) {
        return other == State.MUST ? must : in(other, text);
    }

    static String in(State state, String text) {
        return switch (state) {
            case MUST -> text;
            case NICE -> "~" + text;
            case NOT -> "NOT " + text;
            case OFF -> "";
        };
    }

    String asIs() {
        return in(state, text);
    }
}
