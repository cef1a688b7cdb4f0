package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Evidence;
import org.shortlist.evidence.Keyword;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.NumberRange;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;

/**
 * What is asked, apart from what was ticked.
 *
 * @param rest    the clauses that are not about the one job, and who may be found at all
 * @param sameJob what the one positive same-job clause asks of its job; null when there is none, several, or any job counts
 */
record Asked(Expression rest, @Nullable Expression sameJob) {

    static Asked of(SearchRequest request) {
        List<Expression> within = new ArrayList<>();
        List<Expression> others = new ArrayList<>(List.of(request.visible()));
        for (Clause clause : Clause.of(request.query())) {
            clause.position().ifPresentOrElse(within::add, () -> others.add(clause.expression()));
        }
        boolean one = within.size() == 1 && request.jobs() == SearchRequest.Jobs.MATCHING;
        return one
                ? new Asked(Expression.and(others), within.getFirst())
                : new Asked(Expression.and(List.of(request.visible(), request.query())), null);
    }

    /** What is asked, with some ticks: those about the same job inside its clause. */
    Expression with(List<Selection> ticks) {
        List<Expression> ofPerson = new ArrayList<>(List.of(rest));
        List<Expression> ofJob = new ArrayList<>();
        ticks.forEach(tick -> (isOfJob(tick.facet()) ? ofJob : ofPerson).addAll(conditions(tick)));
        if (sameJob != null) {
            ofJob.add(sameJob);
            ofPerson.add(new Expression.WithinPosition(Expression.and(ofJob)));
        }
        return Expression.and(ofPerson);
    }

    private static List<Expression> conditions(Selection tick) {
        List<Expression> included = tick.included().stream().map(id -> has(tick.facet(), id)).toList();
        List<Expression> conditions = new ArrayList<>(tick.mode() == Selection.Mode.ALL || included.isEmpty()
                ? included
                : List.of(Expression.or(included)));
        tick.excluded().forEach(id -> conditions.add(new Expression.Not(has(tick.facet(), id))));
        return conditions;
    }

    /** That somebody, or a job, has a value; a range that cannot be read holds nobody. */
    static Expression has(Field facet, String id) {
        if (!facet.isNumber()) {
            return new Expression.Has(facet, id);
        }
        return NumberRange.parse(id)
                .<Expression>map(range -> new Expression.Range(facet, range.atLeast(), range.atMost()))
                .orElse(new Expression.Not(new Expression.All()));
    }

    /** Whether one who answers may answer better than another: by what must not be there nobody does. */
    boolean isRanked() {
        return sameJob != null || !excludesAtMost(rest);
    }

    private static boolean excludesAtMost(Expression asked) {
        return switch (asked) {
            case Expression.All all -> true;
            case Expression.Not not -> true;
            case Expression.And(List<Expression> parts) -> parts.stream().allMatch(Asked::excludesAtMost);
            default -> false;
        };
    }

    /** Whether a tick in this facet is about the same job as the question is, and its values are those of such jobs. */
    boolean isOfJob(Field facet) {
        return sameJob != null && facet.isFacetOfPosition();
    }

    /** A person as the question sees it; null when it is not true of the person. */
    @Nullable
    Seen see(Person person, Evidence evidence) throws IOException {
        if (!evidence.holds(rest, person.hit(), null)) {
            return null;
        }
        List<Integer> jobs = new ArrayList<>();
        for (int job = 0; sameJob != null && job < person.jobs(); job++) {
            if (evidence.holds(sameJob, person.hit(), job)) {
                jobs.add(job);
            }
        }
        return sameJob != null && jobs.isEmpty() ? null : new Seen(this, person, jobs);
    }

    /**
     * A person of whom the question is true.
     *
     * @param jobs of which the same-job clause is true; none without one
     */
    record Seen(Asked asked, Person person, List<Integer> jobs) {

        /** Whether these ticks let the person in. */
        boolean passes(List<Selection> ticks) {
            return ticks.stream().allMatch(tick -> asked.isOfJob(tick.facet()) || lets(tick, null))
                    && (asked.sameJob == null || !jobs(ticks).isEmpty());
        }

        /** The jobs that these ticks let in. */
        List<Integer> jobs(List<Selection> ticks) {
            List<Selection> ofJob = ticks.stream().filter(tick -> asked.isOfJob(tick.facet())).toList();
            return jobs.stream().filter(job -> ofJob.stream().allMatch(tick -> lets(tick, job))).toList();
        }

        private boolean lets(Selection tick, @Nullable Integer job) {
            boolean all = tick.mode() == Selection.Mode.ALL || tick.included().isEmpty();
            boolean included = all
                    ? tick.included().stream().allMatch(id -> has(tick.facet(), id, job))
                    : tick.included().stream().anyMatch(id -> has(tick.facet(), id, job));
            return included && tick.excluded().stream().noneMatch(id -> has(tick.facet(), id, job));
        }

        /** Whether the person, or the job, has a value; a range that cannot be read holds nobody. */
        boolean has(Field facet, String id, @Nullable Integer job) {
            if (!facet.isNumber()) {
                return person.concepts(facet, job).contains(Keyword.of(id));
            }
            Integer number = person.number(facet, job);
            return number != null && NumberRange.parse(id).filter(range -> range.contains(number)).isPresent();
        }

        /** The concepts of a facet that count under these ticks. */
        Set<String> counted(Field facet, List<Selection> ticks) {
            if (!asked.isOfJob(facet)) {
                return person.concepts(facet, null);
            }
            Set<String> all = new LinkedHashSet<>();
            jobs(ticks).forEach(job -> all.addAll(person.concepts(facet, job)));
            return all;
        }
    }
}
