package org.shortlist.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Aliases;
import org.shortlist.access.Key;
import org.shortlist.access.Scope;
import org.shortlist.blind.BlindIndex;
import org.shortlist.blind.Blinding;
import org.shortlist.http.BlindSide;
import org.shortlist.ingest.Projector;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.search.CandidateIndex;

/**
 * The indexes of a data folder that blind keys are answered from: one in {@code blind}, one without schools in {@code blind-schools}, each
 * only where there was ever a key for it. In there, a folder is named after the rules of hiding, the secret of the aliases and a store that is no file here: what was
 * made by others is removed, and made anew from the store.
 */
final class BlindIndexes implements BlindSide, Closeable {

    private static final List<Scope> ALL = List.of(Scope.BLIND, Scope.BLIND_SCHOOLS);
    private static final Duration POLL = Duration.ofMillis(500);

    private final DataFolder data;
    private final Map<Scope, CandidateIndex> indexes = new EnumMap<>(Scope.class);
    private final Map<Scope, Projector> projectors = new EnumMap<>(Scope.class);
    private @Nullable Aliases aliases;

    BlindIndexes(DataFolder data) {
        this.data = data;
    }

    /** Begins with those that a key is there for. */
    void begin() throws IOException {
        for (Key key : data.access().keys().keys()) {
            if (key.isGood(data.clock().instant()) && key.scopes().contains(Scope.BLIND)) {
                index(key.scopes().contains(Scope.BLIND_SCHOOLS));
            }
        }
    }

    @Override
    public synchronized CandidateIndex index(boolean schools) throws IOException {
        Scope scope = schools ? Scope.BLIND_SCHOOLS : Scope.BLIND;
        CandidateIndex index = opened(scope);
        if (!projectors.containsKey(scope)) {
            Projector projector = new Projector(data.store(), index, data.clock());
            projectors.put(scope, projector);
            projector.start(POLL);
        }
        return index;
    }

    @Override
    public synchronized Aliases aliases() throws IOException {
        if (aliases == null) {
            aliases = Aliases.in(data.make());
        }
        return aliases;
    }

    /** Removes them, as what was made of another store; a server makes them anew. To be called before any is open. */
    void remove() throws IOException {
        for (Scope scope : ALL) {
            OwnersAlone.delete(folder(scope));
        }
    }

    /** Those that there are, for a command that brings them up to date. */
    synchronized List<CandidateIndex> all() throws IOException {
        List<CandidateIndex> all = new ArrayList<>();
        for (Scope scope : ALL) {
            if (Files.isDirectory(folder(scope))) {
                all.add(opened(scope));
            }
        }
        return all;
    }

    private Path folder(Scope scope) {
        return data.path().resolve(scope.label());
    }

    private CandidateIndex opened(Scope scope) throws IOException {
        CandidateIndex index = indexes.get(scope);
        if (index == null) {
            Path ours = folder(scope).resolve(Blinding.RULES + "-" + aliases().fingerprint() + data.ofStore());
            OwnersAlone.makeFolder(folder(scope));
            removeOthers(folder(scope), ours);
            OwnersAlone.makeFolder(ours);
            index = new BlindIndex(LuceneIndex.open(ours, data.vocabulary(), data.ranking()),
                    new Blinding(scope == Scope.BLIND_SCHOOLS), aliases()::of);
            indexes.put(scope, index);
        }
        return index;
    }

    private static void removeOthers(Path folder, Path ours) throws IOException {
        List<Path> others;
        try (Stream<Path> there = Files.list(folder)) {
            others = there.filter(each -> !each.equals(ours)).toList();
        }
        for (Path other : others) {
            OwnersAlone.delete(other);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        projectors.values().forEach(Projector::close);
        projectors.clear();
        for (CandidateIndex index : indexes.values()) {
            index.close();
        }
        indexes.clear();
    }
}
