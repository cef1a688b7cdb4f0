package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import tools.jackson.databind.JsonNode;

/** Many candidates in one request: a line for each line, whatever is wrong with some of them. */
class ImportDoorTest {

    private static final String IMPORT = "/v1/candidates:import";
    private static final int BODY_LIMIT = 20_000;

    private RunningServer server;

    @BeforeEach
    void start(@TempDir Path data) throws IOException {
        server = RunningServer.on(data, ServerOptions.loopback(0).withBodyLimit(BODY_LIMIT));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyLineIsAnsweredInOrderAndThenAllOfThem() {
        String body = line(People.ADA) + "{\"no\": \"resume\"}\nnot json\n" + line(People.BEN)
                + line(People.ADA.replace("Data Engineer", "Data Architect"));
        HttpResponse<String> answer = post(IMPORT, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        List<JsonNode> lines = lines(answer);
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 3, 4, 5, 0);
        assertThat(statuses(lines)).containsExactly("created", "failed", "failed", "created", "updated");
        assertThat(lines.get(1).at("/error/type").asString()).isEqualTo("/problems/unreadable-file");
        assertThat(lines.get(1).at("/error/detail").asString()).contains("no JSON Resume");
        assertThat(lines.get(4).path("id").asString()).isEqualTo(lines.get(0).path("id").asString());
        JsonNode summary = lines.get(5).path("summary");
        assertThat(summary.path("lines").asInt()).isEqualTo(5);
        assertThat(summary.path("created").asInt()).isEqualTo(2);
        assertThat(summary.path("updated").asInt()).isEqualTo(1);
        assertThat(summary.path("failed").asInt()).isEqualTo(2);
        JsonNode found = server.search("\"data architect\"");
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("snapshot")).isEqualTo(summary.path("snapshot"));
        assertThat(statuses(lines(post(IMPORT, line(People.BEN))))).containsExactly("unchanged");
    }

    @Test
    void whoIsKeptAlreadyIsNotCreated() {
        String ada = server.add(People.ADA);
        String other = People.ADA.replace("Kafka", "Pulsar");
        List<JsonNode> lines = lines(post(IMPORT + "?mode=create",
                line(People.ADA) + line(other) + line(People.CHLOE) + line(People.CHLOE)));
        assertThat(statuses(lines)).containsExactly("failed", "failed", "created", "failed");
        assertThat(lines.get(1).at("/error/type").asString()).isEqualTo("/problems/already-kept");
        assertThat(lines.get(0).path("id").asString()).isEqualTo(ada);
        assertThat(lines.get(1).path("id").asString()).isEqualTo(ada);
        assertThat(server.search("pulsar").path("total").asInt()).isZero();
    }

    @Test
    void aKeyMakesARepeatedRequestTellWhatItToldFirst() {
        post(IMPORT, line(People.BEN));
        String body = line(People.ADA) + line(People.BEN) + line(People.ADA.replace("Kafka", "Pulsar")) + "nothing\n";
        List<JsonNode> first = lines(keyed("k-1", body));
        assertThat(statuses(first)).containsExactly("created", "unchanged", "updated", "failed");
        List<JsonNode> again = lines(keyed("k-1", body));
        assertThat(again).isEqualTo(first);
        assertThat(statuses(lines(keyed("k-2", body)))).containsExactly("unchanged", "unchanged", "unchanged",
                "failed");
        List<JsonNode> other = lines(keyed("k-1", line(People.CHLOE)));
        assertThat(other.getFirst().at("/error/type").asString()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(server.search("terraform").path("total").asInt()).isZero();
    }

    @Test
    void aKeyMakesARepeatedCreationNoFailureAndGoesOnWhereItBrokeOff() {
        String path = IMPORT + "?mode=create";
        assertThat(statuses(lines(keyed(path, "c", line(People.ADA))))).containsExactly("created");
        assertThat(statuses(lines(keyed(path, "c", line(People.ADA) + line(People.BEN))))).containsExactly("created",
                "created");
        assertThat(statuses(lines(post(path, line(People.ADA))))).containsExactly("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?mode=create"})
    void aRepeatedRequestBringsNobodyBackWhoWasDeletedSince(String mode) {
        String body = line(People.ADA) + line(People.BEN);
        String ada = lines(keyed(IMPORT + mode, "d", body)).getFirst().path("id").asString();
        assertThat(server.send(server.request("/v1/candidates/" + ada).DELETE()).statusCode()).isEqualTo(204);
        List<JsonNode> again = lines(keyed(IMPORT + mode, "d", body));
        assertThat(statuses(again)).containsExactly("failed", "created");
        assertThat(again.getFirst().at("/error/type").asString()).isEqualTo("/problems/deleted-since");
        assertThat(server.search("name:brightwater").path("total").asInt()).isZero();
        assertThat(statuses(lines(keyed(IMPORT + mode, "d-2", body))).getFirst()).isEqualTo("created");
    }

    @Test
    void aRepeatedRequestLeavesWhoIsSetAsideSo() {
        String ada = lines(keyed(IMPORT, "s", line(People.ADA))).getFirst().path("id").asString();
        server.send(server.request("/v1/candidates/" + ada + "?undo=60").DELETE());
        assertThat(statuses(lines(keyed(IMPORT, "s", line(People.ADA))))).containsExactly("failed");
        assertThat(server.send(server.request("/v1/deletions/" + ada).DELETE()).statusCode()).isEqualTo(204);
        assertThat(statuses(lines(keyed(IMPORT, "s", line(People.ADA))))).containsExactly("created");
        assertThat(server.search("name:brightwater").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void aPatchSetsRightWhatIsKept() {
        String ada = server.add(People.ADA);
        String patch = "{\"id\": \"" + ada + "\", \"name\": \"Ada Lamplighter\", \"by\": \"Grace\"}\n";
        List<JsonNode> lines = lines(post(IMPORT + "?mode=patch", patch + patch
                + "{\"id\": \"c_nosuch\", \"headline\": \"x\"}\n{\"headline\": \"x\"}\n{\"id\": \"" + ada
                + "\", \"headlin\": \"x\"}\n[]\n"));
        assertThat(statuses(lines)).startsWith("updated").endsWith("failed", "failed", "failed", "failed");
        assertThat(lines.get(2).at("/error/type").asString()).isEqualTo("/problems/no-such-candidate");
        assertThat(lines.get(4).at("/error/type").asString()).isEqualTo("/problems/unknown-parameter");
        JsonNode candidate = RunningServer.json(server.get("/v1/candidates/" + ada));
        assertThat(candidate.toString()).contains("Ada Lamplighter", "Grace");
        assertThat(server.search("name:lamplighter").path("total").asInt()).isEqualTo(1);
    }

    @Test
    void whoPatchesIsWhoTheKeySaysWhateverTheLineSays() throws IOException {
        String ada = server.add(People.ADA);
        KeyRing.Issued key = server.key(EnumSet.allOf(Scope.class), null);
        String patch = "{\"id\": \"" + ada + "\", \"name\": \"Ada Lamplighter\", \"by\": \"Grace\"}\n";
        server.send(server.request(IMPORT + "?mode=patch")
                .header("Authorization", "Bearer " + key.written())
                .POST(BodyPublishers.ofString(patch)));
        assertThat(server.get("/v1/candidates/" + ada, key).body()).contains("Ada Lamplighter", "\"by\":\"Test\"")
                .doesNotContain("Grace");
    }

    @Test
    void whatIsWrongWithTheWholeRequestIsAProblem() {
        assertThat(post(IMPORT + "?mode=replace", "").statusCode()).isEqualTo(400);
        assertThat(keyed("with space", "").statusCode()).isEqualTo(400);
        HttpResponse<String> read = server.get(IMPORT);
        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(read.headers().firstValue("Allow")).hasValue("POST");
        List<JsonNode> nothing = lines(post(IMPORT, "\n\n"));
        assertThat(nothing.getFirst().at("/summary/lines").asInt()).isZero();
    }

    @Test
    void aRequestMayBeLongerThanAnyBodyButALineMayNot() {
        String people = IntStream.range(0, 200)
                .mapToObj(i -> line(People.ADA.replace("ada@", "ada" + i + "@")))
                .reduce("", String::concat);
        assertThat(people.length()).isGreaterThan(5 * BODY_LIMIT);
        String tooLong = "{\"basics\": {\"summary\": \"" + "x".repeat(1_100_000) + "\"}}\n";
        List<JsonNode> lines = lines(post(IMPORT, people + tooLong + line(People.BEN)));
        assertThat(lines.getLast().at("/summary/created").asInt()).isEqualTo(201);
        assertThat(lines.get(200).at("/error/type").asString()).isEqualTo("/problems/too-large");
        assertThat(server.search("").path("total").asInt()).isEqualTo(201);
    }

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
        assertThat(statuses(lines(post(IMPORT, line(People.BEN))))).containsExactly("created");
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

    private HttpResponse<String> post(String path, String body) {
        return server.post(path, "application/x-ndjson", body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> keyed(String key, String body) {
        return keyed(IMPORT, key, body);
    }

    private HttpResponse<String> keyed(String path, String key, String body) {
        return server.send(server.request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private static String line(String resume) {
        return resume.replace("\n", " ") + "\n";
    }

    private static List<JsonNode> lines(HttpResponse<String> answer) {
        return answer.body().lines().map(line -> WireJson.mapper().readTree(line)).toList();
    }

    private static List<String> statuses(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("line"))
                .map(line -> line.path("status").asString())
                .toList();
    }
}
