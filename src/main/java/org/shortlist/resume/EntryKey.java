package org.shortlist.resume;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which job or course of study is meant, by what the résumé says of it: its place in the list changes with every newer résumé.
 * {@link EntryKeys} finds it.
 *
 * @param title    as read; the degree of a course of study
 * @param employer as read; the school of a course of study
 * @param began    its first month as read, null when none is told; of a course of study without a beginning, its end
 * @param ordinal  how many of which the same is told stand before it
 */
public record EntryKey(@Nullable String title, @Nullable String employer, @Nullable String began, int ordinal) {

    /** Of a job that is the first of its kind. */
    public static EntryKey of(Position position) {
        DateRange dates = position.dates();
        return new EntryKey(position.title() == null ? null : position.title().text(),
                position.employer() == null ? null : position.employer().text(),
                dates == null || dates.start() == null ? null : dates.start().toString(), 0);
    }

    /** Of a course of study that is the first of its kind. */
    public static EntryKey of(Education study) {
        DateRange dates = study.dates();
        return new EntryKey(study.degree() == null ? null : study.degree().text(),
                study.school() == null ? null : study.school().text(),
                dates == null ? null : Objects.toString(dates.start() == null ? dates.end() : dates.start()), 0);
    }

    /** In a line: "Welder at Initech". */
    String headline() {
        String first = title == null ? "" : title;
        return employer == null ? first : first.isEmpty() ? employer : first + " at " + employer;
    }

    EntryKey at(int place) {
        return new EntryKey(title, employer, began, place);
    }

    /** Without what a reader writes now so and now otherwise: case and punctuation. */
    EntryKey folded() {
        return new EntryKey(folded(title), folded(employer), folded(began), ordinal);
    }

    /** How many of the three are told. */
    int told() {
        return (int) Stream.of(title, employer, began).filter(Objects::nonNull).count();
    }

    /** How many of the three are told by both, and alike. */
    int alike(EntryKey other) {
        return same(title, other.title) + same(employer, other.employer) + same(began, other.began);
    }

    /** Whether all that the other tells is told here alike; of both folded. */
    boolean tells(EntryKey other) {
        return alike(other) == other.told() && (other.told() > 1 || told() == other.told());
    }

    private static int same(@Nullable String mine, @Nullable String others) {
        return mine != null && mine.equals(others) ? 1 : 0;
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
