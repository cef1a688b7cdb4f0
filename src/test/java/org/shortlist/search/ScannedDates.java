package org.shortlist.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.PartialDate;

/** Tells whether a job's dates satisfy a relation by trying every month that they may mean. */
final class ScannedDates {

    private ScannedDates() {}

    /** A choice of the first and the last month. */
    private record Choice(YearMonth first, YearMonth last) {}

    static boolean satisfy(@Nullable DateRange dates, Expression.Dates asked, YearMonth asOf) {
        List<Choice> choices = dates == null ? List.of() : choices(dates, asOf);
        return asked.strict()
                ? !choices.isEmpty() && choices.stream().allMatch(choice -> holds(choice, dates.isOpen(), asked))
                : choices.stream().anyMatch(choice -> holds(choice, dates.isOpen(), asked));
    }

    private static List<Choice> choices(DateRange dates, YearMonth asOf) {
        List<Choice> choices = new ArrayList<>();
        if (dates.start() == null) {
            return choices;
        }
        PartialDate end = dates.end() == null ? new PartialDate(asOf, asOf) : dates.end();
        for (YearMonth first : months(dates.start()).toList()) {
            months(end).filter(last -> !last.isBefore(first)).forEach(last -> choices.add(new Choice(first, last)));
        }
        return choices;
    }

    private static Stream<YearMonth> months(PartialDate date) {
        return Stream.iterate(date.earliest(), month -> !month.isAfter(date.latest()), month -> month.plusMonths(1));
    }

    private static boolean holds(Choice of, boolean open, Expression.Dates asked) {
        YearMonth from = asked.from();
        YearMonth to = asked.to();
        return switch (asked.relation()) {
            case OVERLAPS -> (to == null || !of.first.isAfter(to)) && (from == null || !of.last.isBefore(from));
            case DURING -> isIn(of.first, from, null) && isIn(of.last, null, to);
            case THROUGHOUT -> from != null && to != null && !of.first.isAfter(from) && !of.last.isBefore(to);
            case STARTED -> isIn(of.first, from, to);
            case ENDED -> !open && isIn(of.last, from, to);
        };
    }

    private static boolean isIn(YearMonth month, @Nullable YearMonth from, @Nullable YearMonth to) {
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }
}
