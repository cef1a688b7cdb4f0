package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * What each clause of a question gives to a score. A question is the conjunction of its clauses and its score the sum of theirs, so
 * each is scored alone, by the same searcher and therefore with the same statistics.
 */
final class Points {

    private final List<Weight> clauses = new ArrayList<>();

    Points(List<Query> clauses, IndexSearcher searcher) throws IOException {
        for (Query clause : clauses) {
            this.clauses.add(searcher.createWeight(searcher.rewrite(clause), ScoreMode.COMPLETE, 1));
        }
    }

    /** Of a clause, counted from 0, for a document of the leaf; 0 when it does not hold. */
    double of(int clause, LeafReaderContext leaf, int doc) throws IOException {
        Scorer scorer = clauses.get(clause).scorer(leaf);
        return scorer != null && scorer.iterator().advance(doc) == doc ? scorer.score() : 0;
    }
}
