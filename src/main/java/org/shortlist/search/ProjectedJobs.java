package org.shortlist.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.Experience;
import org.shortlist.resume.MonthInterval;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.search.Projection.Job;
import org.shortlist.search.Projection.Use;
import org.shortlist.search.Projection.Value;
import org.shortlist.search.Projection.Values;

/** What of each job can be found. */
final class ProjectedJobs {

    private ProjectedJobs() {}

    /** @param values of the candidate, and among them those of the jobs */
    static List<Job> of(Resume resume, YearMonth asOf, List<Value> values) {
        Set<Integer> ended = Experience.likelyEnded(resume, asOf).keySet();
        return IntStream.range(0, resume.positions().size()).mapToObj(i -> {
            List<Value> ofJob = values.stream().filter(value -> value.isOf(i)).toList();
            return job(resume.positions().get(i), asOf, ofJob, ended.contains(i));
        }).toList();
    }

    private static Job job(Position position, YearMonth asOf, List<Value> values, boolean likelyEnded) {
        DateRange dates = position.dates();
        MonthInterval worked = dates == null ? null : dates.assumed(asOf).orElse(null);
        Map<Field, Integer> numbers = worked == null ? Map.of() : Map.of(Field.LENGTH, worked.months());
        return new Job(Values.of(values, numbers, uses(position, worked), Point.of(position.location())),
                dates == null ? null : Ends.of(dates, asOf).orElse(null), position.isCurrent(), likelyEnded);
    }

    private static List<Use> uses(Position position, @Nullable MonthInterval worked) {
        return position.skills()
                .stream()
                .map(skill -> skill.concept().id())
                .distinct()
                .map(skill -> worked == null ? new Use(skill, 0, null) : new Use(skill, worked.months(), worked.to()))
                .toList();
    }
}
