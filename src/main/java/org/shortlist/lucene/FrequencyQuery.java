package org.shortlist.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
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

/** Documents in which the frequency of a term, which stands for some number, lies in a range. */
final class FrequencyQuery extends Query {

    private final Term term;
    private final int least;
    private final int most;

    FrequencyQuery(Term term, int least, int most) {
        this.term = term;
        this.least = least;
        this.most = most;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
                if (postings == null) {
                    return null;
                }
                Scorer scorer = new ConstantScoreScorer(score(), mode, new TwoPhaseIterator(postings) {
                    @Override
                    public boolean matches() throws IOException {
                        return postings.freq() >= least && postings.freq() <= most;
                    }

                    @Override
                    public float matchCost() {
                        return 2;
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
        return sameClassAs(other) && ((FrequencyQuery) other).term.equals(term)
                && ((FrequencyQuery) other).least == least && ((FrequencyQuery) other).most == most;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), term, least, most);
    }

    @Override
    public String toString(String unused) {
        return term + " in " + least + ".." + most;
    }
}
