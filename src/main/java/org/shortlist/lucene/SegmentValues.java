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
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;

/**
 * The facet values of a segment, on shelves: a {@link FlatColumn} each for the facets that every page asks for, for the others that jobs
 * have too, and for all others, so that a question reads no more than the shelves of the facets that it counts. Deleted documents are in
 * it: whether a document lives is the snapshot's business.
 */
final class SegmentValues {

    private final FlatColumn[] shelves;
    private final List<Named> names;

    private SegmentValues(FlatColumn[] shelves, List<Named> names) {
        this.shelves = shelves;
        this.names = names;
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

    FlatColumn shelf(int shelf) {
        return shelves[shelf];
    }

    /** Adds one to the count of each value that the document has on these shelves. */
    void countAll(int doc, int[] of, int[] counts) {
        for (int shelf : of) {
            shelves[shelf].countAll(doc, counts);
        }
    }

    /** Adds one to the count of each value of one facet. */
    void countFacet(int doc, int facet, byte[] facets, int[] counts) {
        shelves[ValueTable.shelf(facet)].countFacet(doc, facet, facets, counts);
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
        FlatColumn[] shelves = new FlatColumn[ValueTable.SHELVES.length];
        for (int shelf : ValueTable.SHELVES) {
            shelves[shelf] = shelf(shelf, reader, persons, table);
        }
        return new SegmentValues(shelves, names(reader, table));
    }

    private static FlatColumn shelf(int shelf, LeafReader reader, @Nullable BitSet persons, ValueTable table)
            throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Field facet : ValueTable.FACETS) {
            if (ValueTable.shelf(ValueTable.facet(facet)) == shelf) {
                columns.add(Column.of(reader, facet, table));
            }
        }
        FlatColumn.Builder flat = new FlatColumn.Builder(reader.maxDoc());
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            boolean person = persons != null && persons.get(doc);
            for (Column column : columns) {
                int values = column.seek(doc);
                for (int i = 0; i < values; i++) {
                    flat.add(column.next());
                }
                if (values == 0 && person) {
                    flat.add(column.facet());
                }
            }
            flat.end(doc);
        }
        return flat.column();
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
