package org.shortlist.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.Pit;
import org.shortlist.search.SnapshotGoneException;

/** The snapshot that is searched, and those that somebody reads on in. */
final class Snapshots implements Closeable {

    private static final Duration KEPT = Duration.ofMinutes(5);
    /** For those who are asking of it when another comes. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long WAIT_MILLIS = 20;

    private final Cluster cluster;
    private final Generations generations;
    private final LongSupplier nanos;
    private final People people = new People();
    private final Map<String, Held> kept = new HashMap<>();
    private Snapshot current;

    /** @param until in nanoseconds of the clock */
    private record Held(Snapshot snapshot, long until) {}

    /** @param nanos a clock that only goes forward */
    Snapshots(Cluster cluster, Generations generations, LongSupplier nanos) throws IOException {
        this.cluster = cluster;
        this.generations = generations;
        this.nanos = nanos;
        current = live();
    }

    synchronized Snapshot current() {
        return current;
    }

    /** @throws SnapshotGoneException when it is no longer kept */
    synchronized Snapshot kept(String name) throws SnapshotGoneException {
        if (current.name().equals(name)) {
            return current;
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
            kept.put(snapshot.name(), new Held(snapshot, nanos.getAsLong() + KEPT.toNanos()));
        }
    }

    /** Follows what was committed, and a move to another generation. */
    synchronized void refresh() throws IOException {
        Snapshot next = live();
        if (next.name().equals(current.name())) {
            release(next);
            return;
        }
        kept.putIfAbsent(current.name(), new Held(current, nanos.getAsLong() + GRACE.toNanos()));
        boolean erasure = next.reached().erased() > current.reached().erased();
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
    }

    /** A new point in time in place of one that the cluster has lost, with a node or by long silence; of the same state or a later. */
    synchronized Snapshot renewed(Snapshot lost) throws IOException {
        if (current == lost) {
            current = live();
            release(lost);
        }
        return current;
    }

    private Snapshot live() throws IOException {
        Optional<String> live = generations.live();
        return live.isEmpty() ? Snapshot.empty(cluster) : open(live.get());
    }

    /** A generation at its last commit, live or not. */
    Snapshot open(String generation) throws IOException {
        Stamp stamp = generations.stamp(generation);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String pit = cluster
                    .ask(client -> client.createPit(p -> p.index(generation)
                            .allowPartialPitCreation(false)
                            .keepAlive(t -> t.time(Snapshot.KEPT))))
                    .pitId();
            List<Reached> marks = marks(pit);
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

    private List<Reached> marks(String pit) throws IOException {
        return cluster
                .ask(client -> client.search(s -> s.pit(new Pit.Builder().id(pit).keepAlive(Snapshot.KEPT).build())
                        .allowPartialSearchResults(false)
                        .size(1_000)
                        .query(q -> q.exists(e -> e.field(Marks.SHARD))), Stored.class))
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
        kept.values().stream().map(Held::snapshot).filter(one -> one != current).forEach(this::release);
        release(current);
        kept.clear();
    }
}
