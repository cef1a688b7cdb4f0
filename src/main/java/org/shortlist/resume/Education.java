package org.shortlist.resume;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course of study.
 *
 * @param fields   what was studied ("Bioengineering"), where it is told apart from the degree; a second major is a second
 *                 field
 * @param minors   what was studied beside it
 * @param dates    a year of graduation alone is an end without a start
 * @param progress null when nothing says that the course was not completed
 * @param grade    as written: "3.8/4.0", "magna cum laude"
 * @param span     the whole entry in the text
 */
public record Education(@Nullable School school, @Nullable Degree degree, List<Mention> fields, List<Mention> minors,
        @Nullable Place location, @Nullable DateRange dates, @Nullable Progress progress, @Nullable Mention grade,
        @Nullable Span span) {

    /** Why there is no degree. */
    public enum Progress {
        /** The end is still to come, as the résumé says. */
        IN_PROGRESS,
        /** Begun and not completed. */
        BROKEN_OFF
    }

    public Education {
        fields = List.copyOf(fields);
        minors = List.copyOf(minors);
    }

    /** The first field. */
    public @Nullable Mention field() {
        return fields.isEmpty() ? null : fields.getFirst();
    }

    /** The end is still to come. */
    public boolean isInProgress() {
        return progress == Progress.IN_PROGRESS;
    }
}
