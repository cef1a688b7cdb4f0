package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.store.PostgresServer;

/** Three servers, each with a data folder and an index of its own, share one PostgreSQL. */
@Timeout(240)
class PostgresServersTest {

    private static final int EACH = 12;

    @TempDir
    private Path folder;

    private @Nullable PostgresServer postgres;
    private @Nullable SharedServers servers;

    @BeforeEach
    void start() throws Exception {
        postgres = PostgresServer.start();
        servers = new SharedServers(folder, "--store", postgres.fresh());
    }

    @AfterEach
    void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void nothingAcknowledgedIsLostWhenOneOfThreeIsKilledUnderLoad() throws Exception {
        try (OwnProcess first = servers.serve("a");
                OwnProcess second = servers.serve("b");
                OwnProcess third = servers.serve("c")) {
            URI one = servers.address(first);
            URI two = servers.address(second);
            URI three = servers.address(third);
            List<Thread> load = servers.load(List.of(one, two, three), one, EACH);
            SharedServers.until("some are kept", () -> servers.acknowledged().size() >= EACH);
            first.kill();
            for (Thread each : load) {
                each.join();
            }
            assertThat(servers.acknowledged()).hasSizeGreaterThan(2 * EACH);
            servers.allFindEverybody(List.of(two, three));
            servers.allSeeWhatOneDoes(two, three);
        }
        for (String data : List.of("b", "c")) {
            Shell.Result doctor = servers.run(data, "doctor");
            assertThat(doctor.exitCode()).as(doctor.out()).isZero();
        }
    }

    @Test
    void whoeverComesAtTwoServersAtOnceIsOnePerson() throws Exception {
        try (OwnProcess first = servers.serve("a"); OwnProcess second = servers.serve("b")) {
            List<URI> both = List.of(servers.address(first), servers.address(second));
            List<Thread> load = new ArrayList<>();
            for (URI server : both) {
                load.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < EACH; i++) {
                        servers.post(server, "same" + i);
                    }
                }));
            }
            for (Thread each : load) {
                each.join();
            }
            for (URI server : both) {
                SharedServers.until("each once",
                        () -> servers.get(server, "v1/search?q=").startsWith("{\"total\":" + EACH + ","));
            }
        }
    }
}
