package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** By a clock that goes on as documents are looked at, so that nothing depends on the machine. */
class PunctualSearcherTest {

    private static final int DOCUMENTS = 5_000;
    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private final AtomicLong clock = new AtomicLong();

    @Test
    void itStopsWithinAFewMillisecondsOfItsTime() throws IOException {
        for (long milliseconds : new long[]{1, 40, 260, 900, 2_000}) {
            clock.set(0);
            int found = found(milliseconds * MS, MS);
            assertThat(clock.get() / MS - milliseconds).as("over %s ms, one a document", milliseconds)
                    .isBetween(0L, 64L);
            assertThat(found).isEqualTo((int) (clock.get() / MS));
        }
    }

    @Test
    void slowDocumentsMakeItLookMoreOftenAndFastOnesLessOften() throws IOException {
        int slow = found(3_000 * MS, 20 * MS);
        assertThat(slow).as("64 at first, then one by one").isEqualTo(150);
        clock.set(0);
        assertThat(found(Long.MAX_VALUE, MS / 1_000)).as("in time").isEqualTo(DOCUMENTS);
    }

    /** Old ones that cost nothing make it look seldom; those that follow are as slow as any. */
    @Test
    void manyFastDocumentsBeforeSlowOnesMakeItLookSeldomButNotTooSeldom() throws IOException {
        int fast = 64 * 1023;
        found(MS, MS, 2 * fast, fast);
        assertThat(clock.get() / MS).isBetween(1L, 1L << 13);
    }

    /** @param each how long it takes to look at a document */
    private int found(long budget, long each) throws IOException {
        return found(budget, each, DOCUMENTS, 0);
    }

    /** @param fast so many at the beginning take no time */
    private int found(long budget, long each, int documents, int fast) throws IOException {
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int i = 0; i < documents; i++) {
                    writer.addDocument(new Document());
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new PunctualSearcher(
                        new Census(reader, Living.in(reader, reader.numDocs()), null), () -> clock.get() >= budget,
                        clock::get);
                return searcher.search(new Slow(each, fast), new TotalHitCountCollectorManager(searcher.getSlices()));
            }
        }
    }

    /** Matches everything, and takes its time. */
    private final class Slow extends Query {
        private final long each;
        private final int fast;

        Slow(long each, int fast) {
            this.each = each;
            this.fast = fast;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new ConstantScoreWeight(this, boost) {
                @Override
                public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                    return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode,
                            new TwoPhaseIterator(DocIdSetIterator.all(leaf.reader().maxDoc())) {
                                @Override
                                public boolean matches() {
                                    clock.addAndGet(approximation().docID() < fast ? 0 : each);
                                    return true;
                                }

                                @Override
                                public float matchCost() {
                                    return 1;
                                }
                            }));
                }

                @Override
                public boolean isCacheable(LeafReaderContext leaf) {
                    return false;
                }
            };
        }

        @Override
        public String toString(String field) {
            return "slow";
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(each);
        }
    }
}
