package org.shortlist.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.shortlist.query.Field;
import org.shortlist.search.Suggestion;

/**
 * Finds the commonest names of those found, of equally common ones the first in the alphabet. One letter finds a good part of all
 * names: they are counted as the index has them, and only those that may be among the first are made into text.
 *
 * @param limit how many
 */
record NameCounts(int limit) implements CollectorManager<NameCounts.Names, List<Suggestion>> {

    @Override
    public Names newCollector() {
        return new Names();
    }

    @Override
    public List<Suggestion> reduce(Collection<Names> collectors) {
        Names all = collectors.stream().reduce(Names::with).orElseGet(Names::new);
        PriorityQueue<Suggestion> best = new PriorityQueue<>(Suggestions.MOST_FIRST.reversed());
        BytesRef name = new BytesRef();
        for (int id = 0; id < all.names.size() && limit > 0; id++) {
            int count = all.counts[id];
            boolean full = best.size() == limit;
            if (full && count < best.element().count()) {
                continue;
            }
            String text = all.names.get(id, name).utf8ToString();
            best.add(new Suggestion(Field.NAME, text, text, count));
            if (full) {
                best.remove();
            }
        }
        return List.copyOf(best);
    }

    /** Counts the people of each name, segment by segment. */
    static final class Names implements Collector {
        private final BytesRefHash names = new BytesRefHash();
        private int[] counts = new int[16];

        private void add(BytesRef name, int count) {
            int added = names.add(name);
            int id = added < 0 ? -added - 1 : added;
            counts = ArrayUtil.grow(counts, id + 1);
            counts[id] += count;
        }

        private Names with(Names other) {
            BytesRef name = new BytesRef();
            for (int id = 0; id < other.names.size(); id++) {
                add(other.names.get(id, name), other.counts[id]);
            }
            return this;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            SortedDocValues values = DocValues.getSorted(leaf.reader(), Scope.NAME);
            int[] found = new int[values.getValueCount()];
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // counts need no scores
                }

                @Override
                public void collect(int doc) throws IOException {
                    if (values.advanceExact(doc)) {
                        found[values.ordValue()]++;
                    }
                }

                @Override
                public void finish() throws IOException {
                    for (int i = 0; i < found.length; i++) {
                        if (found[i] > 0) {
                            add(values.lookupOrd(i), found[i]);
                        }
                    }
                }
            };
        }
    }
}
