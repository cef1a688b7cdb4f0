package org.shortlist.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * How rare words are among those who are there. Lucene counts the deleted too until a merge leaves them out, so that the same people
 * would score otherwise, and change places, as segments happen to be merged. Here what is deleted counts for nothing: the same
 * candidates give the same scores, in however many segments they lie and whoever was there before.
 *
 * <p>A word is as rare as it is among all persons, or all jobs, whether they have the field or not. The length of a text is known of the
 * fields of all words alone; of any other every text is taken for an average one.
 *
 * @param reader in which words are looked up
 * @param living the persons and jobs of the same snapshot
 * @param live   null when there is nobody
 */
record Census(IndexReader reader, Living living, @Nullable Live live) {

    /** How many persons or jobs have a word. */
    int having(Term word) throws IOException {
        int having = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int all = leaf.reader().docFreq(word);
            having += all == 0 || living.all(leaf) ? all : all - gone(leaf, word);
        }
        return having;
    }

    private int gone(LeafReaderContext leaf, Term word) throws IOException {
        PostingsEnum documents = leaf.reader().postings(word, PostingsEnum.NONE);
        return documents == null ? 0 : living.gone(leaf, documents);
    }

    /** Whether anybody has a word. Asks segment after segment only until one has it. */
    boolean knows(Term word) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            if (leaf.reader().docFreq(word) > 0 && (living.all(leaf) || someLives(leaf, word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean someLives(LeafReaderContext leaf, Term word) throws IOException {
        Bits alive = leaf.reader().getLiveDocs();
        PostingsEnum documents = leaf.reader().postings(word, PostingsEnum.NONE);
        while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (alive == null || alive.get(documents.docID())) {
                return true;
            }
        }
        return false;
    }

    /** How rare a word is, as BM25 has it; infinite where nobody has it. */
    double rarity(Term word) throws IOException {
        int having = having(word);
        return having == 0
                ? Double.POSITIVE_INFINITY
                : Math.log(1 + (living.in(word.field()) - having + 0.5) / (having + 0.5));
    }

    /** What BM25 wants to know of a field. */
    CollectionStatistics of(String field) throws IOException {
        long many = Math.max(1, living.in(field));
        long length = live == null ? 0 : living.length(field, live);
        long sum = Math.max(many, length);
        return new CollectionStatistics(field, Math.max(many, reader.maxDoc()), many, sum, many);
    }
}
