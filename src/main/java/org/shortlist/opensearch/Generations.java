package org.shortlist.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opensearch.client.opensearch._types.mapping.TypeMapping;
import org.opensearch.client.opensearch.indices.update_aliases.Action;

/**
 * The indices {@code NAME-<n>} of one name, and which of them are generations: all that may be live have the alias {@code NAME.kept}, and
 * the live one has {@code NAME}.
 */
final class Generations {

    private final Cluster cluster;
    private final String name;
    private final int shards;
    private final int replicas;

    Generations(Cluster cluster, String name, int shards, int replicas) {
        this.cluster = cluster;
        this.name = name;
        this.shards = shards;
        this.replicas = replicas;
    }

    /** What of an index never changes, asked for once. */
    private final Map<String, Stamp> stamps = new ConcurrentHashMap<>();
    private final Map<Integer, Map<Integer, String>> routings = new ConcurrentHashMap<>();

    String name() {
        return name;
    }

    int shards() {
        return shards;
    }

    private String keptAlias() {
        return name + ".kept";
    }

    /** Those that may be live, oldest first. */
    List<String> kept() throws IOException {
        return having(keptAlias());
    }

    Optional<String> live() throws IOException {
        return having(name).stream().findFirst();
    }

    private List<String> having(String alias) throws IOException {
        try {
            Set<String> indices = cluster.ask(client -> client.indices().getAlias(g -> g.name(alias)))
                    .result()
                    .keySet();
            return indices.stream().sorted(Comparator.comparingLong(this::number)).toList();
        } catch (RefusedException e) {
            if (e.isMissing()) {
                return List.of();
            }
            throw e;
        }
    }

    private long number(String index) {
        return Long.parseLong(index.substring(name.length() + 1));
    }

    /** The one before another; empty when there is none. */
    Optional<String> before(Optional<String> generation) throws IOException {
        List<String> kept = kept();
        int at = generation.map(kept::indexOf).orElse(-1);
        return at < 1 ? Optional.empty() : Optional.of(kept.get(at - 1));
    }

    /** A new index that nobody sees. */
    String begin(Stamp stamp) throws IOException {
        Set<String> there = cluster.ask(client -> client.indices().get(g -> g.index(name + "-*").allowNoIndices(true)))
                .result()
                .keySet();
        long last = there.stream()
                .filter(index -> index.matches("\\Q" + name + "\\E-\\d+"))
                .mapToLong(this::number)
                .max()
                .orElse(0);
        String index = name + "-" + (last + 1);
        cluster.create(index, shards, replicas, stamp.mapping());
        stamps.put(index, stamp);
        marks(index, shards).write(Reached.NOTHING, Marks.Term.FIRST);
        cluster.refresh(index);
        return index;
    }

    Stamp stamp(String index) throws IOException {
        Stamp known = stamps.get(index);
        if (known == null) {
            TypeMapping mapping = cluster.ask(client -> client.indices().getMapping(g -> g.index(index)))
                    .result()
                    .get(index)
                    .mappings();
            known = Stamp.of(mapping.meta());
            stamps.put(index, known);
        }
        return known;
    }

    /** The marks of an index; where they lie follows from the number of its shards. */
    Marks marks(String index, int number) throws IOException {
        Map<Integer, String> known = routings.get(number);
        if (known == null) {
            known = Marks.routings(cluster, index, number);
            routings.put(number, known);
        }
        return new Marks(cluster, index, known);
    }

    /** Makes the first generation, with nobody in it. */
    String first(Stamp stamp) throws IOException {
        String index = begin(stamp);
        publish(index);
        return index;
    }

    /** Removes those besides the live one that were never rid of an erasure. */
    void removeOlderThan(long erasure) throws IOException {
        Optional<String> live = live();
        List<String> older = new ArrayList<>();
        for (String index : kept()) {
            boolean other = !live.equals(Optional.of(index));
            if (other && marks(index, stamp(index).shards()).read().erased() < erasure) {
                older.add(index);
            }
        }
        if (!older.isEmpty()) {
            move(older.stream().map(index -> remove(index, keptAlias())).toList());
            cluster.delete(older);
        }
    }

    /** Makes a finished index the live one and keeps, besides, the one that was. */
    void publish(String index) throws IOException {
        Optional<String> before = live();
        List<String> dropped = kept().stream().filter(old -> !before.equals(Optional.of(old))).toList();
        List<Action> actions = new ArrayList<>(List.of(add(index, keptAlias()), add(index, name)));
        before.ifPresent(old -> actions.add(remove(old, name)));
        dropped.forEach(old -> actions.add(remove(old, keptAlias())));
        move(actions);
        cluster.delete(dropped);
    }

    /** Makes another of those that are kept the live one. */
    void makeLive(String index) throws IOException {
        List<Action> actions = new ArrayList<>(List.of(add(index, name)));
        live().ifPresent(old -> actions.add(remove(old, name)));
        move(actions);
    }

    private void move(List<Action> actions) throws IOException {
        cluster.ask(client -> client.indices().updateAliases(u -> u.actions(actions)));
    }

    private static Action add(String index, String alias) {
        return Action.of(a -> a.add(add -> add.index(index).alias(alias)));
    }

    private static Action remove(String index, String alias) {
        return Action.of(a -> a.remove(remove -> remove.index(index).alias(alias)));
    }
}
