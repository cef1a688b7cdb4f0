package org.shortlist.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents of any of some iterators, each of which stands at the document or behind it. */
final class Union extends DocIdSetIterator {

    private final DocIdSetIterator[] any;
    private int document = -1;

    Union(List<DocIdSetIterator> any) {
        this.any = any.toArray(DocIdSetIterator[]::new);
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int nearest = NO_MORE_DOCS;
        for (DocIdSetIterator one : any) {
            int at = one.docID() < target ? one.advance(target) : one.docID();
            nearest = Math.min(nearest, at);
        }
        document = nearest;
        return document;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (DocIdSetIterator one : any) {
            cost += one.cost();
        }
        return cost;
    }
}
