package org.shortlist.evidence;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Card;
import org.shortlist.search.NumberRange;
import org.shortlist.search.Point;
import org.shortlist.search.Projection;

/**
 * What of a person's numbers, dates and distances answers a question; nothing when they do not. All are read from where the query reads
 * them.
 */
final class Measured {

    private Measured() {}

    /** A number of a job, asked of a person, may be any job's. */
    static List<Evidence.Found> range(Expression.Range range, Evidence.Asked asked) throws IOException {
        boolean ofJob = range.field().ofPosition();
        if (asked.job() == null && ofJob) {
            List<Evidence.Found> found = new ArrayList<>();
            for (int job = 0; job < asked.hit().card().jobs().size(); job++) {
                found.addAll(number(range, asked.of(job)));
            }
            return found;
        }
        return asked.job() == null || ofJob ? number(range, asked) : List.of();
    }

    private static List<Evidence.Found> number(Expression.Range range, Evidence.Asked asked) throws IOException {
        Field field = range.field();
        Integer number = asked.hit().facts().number(field, asked.job());
        boolean holds = number != null && (range.atLeast() == null || number >= range.atLeast())
                && (range.atMost() == null || number <= range.atMost());
        return holds ? found(field, null, Quantity.words(field, number), asked) : List.of();
    }

    static List<Evidence.Found> dates(Expression.Dates dates, Evidence.Asked asked) throws IOException {
        Long ends = asked.job() == null ? null : asked.hit().facts().ends(asked.job());
        DateLimits limits = DateLimits.of(dates);
        Card.Job job = asked.job() == null ? null : asked.hit().card().jobs().get(asked.job());
        boolean holds = job != null && ends != null && limits != null && limits.test(ends)
                && !(dates.relation() == Expression.Dates.Relation.ENDED && job.current());
        return holds ? found(Field.ANYWHERE, null, dates(job), asked) : List.of();
    }

    static List<Evidence.Found> held(Expression.Held held, Evidence.Asked asked) throws IOException {
        boolean holds = asked.job() != null && asked.hit().facts().isHeld(held.time(), asked.job());
        return holds
                ? found(Field.ANYWHERE, null, dates(asked.hit().card().jobs().get(asked.job())), asked)
                : List.of();
    }

    /** The months of use; null when they are not what is asked. */
    static @Nullable Integer months(Expression.SkillUse use, Evidence.Asked asked, YearMonth asOf)
            throws IOException {
        Projection.Use used = asked.hit().facts().use(use.skill(), asked.job());
        boolean holds = used != null && new NumberRange(use.atLeast(), use.atMost()).contains(used.months())
                && (use.within() == null || isLately(used, asOf.minusMonths(use.within())));
        return holds ? Integer.valueOf(used.months()) : null;
    }

    private static boolean isLately(Projection.Use used, YearMonth since) {
        return used.lastUsed() != null && !used.lastUsed().isBefore(since);
    }

    static List<Evidence.Found> around(Expression.Around around, Evidence.Asked asked) throws IOException {
        Point point = asked.hit().facts().point(asked.job());
        Point from = Point.of(around.latitude(), around.longitude());
        if (point == null || point.kilometres(from) > around.kilometres()) {
            return List.of();
        }
        long kilometres = Math.round(point.kilometres(from));
        return found(Field.CITY, null, kilometres + " km from " + around.place(), asked);
    }

    private static String dates(Card.Job job) {
        return job.from() == null ? "undated" : job.from() + " – " + (job.current() ? "now" : job.to());
    }

    private static List<Evidence.Found> found(Field field, @Nullable String id, String label, Evidence.Asked asked) {
        return List.of(asked.found(field, asked.job(), id, label, List.of(), 1));
    }
}
