package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.WireJson;

/** Several servers on the same candidates, each a process of its own with a data folder of its own, and whoever uploads to them. */
final class SharedServers {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final Duration IN_STEP = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Ledger ledger = new Ledger();
    private final AtomicInteger people = new AtomicInteger();
    private final Path folder;
    private final List<String> options;

    /** @param options that say where the candidates are */
    SharedServers(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
    }

    OwnProcess serve(String data) throws IOException {
        List<String> line = new ArrayList<>(List.of("serve", "--port", "0"));
        line.addAll(options);
        return OwnProcess.start(folder.resolve(data), line.toArray(String[]::new));
    }

    /** Runs a command in one of the folders. */
    Shell.Result run(String data, String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(options);
        return new Shell(folder.resolve(data)).run(line.toArray(String[]::new));
    }

    /** Where a server answers, once it listens. */
    static URI listening(OwnProcess server) {
        String line = server.line();
        assertThat(line).as(server.complaints()).isNotNull().contains("http://");
        return URI.create(line.replaceFirst(".*(http://[^ ]+/).*", "$1"));
    }

    /** Where a server answers, once it is ready. */
    URI address(OwnProcess server) throws Exception {
        URI address = listening(server);
        until("it is ready", () -> get(address, "readyz").startsWith("ready"));
        return address;
    }

    /** The word of everybody who was acknowledged, by the id. */
    Map<String, String> acknowledged() {
        return ledger.mustBeThere();
    }

    /** Uploads to each of these until {@code each} are acknowledged, to the doomed until nobody is there any more. */
    List<Thread> load(List<URI> servers, @Nullable URI doomed, int each) {
        List<Thread> load = new ArrayList<>();
        for (URI server : servers) {
            load.add(Thread.ofVirtual().start(() -> upload(server, server.equals(doomed) ? Integer.MAX_VALUE : each)));
        }
        return load;
    }

    private void upload(URI server, int most) {
        for (int kept = 0; kept < most; kept++) {
            String word = word();
            HttpResponse<String> answer = post(server, word);
            if (answer == null) {
                return;
            }
            ledger.kept(id(answer), word);
        }
    }

    /** Everybody who was acknowledged is found at each of these. */
    void allFindEverybody(List<URI> servers) throws Exception {
        for (URI server : servers) {
            for (Map.Entry<String, String> each : acknowledged().entrySet()) {
                until(each + " is found at " + server + ": " + get(server, "v1/search?size=1&q=" + each.getValue()),
                        () -> isFound(server, each.getValue(), each.getKey()));
            }
        }
    }

    /** A new candidate, a correction and a deletion reach the other server, each within the time that is stated. */
    void allSeeWhatOneDoes(URI one, URI other) throws Exception {
        String word = word();
        String id = id(post(one, word));
        within("a new candidate", () -> isFound(other, word, id));
        String corrected = word();
        HttpResponse<String> patched = send(HttpRequest.newBuilder(one.resolve("v1/candidates/" + id))
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString("{\"name\": \"" + corrected + "\"}")));
        assertThat(patched.statusCode()).as(patched.body()).isBetween(200, 202);
        within("a correction", () -> isFound(other, corrected, id));
        assertThat(send(HttpRequest.newBuilder(other.resolve("v1/candidates/" + id)).DELETE()).statusCode())
                .isIn(202, 204);
        within("a deletion", () -> !isFound(one, word, id));
    }

    /** Null when there is nobody there any more. */
    @Nullable
    HttpResponse<String> post(URI server, String word) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(server.resolve("v1/candidates?name=cv.txt"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(
                        Resumes.HOLLY.replace("holly@", word + "@").replace("lighthouse", word))));
        if (answer != null) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
        }
        return answer;
    }

    static String id(@Nullable HttpResponse<String> kept) {
        assertThat(kept).isNotNull();
        return WireJson.mapper().readTree(kept.body()).path("id").asString("");
    }

    boolean isFound(URI server, String word, String id) {
        String answer = get(server, "v1/search?q=" + word);
        return answer.startsWith("{\"total\":1,") && answer.contains(id);
    }

    String get(URI server, String path) {
        HttpResponse<String> answer = ask(server, path);
        return answer == null ? "" : answer.body();
    }

    /** Null when there is nobody there any more. */
    @Nullable
    HttpResponse<String> ask(URI server, String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)));
    }

    private @Nullable HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(GENEROUS).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A word that is in one résumé alone. */
    String word() {
        return "w" + HexFormat.of()
                .toHexDigits((char) people.incrementAndGet())
                .replaceAll("([0-9])", "x$1")
                .replace("x", "q");
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    private static void within(String what, Condition condition) throws Exception {
        long begun = System.nanoTime();
        until(what, condition);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(took).as(what + " is seen by the other server").isLessThan(IN_STEP);
    }

    static void until(String what, Condition condition) throws Exception {
        long giveUp = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(20);
        }
    }
}
