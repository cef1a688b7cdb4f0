package org.shortlist.http;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.MonthInterval;
import org.shortlist.search.Projection;
import org.shortlist.search.YearRange;

/** Whether a question holds for one candidate, or for one of the candidate's jobs. */
final class Matching {

    private final Projection projection;

    Matching(Candidate candidate, YearMonth asOf) {
        projection = Projection.of(candidate, asOf);
    }

    List<Projection.Passage> passages() {
        return projection.passages();
    }

    int jobs() {
        return projection.jobs().size();
    }

    /** Of the job with this index, or of the person when null. */
    boolean holds(Expression part, @Nullable Integer job) {
        return switch (part) {
            case Expression.All all -> true;
            case Expression.And and -> and.all().stream().allMatch(each -> holds(each, job));
            case Expression.Or or -> or.any().stream().anyMatch(each -> holds(each, job));
            case Expression.Not not -> !holds(not.not(), job);
            case Expression.WithinPosition within ->
                IntStream.range(0, jobs()).anyMatch(i -> holds(within.position(), i));
            case Expression.Has has -> values(job).concepts(has.field())
                    .stream()
                    .anyMatch(written -> written.concept().id().equals(has.id()));
            case Expression.Years years ->
                new YearRange(years.atLeast(), years.atMost()).contains(projection.years());
            case Expression.Overlaps overlaps -> job != null && overlaps(overlaps, projection.jobs().get(job));
            case Expression.Term term -> anyValue(term.field(), term, job);
            case Expression.Phrase phrase -> anyValue(phrase.field(), phrase, job);
            case Expression.Prefix prefix -> anyValue(prefix.field(), prefix, job);
        };
    }

    private static boolean overlaps(Expression.Overlaps asked, Projection.Job job) {
        MonthInterval possible = job.possible();
        return possible != null && (asked.to() == null || !possible.from().isAfter(asked.to()))
                && (asked.from() == null || !possible.to().isBefore(asked.from()));
    }

    private boolean anyValue(Field field, Expression leaf, @Nullable Integer job) {
        Stream<String> values = field == Field.ANYWHERE
                ? Stream.concat(values(job).words().values().stream().flatMap(List::stream), texts(job))
                : values(job).words(field).stream();
        return values.anyMatch(value -> WordMatch.matches(value, leaf));
    }

    private Stream<String> texts(@Nullable Integer job) {
        return passages().stream()
                .filter(passage -> job == null || job.equals(passage.job()))
                .map(passage -> passage.span().of(projection.text()));
    }

    private Projection.Values values(@Nullable Integer job) {
        return job == null ? projection.person() : projection.jobs().get(job).values();
    }
}
