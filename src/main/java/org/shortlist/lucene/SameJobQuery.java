package org.shortlist.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * Persons of whom some job answers a query; the best of these jobs scores.
 *
 * <p>It is Lucene's join without Lucene's bulk scorer. In 10.6 that one, as the only required clause beside a prohibited
 * one, returns the prohibited documents too (found by the duels; {@code SameJobQueryTest} shows it and will tell when it is mended).
 */
final class SameJobQuery extends Query {

    private final Query join;

    SameJobQuery(Query jobs, BitSetProducer persons) {
        this(new ToParentBlockJoinQuery(jobs, persons, org.apache.lucene.search.join.ScoreMode.Max));
    }

    private SameJobQuery(Query join) {
        this.join = join;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = join.rewrite(searcher);
        return rewritten == join ? this : new SameJobQuery(rewritten);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new FilterWeight(this, join.createWeight(searcher, mode, boost)) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                ScorerSupplier supplier = in.scorerSupplier(leaf);
                return supplier == null ? null : new OneByOne(supplier);
            }
        };
    }

    /** Leaves the bulk scorer at its default, which asks the scorer for one document after the other. */
    private static final class OneByOne extends ScorerSupplier {
        private final ScorerSupplier supplier;

        OneByOne(ScorerSupplier supplier) {
            this.supplier = supplier;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return supplier.get(leadCost);
        }

        @Override
        public long cost() {
            return supplier.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            supplier.setTopLevelScoringClause();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && join.equals(((SameJobQuery) other).join);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + join.hashCode();
    }

    @Override
    public String toString(String field) {
        return "job(" + join.toString(field) + ")";
    }
}
