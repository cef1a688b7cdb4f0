package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that reads documents comes to no address, whichever way a library takes. (Names are barred in every test; see {@code offline}.) */
@Timeout(120)
class NoConnectionsTest {

    @Test
    void noWayLeadsOut() throws Exception {
        assertThat(waysOut("allowed")).as("what is tried does lead somewhere")
                .containsExactly("Socket", "SocketChannel", "AsynchronousSocketChannel", "URL", "DatagramSocket",
                        "DatagramChannel", "ServerSocket", "ServerSocketChannel");
        assertThat(waysOut("forbidden")).isEmpty();
    }

    private static List<String> waysOut(String how) throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Djava.net.preferIPv4Stack=true", "-cp", System.getProperty("java.class.path"),
                    CallsOut.class.getName(), Integer.toString(server.getLocalPort()), how)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> ways = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .toList();
            assertThat(process.waitFor()).isZero();
            return ways;
        }
    }
}
