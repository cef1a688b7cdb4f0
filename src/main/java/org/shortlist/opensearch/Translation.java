package org.shortlist.opensearch;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shortlist.evidence.DateLimits;
import org.shortlist.evidence.Keyword;
import org.shortlist.evidence.Leaf;
import org.shortlist.evidence.Wanted;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Point;

/**
 * Expressions as sieves, of persons or of jobs.
 *
 * @param asOf   what "present" stands for
 * @param prefix of the fields: none for persons
 */
record Translation(YearMonth asOf, String prefix) {

    /** What a distance by another formula, of rounded points, may be off. */
    private static final double MARGIN = 1.01;

    /**
     * Those of whom it is true.
     *
     * @param asOf what "present" stands for
     */
    static Sieve of(Expression expression, YearMonth asOf) {
        return new Translation(asOf, "").of(expression);
    }

    private boolean isOfJob() {
        return !prefix.isEmpty();
    }

    private Sieve of(Expression expression) {
        return switch (expression) {
            case Expression.All all -> Sieve.EVERYONE;
            case Expression.Nice nice -> Sieve.EVERYONE;
            case Expression.And and -> Sieve.all(all(and.all()));
            case Expression.Or or -> Sieve.any(all(or.any()));
            case Expression.AtLeast some -> Sieve.atLeast(some.count(), all(some.of()));
            case Expression.Not not -> Sieve.not(of(not.not()));
            case Expression.Weighted weighted -> of(weighted.expression());
            case Expression.Expanded expanded -> Sieve.any(all(Stream.concat(Stream.of(expanded.asked()),
                    expanded.also().stream().map(Expression.Expanded.Synonym::expression)).toList()));
            case Expression.WithinPosition within ->
                Sieve.nested(Fields.JOBS, new Translation(asOf, Fields.JOB).of(within.position()));
            case Expression.Has has -> has(has.field(), List.of(has.id()));
            case Expression.HasAny any -> has(any.field(), any.ids());
            case Expression.OfWords words -> words(words);
            case Expression.SameSentence sentence ->
                Sieve.all(sentence.operands().stream().map(this::words).toList()).loosely();
            case Expression.Range range -> range(range);
            case Expression.SkillUse use -> used(use);
            case Expression.Around around -> Sieve.about(prefix + Fields.POINT,
                    Point.of(around.latitude(), around.longitude()), 1 + MARGIN * around.kilometres());
            case Expression.Dates dates -> isOfJob() ? dates(dates) : Sieve.NOBODY;
            case Expression.Held held -> isOfJob()
                    ? Sieve.terms(prefix + Fields.HELD, List.of(held.time().name()))
                    : Sieve.NOBODY;
        };
    }

    private List<Sieve> all(List<Expression> parts) {
        return parts.stream().map(this::of).toList();
    }

    private Sieve has(Field field, List<String> ids) {
        return isOfJob() && !field.ofPosition()
                ? Sieve.NOBODY
                : Sieve.terms(prefix + Fields.concepts(field), ids.stream().map(Keyword::of).toList());
    }

    private Sieve words(Expression.OfWords asked) {
        return isOfJob() && !asked.field().ofPosition()
                ? Sieve.NOBODY
                : words(Leaf.of(asked), prefix + Fields.words(asked.field()));
    }

    /** Of words in an order or near each other, those who have them all. */
    private Sieve words(Leaf leaf, String field) {
        return switch (leaf) {
            case Leaf.Word word -> word.asWritten() ? Sieve.OPEN : word(word.wanted(), field);
            case Leaf.Any any -> Sieve.any(words(any.any(), field));
            case Leaf.Chain chain -> Sieve.all(words(chain.links(), field)).loosely();
            case Leaf.Near near -> Sieve.all(words(near.operands(), field)).loosely();
        };
    }

    private List<Sieve> words(List<Leaf> leaves, String field) {
        return leaves.stream().map(leaf -> words(leaf, field)).toList();
    }

    private static Sieve word(Wanted wanted, String field) {
        return switch (wanted) {
            case Wanted.Listed listed -> Sieve.terms(field, List.copyOf(listed.words()));
            case Wanted.Shaped shaped -> shape(shaped.shape().pattern(), field);
            case Wanted.Misspelt one -> one.word().codePointCount(0, one.word().length()) > one.edits() + 1
                    ? Sieve.misspelt(field, one.word(), one.edits())
                    : Sieve.OPEN;
        };
    }

    /** A cluster makes an automaton of a shape, which many {@code ?} after a star make too large. */
    private static Sieve shape(String pattern, String field) {
        return pattern.chars().filter(sign -> sign == '?').count() > 4 || pattern.length() > 200
                ? Sieve.OPEN
                : Sieve.shape(field, pattern);
    }

    /** A number of a job, asked of a person, may be any job's. */
    private Sieve range(Expression.Range range) {
        boolean ofJob = range.field().ofPosition();
        if (isOfJob()) {
            return ofJob ? between(prefix, range) : Sieve.NOBODY;
        }
        return ofJob ? Sieve.nested(Fields.JOBS, between(Fields.JOB, range)) : between("", range);
    }

    private static Sieve between(String prefix, Expression.Range range) {
        return Sieve.between(prefix + Fields.number(range.field()),
                range.atLeast() == null ? Integer.MIN_VALUE : range.atLeast(),
                range.atMost() == null ? Integer.MAX_VALUE : range.atMost());
    }

    private Sieve used(Expression.SkillUse use) {
        String uses = prefix + Fields.USES;
        List<Sieve> one = new ArrayList<>(
                List.of(Sieve.terms(uses + "." + Fields.SKILL, List.of(Keyword.of(use.skill())))));
        if (use.atLeast() != null || use.atMost() != null) {
            one.add(Sieve.between(uses + "." + Fields.MONTHS, use.atLeast() == null ? 0 : use.atLeast(),
                    use.atMost() == null ? Integer.MAX_VALUE : use.atMost()));
        }
        if (use.within() != null) {
            one.add(Sieve.between(uses + "." + Fields.LAST, DateLimits.month(asOf.minusMonths(use.within())),
                    Integer.MAX_VALUE));
        }
        return Sieve.nested(uses, Sieve.all(one)).loosely();
    }

    private Sieve dates(Expression.Dates dates) {
        DateLimits limits = DateLimits.of(dates);
        if (limits == null) {
            return Sieve.NOBODY;
        }
        List<Sieve> ends = new ArrayList<>(IntStream.range(0, Fields.ENDS.size())
                .mapToObj(i -> Sieve.between(prefix + Fields.ENDS.get(i), limits.least()[i], limits.most()[i]))
                .toList());
        if (dates.relation() == Expression.Dates.Relation.ENDED) {
            ends.add(Sieve.not(
                    Sieve.terms(prefix + Fields.HELD, List.of(Expression.Held.Time.CURRENT.name()))));
        }
        return Sieve.all(ends);
    }
}
