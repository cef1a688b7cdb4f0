package org.shortlist.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.query.Hierarchy;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Cursor;
import org.shortlist.search.Deadline;
import org.shortlist.search.Explanation;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.IndexState;
import org.shortlist.search.Mark;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Suggestion;
import org.shortlist.search.Why;
import org.shortlist.search.WordCount;
import org.shortlist.vocabulary.Vocabulary;

/** The engine: a folder of generations, each a Lucene index. Start at the package for how it works. */
public final class LuceneIndex implements CandidateIndex {

    static {
        // Lucene's own limit is against slips of programs; here people paste lists of thousands of words.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private final Generations generations;
    private final Vocabulary vocabulary;
    private final GenerationWriter.Blueprint blueprint;
    private final Snapshots snapshots;

    private LuceneIndex(Path folder, Vocabulary vocabulary, RankingProfile profile, LongSupplier nanos)
            throws IOException {
        generations = new Generations(folder);
        this.vocabulary = vocabulary;
        blueprint = new GenerationWriter.Blueprint(new Hierarchy(vocabulary), profile);
        snapshots = new Snapshots(generations, vocabulary, profile, nanos);
    }

    /**
     * Opens the index in a folder, which need not exist yet. What is wrong with an index that is there is told by {@link #state} and by
     * every search, so that a program can still rebuild it.
     */
    public static LuceneIndex open(Path folder, Vocabulary vocabulary) throws IOException {
        return open(folder, vocabulary, (Path) null);
    }

    /**
     * The same with a ranking profile of one's own.
     *
     * @param ranking its file; null for the profile that is shipped
     * @throws IOException also when something is wrong in the profile: it says what
     */
    public static LuceneIndex open(Path folder, Vocabulary vocabulary, @Nullable Path ranking) throws IOException {
        return new LuceneIndex(folder, vocabulary, RankingProfile.of(ranking), System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    static LuceneIndex open(Path folder, Vocabulary vocabulary, LongSupplier nanos) throws IOException {
        return new LuceneIndex(folder, vocabulary, RankingProfile.DEFAULT, nanos);
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        Cursor after = request.listing().after();
        Snapshot snapshot = after == null ? snapshots.acquire() : snapshots.acquire(after.snapshot());
        return with(snapshot, readable -> {
            SearchResult result = answer(request, readable);
            if (result.next() != null) {
                snapshots.keep(readable);
            }
            return result;
        });
    }

    /** The words of a question may be looked up in the index before anybody is looked for. */
    private static SearchResult answer(SearchRequest request, Snapshot snapshot) throws IOException {
        try {
            if (!request.deadline().isOver()) {
                return new Answer(request, snapshot).result();
            }
        } catch (ExitingReaderException e) {
            // nobody was found in time
        }
        return new SearchResult(0, List.of(), List.of(), null, snapshot.name(), snapshot.profile().name(), true,
                snapshot.basis());
    }

    @Override
    public Optional<Explanation> explain(SearchRequest request, String id) throws IOException {
        return with(readable -> {
            try {
                return new Answer(request, readable).explanation(id);
            } catch (ExitingReaderException e) {
                throw new OutOfTimeException();
            }
        });
    }

    @Override
    public List<Why> evidence(SearchRequest request, String id) throws IOException {
        return with(readable -> new Answer(request, readable).evidence(id));
    }

    @Override
    public List<WordCount> wordsLike(Field field, String word, int limit) throws IOException {
        return with(readable -> new SimilarWords(readable).of(field, word, limit));
    }

    @Override
    public List<Suggestion> suggest(String typed, Set<Field> fields, int limit, Deadline deadline)
            throws IOException {
        return with(readable -> {
            try {
                return new Suggestions(readable, deadline).of(typed, fields, limit);
            } catch (ExitingReaderException e) {
                throw new OutOfTimeException();
            }
        });
    }

    @Override
    public List<Mark> marks(Expression query, String id) throws IOException {
        return with(readable -> new Answer(SearchRequest.of(query), readable).marks(id));
    }

    /** Something done with a snapshot. */
    private interface Work<T> {
        T on(Snapshot snapshot) throws IOException;
    }

    private <T> T with(Work<T> work) throws IOException {
        return with(snapshots.acquire(), work);
    }

    private <T> T with(Snapshot snapshot, Work<T> work) throws IOException {
        try {
            if (snapshot.trouble() != null) {
                throw new IOException(snapshot.trouble());
            }
            return work.on(snapshot);
        } finally {
            snapshots.release(snapshot);
        }
    }

    @Override
    public IndexState state() throws IOException {
        List<String> complete = generations.complete();
        Snapshot snapshot = snapshots.acquire();
        try {
            Stamp stamp = snapshot.stamp();
            if (stamp == null) {
                return new IndexState(snapshot.generation(), 0, 0, null, snapshot.trouble() == null,
                        snapshot.trouble(), complete, snapshot.name(), IndexState.Shape.EMPTY, 0);
            }
            return new IndexState(snapshot.generation(), stamp.changeNumber(), snapshot.candidates(), stamp.asOf(),
                    true, notice(stamp), complete, snapshot.name(), snapshot.shape(), stamp.erased());
        } finally {
            snapshots.release(snapshot);
        }
    }

    private @Nullable String notice(Stamp stamp) {
        if (!stamp.attributes().equals(Stamp.attributes(vocabulary))) {
            return "The index was made when other attributes were declared; those declared now are "
                    + vocabulary.attributes() + ". To find and count them run: shortlist reindex";
        }
        return stamp.fingerprint().equals(Stamp.fingerprint(vocabulary, blueprint.profile()))
                ? null
                : "The index was made by another version of the program, its vocabulary or its ranking; what it finds may differ."
                        + " To bring it up to date run: shortlist reindex";
    }

    @Override
    public List<String> damage() throws IOException {
        Optional<String> live = generations.live();
        return live.isEmpty() ? List.of() : Checksums.wrong(generations.path(live.get()));
    }

    @Override
    public void refresh() throws IOException {
        snapshots.maybeRefreshBlocking();
    }

    @Override
    public CandidateWriter update(YearMonth asOf) throws IOException {
        Optional<String> live = generations.live();
        String name = live.isPresent() ? live.get() : first(asOf);
        return GenerationWriter.of(FSDirectory.open(generations.path(name)), blueprint, this::refresh,
                this::removeOthers);
    }

    /** Not while another generation is being made: what that holds is known when it has caught up. */
    private boolean removeOthers(long erasure) throws IOException {
        try (Lock lock = generations.lock()) {
            lock.ensureValid();
            generations.removeOlderThan(erasure);
            return true;
        } catch (IndexBusyException e) {
            return false;
        }
    }

    /** Makes the first generation, unless another program has just done so. */
    private String first(YearMonth asOf) throws IOException {
        try (Lock lock = generations.lock()) {
            lock.ensureValid();
            Optional<String> live = generations.live();
            if (live.isPresent()) {
                return live.get();
            }
            Path building = generations.begin();
            try (FSDirectory directory = FSDirectory.open(building)) {
                GenerationWriter.begin(directory, Stamp.begin(asOf, vocabulary, blueprint.profile()));
            }
            String name = generations.complete(building);
            generations.makeLive(name);
            return name;
        }
    }

    @Override
    public Rebuild rebuild(YearMonth asOf) throws IOException {
        Lock lock = generations.lock();
        try {
            return LuceneRebuild.begin(generations, lock, Stamp.begin(asOf, vocabulary, blueprint.profile()), blueprint,
                    this::refresh, vocabulary);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void rollback() throws IOException {
        String before = generations.before(liveName())
                .orElseThrow(() -> new IOException("There is no generation before the live one to go back to."));
        generations.makeLive(before);
        refresh();
    }

    /** Null when there is none or it cannot be told. */
    private @Nullable String liveName() {
        try {
            return generations.live().orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        snapshots.close();
    }
}
