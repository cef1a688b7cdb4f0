package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.search.Selection;

/**
 * Counts the persons found in a segment by how they stand to the open ticks: who fails none counts in every facet, who fails one facet
 * alone in that facet, and whom one excluded value alone keeps out for that value. All are sets, 64 persons a word.
 */
final class Sideways {

    private final Ticks ticks;
    private final Tally tally;
    private final byte[] facets;
    private final boolean[] wanted;
    private final List<Tick> open = new ArrayList<>();

    /** @param wanted by facet, whether it is counted */
    Sideways(Ticks ticks, Tally tally, Catalogue catalogue, boolean[] wanted, IndexSearcher searcher)
            throws IOException {
        this.ticks = ticks;
        this.tally = tally;
        this.wanted = wanted;
        facets = catalogue.facets();
        for (Selection selection : ticks.open()) {
            open.add(Tick.of(selection, catalogue, searcher));
        }
    }

    /** Whoever has any of some values, or all of them. */
    private record Having(int facet, List<Integer> ordinals, boolean all, Weight query) {

        static Having of(Field facet, List<String> ids, Selection.Mode mode, Catalogue catalogue,
                IndexSearcher searcher) throws IOException {
            List<Integer> ordinals = ids.stream()
                    .flatMap(id -> Ticks.ordinals(facet, id, catalogue).stream())
                    .toList();
            Query query = searcher
                    .rewrite(Question.included(new Selection(facet, mode, ids, List.of()), Scope.PERSON));
            return new Having(ValueTable.facet(facet), ordinals, mode == Selection.Mode.ALL && ids.size() > 1,
                    searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
        }

        long[] in(LeafReaderContext leaf, SegmentValues values) throws IOException {
            FixedBitSet known = all ? null : values.having(facet, ordinals);
            return (known == null ? asked(leaf, values.numbering()) : known).getBits();
        }

        private FixedBitSet asked(LeafReaderContext leaf, Numbering numbering) throws IOException {
            FixedBitSet persons = new FixedBitSet(numbering.persons());
            Scorer scorer = query.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator found = scorer.iterator();
                for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                    persons.set(numbering.person(doc));
                }
            }
            return persons;
        }
    }

    /**
     * What is ticked in one facet.
     *
     * @param looksPast whether the facet counts those who have none of what is included
     * @param included  null when nothing is
     */
    private record Tick(int facet, boolean looksPast, @Nullable Having included, List<Having> excluded) {

        static Tick of(Selection selection, Catalogue catalogue, IndexSearcher searcher) throws IOException {
            Field facet = selection.facet();
            List<Having> excluded = new ArrayList<>();
            for (String id : selection.excluded()) {
                excluded.add(Having.of(facet, List.of(id), Selection.Mode.ANY, catalogue, searcher));
            }
            Having included = selection.included().isEmpty()
                    ? null
                    : Having.of(facet, selection.included(), selection.mode(), catalogue, searcher);
            return new Tick(ValueTable.facet(facet), selection.mode() == Selection.Mode.ANY, included, excluded);
        }
    }

    /** The ticks as sets of persons of one segment, and how many of them each person fails: none, one, more. */
    private final class Sets {
        private final List<long[]> fulfilling = new ArrayList<>();
        private final List<long[]> excluded = new ArrayList<>();
        private final List<Integer> tickOf = new ArrayList<>();
        private final long[] failing;
        private final long[] failingMore;
        private final long[] keptOut;
        private final long[] keptOutMore;

        Sets(int words, LeafReaderContext leaf, SegmentValues values) throws IOException {
            failing = new long[words];
            failingMore = new long[words];
            keptOut = new long[words];
            keptOutMore = new long[words];
            for (int tick = 0; tick < open.size(); tick++) {
                Having included = open.get(tick).included;
                fulfilling.add(included == null ? new long[0] : included.in(leaf, values));
                for (int word = 0; word < words && included != null; word++) {
                    long more = failing(tick, word);
                    failingMore[word] |= failing[word] & more;
                    failing[word] |= more;
                }
                for (Having value : open.get(tick).excluded) {
                    long[] having = value.in(leaf, values);
                    for (int word = 0; word < words; word++) {
                        keptOutMore[word] |= keptOut[word] & having[word];
                        keptOut[word] |= having[word];
                    }
                    excluded.add(having);
                    tickOf.add(tick);
                }
            }
        }

        private long failing(int tick, int word) {
            return fulfilling.get(tick).length == 0 ? 0 : ~fulfilling.get(tick)[word];
        }

        long good(int word) {
            return ~failing[word] & ~keptOut[word];
        }

        long failingOnly(int tick, int word) {
            return failing(tick, word) & ~failingMore[word] & ~keptOut[word];
        }

        /** Kept out by this value and no other, and failing at most the other ticks of its facet. */
        long keptOutOnlyBy(int value, int word) {
            long others = ~failing[word] | failing(tickOf.get(value), word) & ~failingMore[word];
            return excluded.get(value)[word] & ~keptOutMore[word] & others;
        }
    }

    /** Counts those who were found in a segment. */
    void count(FixedBitSet found, LeafReaderContext leaf, SegmentValues values) throws IOException {
        if (open.isEmpty()) {
            countGood(found, values);
        } else if (!found.scanIsEmpty()) {
            count(found, new Sets(found.getBits().length, leaf, values), values);
        }
    }

    /** Some of a segment's persons, word by word. */
    private interface Part {
        long word(int word);
    }

    private static FixedBitSet part(FixedBitSet found, Part part) {
        long[] words = new long[found.getBits().length];
        for (int word = 0; word < words.length; word++) {
            words[word] = found.getBits()[word] & part.word(word);
        }
        return new FixedBitSet(words, found.length());
    }

    private void count(FixedBitSet found, Sets sets, SegmentValues values) {
        countGood(part(found, sets::good), values);
        for (int i = 0; i < open.size(); i++) {
            Tick tick = open.get(i);
            int at = i;
            if (tick.looksPast && tick.included != null) {
                FixedBitSet besides = part(found, word -> sets.failingOnly(at, word));
                tally.besides[tick.facet] += besides.cardinality();
                values.persons(ValueTable.shelf(tick.facet)).count(besides, tick.facet, facets, tally.counts);
            }
        }
        for (int i = 0; i < tally.excluded.length; i++) {
            int value = i;
            tally.excluded[value] += part(found, word -> sets.keptOutOnlyBy(value, word)).cardinality();
        }
    }

    private void countGood(FixedBitSet good, SegmentValues values) {
        int size = good.cardinality();
        tally.total += size;
        for (int shelf : ticks.shelves()) {
            values.persons(shelf).count(good, size, facets, wanted, tally.counts);
        }
    }
}
