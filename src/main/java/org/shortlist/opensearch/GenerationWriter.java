package org.shortlist.opensearch;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.shortlist.opensearch.Marks.Term;
import org.shortlist.query.Hierarchy;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Projection;
import org.shortlist.search.Turns.Turn;

/** Writes one generation. What comes is held back until it is committed; of one that nobody sees, only until there is much of it. */
class GenerationWriter implements CandidateWriter {

    private static final int MUCH = 500;

    private final Cluster cluster;
    private final String index;
    private final YearMonth asOf;
    private final Hierarchy hierarchy;
    private final Turn turn;
    private final boolean seen;
    private final Marks marks;
    private final Term term;
    /** By id, the last that is to be done. */
    private final Map<String, BulkOperation> pending = new LinkedHashMap<>();
    private Reached reached;

    /** @param seen whether it is the live one */
    GenerationWriter(Cluster cluster, String index, Stamp stamp, Marks marks, Hierarchy hierarchy, Turn turn,
            boolean seen)
            throws IOException {
        this.cluster = cluster;
        this.index = index;
        asOf = stamp.asOf();
        this.hierarchy = hierarchy;
        this.turn = turn;
        this.seen = seen;
        this.marks = marks;
        term = marks.begin();
        reached = term.reached();
    }

    String index() {
        return index;
    }

    @Override
    public void put(Candidate candidate) throws IOException {
        Map<String, Object> document = CandidateDocument.of(Projection.of(candidate, asOf, hierarchy),
                UUID.randomUUID().toString());
        hold(candidate.id(), BulkOperation.of(b -> b.index(i -> i.id(candidate.id())
                .version(term.number())
                .versionType(VersionType.ExternalGte)
                .document(document))));
    }

    @Override
    public void delete(String id) throws IOException {
        hold(id, BulkOperation
                .of(b -> b.delete(d -> d.id(id).version(term.number()).versionType(VersionType.ExternalGte))));
    }

    private synchronized void hold(String id, BulkOperation operation) throws IOException {
        pending.put(id, operation);
        if (!seen && pending.size() >= MUCH) {
            send();
        }
    }

    private void send() throws IOException {
        turn.ensureHeld();
        cluster.write(index, new ArrayList<>(pending.values()));
        pending.clear();
    }

    @Override
    public synchronized long changeNumber() {
        return reached.changeNumber();
    }

    @Override
    public synchronized long erased() {
        return reached.erased();
    }

    @Override
    public synchronized void commit(long changeNumber) throws IOException {
        commit(new Reached(reached.commits() + 1, changeNumber, reached.erased()));
    }

    private void commit(Reached next) throws IOException {
        send();
        marks.write(next, term);
        cluster.refresh(index);
        reached = next;
        committed();
    }

    /** Is called after each commit. */
    void committed() throws IOException {
        // a generation that nobody sees tells nobody
    }

    /**
     * That it is done is said when it is: whoever is cut off before begins anew. The last commit has everybody who asks look at what was
     * merged, which lets go of what was there before.
     */
    @Override
    public synchronized boolean expunge(long erasure) throws IOException {
        commit(reached.changeNumber());
        Purge purge = new Purge(cluster, index);
        if (!purge.run() || !removeOthers(erasure)) {
            return false;
        }
        commit(new Reached(reached.commits() + 1, reached.changeNumber(), erasure));
        purge.settle();
        return true;
    }

    /** Removes other generations that were never rid of an erasure; false when it is to be done later. */
    boolean removeOthers(long erasure) throws IOException {
        return true; // of one that nobody sees, whoever makes it live
    }

    @Override
    public void close() throws IOException {
        turn.close();
    }
}
