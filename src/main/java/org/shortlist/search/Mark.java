package org.shortlist.search;

import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Span;

/**
 * A place that matches, and what of the question it matches.
 *
 * @param via of {@link Kind#SYNONYM} the synonym's label, else null
 */
public record Mark(Span span, Kind kind, @Nullable String via) {

    /** What a place matches. */
    public enum Kind {
        /** What was asked. */
        TYPED,
        /** What is taken for the same: {@link org.shortlist.query.Expression.Expanded}. */
        SYNONYM,
        /** What is only wished for: {@link org.shortlist.query.Expression.Nice}. */
        OPTIONAL
    }

    /** The same of another place. */
    public Mark at(Span other) {
        return new Mark(other, kind, via);
    }
}
