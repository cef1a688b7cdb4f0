package org.shortlist.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Documents that have a number which passes a test, looked at one by one. All score alike. */
final class TestedQuery extends Query {

    /** The documents of a segment that have a number, and the number of that which the iterator stands at. */
    private record Numbers(DocIdSetIterator documents, Reading number) {}

    private interface Reading {
        long get() throws IOException;
    }

    /** Where the numbers are: of equal sources equal. */
    private sealed interface Source {

        /** Null when nobody in the segment has one. */
        @Nullable
        Numbers in(LeafReaderContext leaf) throws IOException;

        /** What reading one costs, by Lucene's measure. */
        float cost();
    }

    /** A numeric doc value. */
    private record Value(String field) implements Source {
        @Override
        public @Nullable Numbers in(LeafReaderContext leaf) throws IOException {
            NumericDocValues values = leaf.reader().getNumericDocValues(field);
            return values == null ? null : new Numbers(values, values::longValue);
        }

        @Override
        public float cost() {
            return 5;
        }
    }

    /** The frequency of a term, which stands for some number. */
    private record Frequency(Term term) implements Source {
        @Override
        public @Nullable Numbers in(LeafReaderContext leaf) throws IOException {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
            return postings == null ? null : new Numbers(postings, postings::freq);
        }

        @Override
        public float cost() {
            return 2;
        }
    }

    /** A frequency from one to another, both among them. */
    private record Between(int least, int most) implements LongPredicate {
        @Override
        public boolean test(long number) {
            return number >= least && number <= most;
        }
    }

    private final Source source;
    private final Object asked;
    private final LongPredicate test;

    private TestedQuery(Source source, Object asked, LongPredicate test) {
        this.source = source;
        this.asked = asked;
        this.test = test;
    }

    /** @param asked what the test stands for: of equal tests equal */
    static Query ofValue(String field, Object asked, LongPredicate test) {
        return new TestedQuery(new Value(field), asked, test);
    }

    static Query ofFrequency(Term term, int least, int most) {
        Between between = new Between(least, most);
        return new TestedQuery(new Frequency(term), between, between);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                Numbers numbers = source.in(leaf);
                return numbers == null
                        ? null
                        : new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, tested(numbers)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private TwoPhaseIterator tested(Numbers numbers) {
        return new TwoPhaseIterator(numbers.documents()) {
            @Override
            public boolean matches() throws IOException {
                return test.test(numbers.number().get());
            }

            @Override
            public float matchCost() {
                return source.cost();
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && ((TestedQuery) other).source.equals(source)
                && ((TestedQuery) other).asked.equals(asked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), source, asked);
    }

    @Override
    public String toString(String unused) {
        return source + ":" + asked;
    }
}
