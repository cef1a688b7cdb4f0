package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;

/**
 * The documents of an index that say how far each of its shards has come: one a shard, by the routing that leads there.
 *
 * @param routings by the number of the shard
 */
record Marks(Cluster cluster, String index, Map<Integer, String> routings) {

    /** A field that only marks have. */
    static final String SHARD = "shard";

    private static final int MOST_TRIES = 10_000;

    /** For each shard a routing that leads there. */
    static Map<Integer, String> routings(Cluster cluster, String index, int shards) throws IOException {
        Map<Integer, String> routings = new LinkedHashMap<>();
        for (int i = 0; routings.size() < shards && i < MOST_TRIES; i++) {
            String routing = Integer.toString(i);
            int shard = cluster.ask(client -> client.searchShards(s -> s.index(index).routing(routing)))
                    .shards()
                    .getFirst()
                    .getFirst()
                    .shard();
            routings.putIfAbsent(shard, routing);
        }
        return routings;
    }

    /** Says on every shard how far it has come; comes after all that it speaks of. */
    void write(Reached reached) throws IOException {
        List<BulkOperation> all = new ArrayList<>();
        routings.forEach((shard, routing) -> all.add(BulkOperation.of(b -> b.index(i -> i.id("mark:" + shard)
                .routing(routing)
                .document(Map.of(SHARD, shard, Fields.REACHED, reached))))));
        cluster.write(index, all);
    }

    /** What the last commit that reached every shard says, seen or not. */
    Reached read() throws IOException {
        List<Reached> all = new ArrayList<>();
        for (Map.Entry<Integer, String> each : routings.entrySet()) {
            Stored mark = cluster.ask(client -> client.get(
                    g -> g.index(index).id("mark:" + each.getKey()).routing(each.getValue()), Stored.class)).source();
            all.add(mark == null || mark.reached() == null ? Reached.NOTHING : mark.reached());
        }
        return all.stream().min(Comparator.comparingLong(Reached::commits)).orElse(Reached.NOTHING);
    }
}
