package org.shortlist.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BytesRef;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/**
 * Expressions as Lucene queries, of persons or of jobs. Words are looked up in the index as it is in this reader.
 *
 * @param persons which documents are persons
 */
record Translation(IndexReader reader, RankingProfile profile, BitSetProducer persons) {

    Query of(Expression expression, Scope scope) throws IOException {
        return switch (expression) {
            case Expression.All all -> everything(scope);
            case Expression.Term term -> term(term, scope);
            case Expression.Phrase phrase -> phrase(phrase, scope);
            case Expression.Wildcard prefix -> prefix(prefix, scope);
            case Expression.Has has -> has(has.field(), has.id(), scope);
            case Expression.HasAny any -> hasAny(any, scope);
            case Expression.Range range -> range(range, scope);
            case Expression.Dates overlaps -> scope == Scope.JOB ? overlaps(overlaps) : MatchNoDocsQuery.INSTANCE;
            case Expression.And and -> all(and.all(), scope);
            case Expression.Or or -> any(or.any(), scope);
            case Expression.Not not -> all(List.of(not), scope);
            case Expression.WithinPosition within -> within(within, scope);
            default -> throw new UnsupportedOperationException("no such node yet: " + expression);
        };
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
        Query current = new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(Scope.JOB_CURRENT, ""))),
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
        boolean positive = false;
        for (Expression part : parts) {
            if (part instanceof Expression.Not(Expression not)) {
                all.add(of(not, scope), Occur.MUST_NOT);
            } else {
                all.add(of(part, scope), Occur.MUST);
                positive = true;
            }
        }
        return (positive ? all : all.add(everything(scope), Occur.MUST)).build();
    }

    private Query any(List<Expression> parts, Scope scope) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Expression part : parts) {
            any.add(of(part, scope), Occur.SHOULD);
        }
        return any.build();
    }

    private Query term(Expression.Term term, Scope scope) throws IOException {
        Field field = term.field();
        if (field == Field.ANYWHERE) {
            return words(scope.words(), field).word(term.word());
        }
        Query ever = words(scope.words(field), field).word(term.word());
        return knowsCurrent(field, scope) ? betterIf(ever, words(scope.current(field), field).word(term.word())) : ever;
    }

    private Query phrase(Expression.Phrase phrase, Scope scope) throws IOException {
        Field field = phrase.field();
        if (field == Field.ANYWHERE) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            any.add(words(scope.text(), field).phrase(phrase.words()), Occur.SHOULD);
            any.add(new BoostQuery(words(scope.allValues(), field).phrase(phrase.words()), profile.phraseInValue()),
                    Occur.SHOULD);
            for (Field known : profile.currentFields()) {
                any.add(words(scope.current(known), field).phrase(phrase.words()), Occur.SHOULD);
            }
            return any.build();
        }
        Query ever = words(scope.words(field), field).phrase(phrase.words());
        return knowsCurrent(field, scope)
                ? betterIf(ever, words(scope.current(field), field).phrase(phrase.words()))
                : ever;
    }

    private Query prefix(Expression.Wildcard prefix, Scope scope) {
        String field = prefix.field() == Field.ANYWHERE ? scope.words() : scope.words(prefix.field());
        return new PrefixQuery(new Term(field, prefix.pattern().substring(0, prefix.pattern().length() - 1)));
    }

    private static Query overlaps(Expression.Dates overlaps) {
        int from = overlaps.from() == null ? Integer.MIN_VALUE : Packing.number(overlaps.from());
        int to = overlaps.to() == null ? Integer.MAX_VALUE : Packing.number(overlaps.to());
        Query jobs = from <= to
                ? IntRange.newIntersectsQuery(Scope.JOB_DATES, new int[]{from}, new int[]{to})
                : IntRange.newContainsQuery(Scope.JOB_DATES, new int[]{to}, new int[]{from});
        return new ConstantScoreQuery(jobs);
    }

    private Words words(String name, Field asked) {
        return new Words(reader, name, asked.inflected(), profile.otherForm());
    }

    private boolean knowsCurrent(Field field, Scope scope) {
        return scope == Scope.PERSON && profile.knowsCurrent(field);
    }

    private static Query betterIf(Query match, Query better) {
        return better instanceof MatchNoDocsQuery
                ? match
                : new BooleanQuery.Builder().add(match, Occur.MUST).add(better, Occur.SHOULD).build();
    }
}
