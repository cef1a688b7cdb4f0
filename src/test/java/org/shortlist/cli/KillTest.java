package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.http.WireJson;
import tools.jackson.databind.JsonNode;

/**
 * The program is killed at random moments while it takes uploads, imports, deletes and reindexes. Whatever it acknowledged must
 * hold afterwards, without anybody mending anything.
 */
class KillTest {

    private static final int LONGEST_MS = 1_500;
    private static final String LAST = "after the last kill";

    @TempDir
    private Path folder;

    private final Ledger ledger = new Ledger();
    private final Set<String> seen = new HashSet<>();
    private final AtomicInteger people = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void nothingAcknowledgedIsLostInTenKills() throws Exception {
        survive(10, 20_261);
    }

    @Test
    @Tag("proof")
    void nothingAcknowledgedIsLostInTwoHundredKills() throws Exception {
        survive(Integer.getInteger("kills", 200), Long.getLong("kills.seed", 7));
    }

    private void survive(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        for (int kill = 0; kill < kills; kill++) {
            round(kill, random);
        }
        try (OwnProcess server = OwnProcess.start(data(), "serve", "--port", "0")) {
            URI address = ready(server);
            everythingHolds(address, LAST);
            assertThat(server.stop()).as("SIGTERM ends a server well").isIn(0, 143);
        }
        assertThat(ledger.mustBeThere()).hasSizeGreaterThan(kills);
        assertThat(ledger.mustBeGone()).isNotEmpty();
        Rebuilt.assertThatTheIndexIsAsMadeAnew(data(), folder.resolve("anew"));
        Shell.Result doctor = new Shell(data()).run("doctor");
        assertThat(doctor.exitCode()).as(doctor.out()).isZero();
    }

    /** Starts, checks what was acknowledged before, works under load, is killed. */
    private void round(int number, Random random) throws Exception {
        String note = "before kill " + (number + 1);
        try (OwnProcess server = OwnProcess.start(data(), "serve", "--port", "0")) {
            URI address = ready(server);
            everythingHolds(address, note);
            List<Thread> load = new ArrayList<>();
            load.add(Thread.ofVirtual().start(() -> upload(address)));
            load.add(Thread.ofVirtual().start(() -> upload(address)));
            int pick = random.nextInt(1_000);
            load.add(Thread.ofVirtual().start(() -> delete(address, pick)));
            List<OwnProcess> others = others(random);
            for (OwnProcess other : others) {
                load.add(Thread.ofPlatform().start(() -> hear(other)));
            }
            Thread.sleep(50 + random.nextInt(LONGEST_MS));
            for (OwnProcess other : others) {
                if (random.nextBoolean()) {
                    other.kill();
                }
            }
            server.kill();
            for (Thread each : load) {
                each.join();
            }
            for (OwnProcess other : others) {
                other.exitCode();
            }
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** Beside the server: an import in two rounds of three, a reindex in one of two. */
    private List<OwnProcess> others(Random random) throws IOException {
        List<OwnProcess> others = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            Path pile = Files.createDirectories(folder.resolve("pile-" + people.get()));
            for (int i = 0; i < 40; i++) {
                String word = word();
                Files.writeString(pile.resolve(word + ".txt"), resume(word));
            }
            others.add(OwnProcess.start(data(), "import", "--json", pile.toString()));
        }
        if (random.nextBoolean() && Files.exists(data().resolve("lucene/CURRENT"))) {
            others.add(OwnProcess.start(data(), "reindex"));
        }
        return others;
    }

    /** Each line of an import that says "imported" is an acknowledgement. */
    private void hear(OwnProcess process) {
        for (String line = process.line(); line != null; line = process.line()) {
            if (line.startsWith("{") && line.endsWith("}")) {
                JsonNode event = WireJson.mapper().readTree(line);
                if (event.path("event").asString("").equals("imported")) {
                    String file = Path.of(event.path("file").asString("")).getFileName().toString();
                    ledger.kept(event.path("id").asString(""), file.replace(".txt", ""));
                }
            }
        }
    }

    private void upload(URI address) {
        while (true) {
            String word = word();
            HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve("v1/candidates?name=cv.txt"))
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString(resume(word))));
            if (answer == null) {
                return;
            }
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
            ledger.kept(WireJson.mapper().readTree(answer.body()).path("id").asString(""), word);
        }
    }

    private void delete(URI address, int first) {
        for (int which = first; true; which += 7) {
            String id = ledger.takeOne(which);
            HttpResponse<String> answer = send(
                    id.isEmpty()
                            ? HttpRequest.newBuilder(address.resolve("livez"))
                            : HttpRequest.newBuilder(address.resolve("v1/candidates/" + id)).DELETE());
            if (answer == null) {
                return;
            }
            if (!id.isEmpty()) {
                assertThat(answer.statusCode()).as(answer.body()).isIn(204, 202);
                ledger.deleted(id);
            }
        }
    }

    private void everythingHolds(URI address, String note) {
        for (Map.Entry<String, String> each : ledger.mustBeThere().entrySet()) {
            String id = each.getKey();
            if (!seen.add(id) && !note.equals(LAST)) {
                continue; // what was there after a kill is looked at again in the end
            }
            assertThat(get(address, "v1/candidates/" + id).statusCode()).as("%s, %s is kept", note, id).isEqualTo(200);
            String found = get(address, "v1/search?q=" + each.getValue()).body();
            assertThat(found).as("%s, %s can be found by its word", note, id).startsWith("{\"total\":1,").contains(id);
        }
        for (String id : ledger.mustBeGone()) {
            assertThat(get(address, "v1/candidates/" + id).statusCode()).as("%s, %s is gone", note, id).isEqualTo(404);
        }
        Set<String> gone = ledger.mustBeGone();
        JsonNode all = WireJson.mapper().readTree(get(address, "v1/search?q=&size=200").body());
        for (JsonNode hit : all.path("hits")) {
            assertThat(gone).as(note + ": nobody deleted is found").doesNotContain(hit.path("id").asString(""));
        }
    }

    private URI ready(OwnProcess server) throws InterruptedException {
        String line = server.line();
        assertThat(line).as(server.complaints()).isNotNull().contains("http://");
        URI address = URI.create(line.replaceFirst(".*(http://[^ ]+/).*", "$1"));
        for (int i = 0; i < 600 && get(address, "readyz").statusCode() != 200; i++) {
            Thread.sleep(50);
        }
        assertThat(get(address, "readyz").body()).as(server.complaints()).isEqualTo("ready\n");
        return address;
    }

    private HttpResponse<String> get(URI address, String path) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address.resolve(path)));
        assertThat(answer).as(path).isNotNull();
        return answer;
    }

    /** Null when there is nobody there any more. */
    private @Nullable HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word that is in one résumé alone. */
    private String word() {
        return "w" + HexFormat.of()
                .toHexDigits((char) people.incrementAndGet())
                .replaceAll("([0-9])", "x$1")
                .replace("x", "q");
    }

    private static String resume(String word) {
        return """
                Robin Wharf
                %s@example.com | (617) 555-0119

                EXPERIENCE

                Lamplight Software, Boston, MA
                Software Engineer
                March 2018 - Present
                - Built Kafka services in Java for %s

                SKILLS
                Java, Kafka, PostgreSQL
                """.formatted(word, word);
    }
}
