package org.shortlist.opensearch;

import java.io.IOException;
import java.util.List;
import org.shortlist.query.Hierarchy;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Turns.Turn;

/** A generation that is being made beside the live one. */
final class Rebuilding extends GenerationWriter implements CandidateIndex.Rebuild {

    private final Cluster cluster;
    private final Generations generations;
    private final OpenSearchIndex engine;
    private boolean published;
    private boolean open = true;

    Rebuilding(Cluster cluster, Generations generations, String index, Stamp stamp, Hierarchy hierarchy, Turn turn,
            OpenSearchIndex engine) throws IOException {
        super(cluster, index, stamp, generations.marks(index, stamp.shards()), hierarchy, turn, false);
        this.cluster = cluster;
        this.generations = generations;
        this.engine = engine;
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return engine.search(request, index());
    }

    @Override
    public void publish() throws IOException {
        commit(changeNumber());
        generations.publish(index());
        published = true;
        engine.refresh();
    }

    @Override
    public void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        try {
            if (!published) {
                cluster.delete(List.of(index()));
            }
        } finally {
            super.close();
        }
    }
}
