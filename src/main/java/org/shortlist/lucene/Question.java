package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.NumberRange;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Selection;

/** What is asked, together with what was ticked: ticks filter, and do not score. */
final class Question {

    private final Translation translation;
    private final Expression visible;
    private final Expression rest;
    private final @Nullable Expression sameJob;
    private final float times;

    Question(SearchRequest request, Translation translation) {
        this.translation = translation;
        visible = request.visible();
        List<Clause> within = new ArrayList<>();
        List<Expression> others = new ArrayList<>();
        for (Clause clause : Clause.of(request.query())) {
            if (clause.position().isPresent()) {
                within.add(clause);
            } else {
                others.add(clause.expression());
            }
        }
        boolean one = within.size() == 1 && request.jobs() == SearchRequest.Jobs.MATCHING;
        sameJob = one ? within.getFirst().position().orElseThrow() : null;
        times = one ? (float) within.getFirst().times() : 1;
        rest = one ? Expression.and(others) : request.query();
    }

    /** The ticks without what was asked. */
    Question selectionsAlone() {
        return new Question(SearchRequest.of(new Expression.All()).withVisible(visible), translation);
    }

    /** Whether the facets of a position count only the jobs that answer {@link #jobs}. */
    boolean countsJobs() {
        return sameJob != null;
    }

    /** Whether a tick in this facet is about the same job as the question is. */
    boolean isOfJob(Field facet) {
        return countsJobs() && facet.isFacetOfPosition();
    }

    /** Whether one who answers may answer better than another: by what must not be there nobody does. */
    boolean isRanked() {
        return sameJob != null || !excludesAtMost(rest);
    }

    private static boolean excludesAtMost(Expression asked) {
        return switch (asked) {
            case Expression.All all -> true;
            case Expression.Not not -> true;
            case Expression.And(List<Expression> parts) -> parts.stream().allMatch(Question::excludesAtMost);
            default -> false;
        };
    }

    /** Nothing asked, and nobody hidden. */
    boolean isEveryone() {
        return sameJob == null && rest instanceof Expression.All && visible instanceof Expression.All;
    }

    /** Who may be found. */
    Query visible() throws IOException {
        return translation.of(visible, Scope.PERSON);
    }

    /** Who answers the question with these selections. */
    Query people(List<Selection> ticked) throws IOException {
        List<Selection> ofPerson = ticked.stream().filter(selection -> !isOfJob(selection.facet())).toList();
        if (sameJob == null) {
            return narrowed(seen(translation.of(rest, Scope.PERSON)), ofPerson, Scope.PERSON);
        }
        Query joined = joined(ticked);
        Query both = rest instanceof Expression.All
                ? joined
                : new BooleanQuery.Builder().add(translation.of(rest, Scope.PERSON), Occur.MUST)
                        .add(joined, Occur.MUST)
                        .build();
        return narrowed(seen(both), ofPerson, Scope.PERSON);
    }

    private Query seen(Query people) throws IOException {
        return visible instanceof Expression.All
                ? people
                : new BooleanQuery.Builder().add(people, Occur.MUST).add(visible(), Occur.FILTER).build();
    }

    private Query joined(List<Selection> ticked) throws IOException {
        Query joined = translation.join(jobs(ticked));
        return times == 1 ? joined : new BoostQuery(joined, times);
    }

    /** Who satisfies one clause of the question with these selections, scored as in the whole. */
    Query clause(Clause clause, List<Selection> ticked) throws IOException {
        boolean isSameJob = sameJob != null && clause.position().isPresent();
        return isSameJob ? joined(ticked) : translation.of(clause.expression(), Scope.PERSON);
    }

    /**
     * Who answers the question with these selections and fails the included values of at most one of the others. Of those that are
     * about the same job, any number may fail.
     */
    Query people(List<Selection> ticked, List<Selection> others) throws IOException {
        List<Query> included = others.stream()
                .filter(selection -> !isOfJob(selection.facet()) && !selection.included().isEmpty())
                .map(selection -> included(selection, Scope.PERSON))
                .toList();
        Query people = people(ticked);
        if (included.size() < 2) {
            return people;
        }
        BooleanQuery.Builder allButOne = new BooleanQuery.Builder().setMinimumNumberShouldMatch(included.size() - 1);
        included.forEach(query -> allButOne.add(query, Occur.SHOULD));
        return new BooleanQuery.Builder().add(people, Occur.MUST).add(allButOne.build(), Occur.FILTER).build();
    }

    /** Which jobs answer the same-job clause with these selections. */
    Query jobs(List<Selection> ticked) throws IOException {
        List<Selection> ofJob = ticked.stream().filter(selection -> isOfJob(selection.facet())).toList();
        return narrowed(translation.of(sameJob == null ? new Expression.All() : sameJob, Scope.JOB), ofJob, Scope.JOB);
    }

    private static Query narrowed(Query query, List<Selection> ticked, Scope scope) {
        if (ticked.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        for (Selection selection : ticked) {
            if (!selection.included().isEmpty()) {
                narrowed.add(included(selection, scope), Occur.FILTER);
            }
            selection.excluded().forEach(id -> narrowed.add(has(selection.facet(), id, scope), Occur.MUST_NOT));
        }
        return narrowed.build();
    }

    /** Those who have all, or any, of the included values. */
    static Query included(Selection selection, Scope scope) {
        BooleanQuery.Builder included = new BooleanQuery.Builder();
        Occur occur = selection.mode() == Selection.Mode.ALL ? Occur.FILTER : Occur.SHOULD;
        selection.included().forEach(id -> included.add(has(selection.facet(), id, scope), occur));
        return included.build();
    }

    /** A range that cannot be read holds nobody. */
    static Query has(Field facet, String id, Scope scope) {
        if (!facet.isNumber()) {
            return Translation.has(facet, id, scope);
        }
        return NumberRange.parse(id)
                .map(range -> Translation.numbers(new Expression.Range(facet, range.atLeast(), range.atMost()), scope))
                .orElse(MatchNoDocsQuery.INSTANCE);
    }
}
