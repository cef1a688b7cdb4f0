package org.shortlist.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Span;
import org.shortlist.search.Projection.Passage;
import org.shortlist.search.Projection.Values;

/** Says of a candidate that was found what in it answers the question. */
final class ScannedEvidence {

    private final SearchRequest request;

    ScannedEvidence(SearchRequest request) {
        this.request = request;
    }

    Hit hit(Scanned one) {
        double score = 0;
        Projection projection = one.projection;
        if (!request.snippets()) {
            return new Hit(projection.id(), score, projection.card(), List.of(), List.of());
        }
        List<Why> why = new ArrayList<>();
        for (Clause clause : Clause.of(request.query())) {
            List<Found> found = evidence(one, clause.expression(), null);
            found.stream().findFirst().ifPresent(best -> why.add(why(clause, best, projection)));
        }
        List<Span> marks = new ScannedText(one).marks(request.query());
        return new Hit(projection.id(), score, projection.card(), why, new ScannedSnippets(projection).of(marks));
    }

    private static Why why(Clause clause, Found found, Projection projection) {
        boolean sameJob = clause.expression() instanceof Expression.WithinPosition && found.job() != null;
        return new Why(clause.id(), found.field(), found.job(), found.id(),
                sameJob ? job(projection, found.job()) : found.label(), 0);
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
            case Expression.WithinPosition within -> withinJobs(one, within.position());
            case Expression.Range range -> List.of(new Found(range.field(), job, "a number"));
            case Expression.Dates overlaps -> List.of(new Found(Field.ANYWHERE, job, "dates"));
            default -> {
                List<Found> found = ofLeaf(one.projection, expression, job);
                yield found.isEmpty() ? List.of(new Found(ScannedMarks.field(expression), job, "a value")) : found;
            }
        };
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

    private static List<Found> ofLeaf(Projection projection, Expression leaf, @Nullable Integer job) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < projection.jobs().size(); i++) {
            if (job == null || job == i) {
                found.addAll(inValues(projection.jobs().get(i).values(), leaf, i));
            }
        }
        if (job == null) {
            found.addAll(inValues(projection.person(), leaf, null));
        }
        found.addAll(inText(projection, leaf, job));
        return found;
    }

    private static List<Found> inValues(Values values, Expression leaf, @Nullable Integer job) {
        List<Found> found = new ArrayList<>();
        if (leaf instanceof Expression.Has || leaf instanceof Expression.HasAny) {
            ScannedMarks.ids(leaf)
                    .stream()
                    .flatMap(id -> values.concepts(ScannedMarks.field(leaf))
                            .stream()
                            .filter(written -> written.concept().id().equals(id)))
                    .map(written -> new Found(ScannedMarks.field(leaf), job, written.concept().id(),
                            written.concept().label()))
                    .forEach(found::add);
            return found;
        }
        Field asked = ScannedMarks.field(leaf);
        for (Field field : asked == Field.ANYWHERE ? List.of(Field.values()) : List.of(asked)) {
            values.words(field)
                    .stream()
                    .filter(value -> !ScannedMarks.in(value, leaf).isEmpty())
                    .map(value -> new Found(field, job, id(values, field, value), value))
                    .forEach(found::add);
        }
        return found;
    }

    /** Of the concept that is written or called so. */
    private static @Nullable String id(Values values, Field field, String value) {
        return values.concepts(field)
                .stream()
                .filter(written -> written.writing().equals(value) || written.concept().label().equals(value))
                .map(written -> written.concept().id())
                .findFirst()
                .orElse(null);
    }

    private static List<Found> inText(Projection projection, Expression leaf, @Nullable Integer job) {
        if (!ScannedMarks.ids(leaf).isEmpty() || ScannedMarks.field(leaf) != Field.ANYWHERE) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Passage passage : projection.passages()) {
            String text = passage.span().of(projection.text());
            List<Span> marks = job == null || job.equals(passage.job()) ? ScannedMarks.in(text, leaf) : List.of();
            if (!marks.isEmpty()) {
                found.add(new Found(Field.ANYWHERE, passage.job(), null, marks.getFirst().of(text)));
            }
        }
        return found;
    }

    /**
     * Something that answers the question.
     *
     * @param id of the concept that it stands for, null when for none
     */
    record Found(Field field, @Nullable Integer job, @Nullable String id, String label) {

        Found(Field field, @Nullable Integer job, String label) {
            this(field, job, null, label);
        }
    }
}
