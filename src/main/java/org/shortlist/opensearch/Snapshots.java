package org.shortlist.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.Pit;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.SnapshotGoneException;

/** The snapshot that is searched, and those that somebody reads on in. */
final class Snapshots implements Closeable {

    private static final Duration KEPT = Duration.ofMinutes(5);
    /** For those who are asking of it when another comes. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long WAIT_MILLIS = 20;
    /** A node has room for three hundred points in time, a shard of each of all programs. */
    private static final int MOST_KEPT = 50;

    private final Cluster cluster;
    private final Generations generations;
    private final LongSupplier nanos;
    private final People people = new People();
    /** The longest kept first. */
    private final Map<String, Held> kept = new LinkedHashMap<>();
    /** Of whoever looks for another: it may take long, and nobody who asks waits for it. */
    private final Object moving = new Object();
    private volatile @Nullable Snapshot current;

    /** @param until in nanoseconds of the clock */
    private record Held(Snapshot snapshot, long until) {}

    /** @param nanos a clock that only goes forward */
    Snapshots(Cluster cluster, Generations generations, LongSupplier nanos) {
        this.cluster = cluster;
        this.generations = generations;
        this.nanos = nanos;
    }

    Snapshot current() throws IOException {
        Snapshot now = current;
        if (now != null) {
            return now;
        }
        synchronized (moving) {
            now = current == null ? live() : current;
            current = now;
            return now;
        }
    }

    /** @throws SnapshotGoneException when it is no longer kept */
    synchronized Snapshot kept(String name) throws SnapshotGoneException {
        Snapshot now = current;
        if (now != null && now.name().equals(name)) {
            return now;
        }
        Held found = kept.get(name);
        if (found == null || found.until - nanos.getAsLong() < 0) {
            throw new SnapshotGoneException(name);
        }
        return found.snapshot;
    }

    /** Keeps it for a while from now. */
    synchronized void keep(Snapshot snapshot) {
        if (snapshot.generation() != null) {
            kept.remove(snapshot.name());
            kept.put(snapshot.name(), new Held(snapshot, nanos.getAsLong() + KEPT.toNanos()));
        }
    }

    /** Follows what was committed, and a move to another generation. */
    void refresh() throws IOException {
        synchronized (moving) {
            Snapshot now = current();
            if (!isNewest(now)) {
                take(live(), now);
            }
        }
    }

    /** Without a point in time, which costs the cluster more than a look at the marks. */
    private boolean isNewest(Snapshot now) throws IOException {
        Optional<String> live = generations.live();
        if (!live.equals(Optional.ofNullable(now.generation()))) {
            return false;
        }
        return live.isEmpty()
                || marks(new SearchRequest.Builder().index(live.get())).stream().allMatch(now.reached()::equals);
    }

    private synchronized void take(Snapshot next, Snapshot before) {
        if (next.name().equals(before.name())) {
            release(next);
            return;
        }
        kept.putIfAbsent(before.name(), new Held(before, nanos.getAsLong() + GRACE.toNanos()));
        boolean erasure = next.reached().erased() > before.reached().erased();
        current = next;
        if (erasure) {
            people.forget();
        }
        List<Held> over = kept.values()
                .stream()
                .filter(one -> erasure || one.until - nanos.getAsLong() < 0)
                .toList();
        kept.values().removeAll(over);
        over.forEach(one -> release(one.snapshot));
        letGo(MOST_KEPT);
    }

    /** A new point in time in place of one that the cluster has lost, with a node or by long silence; of the same state or a later. */
    Snapshot renewed(Snapshot lost) throws IOException {
        synchronized (moving) {
            if (current == lost) {
                current = live();
                release(lost);
            }
            return current();
        }
    }

    private Snapshot live() throws IOException {
        Optional<String> live = generations.live();
        return live.isEmpty() ? Snapshot.empty(cluster) : open(live.get());
    }

    /** Releases those that were kept longest but so many; whoever reads on in one is told that it is gone. @return whether there was any */
    private synchronized boolean letGo(int most) {
        List<Held> over = kept.values()
                .stream()
                .filter(one -> one.snapshot != current)
                .limit(Math.max(0, kept.size() - most))
                .toList();
        kept.values().removeAll(over);
        over.forEach(one -> release(one.snapshot));
        return !over.isEmpty();
    }

    /** A generation at its last commit, live or not. */
    Snapshot open(String generation) throws IOException {
        Stamp stamp = generations.stamp(generation);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String pit = pit(generation);
            List<Reached> marks = marks(
                    new SearchRequest.Builder().pit(new Pit.Builder().id(pit).keepAlive(Snapshot.KEPT).build()));
            if (marks.size() == stamp.shards() && marks.stream().distinct().count() == 1) {
                return Snapshot.of(cluster, people, generation, pit, stamp.asOf(), marks.getFirst());
            }
            close(pit);
            if (System.nanoTime() - end > 0) {
                throw new IOException("The shards of " + generation + " stand at different commits: one was broken off."
                        + " The next commit mends it.");
            }
            Cluster.pause(WAIT_MILLIS);
        }
    }

    /** When the cluster has no room for one more, those go that are kept for whoever reads on. */
    private String pit(String generation) throws IOException {
        while (true) {
            try {
                return cluster
                        .ask(client -> client.createPit(p -> p.index(generation)
                                .allowPartialPitCreation(false)
                                .keepAlive(t -> t.time(Snapshot.KEPT))))
                        .pitId();
            } catch (EngineAwayException e) {
                if (!letGo(0)) {
                    throw e;
                }
            }
        }
    }

    private List<Reached> marks(SearchRequest.Builder where) throws IOException {
        SearchRequest request = where.allowPartialSearchResults(false)
                .size(1_000)
                .query(q -> q.exists(e -> e.field(Marks.SHARD)))
                .build();
        return cluster.ask(client -> client.search(request, Stored.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .flatMap(mark -> mark == null || mark.reached() == null
                        ? Stream.of()
                        : Stream.of(mark.reached()))
                .toList();
    }

    void release(Snapshot snapshot) {
        if (snapshot.generation() != null) {
            close(snapshot.pit());
        }
    }

    /** What the cluster does not let go now it lets go by itself. */
    private void close(String pit) {
        try {
            cluster.ask(client -> client.deletePit(d -> d.pitId(List.of(pit))));
        } catch (IOException e) {
            // it is kept a quarter of an hour at most
        }
    }

    @Override
    public synchronized void close() {
        Snapshot now = current;
        kept.values().stream().map(Held::snapshot).filter(one -> one != now).forEach(this::release);
        if (now != null) {
            release(now);
        }
        kept.clear();
    }
}
