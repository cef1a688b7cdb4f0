package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.opensearch.client.opensearch._types.VersionType;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.shortlist.search.IndexBusyException;

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

    /**
     * A writer's time. All that it writes has the number for a version, and the cluster takes nothing over what has a larger one.
     *
     * @param number  larger than of any writer before
     * @param reached how far the writers before have come
     */
    record Term(long number, Reached reached) {

        /** Of an index that nobody has written. */
        static final Term FIRST = new Term(1, Reached.NOTHING);
    }

    /** What one of them says, and the number of the term in which it was written. */
    private record Mark(long term, Reached reached) {}

    /** Says on every shard how far it has come; comes after all that it speaks of. */
    void write(Reached reached, Term term) throws IOException {
        write(reached, term.number(), VersionType.ExternalGte);
    }

    private void write(Reached reached, long term, VersionType type) throws IOException {
        List<BulkOperation> all = new ArrayList<>();
        routings.forEach((shard, routing) -> all.add(BulkOperation.of(b -> b.index(i -> i.id("mark:" + shard)
                .routing(routing)
                .version(term)
                .versionType(type)
                .document(Map.of(SHARD, shard, Fields.REACHED, reached))))));
        cluster.write(index, all);
    }

    /**
     * Begins a term. From then on whoever wrote before is refused; what it wrote and could not commit is seen from now on, and is
     * written once more by whoever goes on from what was reached.
     *
     * @throws IndexBusyException when another has begun one at the same time
     */
    Term begin() throws IOException {
        List<Mark> all = marks();
        Reached least = least(all);
        long commits = all.stream().mapToLong(mark -> mark.reached().commits()).max().orElse(0) + 1;
        Reached reached = new Reached(commits, least.changeNumber(), least.erased());
        long number = all.stream().mapToLong(Mark::term).max().orElse(0) + 1;
        write(reached, number, VersionType.External);
        cluster.refresh(index);
        return new Term(number, reached);
    }

    /** What the last commit that reached every shard says, seen or not. */
    Reached read() throws IOException {
        return least(marks());
    }

    private static Reached least(List<Mark> marks) {
        return marks.stream()
                .map(Mark::reached)
                .min(Comparator.comparingLong(Reached::commits))
                .orElse(Reached.NOTHING);
    }

    private List<Mark> marks() throws IOException {
        List<Mark> all = new ArrayList<>();
        for (Map.Entry<Integer, String> each : routings.entrySet()) {
            GetResponse<Stored> got = cluster.ask(client -> client.get(
                    g -> g.index(index).id("mark:" + each.getKey()).routing(each.getValue()), Stored.class));
            Stored mark = got.source();
            long term = Objects.requireNonNullElse(got.version(), 0L);
            all.add(new Mark(term, mark == null || mark.reached() == null ? Reached.NOTHING : mark.reached()));
        }
        return all;
    }
}
