package org.shortlist.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.search.SnapshotGoneException;
import org.shortlist.vocabulary.Vocabulary;

/**
 * The present snapshot, and its followers as the live generation commits or another one takes its place. A search acquires one and
 * releases it; it stays open for as long as anyone holds it.
 */
final class Snapshots extends ReferenceManager<Snapshot> {

    private static final String REINDEX = " Run: shortlist reindex";

    /** How long a snapshot is kept after it was last wanted. */
    static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Generations generations;
    private final Vocabulary vocabulary;
    private final RankingProfile profile;
    private final LongSupplier nanos;
    /** Those that somebody reads piece by piece, by name. */
    private final Map<String, Kept> kept = new HashMap<>();

    /** @param nanos a clock that only goes forward */
    Snapshots(Generations generations, Vocabulary vocabulary, RankingProfile profile, LongSupplier nanos)
            throws IOException {
        this.generations = generations;
        this.vocabulary = vocabulary;
        this.profile = profile;
        this.nanos = nanos;
        current = first();
    }

    private record Kept(Snapshot snapshot, long wanted) {}

    /** Keeps a snapshot for a while, for whoever wants to go on reading it. */
    void keep(Snapshot snapshot) throws IOException {
        if (erased(snapshot) < erased(current)) {
            return;
        }
        synchronized (kept) {
            Kept known = kept.get(snapshot.name());
            if (known != null || tryIncRef(snapshot)) {
                kept.put(snapshot.name(), new Kept(snapshot, nanos.getAsLong()));
            }
            long now = nanos.getAsLong();
            letGo(one -> now - one.wanted > KEPT_NANOS);
        }
    }

    /**
     * The snapshot of this name; to be released like any other.
     *
     * @throws SnapshotGoneException when it is neither the present one nor kept
     */
    Snapshot acquire(String name) throws IOException {
        synchronized (kept) {
            Kept known = kept.get(name);
            if (known != null && nanos.getAsLong() - known.wanted <= KEPT_NANOS && tryIncRef(known.snapshot)) {
                return known.snapshot;
            }
        }
        Snapshot present = acquire();
        if (present.name().equals(name)) {
            return present;
        }
        release(present);
        throw new SnapshotGoneException(name);
    }

    private void letGo(Predicate<Kept> unwanted) throws IOException {
        List<Kept> gone = kept.values().stream().filter(unwanted).toList();
        for (Kept one : gone) {
            kept.remove(one.snapshot.name());
            decRef(one.snapshot);
        }
    }

    @Override
    protected void afterClose() throws IOException {
        synchronized (kept) {
            letGo(one -> true);
        }
    }

    /** A damaged folder must not keep a program from mending it. */
    private Snapshot first() throws IOException {
        try {
            Optional<String> name = generations.live();
            return name.isPresent() ? open(name.get()) : Snapshot.empty();
        } catch (IOException e) {
            return Snapshot.unreadable(null, Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private Snapshot open(String name) throws IOException {
        Live live = new Live(generations.path(name), vocabulary);
        try {
            return open(name, live, DirectoryReader.open(live.directory()));
        } catch (IndexFormatTooOldException | IndexFormatTooNewException | IllegalArgumentException e) {
            return Snapshot.unreadable(name, "The index " + name + " was written by another version of the program"
                    + " and cannot be read by this one." + REINDEX);
        } catch (IOException e) {
            return Snapshot.unreadable(name, "The index " + name + " is damaged (" + e.getMessage() + ")." + REINDEX);
        }
    }

    private Snapshot open(String name, Live live, DirectoryReader reader) throws IOException {
        Optional<Stamp> stamp = Stamp.of(reader.getIndexCommit().getUserData());
        if (stamp.isPresent() && stamp.get().contradicts(vocabulary)) {
            reader.close();
            return Snapshot.unreadable(name,
                    "The index " + name + " was made when other attributes were declared; those"
                            + " declared now are " + vocabulary.attributes() + "." + REINDEX);
        }
        if (stamp.isPresent() && stamp.get().schema() == Stamp.SCHEMA) {
            return Snapshot.of(name, live, stamp.get(), reader, profile);
        }
        reader.close();
        return Snapshot.unreadable(name, "The index " + name + " is laid out for another version of the program"
                + " and cannot be read by this one." + REINDEX);
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
        Optional<String> name = generations.live();
        if (name.isEmpty()) {
            return old.generation() == null && old.trouble() == null ? null : Snapshot.empty();
        }
        boolean same = name.get().equals(old.generation());
        if (same && old.trouble() != null) {
            return null;
        }
        Snapshot next = same ? advanced(old) : open(name.get());
        if (next != null && erased(next) > erased(old)) {
            synchronized (kept) {
                letGo(one -> true);
            }
        }
        if (next != null && old.hasCatalogue()) {
            next.catalogue();
        }
        return next;
    }

    private @Nullable Snapshot advanced(Snapshot old) throws IOException {
        Live live = Objects.requireNonNull(old.live());
        String name = Objects.requireNonNull(old.generation());
        DirectoryReader next = DirectoryReader.openIfChanged((DirectoryReader) old.reader());
        if (next == null) {
            return null;
        }
        Snapshot advanced = open(name, live, next);
        if (erased(advanced) == erased(old)) {
            return advanced;
        }
        // The names that were met so far are those of the erased, too.
        decRef(advanced);
        return open(name);
    }

    private static long erased(Snapshot snapshot) {
        Stamp stamp = snapshot.stamp();
        return stamp == null ? 0 : stamp.erased();
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader().tryIncRef();
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader().decRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader().getRefCount();
    }
}
