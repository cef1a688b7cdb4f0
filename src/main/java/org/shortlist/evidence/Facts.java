package org.shortlist.evidence;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Point;
import org.shortlist.search.Projection;

/** What of a candidate is no text: read from where the engine's queries read it. A job is an index into the positions. */
public interface Facts {

    /**
     * A number of the person or of a job.
     *
     * @param job null for the person
     * @return null where there is none
     */
    @Nullable
    Integer number(Field field, @Nullable Integer job) throws IOException;

    /** Between which months a job may have begun and ended, packed by {@link DateLimits#packed}; null when it is undated. */
    @Nullable
    Long ends(int job) throws IOException;

    boolean isHeld(Expression.Held.Time time, int job) throws IOException;

    /** How long a skill was used, by the person or in a job; null where it is not there. */
    Projection.@Nullable Use use(String skill, @Nullable Integer job) throws IOException;

    /** Where the person lives, or a job was; null when that is not known. */
    @Nullable
    Point point(@Nullable Integer job) throws IOException;
}
