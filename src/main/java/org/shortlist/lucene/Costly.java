package org.shortlist.lucene;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Where most of the time goes when a query is answered: whether into finding who answers. Then it is better done once, scoring everyone,
 * than twice, passing over in the first walk whom the second then looks at all the same. So it is with positions of words, and with jobs; for
 * words that must all be there it is when people are counted as well, for else the first walk does without most of them.
 */
final class Costly extends QueryVisitor {

    private boolean found;

    private Costly() {}

    /** @param counted whether everyone is counted in facets */
    static boolean is(Query query, boolean counted) {
        Costly visitor = new Costly();
        query.visit(visitor);
        return visitor.found || counted && needsSeveral(query);
    }

    private static boolean needsSeveral(Query query) {
        return query instanceof BooleanQuery all
                && all.clauses().stream().filter(BooleanClause::isRequired).count() > 1;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        found |= query instanceof PhraseQuery || query instanceof MultiPhraseQuery;
    }

    @Override
    public void visitLeaf(Query query) {
        found |= query instanceof PlacesQuery || query instanceof SameJobQuery;
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
