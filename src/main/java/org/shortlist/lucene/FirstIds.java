package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The first of everyone in the order of their ids, read from the words of the index, which are in that order: so nobody else is looked at. */
final class FirstIds {

    private FirstIds() {}

    /**
     * Those who come first, as a search sorted by {@link Order#BY_ID} finds them; fewer where there is no time for more.
     *
     * @param after whom they follow; null for the beginning
     * @param all   how many there are
     */
    static TopDocs of(IndexReader reader, @Nullable FieldDoc after, int wanted, long all) throws IOException {
        List<ScoreDoc> first = new ArrayList<>();
        try {
            collect(reader, after == null ? null : (BytesRef) after.fields[0], wanted, first);
        } catch (ExitingReaderException e) {
            // those who were found in time
        }
        return new TopFieldDocs(new TotalHits(all, TotalHits.Relation.EQUAL_TO), first.toArray(ScoreDoc[]::new),
                Order.BY_ID.getSort());
    }

    private static void collect(IndexReader reader, @Nullable BytesRef after, int wanted, List<ScoreDoc> first)
            throws IOException {
        Terms ids = MultiTerms.getTerms(reader, Scope.ID);
        if (ids == null) {
            return;
        }
        TermsEnum each = ids.iterator();
        Bits living = MultiBits.getLiveDocs(reader);
        PostingsEnum documents = null;
        BytesRef id = next(each, after);
        while (id != null && first.size() < wanted) {
            documents = each.postings(documents, PostingsEnum.NONE);
            for (int doc = documents.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (living == null || living.get(doc)) {
                    first.add(new FieldDoc(doc, Float.NaN, new Object[]{BytesRef.deepCopyOf(id)}));
                }
            }
            id = each.next();
        }
    }

    /** The first one, or the first after another. */
    private static @Nullable BytesRef next(TermsEnum each, @Nullable BytesRef after) throws IOException {
        if (after == null) {
            return each.next();
        }
        return switch (each.seekCeil(after)) {
            case END -> null;
            case FOUND -> each.next();
            case NOT_FOUND -> each.term();
        };
    }
}
