package org.shortlist.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Whether a query looks at the positions of words: then finding who answers takes most of the time, and it is better done once, scoring
 * everyone, than twice, passing over in the first walk whom the second then looks at all the same.
 */
final class Costly extends QueryVisitor {

    private boolean readsPositions;

    private Costly() {}

    static boolean is(Query query) {
        Costly visitor = new Costly();
        query.visit(visitor);
        return visitor.readsPositions;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        readsPositions |= query instanceof PhraseQuery || query instanceof MultiPhraseQuery;
    }

    @Override
    public void visitLeaf(Query query) {
        readsPositions |= query instanceof PlacesQuery;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return occur == Occur.SHOULD && isOptional(parent) ? EMPTY_VISITOR : this;
    }

    /** Whether what this query would like to find decides nothing about who is found. */
    private static boolean isOptional(Query parent) {
        return parent instanceof BooleanQuery all && all.getMinimumNumberShouldMatch() == 0
                && !(all.getClauses(Occur.MUST).isEmpty() && all.getClauses(Occur.FILTER).isEmpty());
    }
}
