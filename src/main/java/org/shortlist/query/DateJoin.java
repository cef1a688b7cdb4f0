package org.shortlist.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Typed.Dates;

/** Makes one stretch of time of the {@code from:} and {@code to:} that stand side by side. */
final class DateJoin {

    private DateJoin() {}

    /** The parts with the halves replaced by the whole, at the place of the first. */
    static List<Typed> join(List<Typed> parts, List<Dates> halves, Context context, Notes notes) {
        Dates whole = whole(halves, notes);
        Typed meaning = whole;
        if (!context.inJob()) {
            meaning = new Typed.Job(whole, whole.start(), whole.end());
            notes.warn("dates-of-a-job", "Dates outside job:( ) were read as: " + Sentences.oneJob(whole) + ".",
                    whole.start(), whole.end());
        }
        List<Typed> joined = new ArrayList<>(parts);
        joined.set(parts.indexOf(halves.getFirst()), meaning);
        joined.removeIf(part -> part instanceof Dates dates && dates.joins() && dates != whole);
        return joined;
    }

    private static Dates whole(List<Dates> halves, Notes notes) {
        @Nullable
        YearMonth from = halves.stream()
                .map(Dates::from)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        @Nullable
        YearMonth to = halves.stream()
                .map(Dates::to)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        int start = halves.getFirst().start();
        int end = halves.getLast().end();
        if (from == null || to == null || !to.isBefore(from)) {
            return new Dates(from, to, false, start, end);
        }
        notes.repair("dates-reversed", "These dates run backwards; they were swapped.", start, end);
        return new Dates(to.withMonth(1), from.getMonthValue() == 1 ? from.withMonth(12) : from, false, start, end);
    }
}
