package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Keyword;
import org.shortlist.query.Field;
import org.shortlist.search.Labels;
import org.shortlist.search.NumberRange;

/** The facet values of a snapshot: the columns of its segments, what each value is called, and how many people have it in all. */
final class Catalogue {

    private static final int WRITINGS = 10;

    private final List<SegmentValues> segments;
    private final ValueTable table;
    private final byte[] facets;
    private final FixedBitSet alive;
    private final Tally everyone;
    /** By segment, which of its persons are alive. */
    private final List<FixedBitSet> living = new ArrayList<>();
    /** Filled as they are asked for; two threads may both find the same. */
    private final @Nullable String[] labels;
    private final @Nullable Writings[] writings;

    /** A list with a final field, which threads may pass to each other without more ado. */
    private record Writings(List<String> first) {}

    private Catalogue(List<SegmentValues> segments, ValueTable table) {
        this.segments = segments;
        this.table = table;
        int size = table.size();
        facets = table.facets();
        alive = new FixedBitSet(table.names() + 1);
        everyone = new Tally(size, 0);
        labels = new String[size];
        writings = new Writings[size];
    }

    static Catalogue empty() {
        return new Catalogue(List.of(), new ValueTable());
    }

    static Catalogue of(List<LeafReaderContext> leaves, Live live) throws IOException {
        List<SegmentValues> segments = new ArrayList<>(leaves.size());
        for (LeafReaderContext leaf : leaves) {
            segments.add(live.values(leaf));
        }
        Catalogue catalogue = new Catalogue(segments, live.table());
        for (LeafReaderContext leaf : leaves) {
            SegmentValues values = segments.get(leaf.ord);
            values.markNames(leaf.reader(), catalogue.alive);
            catalogue.countEveryone(values, live.persons().getBitSet(leaf), leaf.reader().getLiveDocs());
        }
        return catalogue;
    }

    private void countEveryone(SegmentValues values, @Nullable BitSet persons, @Nullable Bits live) {
        FixedBitSet those = new FixedBitSet(values.numbering().persons());
        living.add(those);
        int doc = persons == null ? DocIdSetIterator.NO_MORE_DOCS : persons.nextSetBit(0);
        while (persons != null && doc != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(doc)) {
                those.set(values.numbering().person(doc));
            }
            doc = doc + 1 == persons.length() ? DocIdSetIterator.NO_MORE_DOCS : persons.nextSetBit(doc + 1);
        }
        boolean[] all = new boolean[ValueTable.FACETS.size()];
        Arrays.fill(all, true);
        int size = those.cardinality();
        everyone.total += size;
        for (int shelf : ValueTable.SHELVES) {
            values.persons(shelf).count(those, size, facets, all, everyone.counts);
        }
    }

    SegmentValues segment(int leaf) {
        return segments.get(leaf);
    }

    /** Which persons of a segment are alive; not to be changed. */
    FixedBitSet living(int leaf) {
        return living.get(leaf);
    }

    /** Above every ordinal of these segments. */
    int size() {
        return labels.length;
    }

    /** By ordinal, which of {@link ValueTable#FACETS} it is of. */
    byte[] facets() {
        return facets;
    }

    /** The counts of all candidates. */
    Tally everyone() {
        return everyone;
    }

    String id(int ordinal) {
        return table.value(ordinal).id();
    }

    /** The ordinal of a value, -1 when nobody has it. */
    int ordinal(Field facet, String id) {
        ValueTable.Value value = table.find(facet, Keyword.of(id));
        boolean known = value != null && value.ordinal() < size() && everyone.counts[value.ordinal()] > 0;
        return known ? value.ordinal() : -1;
    }

    /** The ordinals of a field's numbers that lie in a range. */
    List<Integer> numbers(Field field, NumberRange range) {
        byte facet = (byte) ValueTable.facet(field);
        List<Integer> ordinals = new ArrayList<>();
        for (int i = ValueTable.FACETS.size(); i < size(); i++) {
            if (facets[i] == facet && range.contains(Integer.parseInt(id(i)))) {
                ordinals.add(i);
            }
        }
        return ordinals;
    }

    /** The best of its labels that somebody alive has; the id where nobody has one. */
    String label(int ordinal) {
        String known = labels[ordinal];
        if (known == null) {
            List<String> found = names(ordinal, true);
            known = found.isEmpty() ? id(ordinal) : Labels.best(found);
            labels[ordinal] = known;
        }
        return known;
    }

    /** The first of the ways in which people alive have written it. */
    List<String> writings(int ordinal) {
        Writings known = writings[ordinal];
        if (known == null) {
            known = new Writings(names(ordinal, false).stream().sorted().limit(WRITINGS).toList());
            writings[ordinal] = known;
        }
        return known.first();
    }

    /** Whether somebody alive has the name of this number; of the vocabulary's names, which have none, true. */
    boolean isAlive(@Nullable Integer name) {
        return name == null || name < alive.length() && alive.get(name);
    }

    /** All its labels or all its writings that somebody alive has. */
    private List<String> names(int ordinal, boolean labels) {
        List<String> found = new ArrayList<>();
        for (ValueTable.Name name : table.value(ordinal).names()) {
            if (name.label() == labels && isAlive(name.number())) {
                found.add(name.text());
            }
        }
        return found;
    }
}
