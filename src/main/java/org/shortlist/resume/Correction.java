package org.shortlist.resume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person set right in what was read of a résumé. It is kept beside the résumé and laid over whatever is read of it
 * later.
 *
 * @param id    given by the store, 0 before
 * @param job   the job that it is of; null when it is of the person
 * @param skill the name of the skill, for {@link Field#SKILL} alone
 * @param value what is right, null when there is nothing there; several addresses or numbers are separated by commas, dates are as
 *              {@link DateRange#parse} reads them
 * @param was   what the résumé said when it was corrected, in the same form
 * @param by    who says so, null when that is not known
 */
public record Correction(long id, Field field, @Nullable JobKey job, @Nullable String skill, @Nullable String value,
        @Nullable String was, @Nullable String by, Instant at) {

    /** What can be set right. */
    public enum Field {
        NAME, HEADLINE, LOCATION, EMAILS, PHONES,
        /** A job that is none: without a value it goes. */
        JOB, TITLE, EMPLOYER, JOB_LOCATION, DATES,
        /** A skill that the person has (its value is its name) or has not (no value). */
        SKILL;

        /** Whether it is of a job. */
        public boolean isOfJob() {
            return this == JOB || this == TITLE || this == EMPLOYER || this == JOB_LOCATION || this == DATES;
        }
    }

    /** The same under the id that the store gave it. */
    public Correction numbered(long number) {
        return new Correction(number, field, job, skill, value, was, by, at);
    }
}
