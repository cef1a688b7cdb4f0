package org.shortlist.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The ids of persons in their order, for hits that are equal in everything else. Lucene's own comparator looks up the id of every hit that
 * is among the best for a while; here it is looked up when two are equal, and of those that are among the best in the end.
 */
final class Ids extends FieldComparator<BytesRef> {

    private final Known[] slots;
    private @Nullable Known bottom;
    private @Nullable BytesRef top;

    Ids(int hits) {
        slots = new Known[hits];
    }

    /** An id by its number in its segment. */
    private static final class Known {
        private final Segment segment;
        private final int number;
        private @Nullable BytesRef id;

        Known(Segment segment, int number) {
            this.segment = segment;
            this.number = number;
        }

        BytesRef id() throws IOException {
            BytesRef known = id;
            if (known == null) {
                known = BytesRef.deepCopyOf(segment.ids().lookupOrd(number));
                id = known;
            }
            return known;
        }

        int compareTo(Known other) throws IOException {
            return segment == other.segment ? Integer.compare(number, other.number) : id().compareTo(other.id());
        }
    }

    @Override
    public int compare(int one, int other) {
        try {
            return slots[one].compareTo(slots[other]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void setTopValue(BytesRef value) {
        top = value;
    }

    @Override
    public BytesRef value(int slot) {
        try {
            return slots[slot].id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LeafFieldComparator getLeafComparator(LeafReaderContext leaf) {
        return new Segment(leaf);
    }

    /** A segment; its ids are opened when the first is wanted. */
    private final class Segment implements LeafFieldComparator {

        private static final int UNKNOWN = -2;

        private final LeafReaderContext leaf;
        private @Nullable SortedDocValues ids;
        private int placeOfBottom = UNKNOWN;
        private int placeOfTop = UNKNOWN;

        Segment(LeafReaderContext leaf) {
            this.leaf = leaf;
        }

        private SortedDocValues ids() throws IOException {
            if (ids == null) {
                ids = DocValues.getSorted(leaf.reader(), Scope.ID);
            }
            return ids;
        }

        private int number(int doc) throws IOException {
            if (!ids().advanceExact(doc)) {
                throw new IOException("The index is damaged: a person without an id. Run: shortlist reindex");
            }
            return ids().ordValue();
        }

        /** Where an id stands among those of the segment: twice its number, or between the two that it would be between. */
        private int place(BytesRef id) throws IOException {
            int number = ids().lookupTerm(id);
            return number >= 0 ? 2 * number : 2 * (-number - 1) - 1;
        }

        @Override
        public void setBottom(int slot) {
            bottom = slots[slot];
            placeOfBottom = UNKNOWN;
        }

        @Override
        public int compareBottom(int doc) throws IOException {
            if (placeOfBottom == UNKNOWN) {
                Known last = Objects.requireNonNull(bottom);
                placeOfBottom = last.segment == this ? 2 * last.number : place(last.id());
            }
            return Integer.compare(placeOfBottom, 2 * number(doc));
        }

        @Override
        public int compareTop(int doc) throws IOException {
            if (placeOfTop == UNKNOWN) {
                placeOfTop = place(Objects.requireNonNull(top));
            }
            return Integer.compare(placeOfTop, 2 * number(doc));
        }

        @Override
        public void copy(int slot, int doc) throws IOException {
            slots[slot] = new Known(this, number(doc));
        }

        @Override
        public void setScorer(Scorable scorer) {
            // ids need no scores
        }
    }
}
