package org.shortlist.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Ranges.Range;

/** Reads numbers of a person or a job: years of experience, months in a job, days since an update. */
final class Quantities {

    private static final List<String> IN_PROGRESS = List.of("in-progress", "in progress", "expected", "studying");

    private final LocalDate today;
    private final OwnFields own;
    private final Notes notes;

    Quantities(LocalDate today, OwnFields own, Notes notes) {
        this.own = own;
        this.today = today;
        this.notes = notes;
    }

    /** The number; empty, with a word about it, for what is none. */
    Optional<Typed> read(String text, Keyword keyword, Lexeme lexeme) {
        Field field = Objects.requireNonNull(keyword.field());
        if (field == Field.GRADUATED && IN_PROGRESS.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Typed.Words(Field.PART, Manner.ID, "studies", false, lexeme.start(), lexeme.end()));
        }
        if (field.isOwn() && text.equals("*")) {
            return Optional.of(new Typed.Words(Field.PART, Manner.ID, own.printed(field), false, lexeme.start(),
                    lexeme.end()));
        }
        Optional<Range> range = range(field, text);
        if (range.isEmpty()) {
            notes.warn("not-a-number", "After " + own.printed(field) + ": belongs " + examples(field)
                    + "; this was read as text.", lexeme);
        }
        return range.map(read -> number(read, keyword, lexeme));
    }

    private Optional<Range> range(Field field, String text) {
        return switch (field) {
            case YEARS, YEARS_WITHOUT_INTERNSHIPS -> Ranges.years(text);
            case TENURE, TENURE_AVERAGE, TENURE_LONGEST, LENGTH -> Ranges.months(text);
            case RESUME_DATE -> Ranges.monthsUntil(today, text);
            case UPDATED -> Ranges.daysUntil(today, text);
            default -> field.isOwnDate()
                    ? Ranges.daysUntil(today, text)
                    : field.isOwn() ? Ranges.amounts(text) : Ranges.counts(text);
        };
    }

    private static String examples(Field field) {
        return switch (field) {
            case YEARS, YEARS_WITHOUT_INTERNSHIPS -> "a number of years, such as 5.. or 3..7";
            case TENURE, TENURE_AVERAGE, TENURE_LONGEST, LENGTH -> "a time, such as >=2y or 18m..4y";
            case GRADUATED -> "a year or in-progress, such as 2015..2019";
            case RESUME_DATE, UPDATED -> "a date or how long ago, such as 90d or 2024-03..";
            default -> field.isOwnDate()
                    ? "a date or a range of dates, such as 2026-12 or ..2026-12-31"
                    : "a number, such as >=3";
        };
    }

    private Typed number(Range range, Keyword keyword, Lexeme lexeme) {
        Field field = Objects.requireNonNull(keyword.field());
        if (range.reversed()) {
            notes.repair("range-reversed", "This range runs backwards; it was swapped.", lexeme);
        }
        Integer low = range.low();
        Integer high = range.high() == null || isDate(field)
                ? range.high()
                : Integer.valueOf(Math.max(0, range.high()));
        if (range.lone() && isYears(field)) {
            notes.warn("years-exact", "This asks for exactly " + low + " years; write " + low
                    + "+ for so many or more.", lexeme,
                    Notes.fix(low + " or more", lexeme.start(), lexeme.end(), low + ".."));
        }
        if (range.lone() && isSpan(field)) {
            notes.warn("read-as-at-least", "This was read as at least so long.", lexeme,
                    Notes.fix("At most", lexeme.start(), lexeme.end(), ".." + high + "m"));
            high = null;
        }
        return new Typed.Number(field, low, high, lexeme.start(), lexeme.end());
    }

    private static boolean isYears(Field field) {
        return field == Field.YEARS || field == Field.YEARS_WITHOUT_INTERNSHIPS;
    }

    static boolean isDate(Field field) {
        return field == Field.UPDATED || field == Field.RESUME_DATE || field.isOwnDate();
    }

    static boolean isSpan(Field field) {
        return switch (field) {
            case TENURE, TENURE_AVERAGE, TENURE_LONGEST, LENGTH -> true;
            default -> false;
        };
    }

    /** An end of a range as it is written; of none, nothing. */
    static String written(Field field, @Nullable Integer number) {
        if (number == null) {
            return "";
        }
        return switch (field) {
            case UPDATED -> LocalDate.ofEpochDay(number).toString();
            case RESUME_DATE -> Ranges.month(number).toString();
            default -> field.isOwnDate()
                    ? LocalDate.ofEpochDay(number).toString()
                    : number + (isSpan(field) ? "m" : "");
        };
    }
}
