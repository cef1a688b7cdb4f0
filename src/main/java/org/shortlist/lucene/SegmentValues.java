package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;

/**
 * The facet values of a segment on the heap: for each document, person or job, the ordinals of all its values side by side, those
 * of one facet together, in the order of {@link ValueTable#FACETS}. A person without a value of a facet has the
 * ordinal of "no value" there, so counting needs no case for it. Deleted documents are in it: whether a document lives is the
 * snapshot's business.
 */
final class SegmentValues {

    private final int[] offsets;
    private final char @Nullable [] small;
    private final int @Nullable [] large;
    private final List<Named> names;

    private SegmentValues(int[] offsets, int[] ordinals, int count, int biggest, List<Named> names) {
        this.offsets = offsets;
        this.names = names;
        if (biggest <= Character.MAX_VALUE) {
            small = new char[count];
            large = null;
            for (int i = 0; i < count; i++) {
                small[i] = (char) ordinals[i];
            }
        } else {
            small = null;
            large = ArrayUtil.copyOfSubArray(ordinals, 0, count);
        }
    }

    /** A name that some document of the segment has; {@code witness} is one that lived when last looked at. */
    private static final class Named {
        private final ValueTable.Value value;
        private final ValueTable.Name name;
        private int witness;

        Named(ValueTable.Value value, ValueTable.Name name, int witness) {
            this.value = value;
            this.name = name;
            this.witness = witness;
        }

        boolean isAlive(LeafReader reader) throws IOException {
            Bits live = reader.getLiveDocs();
            if (live == null || live.get(witness)) {
                return true;
            }
            String term = new ValueName(value.id(), name.label(), name.text()).term();
            PostingsEnum holders = reader.postings(new Term(Scope.writings(value.facet()), term), PostingsEnum.NONE);
            while (holders != null && holders.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live.get(holders.docID())) {
                    // Whoever lives in this snapshot lived in all earlier ones: they may go on with it.
                    witness = holders.docID();
                    return true;
                }
            }
            return false;
        }
    }

    /** Where the ordinals of a document begin. */
    int begin(int doc) {
        return offsets[doc];
    }

    /** Where they end. */
    int end(int doc) {
        return offsets[doc + 1];
    }

    int ordinal(int i) {
        return small != null ? small[i] : large[i];
    }

    /** Adds one to the count of each value of the document. */
    void countAll(int doc, int[] counts) {
        int end = offsets[doc + 1];
        if (small != null) {
            for (int i = offsets[doc]; i < end; i++) {
                counts[small[i]]++;
            }
        } else {
            for (int i = offsets[doc]; i < end; i++) {
                counts[large[i]]++;
            }
        }
    }

    /** Adds one to the count of each value of one facet. */
    void countFacet(int doc, int facet, byte[] facets, int[] counts) {
        int end = offsets[doc + 1];
        for (int i = offsets[doc]; i < end && facets[ordinal(i)] <= facet; i++) {
            if (facets[ordinal(i)] == facet) {
                counts[ordinal(i)]++;
            }
        }
    }

    /** Marks the names that live documents have. */
    void markNames(LeafReader reader, FixedBitSet alive) throws IOException {
        for (Named named : names) {
            if (!alive.get(named.name.number()) && named.isAlive(reader)) {
                alive.set(named.name.number());
            }
        }
    }

    static SegmentValues read(LeafReader reader, @Nullable BitSet persons, ValueTable table) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Field facet : ValueTable.FACETS) {
            columns.add(Column.of(reader, facet, table));
        }
        int[] offsets = new int[reader.maxDoc() + 1];
        int[] ordinals = new int[reader.maxDoc() * 4];
        int count = 0;
        int biggest = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            boolean person = persons != null && persons.get(doc);
            for (Column column : columns) {
                int values = column.seek(doc);
                ordinals = ArrayUtil.grow(ordinals, count + values + 1);
                for (int i = 0; i < values; i++) {
                    ordinals[count] = column.next();
                    biggest = Math.max(biggest, ordinals[count++]);
                }
                if (values == 0 && person) {
                    ordinals[count++] = column.facet();
                }
            }
            offsets[doc + 1] = count;
        }
        return new SegmentValues(offsets, ordinals, count, biggest, names(reader, table));
    }

    private static List<Named> names(LeafReader reader, ValueTable table) throws IOException {
        List<Named> names = new ArrayList<>();
        for (Field facet : ValueTable.FACETS) {
            TermsEnum each = Terms.getTerms(reader, Scope.writings(facet)).iterator();
            PostingsEnum holders = null;
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                ValueName read = ValueName.read(term.utf8ToString());
                holders = each.postings(holders, PostingsEnum.NONE);
                ValueTable.Value value = table.add(facet, read.id());
                names.add(new Named(value, table.name(value, read.label(), read.name()), holders.nextDoc()));
            }
        }
        return List.copyOf(names);
    }

    /** One facet's doc values, with the table's ordinals in place of the segment's. */
    private record Column(int facet, SortedSetDocValues values, int[] ordinals) {

        static Column of(LeafReader reader, Field facet, ValueTable table) throws IOException {
            SortedSetDocValues values = DocValues.getSortedSet(reader, Scope.counted(facet));
            int[] ordinals = new int[Math.toIntExact(values.getValueCount())];
            for (int i = 0; i < ordinals.length; i++) {
                ordinals[i] = table.add(facet, values.lookupOrd(i).utf8ToString()).ordinal();
            }
            return new Column(ValueTable.facet(facet), values, ordinals);
        }

        int seek(int doc) throws IOException {
            return values.advanceExact(doc) ? values.docValueCount() : 0;
        }

        int next() throws IOException {
            return ordinals[(int) values.nextOrd()];
        }
    }
}
