package org.shortlist.resume;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every warning there is. The codes are stable: filters and programs name them. */
public enum WarningCode {
    /** No name was found. */
    NO_NAME,
    /** Neither e-mail address nor telephone number was found. */
    NO_CONTACT,
    /** No job was found. */
    NO_JOBS,
    /** The text has no heading that is known. */
    NO_SECTIONS,
    /** There are jobs, and none has a date. */
    NO_DATES,
    /** A job has no dates. */
    JOB_UNDATED,
    /** A job has one lone date: neither its length nor whether it goes on is said. */
    JOB_OF_ONE_DATE,
    /** A range ends before it begins. */
    DATES_REVERSED,
    /** A job's dates lie after the month that "present" stands for. */
    DATES_IN_FUTURE,
    /** More than one job is said to be current. */
    SEVERAL_CURRENT_JOBS,
    /** A job is said to be current although a later one has begun: see {@link Experience#likelyEnded}. */
    LIKELY_ENDED,
    /** A value could as well be read otherwise. */
    UNCERTAIN_READING,
    /** A stretch of the text is no text that can be read: lost characters, signs without words. */
    UNREADABLE_PART;

    /** The codes of those that speak of a job's dates. */
    static final Set<String> OF_DATES = Stream.of(JOB_UNDATED, JOB_OF_ONE_DATE, DATES_REVERSED, DATES_IN_FUTURE,
            LIKELY_ENDED).map(WarningCode::code).collect(Collectors.toUnmodifiableSet());

    /** {@code dates-reversed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Warning warning(String message, @Nullable Span span) {
        return new Warning(code(), message, span);
    }
}
