package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Leaf;
import org.shortlist.evidence.Nearness;
import org.shortlist.evidence.Spots;

/** A {@link Leaf} in a segment: in which documents its words are, and at which places there, by the positions of the index. */
abstract class Posted {

    private final DocIdSetIterator documents;
    private final Spots spots = new Spots();
    private int readIn = -1;

    Posted(DocIdSetIterator documents) {
        this.documents = documents;
    }

    /** Documents that may have it, and all that do. */
    final DocIdSetIterator documents() {
        return documents;
    }

    /** Its places in the document at which {@link #documents} stands; good until that goes on. */
    final Spots places() throws IOException {
        if (readIn != documents.docID()) {
            readIn = documents.docID();
            spots.clear();
            read(readIn, spots);
        }
        return spots;
    }

    /** Fills in the places in a document. */
    abstract void read(int document, Spots into) throws IOException;

    /** Whether it is within some positions of the document. */
    boolean isWithin(int from, int to) throws IOException {
        Spots within = new Spots();
        within.within(places(), from, to);
        return within.size() > 0;
    }

    /** Null when no document has it. */
    static @Nullable Posted of(Leaf leaf, String field, LeafReader reader) throws IOException {
        return switch (leaf) {
            case Leaf.Word word -> {
                Terms terms = reader.terms(word.asWritten() ? Scope.NAME_AS_WRITTEN : field);
                yield terms == null ? null : PostedWord.of(word.wanted(), terms, reader.maxDoc());
            }
            case Leaf.Chain chain -> {
                List<Posted> links = all(chain.links(), field, reader);
                yield links == null ? null : new Chain(links);
            }
            case Leaf.Any any -> {
                List<Posted> some = new ArrayList<>();
                for (Leaf one : any.any()) {
                    Posted posted = of(one, field, reader);
                    if (posted != null) {
                        some.add(posted);
                    }
                }
                yield some.isEmpty() ? null : new Any(some);
            }
            case Leaf.Near near -> {
                List<Posted> operands = all(near.operands(), field, reader);
                yield operands == null ? null : new Near(operands, new Nearness(near));
            }
        };
    }

    /** Null when one of them is in no document. */
    static @Nullable List<Posted> all(List<Leaf> leaves, String field, LeafReader reader) throws IOException {
        List<Posted> all = new ArrayList<>();
        for (Leaf leaf : leaves) {
            Posted posted = of(leaf, field, reader);
            if (posted == null) {
                return null;
            }
            all.add(posted);
        }
        return all;
    }

    /** The documents that have all of them. */
    static DocIdSetIterator inAll(List<Posted> all) {
        return all.size() == 1
                ? all.getFirst().documents()
                : ConjunctionUtils.intersectIterators(all.stream().map(Posted::documents).toList());
    }

    private static List<Spots> placesOf(List<Posted> all) throws IOException {
        List<Spots> places = new ArrayList<>(all.size());
        for (Posted one : all) {
            places.add(one.places());
        }
        return places;
    }

    private static final class Chain extends Posted {
        private final List<Posted> links;

        Chain(List<Posted> links) {
            super(inAll(links));
            this.links = links;
        }

        @Override
        void read(int document, Spots into) throws IOException {
            into.chain(placesOf(links));
        }
    }

    private static final class Any extends Posted {
        private final List<Posted> any;

        Any(List<Posted> any) {
            super(new Union(any.stream().map(Posted::documents).toList()));
            this.any = any;
        }

        @Override
        void read(int document, Spots into) throws IOException {
            into.union(placesOf(any.stream().filter(one -> one.documents().docID() == document).toList()));
        }
    }

    private static final class Near extends Posted {
        private final List<Posted> operands;
        private final Nearness nearness;

        Near(List<Posted> operands, Nearness nearness) {
            super(inAll(operands));
            this.operands = operands;
            this.nearness = nearness;
        }

        /** Those of all operands, if any of them are near each other. */
        @Override
        void read(int document, Spots into) throws IOException {
            List<Spots> places = placesOf(operands);
            if (nearness.holds(places)) {
                into.union(places);
            }
        }

        @Override
        boolean isWithin(int from, int to) throws IOException {
            List<Spots> within = new ArrayList<>(operands.size());
            for (Spots places : placesOf(operands)) {
                Spots some = new Spots();
                some.within(places, from, to);
                within.add(some);
            }
            return nearness.holds(within);
        }
    }
}
