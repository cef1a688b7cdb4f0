package org.shortlist.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldComparatorSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.shortlist.evidence.Keyword;
import org.shortlist.query.Field;
import org.shortlist.search.Point;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SortBasis;

/** The orders of hits as Lucene's; the id breaks every tie. */
final class Order {

    /** Everyone has an id; that who has none would come last lets Lucene pass over the jobs. */
    static final Sort BY_ID = new Sort(
            new SortField(Scope.ID, SortField.Type.STRING, false, SortField.STRING_LAST));
    /** Of those who are equal in everything before. */
    private static final SortField THEN_BY_ID = new SortField(Scope.ID, new FieldComparatorSource() {
        @Override
        public FieldComparator<BytesRef> newComparator(String field, int hits, Pruning pruning, boolean reversed) {
            return new Ids(hits);
        }
    });

    private Order() {}

    /** @param scored whether the question tells one hit from another */
    static Sort of(SearchRequest request, boolean scored) {
        SortBasis basis = request.basis();
        return switch (request.order()) {
            case RELEVANCE -> scored ? new Sort(SortField.FIELD_SCORE, THEN_BY_ID) : BY_ID;
            case YEARS -> most(Scope.MONTHS);
            case RECENT -> most(Scope.LAST_MONTH);
            case UPDATED -> most(Scope.PERSON.number(Field.UPDATED));
            case RESUME_DATE -> most(Scope.PERSON.number(Field.RESUME_DATE));
            case NAME ->
                new Sort(new SortField(Scope.SORT_NAME, SortField.Type.STRING, false, SortField.STRING_LAST),
                        THEN_BY_ID);
            case DISTANCE -> by(new Distance(Objects.requireNonNull(basis.center())), false);
            case SKILL -> by(new MonthsOf(Objects.requireNonNull(basis.skill())), true);
        };
    }

    private static Sort most(String field) {
        return new Sort(new SortField(field, SortField.Type.INT, true, Integer.MIN_VALUE), THEN_BY_ID);
    }

    private static Sort by(DoubleValuesSource values, boolean most) {
        return new Sort(values.getSortField(most), THEN_BY_ID);
    }

    /** A number of each document that needs no score. */
    private abstract static class Unscored extends DoubleValuesSource {

        private final Object of;

        Unscored(Object of) {
            this.of = of;
        }

        @Override
        public boolean needsScores() {
            return false;
        }

        @Override
        public DoubleValuesSource rewrite(IndexSearcher searcher) {
            return this;
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other != null && other.getClass() == getClass() && ((Unscored) other).of.equals(of);
        }

        @Override
        public int hashCode() {
            return 31 * getClass().hashCode() + of.hashCode();
        }

        @Override
        public String toString() {
            return getClass().getSimpleName() + "(" + of + ")";
        }
    }

    /** A number of every document of a segment, asked for in their order. */
    private abstract static class Numbers extends DoubleValues {

        private int doc;

        abstract double of(int document) throws IOException;

        @Override
        public double doubleValue() throws IOException {
            return of(doc);
        }

        @Override
        public boolean advanceExact(int document) {
            doc = document;
            return true;
        }
    }

    /** Kilometres from a point; no end of them for who lives nobody knows where. */
    private static final class Distance extends Unscored {

        private final Point center;

        Distance(Point center) {
            super(center);
            this.center = center;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
            NumericDocValues points = DocValues.getNumeric(leaf.reader(), Scope.PERSON.point());
            return new Numbers() {
                @Override
                double of(int document) throws IOException {
                    return points.advanceExact(document)
                            ? Nearby.unpacked(points.longValue()).kilometres(center)
                            : Double.POSITIVE_INFINITY;
                }
            };
        }
    }

    /** Months of use of a skill; less than none for who has not got it. */
    private static final class MonthsOf extends Unscored {

        private final String skill;

        MonthsOf(String skill) {
            super(skill);
            this.skill = skill;
        }

        @Override
        public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
            Term term = new Term(Scope.PERSON.months(), Keyword.of(skill));
            PostingsEnum months = leaf.reader().postings(term, PostingsEnum.FREQS);
            return new Numbers() {
                @Override
                double of(int document) throws IOException {
                    if (months == null) {
                        return -1;
                    }
                    int at = months.docID() < document ? months.advance(document) : months.docID();
                    return at == document ? Usage.months(months.freq()) : -1;
                }
            };
        }
    }
}
