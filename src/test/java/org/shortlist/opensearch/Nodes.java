package org.shortlist.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.shortlist.search.Candidates;

/** A cluster of real nodes for the tests of one class. */
final class Nodes implements Closeable {

    private final List<OpenSearchNode> nodes = new ArrayList<>();
    private final Path folder;
    private final int shards;
    private final int replicas;

    private Nodes(Path folder, int shards, int replicas) {
        this.folder = folder;
        this.shards = shards;
        this.replicas = replicas;
    }

    /** One node: one shard, no copy. */
    static Nodes one() throws IOException {
        return new Nodes(Files.createTempDirectory("one"), 1, 0).started(1);
    }

    /** Three nodes: three shards, each with a copy. */
    static Nodes three() throws IOException {
        return new Nodes(Files.createTempDirectory("three"), 3, 1).started(3);
    }

    private Nodes started(int number) throws IOException {
        try {
            for (int i = 0; i < number; i++) {
                nodes.add(
                        OpenSearchNode.start("node" + i, folder.resolve("node" + i), i == 0 ? null : nodes.getFirst()));
            }
            ask("GET", "/_cluster/health?timeout=60s&wait_for_nodes=" + number);
            return this;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    OpenSearchNode node(int number) {
        return nodes.get(number);
    }

    /** An index of a name of its own for each folder. */
    OpenSearchIndex open(Path dir) throws IOException {
        return open("t" + Integer.toHexString(dir.hashCode()));
    }

    OpenSearchIndex open(String name) throws IOException {
        List<URI> alive = nodes.stream().filter(OpenSearchNode::isAlive).map(node -> URI.create(node.url())).toList();
        return OpenSearchIndex.open(new OpenSearchIndex.Place(alive, name, shards, replicas), null, new HeldHere(name),
                Candidates.VOCABULARY, null);
    }

    /** Removes all indices of candidates. */
    void clear() throws IOException {
        ask("DELETE", "/t*,duel*");
    }

    String ask(String method, String path) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            OpenSearchNode alive = nodes.stream().filter(OpenSearchNode::isAlive).findFirst().orElseThrow();
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
        for (OpenSearchNode node : nodes.reversed()) {
            node.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
