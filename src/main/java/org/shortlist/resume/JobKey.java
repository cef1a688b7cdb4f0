package org.shortlist.resume;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which job is meant, by what the résumé says of it: its place in the list changes with every newer résumé.
 *
 * @param title    as read
 * @param employer as read
 * @param began    its first month as read, null when none is told
 */
public record JobKey(@Nullable String title, @Nullable String employer, @Nullable String began) {

    private static final int ENOUGH = 2;

    public static JobKey of(Position position) {
        DateRange dates = position.dates();
        return new JobKey(position.title() == null ? null : position.title().text(),
                position.employer() == null ? null : position.employer().text(),
                dates == null || dates.start() == null ? null : dates.start().toString());
    }

    /**
     * The job that is meant among these: the one that is most like it, two of the three told alike; else the only one that began in
     * the same month, for title and employer are what a better reader reads otherwise. Empty when there is none.
     */
    Optional<Integer> in(List<Position> positions) {
        List<JobKey> keys = positions.stream().map(JobKey::of).toList();
        int best = IntStream.range(0, keys.size())
                .reduce((a, b) -> alike(keys.get(b)) > alike(keys.get(a)) ? b : a)
                .orElse(-1);
        if (best >= 0 && alike(keys.get(best)) >= Math.min(ENOUGH, told())) {
            return Optional.of(best);
        }
        List<Integer> sameBeginning = IntStream.range(0, keys.size())
                .filter(i -> began != null && began.equals(keys.get(i).began))
                .boxed()
                .toList();
        return sameBeginning.size() == 1 ? Optional.of(sameBeginning.getFirst()) : Optional.empty();
    }

    private int told() {
        return told(title) + told(employer) + told(began);
    }

    private static int told(@Nullable String part) {
        return part == null ? 0 : 1;
    }

    private int alike(JobKey other) {
        return same(title, other.title) + same(employer, other.employer) + same(began, other.began);
    }

    private static int same(@Nullable String mine, @Nullable String others) {
        return mine != null && others != null && Objects.equals(folded(mine), folded(others)) ? 1 : 0;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
