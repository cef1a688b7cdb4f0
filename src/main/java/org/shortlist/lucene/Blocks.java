package org.shortlist.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;

/** Whether an index is made of whole blocks. */
final class Blocks {

    private Blocks() {}

    /**
     * Looks at every document once.
     *
     * @throws IOException when jobs have no person, a person has no id, or a block has been deleted in part
     */
    static void check(IndexReader reader) throws IOException {
        QueryBitSetProducer producer = new QueryBitSetProducer(new FieldExistsQuery(Scope.PARENT));
        for (LeafReaderContext leaf : reader.leaves()) {
            BitSet persons = producer.getBitSet(leaf);
            int documents = leaf.reader().maxDoc();
            Terms roots = leaf.reader().terms(Scope.ROOT);
            require(persons != null && persons.get(documents - 1), "jobs without a person", leaf);
            require(roots != null && roots.getDocCount() == documents, "a document of nobody", leaf);
            SortedDocValues ids = leaf.reader().getSortedDocValues(Scope.ID);
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = 0, first = 0; doc < documents; doc++) {
                require(live == null || live.get(doc) == live.get(first), "half a candidate", leaf);
                if (persons.get(doc)) {
                    require(ids != null && ids.advanceExact(doc), "a person without an id", leaf);
                    first = doc + 1;
                }
            }
        }
    }

    private static void require(boolean holds, String wrong, LeafReaderContext leaf) throws IOException {
        if (!holds) {
            throw new IOException("The new index is damaged: it has " + wrong + " in " + leaf.reader() + ".");
        }
    }
}
