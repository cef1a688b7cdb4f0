package org.shortlist.http;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** For tests of a server that is a new one, and empty, at the beginning of each. */
abstract class WithServer {

    @TempDir
    Path data;
    RunningServer server;

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(data, options());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    ServerOptions options() {
        return ServerOptions.loopback(0);
    }
}
