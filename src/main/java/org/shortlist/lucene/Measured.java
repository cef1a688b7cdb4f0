package org.shortlist.lucene;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Card;

/**
 * What of a person's numbers, dates and distances answers a question; nothing when they do not. All are read from where the query reads
 * them.
 */
final class Measured {

    private Measured() {}

    private static Scope scope(Evidence.Asked asked) {
        return asked.job() == null ? Scope.PERSON : Scope.JOB;
    }

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
        Long number = asked.hit().value(scope(asked).number(field), asked.job());
        boolean holds = number != null && (range.atLeast() == null || number >= range.atLeast())
                && (range.atMost() == null || number <= range.atMost());
        return holds ? found(field, null, Quantity.words(field, Math.toIntExact(number)), asked) : List.of();
    }

    static List<Evidence.Found> dates(Expression.Dates dates, Evidence.Asked asked) throws IOException {
        Long ends = asked.job() == null ? null : asked.hit().value(Scope.JOB_ENDS, asked.job());
        DateLimits limits = DateLimits.of(dates);
        Card.Job job = asked.job() == null ? null : asked.hit().card().jobs().get(asked.job());
        boolean holds = job != null && ends != null && limits != null && limits.test(ends)
                && !(dates.relation() == Expression.Dates.Relation.ENDED && job.current());
        return holds ? found(Field.ANYWHERE, null, dates(job), asked) : List.of();
    }

    static List<Evidence.Found> held(Expression.Held held, Evidence.Asked asked) throws IOException {
        boolean holds = asked.job() != null
                && asked.hit().frequency(Scope.JOB_HELD, Scope.held(held.time()), asked.job()) > 0;
        return holds
                ? found(Field.ANYWHERE, null, dates(asked.hit().card().jobs().get(asked.job())), asked)
                : List.of();
    }

    /** The months of use; null when they are not what is asked. */
    static @Nullable Integer months(Expression.SkillUse use, Evidence.Asked asked, YearMonth asOf)
            throws IOException {
        String skill = Keyword.of(use.skill());
        int months = asked.hit().frequency(scope(asked).months(), skill, asked.job());
        Integer recent = Usage.recent(use, asOf);
        boolean holds = months > 0 && months >= Usage.least(use) && months <= Usage.most(use)
                && (recent == null || asked.hit().frequency(scope(asked).lastUse(), skill, asked.job()) >= recent);
        return holds ? Integer.valueOf(Usage.months(months)) : null;
    }

    static List<Evidence.Found> around(Expression.Around around, Evidence.Asked asked) throws IOException {
        Long point = asked.hit().value(scope(asked).point(), asked.job());
        Nearby nearby = Nearby.of(around);
        if (point == null || !nearby.test(point)) {
            return List.of();
        }
        long kilometres = Math.round(Nearby.unpacked(point).kilometres(nearby.from()));
        return found(Field.CITY, null, kilometres + " km from " + around.place(), asked);
    }

    private static String dates(Card.Job job) {
        return job.from() == null ? "undated" : job.from() + " – " + (job.current() ? "now" : job.to());
    }

    private static List<Evidence.Found> found(Field field, @Nullable String id, String label, Evidence.Asked asked) {
        return List.of(asked.found(field, asked.job(), id, label, List.of(), 1));
    }
}
