package org.shortlist.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.search.Candidates;

/** A cluster of real nodes, each with a folder of its own, in memory where there is room. */
final class Nodes implements Closeable {

    /** Files here outlive a process that is killed, as on a disk, and nobody waits until they are safe from a loss of power. */
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ROOM = 2L << 30;
    /** How many tests' indices are removed at once: each removal is a change of the cluster that all nodes must write down. */
    private static final int TESTS = 10;

    private final OpenSearchNode[] nodes;
    private final Path folder;
    private int tests;

    private Nodes(Path folder, int number) {
        this.folder = folder;
        nodes = new OpenSearchNode[number];
    }

    /** As many as that; on more than one each generation has a shard for each, with a copy. */
    static Nodes start(int number) throws IOException {
        Nodes nodes = new Nodes(newFolder(), number);
        try {
            nodes.revive();
            return nodes;
        } catch (IOException e) {
            nodes.close();
            throw e;
        }
    }

    private static Path newFolder() throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM
                ? Files.createTempDirectory(MEMORY, "nodes")
                : Files.createTempDirectory("nodes");
    }

    /** Starts those that do not run, with what they had in their folders. */
    void revive() throws IOException {
        boolean started = false;
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == null || !nodes[i].isAlive()) {
                nodes[i] = OpenSearchNode.start("node" + i, folder.resolve("node" + i), known());
                started = true;
            }
        }
        if (started) {
            ask("GET", "/_cluster/health?timeout=60s&wait_for_nodes=" + nodes.length);
        }
    }

    private @Nullable OpenSearchNode known() {
        return alive().findFirst().orElse(null);
    }

    private Stream<OpenSearchNode> alive() {
        return Arrays.stream(nodes).filter(node -> node != null && node.isAlive());
    }

    /** Where all of them keep everything. */
    Path folder() {
        return folder;
    }

    OpenSearchNode node(int number) {
        return nodes[number];
    }

    /** An index of a name of its own for each folder. */
    OpenSearchIndex open(Path dir) throws IOException {
        return open("t" + Integer.toHexString(dir.hashCode()));
    }

    OpenSearchIndex open(String name) throws IOException {
        List<URI> alive = alive().map(node -> URI.create(node.url())).toList();
        return OpenSearchIndex.open(new OpenSearchIndex.Place(alive, name, nodes.length, nodes.length == 1 ? 0 : 1),
                null, new HeldHere(name), Candidates.VOCABULARY, null);
    }

    /** After each test: removes all indices of candidates, though not each time. */
    void clear() throws IOException {
        if (++tests % TESTS == 0) {
            ask("DELETE", "/t*,duel*");
        }
    }

    String ask(String method, String path) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            OpenSearchNode alive = alive().findFirst().orElseThrow();
            HttpRequest request = HttpRequest.newBuilder(URI.create(alive.url() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(method + " " + path + ": " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (OpenSearchNode node : alive().toList().reversed()) {
            node.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
