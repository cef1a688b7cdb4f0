package org.shortlist.opensearch;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.client.opensearch._types.HealthStatus;
import org.opensearch.client.opensearch._types.Level;
import org.opensearch.client.opensearch.indices.shard_stores.ShardStoreAllocation;
import org.opensearch.client.opensearch.indices.shard_stores.ShardStoreStatus;
import org.opensearch.client.opensearch.indices.stats.IndexShardStats;
import org.opensearch.client.opensearch.indices.stats.IndicesStats;

/**
 * Rids every copy of an index of those who were deleted. A merge leaves them out, but not at once: each copy keeps what was done lately, so
 * that another that was away can catch up, until all have told that they have it, which they do every half minute.
 */
record Purge(Cluster cluster, String index) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long WAIT_MILLIS = 200;
    private static final String UNTIL_WHOLE = "10s";

    /** What has to become true. */
    private interface Condition {
        boolean holds() throws IOException;
    }

    /** Merges until nobody deleted is left; false when that was not in time, or a copy is on no node that answers. */
    boolean run() throws IOException {
        return isWhole() && await(this::isToldByAll) && await(() -> merged() && deleted() == 0) && isWhole();
    }

    /** Whether every copy knows that every other has all that was ever done. */
    private boolean isToldByAll() throws IOException {
        return copies().allMatch(copy -> isKnown(copy) && copy.retentionLeases()
                .leases()
                .stream()
                .allMatch(lease -> lease.retainingSeqNo() > copy.seqNo().maxSeqNo()));
    }

    private static boolean isKnown(IndexShardStats copy) {
        return copy.seqNo().globalCheckpoint() == copy.seqNo().maxSeqNo();
    }

    /** Whether all copies are there, and none is being made or moved, which takes along what another still has. */
    private boolean isWhole() throws IOException {
        try {
            return !cluster.ask(client -> client.cluster()
                    .health(h -> h.index(index)
                            .waitForStatus(HealthStatus.Green)
                            .waitForNoRelocatingShards(true)
                            .timeout(t -> t.time(UNTIL_WHOLE))))
                    .timedOut();
        } catch (RefusedException e) {
            return false;
        }
    }

    /** Writes anew all parts that hold somebody deleted, as far as they may be left out yet; whether every copy did. */
    private boolean merged() throws IOException {
        flush();
        boolean all = cluster.merge(index);
        cluster.refresh(index);
        return all;
    }

    /** Not counting the parts in which everybody is deleted: those the merge has left out altogether. */
    private long deleted() throws IOException {
        return stats().total().docs().deleted();
    }

    /**
     * Whether files of a shard were where it no longer is. They stay while somebody looks into them, as those do who looked before it moved;
     * then a node removes them as soon as an index is made or removed, so one is.
     */
    private boolean straysSwept() throws IOException {
        boolean strays = cluster
                .ask(client -> client.indices().shardStores(s -> s.index(index).status(ShardStoreStatus.All)))
                .indices()
                .values()
                .stream()
                .flatMap(one -> one.shards().values().stream())
                .flatMap(shard -> shard.stores().stream())
                .anyMatch(store -> store.allocation() == ShardStoreAllocation.Unused);
        if (strays) {
            String broom = index + ".broom";
            cluster.ask(client -> client.indices().delete(d -> d.index(broom).ignoreUnavailable(true)));
            cluster.create(broom, 1, 0, Map.of());
            cluster.delete(List.of(broom));
        }
        return strays;
    }

    /** Has every copy keep nothing but what the index is now: neither what it was before nor the log of how it came about. */
    void settle() throws IOException {
        await(() -> copies().allMatch(Purge::isKnown));
        flush();
        await(() -> !straysSwept());
    }

    private Stream<IndexShardStats> copies() throws IOException {
        return stats().shards().values().stream().flatMap(Collection::stream);
    }

    private IndicesStats stats() throws IOException {
        return cluster.ask(client -> client.indices().stats(s -> s.index(index).level(Level.Shards)))
                .indices()
                .get(index);
    }

    private void flush() throws IOException {
        cluster.ask(client -> client.indices().flush(f -> f.index(List.of(index)).force(true).waitIfOngoing(true)));
    }

    private static boolean await(Condition condition) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Cluster.pause(WAIT_MILLIS);
        }
        return true;
    }
}
