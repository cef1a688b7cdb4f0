package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;

/** Remembers what has been collected, for the case that a search is broken off. Used by one thread. */
final class Gathered<C extends Collector, T> implements CollectorManager<C, T> {

    private final CollectorManager<C, T> inner;
    private final List<C> collectors = new ArrayList<>();

    Gathered(CollectorManager<C, T> inner) {
        this.inner = inner;
    }

    @Override
    public C newCollector() throws IOException {
        C collector = inner.newCollector();
        collectors.add(collector);
        return collector;
    }

    @Override
    public T reduce(Collection<C> all) throws IOException {
        return inner.reduce(all);
    }

    /** What there is so far. */
    T soFar() throws IOException {
        if (collectors.isEmpty()) {
            newCollector();
        }
        return inner.reduce(collectors);
    }
}
