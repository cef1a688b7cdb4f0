package org.shortlist.query;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Typed.Dates;

/** Makes one stretch of time of the {@code from:} and {@code to:} that stand side by side. */
final class DateJoin {

    private DateJoin() {}

    /** The parts with the halves replaced by the whole, at the place of the first; it still says that it was typed in halves. */
    static List<Typed> joined(List<Typed> parts, Notes notes) {
        List<Dates> halves = parts.stream()
                .filter(part -> part instanceof Dates dates && dates.joins())
                .map(Dates.class::cast)
                .toList();
        if (halves.size() < 2) {
            return parts;
        }
        Dates whole = whole(halves, notes);
        Dates half = new Dates(whole.relation(), whole.from(), whole.to(), whole.strict(), true, whole.start(),
                whole.end());
        return parts.stream()
                .filter(part -> part == halves.getFirst() || !halves.contains(part))
                .map(part -> part == halves.getFirst() ? half : part)
                .toList();
    }

    /** No half any more. */
    static Dates settled(Dates dates) {
        return new Dates(dates.relation(), dates.from(), dates.to(), dates.strict(), false, dates.start(), dates.end());
    }

    /** The time that all of these halves leave. */
    static Dates whole(List<Dates> halves, Notes notes) {
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
        boolean strict = halves.stream().anyMatch(Dates::strict);
        int start = halves.getFirst().start();
        int end = halves.getLast().end();
        Expression.Dates.Relation relation = halves.getFirst().relation();
        if (from == null || to == null || !to.isBefore(from)) {
            return new Dates(relation, from, to, strict, false, start, end);
        }
        notes.repair("range-reversed", "These dates run backwards; they were swapped.", start, end);
        return new Dates(relation, to.withMonth(1), from.getMonthValue() == 1 ? from.withMonth(12) : from, strict,
                false,
                start, end);
    }
}
