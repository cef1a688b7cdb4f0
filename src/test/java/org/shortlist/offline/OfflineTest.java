package org.shortlist.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tries to get out. 192.0.2.1 is an address that is nobody's, so nothing would be reached if it were let. */
class OfflineTest {

    private static final InetSocketAddress NOBODY = new InetSocketAddress("192.0.2.1", 9);

    @AfterEach
    void clear() throws IOException {
        Attempts.take();
    }

    @Test
    void noWayToConnectLeadsToAnotherMachine() {
        Map<String, ThrowingCallable> ways = new LinkedHashMap<>();
        ways.put("Socket", () -> {
            try (Socket socket = new Socket()) {
                socket.connect(NOBODY, 500);
            }
        });
        ways.put("URL", () -> URI.create("http://192.0.2.1:9/").toURL().openStream().close());
        ways.put("SocketChannel", () -> SocketChannel.open(NOBODY).close());
        ways.put("AsynchronousSocketChannel", () -> {
            try (AsynchronousSocketChannel channel = AsynchronousSocketChannel.open()) {
                channel.connect(NOBODY).get();
            }
        });
        ways.put("HttpClient", () -> {
            try (HttpClient client = HttpClient.newHttpClient()) {
                client.send(HttpRequest.newBuilder(URI.create("http://192.0.2.1:9/")).build(),
                        BodyHandlers.discarding());
            }
        });
        ways.put("DatagramSocket", () -> {
            try (DatagramSocket socket = new DatagramSocket()) {
                socket.send(new DatagramPacket(new byte[1], 1, NOBODY));
            }
        });
        ways.put("DatagramChannel", () -> {
            try (DatagramChannel channel = DatagramChannel.open()) {
                channel.send(ByteBuffer.allocate(1), NOBODY);
            }
        });
        ways.put("DatagramChannel that connects", () -> {
            try (DatagramChannel channel = DatagramChannel.open()) {
                channel.connect(NOBODY);
            }
        });
        ways.forEach((name, way) -> assertThatThrownBy(way).as(name)
                .hasStackTraceContaining("192.0.2.1:9: nothing leaves this machine"));
    }

    @Test
    void noNameIsLookedUp() {
        assertThatThrownBy(() -> InetAddress.getByName("a.example.com")).isInstanceOf(UnknownHostException.class)
                .hasMessageContaining("nothing is looked up");
        assertThat(NOBODY.getAddress().getCanonicalHostName()).isEqualTo("192.0.2.1");
    }

    @Test
    void thisMachineCanBeReachedByItsNames() throws IOException {
        try (ServerSocket server = new ServerSocket(0);
                Socket socket = new Socket("localhost", server.getLocalPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
        assertThatCode(InetAddress::getLocalHost).doesNotThrowAnyException();
        Offline.failIfTried();
    }

    /** The platform remembers for seconds that there is no such name, so each test asks for another. */
    @Test
    void anAttemptThatALibraryPassesOverFailsTheTestsAllTheSame() {
        try {
            InetAddress.getByName("b.example.com");
        } catch (UnknownHostException e) {
            // As a library that does without an update would.
        }
        assertThatThrownBy(Offline::failIfTried).isInstanceOf(AssertionError.class)
                .hasMessageContaining("looked up b.example.com");
    }

    /** Asks for a name and passes over that there is none. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] arguments) {
            try {
                InetAddress.getByName("example.com");
            } catch (UnknownHostException e) {
                // Nobody is told.
            }
        }
    }

    @Test
    void aProcessThatATestStartsCannotLookUpANameEither(@TempDir Path folder) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classes = Path.of(Attempts.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        Process process = new ProcessBuilder(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classes,
                Asking.class.getName())).directory(folder.toFile()).start();
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(Attempts.FILE)).isEqualTo("looked up example.com\n");
        assertThatThrownBy(Offline::failIfTried).hasMessageContaining("looked up example.com");
    }
}
