package org.shortlist.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;

/** The place, from 1, that a person of this score and id has among those found, best first. */
final class Rank implements CollectorManager<Rank.Before, Long> {

    private final float score;
    private final BytesRef id;

    Rank(float score, String id) {
        this.score = score;
        this.id = new BytesRef(id);
    }

    @Override
    public Before newCollector() {
        return new Before();
    }

    @Override
    public Long reduce(Collection<Before> collectors) {
        return 1 + collectors.stream().mapToLong(one -> one.count).sum();
    }

    /** Counts who comes before. */
    final class Before extends SimpleCollector {
        private long count;
        private Scorable scorer;
        private SortedDocValues ids;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = DocValues.getSorted(leaf.reader(), Scope.ID);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            float other = scorer.score();
            if (other > score || other == score && ids.advanceExact(doc)
                    && ids.lookupOrd(ids.ordValue()).compareTo(id) < 0) {
                count++;
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
