package org.shortlist.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.function.LongPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Documents whose value passes a test, looked at one by one.
 *
 * @param asked what the test stands for: of equal tests equal
 */
final class ValueQuery extends Query {

    private final String field;
    private final Object asked;
    private final LongPredicate test;

    ValueQuery(String field, Object asked, LongPredicate test) {
        this.field = field;
        this.asked = asked;
        this.test = test;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                NumericDocValues values = leaf.reader().getNumericDocValues(field);
                if (values == null) {
                    return null;
                }
                Scorer scorer = new ConstantScoreScorer(score(), mode, new TwoPhaseIterator(values) {
                    @Override
                    public boolean matches() throws IOException {
                        return test.test(values.longValue());
                    }

                    @Override
                    public float matchCost() {
                        return 5;
                    }
                });
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && ((ValueQuery) other).field.equals(field)
                && ((ValueQuery) other).asked.equals(asked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, asked);
    }

    @Override
    public String toString(String unused) {
        return field + ":" + asked;
    }
}
