package org.shortlist.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Experience;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.search.Projection.Passage;
import org.shortlist.search.Projection.Use;
import org.shortlist.search.Projection.Values;

/** One candidate that answers questions about itself by looking through its values. */
final class Scanned {

    final Resume resume;
    final Projection projection;
    private final YearMonth asOf;
    private final Scope person;
    private final List<Scope> jobs;

    /** @param asOf what "present" stands for */
    Scanned(Candidate candidate, YearMonth asOf) {
        this.asOf = asOf;
        resume = candidate.resume();
        projection = Projection.of(candidate, asOf, Candidates.HIERARCHY);
        person = new Scope(projection.person(), null);
        jobs = IntStream.range(0, projection.jobs().size())
                .mapToObj(job -> new Scope(projection.jobs().get(job).values(), job))
                .toList();
    }

    /** Whether the question is true of this person. */
    boolean matches(Expression question) {
        return holds(question, person);
    }

    /** The indexes of the jobs of which the question is true. */
    List<Integer> jobsThatMatch(Expression question) {
        return IntStream.range(0, jobs.size()).filter(job -> holds(question, jobs.get(job))).boxed().toList();
    }

    /** Forgets the last question. */
    void forget() {
        person.known.clear();
        jobs.forEach(job -> job.known.clear());
    }

    /** A number of the person. */
    Optional<Integer> number(Field field) {
        return Optional.ofNullable(projection.person().number(field));
    }

    private boolean holds(Expression question, Scope scope) {
        return switch (question) {
            case Expression.All all -> true;
            case Expression.And and -> and.all().stream().allMatch(part -> holds(part, scope));
            case Expression.Or or -> or.any().stream().anyMatch(part -> holds(part, scope));
            case Expression.AtLeast some ->
                some.of().stream().filter(part -> holds(part, scope)).count() >= some.count();
            case Expression.Not not -> !holds(not.not(), scope);
            case Expression.Nice nice -> true;
            case Expression.Weighted weighted -> holds(weighted.expression(), scope);
            case Expression.Expanded expanded -> holds(expanded.asked(), scope)
                    || expanded.also().stream().anyMatch(synonym -> holds(synonym.expression(), scope));
            case Expression.WithinPosition within -> !jobsThatMatch(within.position()).isEmpty();
            case Expression.Range range -> scope.isIn(range) || scope == person && range.field().ofPosition()
                    && jobs.stream().anyMatch(job -> job.isIn(range));
            case Expression.Dates dates -> scope.position()
                    .filter(position -> ScannedDates.satisfy(position.dates(), dates, asOf))
                    .isPresent();
            case Expression.Held held -> scope.isHeld(held.time());
            case Expression.SkillUse use -> scope.values.uses().stream().anyMatch(one -> fits(one, use));
            case Expression.Around around -> scope.values.point() != null && scope.values.point()
                    .kilometres(Point.of(around.latitude(), around.longitude())) <= around.kilometres();
            case Expression.Has has -> scope.has(has.field(), has.id());
            case Expression.HasAny any -> any.ids().stream().anyMatch(id -> scope.has(any.field(), id));
            case Expression.OfWords words -> scope.has(words);
            case Expression.SameSentence sentence -> scope.sentences()
                    .anyMatch(one -> sentence.operands().stream().allMatch(one::has));
        };
    }

    private boolean fits(Use one, Expression.SkillUse asked) {
        boolean lately = asked.within() == null
                || one.lastUsed() != null && !one.lastUsed().isBefore(asOf.minusMonths(asked.within()));
        return one.skill().equals(asked.skill()) && lately
                && new NumberRange(asked.atLeast(), asked.atMost()).contains(one.months());
    }

    /** The passages of a job, of all of them for null. */
    Stream<Passage> passages(@Nullable Integer job) {
        return projection.passages().stream().filter(passage -> job == null || job.equals(passage.job()));
    }

    /** What can be asked of a person or of one job. */
    private final class Scope {
        private final Values values;
        private final @Nullable Integer job;
        private final List<ScannedWords> texts;
        private final Map<Field, List<ScannedWords>> words = new HashMap<>();
        private final Map<Expression, Boolean> known = new IdentityHashMap<>();

        Scope(Values values, @Nullable Integer job) {
            this.values = values;
            this.job = job;
            texts = passages(job).map(passage -> ScannedWords.of(passage.span().of(projection.text()))).toList();
            List<ScannedWords> anywhere = new ArrayList<>(texts);
            for (Field field : Field.values()) {
                List<ScannedWords> ofField = values.words(field).stream().map(value -> cut(field, value)).toList();
                words.put(field, ofField);
                anywhere.addAll(ofField);
            }
            words.put(Field.ANYWHERE, anywhere);
        }

        private ScannedWords cut(Field field, String value) {
            return field == Field.NAME && value.equals(projection.card().name())
                    ? ScannedWords.ofName(value)
                    : ScannedWords.of(value);
        }

        /** Looked for once a question, which is asked in many forms for its facets. */
        boolean has(Expression.OfWords leaf) {
            return known.computeIfAbsent(leaf, asked -> words.getOrDefault(leaf.field(), List.of())
                    .stream()
                    .anyMatch(value -> value.has(leaf)));
        }

        Stream<ScannedWords> sentences() {
            return texts.stream().flatMap(text -> text.sentences().stream());
        }

        boolean has(Field field, String id) {
            return values.concepts(field).stream().anyMatch(written -> written.concept().id().equals(id));
        }

        boolean isIn(Expression.Range range) {
            Integer number = values.number(range.field());
            return number != null && new NumberRange(range.atLeast(), range.atMost()).contains(number);
        }

        Optional<Position> position() {
            return Optional.ofNullable(job).map(index -> resume.positions().get(index));
        }

        boolean isHeld(Expression.Held.Time time) {
            if (job == null) {
                return false;
            }
            boolean open = resume.positions().get(job).isCurrent();
            return switch (time) {
                case CURRENT -> open;
                case LIKELY_CURRENT -> open && !Experience.likelyEnded(resume, asOf).containsKey(job);
                case PAST -> !open;
            };
        }
    }
}
