package org.shortlist.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/** Says of a candidate that was found what in it answers the question. */
final class ScannedEvidence {

    private final SearchRequest request;

    ScannedEvidence(SearchRequest request) {
        this.request = request;
    }

    Hit hit(Scanned one) {
        double score = 0;
        Projection projection = one.projection;
        if (!request.listing().snippets()) {
            return new Hit(projection.id(), score, projection.card(), List.of(), List.of());
        }
        List<Why> why = new ArrayList<>();
        for (Clause clause : Clause.of(request.query())) {
            List<Found> found = evidence(one, clause.expression(), null);
            found.stream().findFirst().ifPresent(best -> why.add(why(clause, best, projection)));
        }
        List<Mark> marks = new ScannedText(one).marks(request.query());
        return new Hit(projection.id(), score, projection.card(), why, new ScannedSnippets(projection).of(marks));
    }

    private static Why why(Clause clause, Found found, Projection projection) {
        boolean sameJob = clause.position().isPresent() && found.job() != null;
        return new Why(clause.id(), found.field(), found.job(), found.id(),
                sameJob ? job(projection, found.job()) : found.label(), found.via(), 0);
    }

    private static String job(Projection projection, int index) {
        Card.Job job = projection.card().jobs().get(index);
        String title = job.title() == null ? "a job" : job.title();
        return job.employer() == null ? title : title + " at " + job.employer();
    }

    /** Where the expression, in so far as it is true of the person (or of the one job), was found; the best first. */
    private static List<Found> evidence(Scanned one, Expression expression, @Nullable Integer job) {
        boolean isTrue = job == null ? one.matches(expression) : one.jobsThatMatch(expression).contains(job);
        if (!isTrue) {
            return List.of();
        }
        return switch (expression) {
            case Expression.All all -> List.of();
            case Expression.Not not -> List.of();
            case Expression.And and -> all(one, and.all(), job);
            case Expression.Or or -> all(one, or.any(), job);
            case Expression.AtLeast some -> all(one, some.of(), job);
            case Expression.Nice nice -> evidence(one, nice.nice(), job);
            case Expression.Weighted weighted -> evidence(one, weighted.expression(), job);
            case Expression.Expanded expanded -> expanded(one, expanded, job);
            case Expression.WithinPosition within -> withinJobs(one, within.position());
            case Expression.Has has -> concepts(one.projection, has.field(), List.of(has.id()), job);
            case Expression.HasAny any -> concepts(one.projection, any.field(), any.ids(), job);
            case Expression.SkillUse use -> concepts(one.projection, Field.SKILL, List.of(use.skill()), job);
            case Expression.OfWords words -> words(one, words, job);
            case Expression.SameSentence sentence -> List.of(new Found(Field.ANYWHERE, job, "a sentence"));
            case Expression.Range range -> List.of(new Found(range.field(), job, "a number"));
            case Expression.Dates dates -> List.of(new Found(Field.ANYWHERE, job, "dates"));
            case Expression.Held held -> List.of(new Found(Field.ANYWHERE, job, "held"));
            case Expression.Around around -> List.of(new Found(Field.CITY, job, "near"));
        };
    }

    private static List<Found> expanded(Scanned one, Expression.Expanded expanded, @Nullable Integer job) {
        Stream<Found> also = expanded.also()
                .stream()
                .flatMap(synonym -> evidence(one, synonym.expression(), job).stream()
                        .map(found -> found.by(synonym.label())));
        return Stream.concat(evidence(one, expanded.asked(), job).stream(), also).toList();
    }

    private static List<Found> all(Scanned one, List<Expression> parts, @Nullable Integer job) {
        return parts.stream().flatMap(part -> evidence(one, part, job).stream()).toList();
    }

    private static List<Found> withinJobs(Scanned one, Expression position) {
        List<Found> found = new ArrayList<>();
        for (int job : one.jobsThatMatch(position)) {
            List<Found> inJob = evidence(one, position, job);
            found.addAll(inJob.isEmpty() ? List.of(new Found(Field.ANYWHERE, job, job(one.projection, job))) : inJob);
        }
        return found;
    }

    /** The values of the jobs before those of the person. */
    private static List<Found> concepts(Projection projection, Field field, List<String> ids, @Nullable Integer job) {
        List<Found> found = new ArrayList<>();
        for (Projection.Value value : projection.values()) {
            value.meanings()
                    .stream()
                    .filter(meaning -> value.isOf(job) && meaning.field() == field
                            && ids.contains(meaning.written().concept().id()))
                    .map(meaning -> meaning.written().concept())
                    .map(concept -> new Found(field, value.job(), concept.id(), concept.label(), null))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Found> words(Scanned one, Expression.OfWords leaf, @Nullable Integer job) {
        List<Found> found = new ArrayList<>();
        for (ScannedValue value : ScannedValue.all(one.resume)) {
            boolean asked = leaf.field() == Field.ANYWHERE || leaf.field() == value.field();
            if (asked && value.isOf(job)) {
                value.cut()
                        .filter(words -> words.has(leaf))
                        .map(words -> new Found(value.field(), value.job(), value.id(), words.value(), null))
                        .forEach(found::add);
            }
        }
        one.passages(job).filter(passage -> leaf.field() == Field.ANYWHERE).forEach(passage -> {
            ScannedWords text = ScannedWords.of(passage.span().of(one.projection.text()));
            text.spans(leaf)
                    .forEach(span -> found
                            .add(new Found(Field.ANYWHERE, passage.job(), null, span.of(text.value()), null)));
        });
        return found;
    }

    /**
     * Something that answers the question.
     *
     * @param id  of the concept that it stands for, null when for none
     * @param via label of the synonym by which it does, null when by what was asked
     */
    record Found(Field field, @Nullable Integer job, @Nullable String id, String label, @Nullable String via) {

        Found(Field field, @Nullable Integer job, String label) {
            this(field, job, null, label, null);
        }

        Found by(String synonym) {
            return new Found(field, job, id, label, synonym);
        }
    }
}
