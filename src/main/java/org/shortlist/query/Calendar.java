package org.shortlist.query;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression.Dates.Relation;
import org.shortlist.query.Ranges.Range;

/** Reads dates of a job. */
final class Calendar {

    private static final int LAST = Ranges.index(YearMonth.of(9999, 12));

    private final Notes notes;

    Calendar(Notes notes) {
        this.notes = notes;
    }

    /** The dates; empty, with a word about it, for what is none. */
    Optional<Typed> read(String text, Keyword keyword, Lexeme lexeme) {
        Optional<Range> range = Ranges.dates(text).filter(read -> isWritable(read.low()) && isWritable(read.high()));
        Optional<Typed> dates = range.map(read -> dates(read, keyword, lexeme));
        if (dates.isEmpty()) {
            notes.warn("not-a-date", "This is no date, such as 2019 or 2019-03; it was read as text.", lexeme);
        }
        range.filter(Range::reversed)
                .ifPresent(read -> notes.repair("range-reversed", "These dates run backwards; they were swapped.",
                        lexeme));
        return dates;
    }

    private static boolean isWritable(@Nullable Integer month) {
        return month == null || month >= 0 && month <= LAST;
    }

    private static Typed dates(Range range, Keyword keyword, Lexeme lexeme) {
        YearMonth first = month(range.low());
        YearMonth last = month(range.high());
        boolean half = range.lone() && isHalf(keyword) && first != null && last != null;
        YearMonth from = !half
                ? first
                : keyword == Keyword.FROM ? first : keyword == Keyword.AFTER ? last.plusMonths(1) : null;
        YearMonth to = !half
                ? last
                : keyword == Keyword.TO ? last : keyword == Keyword.BEFORE ? first.minusMonths(1) : null;
        return new Typed.Dates(relation(keyword), bounded(from), bounded(to), false, half, lexeme.start(),
                lexeme.end());
    }

    private static @Nullable YearMonth month(@Nullable Integer index) {
        return index == null ? null : Ranges.month(index);
    }

    /** Before the year 0 and after 9999 nobody worked. */
    private static @Nullable YearMonth bounded(@Nullable YearMonth month) {
        return month == null ? null : Ranges.month(Math.max(0, Math.min(LAST, Ranges.index(month))));
    }

    private static boolean isHalf(Keyword keyword) {
        return switch (keyword) {
            case FROM, TO, AFTER, BEFORE -> true;
            default -> false;
        };
    }

    private static Relation relation(Keyword keyword) {
        return switch (keyword) {
            case DURING -> Relation.DURING;
            case THROUGHOUT -> Relation.THROUGHOUT;
            case STARTED -> Relation.STARTED;
            case ENDED -> Relation.ENDED;
            default -> Relation.OVERLAPS;
        };
    }
}
