package org.shortlist.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;

/**
 * How many persons and jobs of a snapshot there are, and how long their texts are, without those that are deleted and not yet merged
 * away. Each is found when first asked for, and kept.
 */
final class Living {

    private static final int[] NOBODY = {};

    private final IndexReader reader;
    private final long persons;
    private final int[][] gone;
    private final Map<String, Long> lengths = new ConcurrentHashMap<>();

    private Living(IndexReader reader, long persons, int[][] gone) {
        this.reader = reader;
        this.persons = persons;
        this.gone = gone;
    }

    /** @param persons how many live */
    static Living in(IndexReader reader, long persons) {
        return new Living(reader, persons,
                reader.leaves().stream().map(leaf -> gone(leaf.reader())).toArray(int[][]::new));
    }

    private static int[] gone(LeafReader segment) {
        Bits live = segment.getLiveDocs();
        return live == null
                ? NOBODY
                : IntStream.range(0, segment.maxDoc()).filter(doc -> !live.get(doc)).toArray();
    }

    /** Of persons or of jobs, by the field that is asked for. */
    long in(String field) {
        return Scope.isOfJob(field) ? reader.numDocs() - persons : persons;
    }

    /** Whether nobody is deleted who has not been merged away. */
    boolean all() {
        return Arrays.stream(gone).allMatch(dead -> dead.length == 0);
    }

    /** Whether all documents of a segment live. */
    boolean all(LeafReaderContext leaf) {
        return gone[leaf.ord].length == 0;
    }

    /** How many of these documents of a segment are gone; costs no more than either of the two are many. */
    int gone(LeafReaderContext leaf, PostingsEnum documents) throws IOException {
        int[] dead = gone[leaf.ord];
        int both = 0;
        int at = 0;
        while (at < dead.length) {
            int document = documents.advance(dead[at]);
            if (document == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
            int next = Arrays.binarySearch(dead, at, dead.length, document);
            both += next >= 0 ? 1 : 0;
            at = next >= 0 ? next + 1 : -next - 1;
        }
        return both;
    }

    /** The lengths of a field added up, each as exact as the index keeps it. */
    long length(String field, Live live) throws IOException {
        Long known = lengths.get(field);
        if (known != null) {
            return known;
        }
        long sum = 0;
        List<LeafReaderContext> leaves = reader.leaves();
        for (LeafReaderContext leaf : leaves) {
            sum += live.length(leaf.reader(), field) - lengthOf(gone[leaf.ord], leaf.reader(), field);
        }
        lengths.put(field, sum);
        return sum;
    }

    private static long lengthOf(int[] documents, LeafReader segment, String field) throws IOException {
        NumericDocValues norms = documents.length == 0 ? null : segment.getNormValues(field);
        long sum = 0;
        for (int i = 0; norms != null && i < documents.length; i++) {
            sum += norms.advanceExact(documents[i]) ? decoded(norms) : 0;
        }
        return sum;
    }

    /** The lengths of all documents of a segment, whether they live or not. */
    static long lengthOfAll(LeafReader segment, String field) throws IOException {
        NumericDocValues norms = segment.getNormValues(field);
        long sum = 0;
        while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            sum += decoded(norms);
        }
        return sum;
    }

    /** As Lucene keeps the length of a text in a byte. */
    private static int decoded(NumericDocValues norms) throws IOException {
        return SmallFloat.byte4ToInt((byte) norms.longValue());
    }
}
