package org.shortlist.lucene;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/** A searcher that scores by a {@link Census}. */
class CensusSearcher extends IndexSearcher {

    private final Census census;

    CensusSearcher(Census census) {
        super(census.reader());
        this.census = census;
    }

    Census census() {
        return census;
    }

    @Override
    public final CollectionStatistics collectionStatistics(String field) throws IOException {
        return census.of(field);
    }

    private int living(Term word, int having) throws IOException {
        return census.living().all() ? having : census.having(word);
    }

    /** Whoever has a word that nobody living has is not found, and so it does not matter how rare it is. */
    @Override
    public final TermStatistics termStatistics(Term word, int having, long times) throws IOException {
        int living = Math.max(1, living(word, having));
        return new TermStatistics(word.bytes(), living, living);
    }
}
