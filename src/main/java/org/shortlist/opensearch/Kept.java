package org.shortlist.opensearch;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.search.Card;
import org.shortlist.search.Ends;
import org.shortlist.search.Point;
import org.shortlist.search.Projection;
import org.shortlist.search.Projection.Passage;
import org.shortlist.search.Projection.Use;
import org.shortlist.search.Projection.Value;
import org.shortlist.search.Projection.Values;

/**
 * What the index keeps of a candidate, so that everything can be said of it without the store: as JSON, beside what is searched. The parts
 * are those of {@link Projection}.
 */
record Kept(String id, Card card, String text, List<Value> values, List<Passage> passages, Measures person,
        List<Job> jobs, int months, @Nullable YearMonth lastMonth) {

    /** What is no value: of the person or of a job. */
    record Measures(Map<Field, Integer> numbers, List<Use> uses, @Nullable Point point) {

        private static Measures of(Values values) {
            return new Measures(values.numbers(), values.uses(), values.point());
        }
    }

    record Job(Measures measures, @Nullable Ends ends, boolean current, boolean likelyEnded) {

        private static Job of(Projection.Job job) {
            return new Job(Measures.of(job.values()), job.ends(), job.current(), job.likelyEnded());
        }
    }

    static Kept of(Projection projection) {
        return new Kept(projection.id(), projection.card(), projection.text(), projection.values(),
                projection.passages(), Measures.of(projection.person()),
                projection.jobs().stream().map(Job::of).toList(), projection.months(), projection.lastMonth());
    }
}
