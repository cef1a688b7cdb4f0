package org.shortlist.lucene;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BytesRef;
import org.shortlist.evidence.DateLimits;
import org.shortlist.evidence.Keyword;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * Expressions as Lucene queries, of persons or of jobs. Words are looked up among those who are there.
 *
 * @param persons which documents are persons
 * @param asOf    what "present" stands for
 */
record Translation(Census census, RankingProfile profile, BitSetProducer persons, YearMonth asOf) {

    private static final Set<Field> LADDERS = EnumSet.of(Field.SENIORITY, Field.DEGREE);

    Query of(Expression expression, Scope scope) throws IOException {
        return switch (expression) {
            case Expression.All all -> everything(scope);
            case Expression.OfWords words -> words().of(words, scope);
            case Expression.SameSentence sentence -> words().sentence(sentence, scope);
            case Expression.Has has -> has(has.field(), has.id(), scope);
            case Expression.HasAny any -> hasAny(any, scope);
            case Expression.Range range -> range(range, scope);
            case Expression.SkillUse use -> used(use, scope);
            case Expression.Around around -> Nearby.of(around).query(scope.point());
            case Expression.Dates dates -> scope == Scope.JOB ? dates(dates) : MatchNoDocsQuery.INSTANCE;
            case Expression.Held held -> scope == Scope.JOB ? held(held.time()) : MatchNoDocsQuery.INSTANCE;
            case Expression.And and -> all(and.all(), scope);
            case Expression.Or or -> any(or.any(), 1, scope);
            case Expression.AtLeast some -> any(some.of(), some.count(), scope);
            case Expression.Not not -> all(List.of(not), scope);
            case Expression.WithinPosition within -> within(within, scope);
            case Expression.Expanded expanded -> expanded(expanded, scope);
            case Expression.Nice nice -> all(List.of(nice), scope);
            case Expression.Weighted weighted ->
                new BoostQuery(of(weighted.expression(), scope), (float) weighted.times());
        };
    }

    private WordQueries words() {
        return new WordQueries(census, profile);
    }

    /** Everyone, or every job; adds nothing to a score. */
    static Query everything(Scope scope) {
        Query every = scope == Scope.PERSON
                ? new FieldExistsQuery(Scope.PARENT)
                : new TermQuery(new Term(Scope.JOB_KIND, ""));
        return new BoostQuery(new ConstantScoreQuery(every), 0);
    }

    static Query has(Field field, String id, Scope scope) {
        if (scope == Scope.JOB && !field.ofPosition()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        return new TermQuery(new Term(scope.concepts(field), Keyword.of(id)));
    }

    private static Query hasAny(Expression.HasAny any, Scope scope) {
        if (scope == Scope.JOB && !any.field().ofPosition()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        List<BytesRef> ids = any.ids().stream().map(id -> new BytesRef(Keyword.of(id))).toList();
        return new ConstantScoreQuery(new TermInSetQuery(scope.concepts(any.field()), ids));
    }

    /** A number of a job, asked of a person, may be any job's. */
    private Query range(Expression.Range range, Scope scope) {
        if (scope == Scope.JOB) {
            return range.field().ofPosition() ? numbers(range, Scope.JOB) : MatchNoDocsQuery.INSTANCE;
        }
        return range.field().ofPosition() ? join(numbers(range, Scope.JOB)) : numbers(range, Scope.PERSON);
    }

    static Query numbers(Expression.Range range, Scope scope) {
        int low = range.atLeast() == null ? Integer.MIN_VALUE : range.atLeast();
        int high = range.atMost() == null ? Integer.MAX_VALUE : range.atMost();
        String name = scope.number(range.field());
        return low > high
                ? MatchNoDocsQuery.INSTANCE
                : new ConstantScoreQuery(new IndexOrDocValuesQuery(IntPoint.newRangeQuery(name, low, high),
                        SortedNumericDocValuesField.newSlowRangeQuery(name, low, high)));
    }

    /** Persons of whom some job answers the query; one still held makes it a little better. */
    Query join(Query jobs) {
        Query current = new BoostQuery(held(Expression.Held.Time.CURRENT),
                profile.sameJob());
        Query scored = new BooleanQuery.Builder().add(jobs, Occur.MUST).add(current, Occur.SHOULD).build();
        return new SameJobQuery(scored, persons);
    }

    private Query within(Expression.WithinPosition within, Scope scope) throws IOException {
        if (scope == Scope.JOB) {
            throw new IllegalArgumentException("a same-job clause within another: " + within);
        }
        return join(of(within.position(), Scope.JOB));
    }

    private Query all(List<Expression> parts, Scope scope) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean required = false;
        for (Expression part : parts) {
            switch (part) {
                case Expression.Not(Expression not) -> all.add(of(not, scope), Occur.MUST_NOT);
                case Expression.Nice(Expression nice) -> all.add(of(nice, scope), Occur.SHOULD);
                default -> {
                    all.add(of(part, scope), Occur.MUST);
                    required = true;
                }
            }
        }
        return (required ? all : all.add(everything(scope), Occur.MUST)).build();
    }

    private Query any(List<Expression> parts, int atLeast, Scope scope) throws IOException {
        if (atLeast == 1 && isLadder(parts)) {
            return rungs(parts, scope);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
        for (Expression part : parts) {
            any.add(of(part, scope), Occur.SHOULD);
        }
        return any.build();
    }

    /** Whether these are the rungs of one ladder, as of {@code seniority:>=senior}. */
    private static boolean isLadder(List<Expression> parts) {
        return parts.size() > 1 && parts.stream()
                .allMatch(part -> part instanceof Expression.Has has && LADDERS.contains(has.field()))
                && parts.stream().map(part -> ((Expression.Has) part).field()).distinct().count() == 1;
    }

    /** One rung is as good as another: which of them is rarer, or how many somebody has stood on, tells nothing. */
    private static Query rungs(List<Expression> parts, Scope scope) {
        Field field = ((Expression.Has) parts.getFirst()).field();
        if (scope == Scope.JOB && !field.ofPosition()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(scope.concepts(field));
        parts.forEach(part -> any.addTerm(new Term(scope.concepts(field), Keyword.of(((Expression.Has) part).id()))));
        return any.build();
    }

    /**
     * The best of what was asked and its synonyms counts: who writes a word both ways has not twice as much of it. They mean one thing,
     * which is as common as the commonest of them: that another is rarer is no merit.
     */
    private Query expanded(Expression.Expanded expanded, Scope scope) throws IOException {
        List<Expression> ways = new ArrayList<>(List.of(expanded.asked()));
        expanded.also().forEach(synonym -> ways.add(synonym.expression()));
        double[] rarities = new double[ways.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = rarity(ways.get(i), scope);
        }
        double common = Arrays.stream(rarities).min().orElseThrow();
        List<Query> any = new ArrayList<>();
        for (int i = 0; i < rarities.length; i++) {
            double worth = Double.isFinite(rarities[i]) && rarities[i] > 0 ? common / rarities[i] : 1;
            any.add(new BoostQuery(of(ways.get(i), scope), (float) (i == 0 ? worth : worth * profile.synonym())));
        }
        return new DisjunctionMaxQuery(any, 0);
    }

    private double rarity(Expression expression, Scope scope) throws IOException {
        return switch (expression) {
            case Expression.OfWords words -> words().rarity(words, scope);
            case Expression.Has has ->
                new Words(census, scope.concepts(has.field()), 1).rarity(List.of(Keyword.of(has.id())));
            case Expression.Or or -> {
                double commonest = Double.POSITIVE_INFINITY;
                for (Expression one : or.any()) {
                    commonest = Math.min(commonest, rarity(one, scope));
                }
                yield commonest;
            }
            default -> Double.POSITIVE_INFINITY;
        };
    }

    /** Who has the skill, and has used it as long and as lately as is asked. */
    private Query used(Expression.SkillUse use, Scope scope) {
        String skill = Keyword.of(use.skill());
        Integer recent = Usage.recent(use, asOf);
        BooleanQuery.Builder used = new BooleanQuery.Builder().add(has(Field.SKILL, use.skill(), scope), Occur.MUST)
                .add(TestedQuery.ofFrequency(new Term(scope.months(), skill), Usage.least(use), Usage.most(use)),
                        Occur.FILTER);
        if (recent != null) {
            used.add(TestedQuery.ofFrequency(new Term(scope.lastUse(), skill), recent, Integer.MAX_VALUE),
                    Occur.FILTER);
        }
        return used.build();
    }

    private static Query held(Expression.Held.Time time) {
        return new ConstantScoreQuery(new TermQuery(new Term(Scope.JOB_HELD, Scope.held(time))));
    }

    /** The index finds the jobs whose possible months meet those that are asked, as all that satisfy it do; the ends decide. */
    private static Query dates(Expression.Dates dates) {
        DateLimits limits = DateLimits.of(dates);
        if (limits == null) {
            return MatchNoDocsQuery.INSTANCE;
        }
        int from = dates.from() == null ? Integer.MIN_VALUE : DateLimits.month(dates.from());
        int to = dates.to() == null ? Integer.MAX_VALUE : DateLimits.month(dates.to());
        Query meeting = IntRange.newIntersectsQuery(Scope.JOB_DATES, new int[]{Math.min(from, to)},
                new int[]{Math.max(from, to)});
        Query exact = TestedQuery.ofValue(Scope.JOB_ENDS, dates, limits);
        boolean enough = dates.relation() == Expression.Dates.Relation.OVERLAPS && !dates.strict() && from <= to;
        Query found = enough
                ? meeting
                : new BooleanQuery.Builder().add(meeting, Occur.FILTER).add(exact, Occur.FILTER).build();
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new IndexOrDocValuesQuery(found, exact),
                Occur.FILTER);
        if (dates.relation() == Expression.Dates.Relation.ENDED) {
            all.add(held(Expression.Held.Time.CURRENT), Occur.MUST_NOT);
        }
        return new ConstantScoreQuery(all.build());
    }
}
