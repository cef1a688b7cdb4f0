package org.shortlist.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Leaf;

/**
 * Documents in whose positions some leaf is, or in one of whose sentences all of several are.
 *
 * @param field     with positions
 * @param sentences the field that has the positions at which sentences begin; null when they do not matter
 */
final class PlacesQuery extends Query {

    private final String field;
    private final @Nullable String sentences;
    private final List<Leaf> leaves;

    PlacesQuery(String field, Leaf leaf) {
        this(field, null, List.of(leaf));
    }

    PlacesQuery(String field, @Nullable String sentences, List<Leaf> leaves) {
        this.field = field;
        this.sentences = sentences;
        this.leaves = leaves;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                List<Posted> posted = Posted.all(leaves, field, leaf.reader());
                PostingsEnum starts = sentences == null
                        ? null
                        : leaf.reader().postings(new Term(sentences, ""), PostingsEnum.POSITIONS);
                if (posted == null || sentences != null && starts == null) {
                    return null;
                }
                DocIdSetIterator documents = Posted.inAll(posted);
                Scorer scorer = new ConstantScoreScorer(score(), mode, new Places(documents, posted, starts));
                return new DefaultScorerSupplier(scorer);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return true;
            }
        };
    }

    private static final class Places extends TwoPhaseIterator {
        private final List<Posted> posted;
        private final @Nullable PostingsEnum starts;

        Places(DocIdSetIterator documents, List<Posted> posted, @Nullable PostingsEnum starts) {
            super(documents);
            this.posted = posted;
            this.starts = starts;
        }

        @Override
        public boolean matches() throws IOException {
            return starts == null ? posted.getFirst().places().size() > 0 : isInOneSentence(starts);
        }

        private boolean isInOneSentence(PostingsEnum each) throws IOException {
            int document = approximation.docID();
            int at = each.docID() < document ? each.advance(document) : each.docID();
            if (at != document) {
                return false;
            }
            int left = each.freq();
            int start = each.nextPosition();
            while (left-- > 0) {
                int next = left > 0 ? each.nextPosition() : Integer.MAX_VALUE;
                if (areWithin(start, next - 1)) {
                    return true;
                }
                start = next;
            }
            return false;
        }

        private boolean areWithin(int from, int to) throws IOException {
            for (Posted one : posted) {
                if (!one.isWithin(from, to)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public float matchCost() {
            return 100 * posted.size();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && ((PlacesQuery) other).field.equals(field)
                && Objects.equals(((PlacesQuery) other).sentences, sentences)
                && ((PlacesQuery) other).leaves.equals(leaves);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, sentences, leaves);
    }

    @Override
    public String toString(String unused) {
        return "places(" + field + ", " + leaves + ")";
    }
}
