package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.http.NdJson.line;
import static org.shortlist.http.NdJson.lines;
import static org.shortlist.http.NdJson.statuses;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Requests and answers of an import go side by side: neither waits for the other to end, neither runs ahead of it. */
class ImportStreamTest extends WithServer {

    private static final String IMPORT = "/v1/candidates:import";

    /** Whoever sends a line and waits for its answer before the next gets it. */
    @Test
    void aLineIsAnsweredBeforeTheNextIsWaitedFor() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            BufferedReader in = begin(socket);
            for (String person : List.of(People.ADA, People.BEN, People.CHLOE)) {
                chunk(socket.getOutputStream(), line(person));
                assertThat(nextLine(in)).contains("\"status\":\"created\"");
            }
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(nextLine(in)).contains("\"summary\"", "\"created\":3");
        }
    }

    /** Whoever sends without reading is stopped, and goes on when it reads: nothing piles up here. */
    @Test
    void whileTheAnswerIsNotReadNoMoreOfTheRequestIs() throws Exception {
        int many = 60_000;
        byte[] lines = ("{}" + " ".repeat(500) + "\n").repeat(500).getBytes(StandardCharsets.UTF_8);
        AtomicLong sent = new AtomicLong();
        AtomicBoolean failed = new AtomicBoolean();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(8_192);
            socket.setSendBufferSize(8_192);
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
            BufferedReader in = begin(socket);
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < many; i += 500) {
                        chunk(socket.getOutputStream(), lines);
                        sent.addAndGet(500);
                    }
                    socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    failed.set(true);
                }
            });
            long stopped = untilNoMoreIsSent(sent);
            assertThat(stopped).isLessThan(many);
            int answered = 0;
            String line = nextLine(in);
            for (; line.contains("\"line\""); line = nextLine(in)) {
                answered++;
                assertThat(line).contains("\"line\":" + answered + ",");
            }
            sender.join();
            assertThat(failed).isFalse();
            assertThat(answered).isEqualTo(many);
            assertThat(line).contains("\"failed\":" + many);
        }
    }

    private static long untilNoMoreIsSent(AtomicLong sent) throws InterruptedException {
        long before = -1;
        while (sent.get() != before || before == 0) {
            before = sent.get();
            Thread.sleep(1_500);
        }
        return before;
    }

    @Test
    void anImportThatBreaksOffKeepsWhatItHasAnsweredAndClaimsNoEnd() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(20_000);
            BufferedReader in = begin(socket);
            chunk(socket.getOutputStream(), line(People.ADA));
            assertThat(nextLine(in)).contains("created");
            socket.getOutputStream().write("zz\r\nno chunk".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(rest(in)).doesNotContain("summary");
        }
        assertThat(
                statuses(lines(server.post(IMPORT, "application/x-ndjson", BodyPublishers.ofString(line(People.BEN))))))
                .containsExactly("created");
        assertThat(server.search("kafka").path("total").asInt()).isEqualTo(1);
    }

    private static String rest(BufferedReader in) {
        List<String> rest = new ArrayList<>();
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                rest.add(line);
            }
        } catch (IOException | NumberFormatException e) {
            rest.add("broken off");
        }
        return String.join("\n", rest);
    }

    private BufferedReader begin(Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("POST " + IMPORT + " HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream in = new Unchunked(new BufferedInputStream(socket.getInputStream()));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static String textLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /** The content of an answer that comes in chunks. */
    private static final class Unchunked extends InputStream {
        private final InputStream in;
        private int left;
        private boolean begun;

        Unchunked(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (!begun) {
                begun = textLine(in).isEmpty(); // the head of the answer
            }
            if (left == 0) {
                String size = textLine(in);
                left = Integer.parseInt(size.isEmpty() ? textLine(in) : size, 16);
            }
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, from, Math.min(left, length));
            left -= Math.max(read, 0);
            return read;
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        chunk(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String nextLine(BufferedReader in) throws IOException {
        String line = in.readLine();
        assertThat(line).isNotNull();
        return line;
    }
}
