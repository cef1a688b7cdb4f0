package org.shortlist.query;

import org.jspecify.annotations.Nullable;
import org.shortlist.query.Lexeme.Label;

/**
 * What the parser speaks of.
 *
 * @param label   the field that text is asked of, null for anywhere
 * @param exactly within {@code field:=( )}
 */
record Context(@Nullable Label label, boolean exactly) {

    static final Context TOP = new Context(null, false);

    Context in(Label inner) {
        return new Context(inner, false);
    }

    Context exact() {
        return new Context(label, true);
    }

    /** The field of words that is meant; anywhere where the value of the field is no text. */
    Field field() {
        Field field = label == null ? null : label.keyword().field();
        return field == null ? Field.ANYWHERE : field;
    }

    Manner manner(boolean quoted) {
        Manner manner = label != null && label.written() ? Manner.WORDS : Manner.MEANT;
        return exactly ? manner.exactly(field(), quoted) : manner;
    }
}
