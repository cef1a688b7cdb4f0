package org.shortlist.lucene;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A searcher that stops soon after its time is over. Lucene's own looks at the clock after half as many documents again each time, and so
 * takes up to half as long again. This one looks every few milliseconds: it lets as many documents by at once as take about that long,
 * never more than twice as many as the time before nor than {@value #MOST}: slow ones may follow fast ones. What was collected until then stands; who asks looks at the time.
 */
final class PunctualSearcher extends CensusSearcher {

    static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int FIRST = 64;
    private static final int MOST = 1 << 13;

    private final BooleanSupplier isOver;
    private final LongSupplier nanos;

    /** @param nanos a clock that only goes forward */
    PunctualSearcher(Census census, BooleanSupplier isOver, LongSupplier nanos) {
        super(census);
        this.isOver = isOver;
        this.nanos = nanos;
    }

    @Override
    protected void searchLeaf(LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
            throws IOException {
        super.searchLeaf(leaf, from, to, new Stopping(weight), collector);
    }

    /** The same query, whose documents are looked at piece by piece. */
    private final class Stopping extends FilterWeight {

        Stopping(Weight whole) {
            super(whole);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            ScorerSupplier whole = in.scorerSupplier(leaf);
            return whole == null ? null : new Pieces(whole);
        }
    }

    private final class Pieces extends ScorerSupplier {
        private final ScorerSupplier whole;

        Pieces(ScorerSupplier whole) {
            this.whole = whole;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            return whole.get(leadCost);
        }

        @Override
        public long cost() {
            return whole.cost();
        }

        @Override
        public void setTopLevelScoringClause() throws IOException {
            whole.setTopLevelScoringClause();
        }

        @Override
        public BulkScorer bulkScorer() throws IOException {
            return new Piecewise(whole.bulkScorer());
        }
    }

    private final class Piecewise extends BulkScorer {
        private final BulkScorer whole;

        Piecewise(BulkScorer whole) {
            this.whole = whole;
        }

        @Override
        public int score(LeafCollector collector, @Nullable Bits alive, int from, int to) throws IOException {
            int next = from;
            long piece = FIRST;
            while (next < to) {
                if (isOver.getAsBoolean()) {
                    throw new CollectionTerminatedException();
                }
                long began = nanos.getAsLong();
                next = whole.score(collector, alive, next, (int) Math.min(next + piece, to));
                long took = Math.max(1, nanos.getAsLong() - began);
                piece = Math.clamp((long) ((double) piece * BETWEEN_LOOKS / took), 1, Math.min(2 * piece, MOST));
            }
            return next;
        }

        @Override
        public long cost() {
            return whole.cost();
        }
    }
}
