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
import org.shortlist.evidence.ValueName;
import org.shortlist.query.Field;

/**
 * The facet values of a segment, on shelves: those of the facets that every page asks for, of the others that jobs have too, and of all
 * others, so that a question reads no more than the shelves of the facets that it counts. Deleted documents are in it: whether a document
 * lives is the snapshot's business.
 */
final class SegmentValues {

    private final Numbering numbering;
    private final PersonColumn[] persons;
    private final FlatColumn[] jobs;
    private final List<Named> names;

    private SegmentValues(Numbering numbering, PersonColumn[] persons, FlatColumn[] jobs, List<Named> names) {
        this.numbering = numbering;
        this.persons = persons;
        this.jobs = jobs;
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

    /** Of persons and of jobs. */
    Numbering numbering() {
        return numbering;
    }

    /** The values of persons on a shelf. */
    PersonColumn persons(int shelf) {
        return persons[shelf];
    }

    /** The values of jobs on a shelf, a row for each job; no rows where no job has a facet of the shelf. */
    FlatColumn jobs(int shelf) {
        return jobs[shelf];
    }

    /** The persons who have any of some values of a facet; null where that is not known at once. */
    @Nullable
    FixedBitSet having(int facet, List<Integer> ordinals) {
        FixedBitSet any = new FixedBitSet(numbering.persons());
        for (int ordinal : ordinals) {
            FixedBitSet one = persons[ValueTable.shelf(facet)].having(ordinal);
            if (one == null) {
                return null;
            }
            any.or(one);
        }
        return any;
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
        Numbering numbering = new Numbering(persons, reader.maxDoc());
        PersonColumn[] ofPersons = new PersonColumn[ValueTable.SHELVES.length];
        FlatColumn[] ofJobs = new FlatColumn[ValueTable.SHELVES.length];
        for (int shelf : ValueTable.SHELVES) {
            FlatColumn.Builder person = new FlatColumn.Builder(numbering.persons());
            boolean isOfJobs = ValueTable.isOfJobs(shelf);
            FlatColumn.Builder job = new FlatColumn.Builder(isOfJobs ? numbering.jobs() : 0);
            read(reader, persons, columns(shelf, reader, table), isOfJobs, person, job);
            ofPersons[shelf] = PersonColumn.of(person.column(), table.size());
            ofJobs[shelf] = job.column();
        }
        return new SegmentValues(numbering, ofPersons, ofJobs, names(reader, table));
    }

    private static List<Column> columns(int shelf, LeafReader reader, ValueTable table) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (Field facet : ValueTable.FACETS) {
            if (ValueTable.shelf(ValueTable.facet(facet)) == shelf) {
                columns.add(Column.of(reader, facet, table));
            }
        }
        return columns;
    }

    private static void read(LeafReader reader, @Nullable BitSet persons, List<Column> columns, boolean ofJobs,
            FlatColumn.Builder person, FlatColumn.Builder job) throws IOException {
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            boolean isPerson = persons != null && persons.get(doc);
            if (isPerson || ofJobs) {
                readRow(doc, isPerson, columns, isPerson ? person : job);
            }
        }
    }

    private static void readRow(int doc, boolean isPerson, List<Column> columns, FlatColumn.Builder row)
            throws IOException {
        for (Column column : columns) {
            int values = column.seek(doc);
            for (int i = 0; i < values; i++) {
                row.add(column.next());
            }
            if (values == 0 && isPerson) {
                row.add(column.facet());
            }
        }
        row.endRow();
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
