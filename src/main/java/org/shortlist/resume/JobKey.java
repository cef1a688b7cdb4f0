package org.shortlist.resume;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which job is meant, by what the résumé says of it: its place in the list changes with every newer résumé. {@link JobKeys} finds it.
 *
 * @param title    as read
 * @param employer as read
 * @param began    its first month as read, null when none is told
 * @param ordinal  how many jobs of which the same is told stand before it
 */
public record JobKey(@Nullable String title, @Nullable String employer, @Nullable String began, int ordinal) {

    /** Of a job that is the first of its kind. */
    public static JobKey of(Position position) {
        DateRange dates = position.dates();
        return new JobKey(position.title() == null ? null : position.title().text(),
                position.employer() == null ? null : position.employer().text(),
                dates == null || dates.start() == null ? null : dates.start().toString(), 0);
    }

    JobKey at(int place) {
        return new JobKey(title, employer, began, place);
    }

    /** Without what a reader writes now so and now otherwise: case and punctuation. */
    JobKey folded() {
        return new JobKey(folded(title), folded(employer), folded(began), ordinal);
    }

    /** How many of the three are told. */
    int told() {
        return (int) Stream.of(title, employer, began).filter(Objects::nonNull).count();
    }

    /** How many of the three are told by both, and alike. */
    int alike(JobKey other) {
        return same(title, other.title) + same(employer, other.employer) + same(began, other.began);
    }

    private static int same(@Nullable String mine, @Nullable String others) {
        return mine != null && mine.equals(others) ? 1 : 0;
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
