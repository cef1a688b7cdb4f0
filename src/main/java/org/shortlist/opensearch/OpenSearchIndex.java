package org.shortlist.opensearch;

import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.HealthStatus;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.query.Hierarchy;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Cursor;
import org.shortlist.search.Deadline;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.Explanation;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.IndexState;
import org.shortlist.search.Mark;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.SnapshotGoneException;
import org.shortlist.search.Suggestion;
import org.shortlist.search.Turns;
import org.shortlist.search.Turns.Turn;
import org.shortlist.search.Why;
import org.shortlist.search.WordCount;
import org.shortlist.vocabulary.Vocabulary;

/** The engine on a cluster: the indices of one name. Start at the package for how it works. */
public final class OpenSearchIndex implements CandidateIndex {

    private static final String WRITING = "writing";
    private static final String REBUILDING = "rebuilding";

    private final Cluster cluster;
    private final Turns turns;
    private final Generations generations;
    private final Vocabulary vocabulary;
    private final Hierarchy hierarchy;
    private final ConceptResolver concepts;
    private final RankingProfile profile;
    private final Snapshots snapshots;

    /**
     * Where the index is, and how the cluster is to keep it.
     *
     * @param nodes    any that answer HTTP; more than one, so that one may fail
     * @param name     of the alias; in small letters, as of an index
     * @param shards   of each generation that is made
     * @param replicas besides, of each shard
     */
    public record Place(List<URI> nodes, String name, int shards, int replicas) {

        public Place {
            nodes = List.copyOf(nodes);
        }
    }

    private OpenSearchIndex(Cluster cluster, Place place, Turns turns, Vocabulary vocabulary, RankingProfile profile) {
        this.cluster = cluster;
        this.turns = turns;
        this.vocabulary = vocabulary;
        generations = new Generations(cluster, place.name(), place.shards(), place.replicas());
        hierarchy = new Hierarchy(vocabulary);
        concepts = new ConceptResolver(vocabulary);
        this.profile = profile;
        snapshots = new Snapshots(cluster, generations, System::nanoTime);
    }

    /**
     * Opens the index, as it is now. Neither it nor a node that answers need be there yet: whoever asks later is told.
     *
     * @param access  who comes in; null where nobody is asked
     * @param turns   among all who write this index
     * @param ranking a user's own profile; null for the one that is shipped
     * @throws IOException when the ranking cannot be read
     */
    public static OpenSearchIndex open(Place place, @Nullable PasswordAuthentication access, Turns turns,
            Vocabulary vocabulary, @Nullable Path ranking) throws IOException {
        RankingProfile profile = RankingProfile.of(ranking);
        OpenSearchIndex index = new OpenSearchIndex(new Cluster(place.nodes(), access), place, turns, vocabulary,
                profile);
        try {
            index.snapshots.current();
        } catch (RefusedException | EngineAwayException e) {
            // the first who asks learns it
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
        return index;
    }

    /** Something done with a snapshot. */
    private interface Work<T> {
        T on(Snapshot snapshot) throws IOException;
    }

    /** The cluster may have lost the point in time, with a node or by long silence: then it is done once more with another. */
    private <T> T with(Work<T> work) throws IOException {
        Snapshot snapshot = snapshots.current();
        if (snapshot.generation() != null) {
            ensureReadable(generations.stamp(snapshot.generation()));
        }
        try {
            return work.on(snapshot);
        } catch (RefusedException | EngineAwayException e) {
            return work.on(snapshots.renewed(snapshot));
        }
    }

    private void ensureReadable(Stamp stamp) throws IOException {
        if (!stamp.isReadable(vocabulary)) {
            throw new IOException(
                    "The index was made by a version of the program, or with attributes, that this one cannot"
                            + " read. Run: shortlist reindex");
        }
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        Cursor after = request.listing().after();
        if (after == null) {
            return with(snapshot -> kept(request, snapshot));
        }
        try {
            return kept(request, snapshots.kept(after.snapshot()));
        } catch (RefusedException e) {
            throw e.isMissing() ? new SnapshotGoneException(after.snapshot()) : e;
        }
    }

    private SearchResult kept(SearchRequest request, Snapshot snapshot) throws IOException {
        SearchResult result = new Answer(request, snapshot, profile).result(concepts);
        if (result.next() != null) {
            snapshots.keep(snapshot);
        }
        return result;
    }

    /** From a generation that need not be live. */
    SearchResult search(SearchRequest request, String generation) throws IOException {
        Snapshot snapshot = snapshots.open(generation);
        try {
            return new Answer(request, snapshot, profile).result(concepts);
        } finally {
            snapshots.release(snapshot);
        }
    }

    @Override
    public Optional<Explanation> explain(SearchRequest request, String id) throws IOException {
        return with(snapshot -> new Answer(request, snapshot, profile).explanation(id));
    }

    @Override
    public List<Why> evidence(SearchRequest request, String id) throws IOException {
        return with(snapshot -> new Answer(request, snapshot, profile).evidence(id));
    }

    @Override
    public List<Mark> marks(Expression query, String id) throws IOException {
        return with(snapshot -> new Answer(SearchRequest.of(query), snapshot, profile).marks(id));
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Field> fields, int limit, Deadline deadline)
            throws IOException {
        return with(snapshot -> new Suggestions(snapshot, concepts).of(typed, fields, limit, deadline));
    }

    @Override
    public List<WordCount> wordsLike(Field field, String word, int limit) throws IOException {
        return with(snapshot -> new Suggestions(snapshot, concepts).like(field, word, limit));
    }

    @Override
    public IndexState state() throws IOException {
        List<String> kept = generations.kept();
        Snapshot snapshot = snapshots.current();
        Stamp stamp = snapshot.generation() == null ? null : generations.stamp(snapshot.generation());
        if (stamp != null && !stamp.isReadable(vocabulary)) {
            return new IndexState(snapshot.generation(), 0, 0, null, false, notice(stamp), kept, snapshot.name(),
                    IndexState.Shape.EMPTY, 0);
        }
        return with(readable -> {
            Reached reached = readable.reached();
            return new IndexState(readable.generation(), reached.changeNumber(), readable.candidates(),
                    readable.generation() == null ? null : readable.asOf(), true, notice(stamp), kept, readable.name(),
                    IndexState.Shape.EMPTY, reached.erased());
        });
    }

    private @Nullable String notice(@Nullable Stamp stamp) {
        if (stamp == null || stamp.isReadable(vocabulary) && stamp.isOf(vocabulary)) {
            return null;
        }
        return "The index was made by another version of the program, its vocabulary or its attributes; what it finds may"
                + " differ. To bring it up to date run: shortlist reindex";
    }

    /** Whether every shard can be asked, the cluster itself knows: it reads its files whenever it moves them. */
    @Override
    public List<String> damage() throws IOException {
        Optional<String> live = generations.live();
        if (live.isEmpty()) {
            return List.of();
        }
        HealthStatus health = cluster.ask(client -> client.cluster().health(h -> h.index(live.get()))).status();
        return health == HealthStatus.Red
                ? List.of("Some shards of " + live.get() + " are on no node that answers.")
                : List.of();
    }

    @Override
    public void refresh() throws IOException {
        snapshots.refresh();
    }

    @Override
    public CandidateWriter update(YearMonth asOf) throws IOException {
        Turn turn = turns.take(WRITING);
        try {
            Optional<String> live = generations.live();
            String index = live.isPresent() ? live.get() : first(asOf);
            Stamp stamp = generations.stamp(index);
            ensureReadable(stamp);
            Marks marks = generations.marks(index, stamp.shards());
            return new GenerationWriter(cluster, index, stamp, marks, hierarchy, turn, true) {

                @Override
                void committed() throws IOException {
                    refresh();
                }

                @Override
                boolean removeOthers(long erasure) throws IOException {
                    return removeOlderThan(erasure);
                }
            };
        } catch (IOException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    /** Not while another generation is being made: what that holds is known when it has caught up. */
    private boolean removeOlderThan(long erasure) throws IOException {
        try (Turn turn = turns.take(REBUILDING)) {
            turn.ensureHeld();
            generations.removeOlderThan(erasure);
            return true;
        } catch (IndexBusyException e) {
            return false;
        }
    }

    /** Makes the first generation, unless another program has just done so. */
    private String first(YearMonth asOf) throws IOException {
        try (Turn turn = turns.take(REBUILDING)) {
            turn.ensureHeld();
            Optional<String> live = generations.live();
            return live.isPresent()
                    ? live.get()
                    : generations.first(Stamp.begin(asOf, vocabulary, generations.shards()));
        }
    }

    @Override
    public Rebuild rebuild(YearMonth asOf) throws IOException {
        Turn turn = turns.take(REBUILDING);
        try {
            Stamp stamp = Stamp.begin(asOf, vocabulary, generations.shards());
            return new Rebuilding(cluster, generations, generations.begin(stamp), stamp, hierarchy, turn, this);
        } catch (IOException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    @Override
    public void rollback() throws IOException {
        String before = generations.before(generations.live())
                .orElseThrow(() -> new IOException("There is no generation before the live one to go back to."));
        generations.makeLive(before);
        refresh();
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
        cluster.close();
    }
}
