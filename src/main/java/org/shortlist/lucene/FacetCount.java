package org.shortlist.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
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
import org.shortlist.search.FacetRequest;
import org.shortlist.search.SearchRequest;

/**
 * Counts the values of the facets asked for over those who answer a question: notes in one walk whom the query finds, a bit each, and
 * counts these sets.
 */
final class FacetCount {

    /** Documents between two looks at the clock. */
    private static final int AT_ONCE = 1 << 11;
    /** Documents that are taken from Lucene in one go. */
    private static final int BATCH = 512;

    private final Deadline deadline;
    private final Question question;
    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Catalogue catalogue;
    private final Ticks ticks;
    private final Tally tally;
    private final boolean[] wanted = new boolean[ValueTable.FACETS.size()];
    private final @Nullable JobCounter jobs;
    /** By segment, which of its persons were found. */
    private final @Nullable FixedBitSet[] found;

    FacetCount(SearchRequest request, Question question, Snapshot snapshot, IndexSearcher searcher)
            throws IOException {
        deadline = request.deadline();
        this.question = question;
        this.snapshot = snapshot;
        this.searcher = searcher;
        catalogue = snapshot.catalogue();
        ticks = new Ticks(request, catalogue);
        tally = new Tally(catalogue.size(), ticks.excluded().size());
        jobs = question.countsJobs() ? new JobCounter(ticks, tally, catalogue.facets()) : null;
        found = new FixedBitSet[snapshot.reader().leaves().size()];
        request.facets()
                .stream()
                .map(FacetRequest::field)
                .map(ValueTable::facet)
                .forEach(facet -> wanted[facet] = true);
    }

    /** The counts, what of the ticks they belong to, and whether only the matching jobs were looked at. */
    record Counted(Tally tally, Ticks ticks, boolean countsJobs) {}

    /** Counts in a walk of its own. */
    Counted alone() throws IOException {
        if (question.isEveryone() && ticks.settled().isEmpty() && ticks.allSettled()) {
            return new Counted(catalogue.everyone(), ticks, false);
        }
        Query people = question.people(ticks.settled(), ticks.open());
        searcher.search(people, visits());
        return counted();
    }

    /** What is to see everyone who counts, before {@link #counted}. */
    CollectorManager<Collector, Boolean> visits() throws IOException {
        Weight answering = jobs == null ? null : answering();
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return new Visits(answering);
            }

            @Override
            public Boolean reduce(Collection<Collector> visits) {
                return true;
            }
        };
    }

    /** The counts of those who were visited. */
    Counted counted() throws IOException {
        if (jobs == null) {
            Sideways sideways = new Sideways(ticks, tally, catalogue, wanted, searcher);
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            for (LeafReaderContext leaf : leaves) {
                FixedBitSet people = found[leaf.ord];
                if (people != null) {
                    sideways.count(people, leaf, catalogue.segment(leaf.ord));
                }
            }
        }
        return new Counted(tally, ticks, question.countsJobs());
    }

    /** The jobs that answer the clause. */
    private Weight answering() throws IOException {
        Query query = searcher.rewrite(question.jobs(ticks.settled()));
        return searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
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
            SegmentValues values = catalogue.segment(leaf.ord);
            if (jobs != null && answering != null) {
                JobCounter.Segment segment = new JobCounter.Segment(values, snapshot.persons().getBitSet(leaf),
                        matching(answering, leaf), leaf.docBase);
                return new JobVisits(jobs, segment);
            }
            FixedBitSet people = new FixedBitSet(values.numbering().persons());
            found[leaf.ord] = people;
            return new PersonVisits(values.numbering(), people);
        }
    }

    /** Counts persons by their jobs as it meets them. */
    private record JobVisits(JobCounter jobs, JobCounter.Segment segment) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) {
            // counts need no scores
        }

        @Override
        public void collect(int doc) {
            jobs.count(doc, segment);
        }
    }

    /** Notes who was found. */
    private static final class PersonVisits implements LeafCollector {
        private final Numbering numbering;
        private final FixedBitSet people;
        private final int[] batch = new int[BATCH];

        PersonVisits(Numbering numbering, FixedBitSet people) {
            this.numbering = numbering;
            this.people = people;
        }

        @Override
        public void setScorer(Scorable scorer) {
            // counts need no scores
        }

        @Override
        public void collect(int doc) {
            people.set(numbering.person(doc));
        }

        @Override
        public void collect(DocIdStream stream) {
            for (int count = stream.intoArray(batch); count > 0; count = stream.intoArray(batch)) {
                for (int i = 0; i < count; i++) {
                    people.set(numbering.person(batch[i]));
                }
            }
        }
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
