package org.shortlist.resume;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job or a course of study that a person adds, because the résumé does not tell of it.
 *
 * @param title of the job; the degree
 * @param at    the employer; the school
 * @param field what was studied, several fields with semicolons between them; null of a job
 * @param place where the job was, null of a course of study
 * @param dates as {@link DateRange#parse} reads them; of a course of study a lone date is when it ended
 */
public record Addition(@Nullable String title, @Nullable String at, @Nullable String field, @Nullable String place,
        @Nullable String dates) {

    /** "Welder at Initech, 2019-03/2021". */
    public String text() {
        String what = Stream.of(title, field).filter(Objects::nonNull).collect(Collectors.joining(", "));
        String whole = what.isEmpty() || at == null ? what + (at == null ? "" : at) : what + " at " + at;
        return Stream.of(whole, place, dates).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    Position position(Meanings meanings) {
        Title written = title == null ? null : meanings.title(Mention.of(title));
        return new Position(written, at == null ? null : meanings.employer(Mention.of(at)), null,
                place == null ? null : meanings.place(Mention.of(place)),
                dates == null ? null : DateRange.parse(dates).orElseThrow(), null, List.of(),
                written != null && written.isIntern(), null);
    }

    Education education(Meanings meanings) {
        DateRange when = CorrectedStudy.dates(dates);
        return new Education(at == null ? null : meanings.school(Mention.of(at)),
                title == null ? null : meanings.degree(Mention.of(title)),
                CorrectedStudy.fields(field), List.of(), null,
                when, when != null && when.isOpen() ? Education.Progress.IN_PROGRESS : null, null, null);
    }
}
