package org.shortlist.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Access;
import org.shortlist.access.Event;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Limits;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.Reindexer;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.parser.ResumeParser;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.store.JdbcStore;
import org.shortlist.store.PostgresStore;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Additions;
import org.shortlist.vocabulary.Attributes;
import org.shortlist.vocabulary.OwnSynonyms;
import org.shortlist.vocabulary.Vocabulary;

/** A data folder and what works on it. Each part is opened when it is first asked for, and closed with the folder. */
final class DataFolder implements AutoCloseable {

    /** As the audit log calls whoever is at this machine. */
    static final String LOCAL = "local";

    private final Path folder;
    private final Attributes attributes;
    private final Deque<Closeable> opened = new ArrayDeque<>();
    private final Clock clock;
    private final StorePlace place;
    private final EnginePlace engine;
    private boolean inStep;
    private @Nullable Vocabulary vocabulary;
    private @Nullable JdbcStore store;
    private @Nullable CandidateIndex index;
    private @Nullable BlindIndexes blind;
    private @Nullable Projector projector;
    private @Nullable TextExtractor textExtractor;

    DataFolder(Path folder) {
        this(folder, Clock.systemDefaultZone());
    }

    DataFolder(Path folder, Clock clock) {
        this(folder, clock, Attributes.NONE, StorePlace.in(folder), EnginePlace.FOLDER);
    }

    /**
     * @param attributes what is kept of candidates beside the résumé
     * @param place      where candidates are kept
     * @param engine     where they are indexed
     */
    DataFolder(Path folder, Clock clock, Attributes attributes, StorePlace place, EnginePlace engine) {
        this.folder = folder;
        this.place = place;
        this.engine = engine;
        this.clock = clock;
        this.attributes = attributes;
    }

    Path path() {
        return folder;
    }

    /** Where candidates are kept. */
    StorePlace place() {
        return place;
    }

    /** Where candidates are indexed. */
    EnginePlace engine() {
        return engine;
    }

    /** Of an index of this folder. One for each store: an index that was made of another would lack people without a sign of it. */
    Path indexFolder() throws IOException {
        return folder.resolve("lucene" + ofStore());
    }

    /** How the name of what is made of a store ends: empty for the file of this folder. */
    String ofStore() throws IOException {
        return place.isShared() ? "-" + ((PostgresStore) store()).id() : "";
    }

    Clock clock() {
        return clock;
    }

    /** Whether anything has ever been kept here. */
    boolean isEmpty() throws IOException {
        return place.isShared() ? store().changeNumber() == 0 : !Files.exists(place.file());
    }

    /** For a command that only looks: ends it, with what to do, where there is nothing to look at. */
    DataFolder used() throws IOException {
        if (isEmpty()) {
            throw Failure.notDone("Nothing has been imported into " + (place.isShared() ? place : folder)
                    + " yet; begin with: shortlist import PATH"
                    + " (another data folder: --data DIR)");
        }
        return this;
    }

    private Path vocabularyFolder() {
        return folder.resolve("vocabulary");
    }

    /** What the user has added to the vocabulary. */
    Additions additions() throws IOException {
        return Additions.keptIn(vocabularyFolder());
    }

    private OwnSynonyms synonyms() {
        return OwnSynonyms.keptIn(vocabularyFolder());
    }

    /** Takes these additions for as long as this is open; to be called before anything else is. */
    void use(Additions additions) {
        vocabulary = Vocabulary.load(additions, synonyms(), attributes);
    }

    /** Takes these additions from now on, whoever opens the folder. */
    void keep(Additions additions) throws IOException {
        OwnersAlone.makeFolder(folder);
        OwnersAlone.makeFolder(vocabularyFolder());
        additions.keepIn(vocabularyFolder());
        use(additions);
    }

    Vocabulary vocabulary() throws IOException {
        if (vocabulary == null) {
            vocabulary = Vocabulary.load(additions(), synonyms(), attributes);
        }
        return vocabulary;
    }

    QueryParser queryParser() throws IOException {
        return new QueryParser(vocabulary(), clock);
    }

    ConceptResolver resolver() throws IOException {
        return new ConceptResolver(vocabulary());
    }

    ResumeParser resumeParser() throws IOException {
        return new ResumeParser(vocabulary());
    }

    /** The store, made with its folder where there is none. */
    JdbcStore store() throws IOException {
        if (store == null) {
            OwnersAlone.makeFolder(folder);
            store = place.open(() -> resumeParser().meanings());
            opened.push(store);
            store.removeDue(clock.instant());
        }
        return store;
    }

    /** The store where it is a file of this folder; ends the command with what to do instead where it is not. */
    SqliteStore ownStore() throws IOException {
        place.refuseShared();
        return (SqliteStore) store();
    }

    /** Who may come in over the network, and what was done. */
    Access access() {
        return Access.in(folder);
    }

    /** Notes in the audit log what somebody at this machine did; also on a thread that has been told to stop, which may not write. */
    void note(String deed, long count, List<String> ids, Map<String, List<String>> asked) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            access().log().add(new Event(clock.instant(), LOCAL, deed, null, count, ids, asked), true);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The user's own ranking profile; null where there is none. */
    @Nullable
    Path ranking() {
        return Files.exists(rankingFile()) ? rankingFile() : null;
    }

    Path rankingFile() {
        return folder.resolve("ranking.properties");
    }

    CandidateIndex index() throws IOException {
        if (index == null) {
            make();
            index = openIndex();
            opened.push(index);
        }
        return index;
    }

    private CandidateIndex openIndex() throws IOException {
        if (engine.isShared()) {
            Leads leads = new Leads(store());
            opened.push(leads);
            return engine.open(ofStore(), leads, vocabulary(), ranking());
        }
        OwnersAlone.makeFolder(indexFolder());
        return LuceneIndex.open(indexFolder(), vocabulary(), ranking());
    }

    /** What blind keys are answered from, always in this folder; it follows the store, and is closed before it. */
    BlindIndexes blind() throws IOException {
        if (blind == null) {
            store();
            blind = new BlindIndexes(this);
            opened.push(blind);
        }
        return blind;
    }

    Importer importer() throws IOException {
        return new Importer(store(), resumeParser(), textExtractor(), clock);
    }

    /** Reads documents in processes of their own. */
    TextExtractor textExtractor() {
        if (textExtractor == null) {
            String archives = System.getProperty("shortlist.archives");
            textExtractor = TextExtractor.apart(Limits.DEFAULT,
                    archives == null ? null : Path.of(archives + "-reading.jsa"));
            opened.push(textExtractor);
        }
        return textExtractor;
    }

    Projector projector() throws IOException {
        if (projector == null) {
            projector = new Projector(store(), index(), clock);
            opened.push(projector);
        }
        return projector;
    }

    Reindexer reindexer() throws IOException {
        return reindexer(index());
    }

    Reindexer reindexer(CandidateIndex of) throws IOException {
        return new Reindexer(store(), of, resumeParser(), clock);
    }

    /** The folder, made where there is none. */
    Path make() throws IOException {
        OwnersAlone.makeFolder(folder);
        return folder;
    }

    /** Closes what was opened, the last first; what is asked for afterwards is opened anew. */
    @Override
    public void close() throws IOException {
        store = null;
        index = null;
        blind = null;
        projector = null;
        textExtractor = null;
        IOException failure = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        if (inStep) {
            new Footprint(this).keep();
        }
    }

    /** To be called when the index has been seen to have all that the store has. */
    void inStep() {
        inStep = true;
    }
}
