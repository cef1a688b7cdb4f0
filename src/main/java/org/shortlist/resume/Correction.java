package org.shortlist.resume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person set right in what was read of a résumé. It is kept beside the résumé and laid over whatever is read of it
 * later.
 *
 * @param id    given by the store, 0 before
 * @param job   the job or the course of study that it is of; null when it is of the person, or adds one
 * @param skill the name of the skill, for {@link Field#SKILL} alone
 * @param value what is right, null when there is nothing there; several addresses or numbers are separated by commas, dates are as
 *              {@link DateRange#parse} reads them
 * @param was   what the résumé said when it was corrected, in the same form
 * @param by    who says so, null when that is not known
 * @param added the job or the course of study that it adds, for {@link Field#JOB} and {@link Field#STUDY} alone
 */
public record Correction(long id, Field field, @Nullable EntryKey job, @Nullable String skill, @Nullable String value,
        @Nullable String was, @Nullable String by, Instant at, @Nullable Addition added) {

    /** Of one value. */
    public Correction(long id, Field field, @Nullable EntryKey job, @Nullable String skill, @Nullable String value,
            @Nullable String was, @Nullable String by, Instant at) {
        this(id, field, job, skill, value, was, by, at, null);
    }

    /** Of what the résumé does not tell of. */
    public static Correction adding(Field field, Addition added, @Nullable String by, Instant at) {
        return new Correction(0, field, null, null, null, null, by, at, added);
    }

    /** What can be set right. */
    public enum Field {
        NAME, HEADLINE, LOCATION, EMAILS, PHONES,
        /** A job that is none, or one that is added. */
        JOB, TITLE, EMPLOYER, JOB_LOCATION, DATES,
        /** A skill that the person has (its value is its name) or has not (no value). */
        SKILL,
        /** A course of study that is none, or one that is added. */
        STUDY, DEGREE, SCHOOL,
        /** What was studied; several fields are separated by semicolons. */
        STUDIED, STUDY_DATES;

        /** Whether it is of a job. */
        public boolean isOfJob() {
            return this == JOB || this == TITLE || this == EMPLOYER || this == JOB_LOCATION || this == DATES;
        }

        /** Whether it is of a course of study. */
        public boolean isOfStudy() {
            return this == STUDY || this == DEGREE || this == SCHOOL || this == STUDIED || this == STUDY_DATES;
        }

        /** Whether it is of a job or of a course of study. */
        public boolean isOfEntry() {
            return isOfJob() || isOfStudy();
        }
    }

    /** Whether it says that a job or a course of study is none. */
    public boolean takesOut() {
        return job != null && value == null && (field == Field.JOB || field == Field.STUDY);
    }

    /** The same under the id that the store gave it. */
    public Correction numbered(long number) {
        return new Correction(number, field, job, skill, value, was, by, at, added);
    }
}
