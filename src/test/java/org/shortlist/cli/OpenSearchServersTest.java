package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.opensearch.OpenSearchNode;
import org.shortlist.store.PostgresServer;

/** Several servers share one PostgreSQL and one index on OpenSearch, which one of them at a time writes. */
@Tag("opensearch")
@Timeout(240)
class OpenSearchServersTest {

    private static final int EACH = 12;

    @TempDir
    private static Path nodes;

    private static @Nullable PostgresServer postgres;
    private static @Nullable OpenSearchNode node;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start();
        node = OpenSearchNode.start("node", nodes.resolve("node"), null);
    }

    @AfterAll
    static void stop() throws Exception {
        if (node != null) {
            node.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheOneThatProjectsIsKilledUnderLoad() throws Exception {
        SharedServers servers = new SharedServers(folder, "--store", postgres.fresh(), "--engine",
                "opensearch:" + node.url() + "/people?shards=2&replicas=0");
        AtomicBoolean over = new AtomicBoolean();
        Queue<String> failed = new ConcurrentLinkedQueue<>();
        try (OwnProcess first = servers.serve("a");
                OwnProcess second = servers.serve("b");
                OwnProcess third = servers.serve("c")) {
            Map<URI, OwnProcess> all = new LinkedHashMap<>();
            for (OwnProcess each : List.of(first, second, third)) {
                all.put(servers.address(each), each);
            }
            URI doomed = theOneThatProjects(servers, all.keySet());
            List<URI> others = all.keySet().stream().filter(one -> !one.equals(doomed)).toList();
            List<Thread> asking = others.stream()
                    .map(one -> Thread.ofVirtual().start(() -> askUntil(over, servers, one, failed)))
                    .toList();
            List<Thread> load = servers.load(List.copyOf(all.keySet()), doomed, EACH);
            SharedServers.until("some are kept", () -> servers.acknowledged().size() >= EACH);
            all.get(doomed).kill();
            for (Thread each : load) {
                each.join();
            }
            assertThat(servers.acknowledged()).hasSizeGreaterThan(2 * EACH);
            servers.allFindEverybody(others);
            theOneThatProjects(servers, others);
            servers.allSeeWhatOneDoes(others.getFirst(), others.getLast());
            servers.allSeeWhatOneDoes(others.getLast(), others.getFirst());
            allMoveOver(servers, others);
            allForgetWhoIsErased(servers, others);
            over.set(true);
            for (Thread each : asking) {
                each.join();
            }
            assertThat(failed).isEmpty();
        }
        Shell.Result doctor = servers.run("b", "doctor");
        assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    }

    /** There is one at a time; at a takeover, nobody for a moment. */
    private static URI theOneThatProjects(SharedServers servers, Iterable<URI> all) throws Exception {
        List<URI> projecting = new ArrayList<>();
        SharedServers.until("one projects", () -> {
            projecting.clear();
            all.forEach(one -> {
                if (servers.get(one, "v1/status").contains("\"phase\":\"projecting\"")) {
                    projecting.add(one);
                }
            });
            return !projecting.isEmpty();
        });
        assertThat(projecting).hasSize(1);
        return projecting.getFirst();
    }

    private static void askUntil(AtomicBoolean over, SharedServers servers, URI server, Queue<String> failed) {
        while (!over.get()) {
            HttpResponse<String> answer = servers.ask(server, "v1/search?q=soup+OR+harbor&facet=skill");
            if (answer == null || answer.statusCode() != 200) {
                failed.add(server + " answered " + (answer == null ? "nothing" : answer.body()));
            }
        }
    }

    private static void allMoveOver(SharedServers servers, List<URI> all) throws Exception {
        Shell.Result reindex = servers.run("d", "reindex");
        assertThat(reindex.exitCode()).as(reindex.err()).isZero();
        String generation = reindex.out().replaceFirst("(?s).*the new generation ([^ ;]+);.*", "$1");
        for (URI one : all) {
            SharedServers.until("it has moved to " + generation,
                    () -> servers.get(one, "v1/status").contains("\"generation\":\"" + generation + "\""));
        }
        servers.allFindEverybody(all);
        servers.allSeeWhatOneDoes(all.getFirst(), all.getLast());
        servers.run("d", "rollback");
        servers.allFindEverybody(all);
    }

    /** By a command, which waits until the server that projects has the index rid of them. */
    private static void allForgetWhoIsErased(SharedServers servers, List<URI> all) throws Exception {
        Map.Entry<String, String> erased = servers.acknowledged().entrySet().iterator().next();
        Shell.Result erase = servers.run("d", "erase", "--yes", erased.getKey());
        assertThat(erase.exitCode()).as(erase.out() + erase.err()).isZero();
        assertThat(erase.out()).contains("Nothing of them remains in the index people-")
                .contains("snapshots that a cluster has taken");
        for (URI one : all) {
            SharedServers.until("they are gone",
                    () -> servers.get(one, "v1/search?q=" + erased.getValue()).startsWith("{\"total\":0,"));
        }
    }

    @Test
    void whatComesWhileTheClusterIsAwayIsKeptAndFoundLater() throws Exception {
        try (Bridge bridge = new Bridge(URI.create(node.url()).getPort())) {
            SharedServers servers = new SharedServers(folder, "--store", postgres.fresh(), "--engine",
                    "opensearch:http://127.0.0.1:" + bridge.port() + "/away?replicas=0");
            bridge.cut();
            try (OwnProcess server = servers.serve("a")) {
                URI one = SharedServers.listening(server);
                SharedServers.until("it is open", () -> servers.ask(one, "v1/status").statusCode() == 200);
                String word = servers.word();
                HttpResponse<String> kept = servers.post(one, word);
                assertThat(kept.statusCode()).isEqualTo(202);
                isAway(servers, one, word);
                bridge.restore();
                SharedServers.until("it is found", () -> servers.isFound(one, word, SharedServers.id(kept)));
                bridge.cut();
                isAway(servers, one, word);
                Shell.Result search = servers.run("b", "search", word);
                assertThat(search.exitCode()).isEqualTo(ExitCode.NOT_DONE);
                assertThat(search.err()).contains("OpenSearch does not answer").hasLineCount(1);
                assertThat(servers.run("b", "doctor").out()).contains("OpenSearch does not answer")
                        .doesNotContain("reindex");
                Shell.Result imported = servers.run("b", "import", Resumes.in(folder.resolve("resumes")).toString());
                assertThat(imported.exitCode()).as(imported.err()).isZero();
                assertThat(imported.err()).contains("Queued: it is kept. OpenSearch does not answer");
                bridge.restore();
                SharedServers.until("they are found",
                        () -> servers.get(one, "v1/search?q=seattle").startsWith("{\"total\":1,"));
            }
            assertThat(servers.run("b", "doctor").exitCode()).isZero();
        }
    }

    /** Whoever asks is told so, and everything but the index is told as ever. */
    private static void isAway(SharedServers servers, URI server, String word) {
        HttpResponse<String> search = servers.ask(server, "v1/search?q=" + word);
        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.body()).contains("/problems/engine-away");
        assertThat(servers.get(server, "v1/status")).contains("\"ready\":false").contains("OpenSearch does not answer");
        assertThat(servers.ask(server, "readyz").statusCode()).isEqualTo(503);
        assertThat(servers.get(server, "metrics")).contains("shortlist_store_candidates 1.0")
                .doesNotContain("shortlist_index_candidates ");
    }
}
