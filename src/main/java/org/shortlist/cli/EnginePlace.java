package org.shortlist.cli;

import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.opensearch.OpenSearchIndex;
import org.shortlist.opensearch.OpenSearchIndex.Place;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Turns;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Where candidates are indexed: in files of the data folder or, where {@code --engine} says so, on an OpenSearch cluster that many share.
 * There one index is of all servers on a store, so the store must be one that they share, too.
 */
final class EnginePlace {

    /** What {@code --engine} says where nothing else does. */
    static final String VARIABLE = "SHORTLIST_ENGINE";

    /** The files of a data folder. */
    static final EnginePlace FOLDER = new EnginePlace(null);

    private static final String OPENSEARCH = "opensearch:";
    private static final String EXAMPLE = "opensearch:http://node1:9200,http://node2:9200/shortlist";
    private static final Pattern ADDRESS = Pattern.compile(OPENSEARCH
            + "(?<nodes>https?://[^/?,]+(,https?://[^/?,]+)*)(/(?<prefix>[a-z][a-z0-9_-]{0,40})?)?(\\?(?<said>.*))?");
    private static final Pattern NODE = Pattern.compile("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int PORT = 9200;

    private final @Nullable Place place;

    private EnginePlace(@Nullable Place place) {
        this.place = place;
    }

    /**
     * @param said  the address of a cluster; null or blank for the files of the data folder
     * @param store where the candidates are
     * @throws Failure when it is no such address, when a secret stands in it, or when the store is a file
     */
    static EnginePlace of(@Nullable String said, StorePlace store) {
        if (said == null || said.isBlank()) {
            return FOLDER;
        }
        EnginePlace engine = new EnginePlace(place(said.strip()));
        if (!store.isShared()) {
            throw Failure.wrongUsage(
                    "An index on OpenSearch is of candidates in PostgreSQL, which any server finds: say --store"
                            + " jdbc:postgresql:… as well");
        }
        return engine;
    }

    private static Place place(String address) {
        if (address.contains("@")) {
            throw Failure
                    .wrongUsage("A name with a password has no place in the address of an engine, where everybody on"
                            + " this machine reads it: put them into SHORTLIST_ENGINE_USER and SHORTLIST_ENGINE_PASSWORD");
        }
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw wrong(address);
        }
        List<URI> nodes = new ArrayList<>();
        for (String node : nodes(address, matcher.group("nodes"))) {
            nodes.add(URI.create(node.matches(".*:[0-9]+") ? node : node + ":" + PORT));
        }
        int shards = 1;
        int replicas = 1;
        String rest = Objects.requireNonNullElse(matcher.group("said"), "");
        for (String part : rest.isEmpty() ? new String[0] : rest.split("&", -1)) {
            String value = part.substring(part.indexOf('=') + 1);
            if (!NUMBER.matcher(value).matches()) {
                throw wrong(address);
            }
            switch (part.substring(0, Math.max(0, part.indexOf('=')))) {
                case "shards" -> shards = Math.max(1, Integer.parseInt(value));
                case "replicas" -> replicas = Integer.parseInt(value);
                default -> throw wrong(address);
            }
        }
        return new Place(nodes, Objects.requireNonNullElse(matcher.group("prefix"), "shortlist"), shards, replicas);
    }

    /** One or more, separated by commas. */
    private static List<String> nodes(String address, String text) {
        List<String> nodes = List.of(text.split(",", -1));
        if (!nodes.stream().allMatch(node -> NODE.matcher(node).matches())) {
            throw wrong(address);
        }
        return nodes;
    }

    private static Failure wrong(String address) {
        return Failure.wrongUsage("--engine is the address of an OpenSearch cluster: some of its nodes, a name for the"
                + " indices in small letters, and perhaps ?shards=3&replicas=1, as in " + EXAMPLE + "; it was "
                + address);
    }

    /** Whether it is a cluster, whose index others use too. */
    boolean isShared() {
        return place != null;
    }

    /**
     * The index on the cluster.
     *
     * @param store how the name of what is made of a store ends
     * @param turns among all who write it
     */
    CandidateIndex open(String store, Turns turns, Vocabulary vocabulary, @Nullable Path ranking)
            throws IOException {
        Place prefix = Objects.requireNonNull(place, "a cluster");
        Place ours = new Place(prefix.nodes(), prefix.name() + store, prefix.shards(), prefix.replicas());
        return OpenSearchIndex.open(ours, access(System.getenv()), turns, vocabulary, ranking);
    }

    /** Who comes in, as the environment says it; null where it says nothing. */
    private static @Nullable PasswordAuthentication access(Map<String, String> environment) {
        String user = environment.get("SHORTLIST_ENGINE_USER");
        String password = environment.getOrDefault("SHORTLIST_ENGINE_PASSWORD", "");
        return user == null ? null : new PasswordAuthentication(user, password.toCharArray());
    }

    /** For people: the nodes, and what the names of the indices begin with. */
    @Override
    public String toString() {
        return place == null
                ? "files of the data folder"
                : "OpenSearch at " + String.join(", ", place.nodes().stream().map(URI::toString).toList())
                        + " (" + place.name() + ")";
    }
}
