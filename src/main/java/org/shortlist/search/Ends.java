package org.shortlist.search;

import java.time.YearMonth;
import java.util.Optional;
import org.shortlist.resume.DateRange;

/**
 * Between which months a job may have begun, and between which it may have ended, as far as its dates say.
 *
 * <p>"2019 to 2021" may mean any month of the one year and any of the other, as long as the first is not after the last. The four
 * months are those that some such choice has: of "2019 to 2019-03" the latest start is March, for the job did not begin after it ended.
 * Every month between the earliest and the latest start is the start of some choice, and likewise every end.
 */
public record Ends(YearMonth earliestStart, YearMonth latestStart, YearMonth earliestEnd, YearMonth latestEnd) {

    /** Empty when the start is unknown, when the range is reversed, or when it is open and begins after {@code asOf}. */
    public static Optional<Ends> of(DateRange dates, YearMonth asOf) {
        return dates.possible(asOf).map(possible -> {
            YearMonth start = dates.start() == null ? possible.from() : dates.start().latest();
            YearMonth end = dates.end() == null ? asOf : dates.end().earliest();
            return new Ends(possible.from(), start.isAfter(possible.to()) ? possible.to() : start,
                    end.isBefore(possible.from()) ? possible.from() : end, possible.to());
        });
    }
}
