package org.shortlist.http;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.shortlist.access.Aliases;
import org.shortlist.blind.BlindIndex;
import org.shortlist.blind.Blinding;
import org.shortlist.ingest.ProjectionListener;
import org.shortlist.ingest.Projector;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.search.CandidateIndex;
import org.shortlist.store.CandidateStore;
import org.shortlist.vocabulary.Vocabulary;

/** The indexes for blind keys of a server in a test: caught up when they are first asked for, and following from then on. */
public final class BlindIndexes implements BlindSide, Closeable {

    private final Path data;
    private final CandidateStore store;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Map<Boolean, CandidateIndex> indexes = new HashMap<>();
    private final Map<Boolean, Projector> projectors = new HashMap<>();

    public BlindIndexes(Path data, CandidateStore store, Vocabulary vocabulary, Clock clock) {
        this.data = data;
        this.store = store;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @Override
    public synchronized CandidateIndex index(boolean schools) throws IOException {
        CandidateIndex index = indexes.get(schools);
        if (index == null) {
            index = new BlindIndex(LuceneIndex.open(data.resolve("blind-" + schools), vocabulary),
                    new Blinding(schools),
                    aliases()::of);
            indexes.put(schools, index);
            Projector projector = new Projector(store, index, clock);
            projectors.put(schools, projector);
            projector.catchUp(ProjectionListener.NONE);
            projector.start(Duration.ofMillis(20));
        }
        return index;
    }

    @Override
    public Aliases aliases() throws IOException {
        return Aliases.in(data);
    }

    /** Waits until blind keys see what is kept now. */
    synchronized boolean follow() throws IOException {
        boolean all = true;
        for (Projector projector : projectors.values()) {
            all &= projector.awaitVisible(store.changeNumber(), Duration.ofSeconds(30));
        }
        return all;
    }

    @Override
    public synchronized void close() throws IOException {
        projectors.values().forEach(Projector::close);
        for (CandidateIndex index : indexes.values()) {
            index.close();
        }
    }
}
