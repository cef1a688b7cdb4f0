package org.shortlist.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.search.Deadline;
import org.shortlist.search.SearchRequest;

/**
 * Counts the values of the facets asked for over those who answer a question, in one walk over the people whom the query finds.
 */
final class FacetCount {

    /** Documents between two looks at the clock. */
    private static final int AT_ONCE = 1 << 11;

    private final Deadline deadline;
    private final Question question;
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Catalogue catalogue;
    private final Ticks ticks;
    private final Tally tally;
    private final @Nullable JobCounter jobs;

    private FacetCount(SearchRequest request, Question question, Snapshot snapshot, IndexSearcher searcher)
            throws IOException {
        deadline = request.deadline();
        this.question = question;
        this.snapshot = snapshot;
        this.searcher = searcher;
        catalogue = snapshot.catalogue();
        ticks = new Ticks(request, catalogue);
        tally = new Tally(catalogue.size(), ticks.excluded().size());
        jobs = question.countsJobs() ? new JobCounter(ticks, tally, catalogue.facets()) : null;
    }

    /** The counts, what of the ticks they belong to, and whether only the matching jobs were looked at. */
    record Counted(Tally tally, Ticks ticks, boolean countsJobs) {}

    static Counted of(SearchRequest request, Question question, Snapshot snapshot, IndexSearcher searcher)
            throws IOException {
        FacetCount count = new FacetCount(request, question, snapshot, searcher);
        return new Counted(count.run(), count.ticks, question.countsJobs());
    }

    private Tally run() throws IOException {
        if (question.isEveryone() && ticks.settled().isEmpty() && ticks.allSettled()) {
            return catalogue.everyone();
        }
        Query people = question.people(ticks.settled(), ticks.open());
        Weight answering = jobs == null ? null : answering();
        searcher.search(people, new CollectorManager<Visits, Boolean>() {
            @Override
            public Visits newCollector() {
                return new Visits(answering);
            }

            @Override
            public Boolean reduce(Collection<Visits> visits) {
                return true;
            }
        });
        return tally;
    }

    /** The jobs that answer the clause. */
    private Weight answering() throws IOException {
        Query query = searcher.rewrite(question.jobs(ticks.settled()));
        return searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Counts one person. */
    private interface Counter {
        void count(int doc);
    }

    /** Visits the people found, segment by segment. */
    private final class Visits implements Collector {
        private final @Nullable Weight answering;

        Visits(@Nullable Weight answering) {
            this.answering = answering;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            Counter counter = counter(leaf, answering);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // counts need no scores
                }

                @Override
                public void collect(int doc) {
                    counter.count(doc);
                }
            };
        }
    }

    private Counter counter(LeafReaderContext leaf, @Nullable Weight answering) throws IOException {
        SegmentValues values = catalogue.segment(leaf.ord);
        if (jobs != null && answering != null) {
            JobCounter.Segment segment = new JobCounter.Segment(values, snapshot.persons().getBitSet(leaf),
                    matching(answering, leaf), leaf.docBase);
            return doc -> jobs.count(doc, segment);
        }
        return ticks.allSettled()
                ? doc -> {
                    tally.total++;
                    values.countAll(doc, ticks.shelves(), tally.counts);
                }
                : new PersonCounter(values, ticks, tally, catalogue.facets())::count;
    }

    /** Those of a segment, or as many of them as there is time for. */
    private FixedBitSet matching(Weight answering, LeafReaderContext leaf) throws IOException {
        int end = leaf.reader().maxDoc();
        FixedBitSet matching = new FixedBitSet(end);
        Scorer scorer = answering.scorer(leaf);
        if (scorer != null) {
            DocIdSetIterator jobs = scorer.iterator();
            for (int doc = jobs.nextDoc(); doc < end && !deadline.isOver(); doc = jobs.docID()) {
                jobs.intoBitSet(Math.min(end, doc + AT_ONCE), matching, 0);
            }
        }
        return matching;
    }
}
