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
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.http.WireJson;
import org.shortlist.search.CandidateIndex;
import org.shortlist.store.SqliteStore;

/** Several programs are at work on one data folder: nobody is lost, none is in another's way, and what must wait is said. */
@Timeout(240)
class SharedFolderTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @TempDir
    private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatOneOfTwoServersOrACommandDoesIsSeenByAll() throws Exception {
        try (OwnProcess first = serve(); OwnProcess second = serve()) {
            URI one = address(first);
            URI two = address(second);
            String ada = upload(one, "zymurgy");
            String ben = upload(two, "quokkas");
            for (URI server : List.of(one, two)) {
                found(server, "zymurgy", 1);
                found(server, "quokkas", 1);
            }
            assertThat(send(HttpRequest.newBuilder(two.resolve("v1/candidates/" + ada)).DELETE()).statusCode())
                    .isIn(202, 204);
            found(one, "zymurgy", 0);

            Result imported = shell().run("import", Resumes.in(folder.resolve("resumes")).toString());
            assertThat(imported.exitCode()).as(imported.err()).isZero();
            found(one, "lighthouse", 1);
            found(two, "lighthouse", 1);

            String before = generation(two);
            Result reindexed = shell().run("reindex");
            assertThat(reindexed.exitCode()).as(reindexed.err()).isZero();
            for (URI server : List.of(one, two)) {
                until("the server moves over", () -> !generation(server).equals(before));
                found(server, "quokkas", 1);
            }

            first.kill();
            upload(two, "xylophone");
            found(two, "xylophone", 1);
            assertThat(shell().run("delete", "--yes", ben).exitCode()).isZero();
            found(two, "quokkas", 0);
            assertThat(second.stop()).isIn(0, 143);
        }
        assertThat(shell().run("search", "xylophone OR lighthouse").out()).contains("2 candidates");
        assertThat(shell().run("doctor").exitCode()).isZero();
        assertThat(shell().run("audit", "verify").exitCode()).isZero();
    }

    @Test
    void twoImportsOfTheSameFilesKeepEverybodyOnce() throws Exception {
        Path pile = Files.createDirectories(folder.resolve("pile"));
        for (int i = 0; i < 60; i++) {
            Files.writeString(pile.resolve("p" + i + ".txt"), Resumes.HOLLY.replace("holly@", "p" + i + "@")
                    .replace("Holly", "Holly" + (char) ('a' + i % 26)));
        }
        shell().run("import", pile.resolve("p0.txt").toString());
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Result>> imports = both.invokeAll(List.of(() -> shell().run("import", pile.toString()),
                    () -> shell().run("import", pile.toString())));
            for (Future<Result> each : imports) {
                assertThat(each.get().exitCode()).as(each.get().err()).isZero();
            }
        }
        try (SqliteStore store = SqliteStore.open(data().resolve("shortlist.db"))) {
            assertThat(store.size()).isEqualTo(60);
            assertThat(store.changeNumber()).as("each was written once").isEqualTo(60);
        }
        assertThat(shell().run("doctor").exitCode()).isZero();
    }

    @Test
    void aSecondReindexIsToldToWaitAndALockedIndexIsNoReasonToLoseAnImport() throws Exception {
        assertThat(shell().run("import", Resumes.in(folder.resolve("resumes")).toString()).exitCode()).isZero();
        try (DataFolder other = new DataFolder(data());
                CandidateIndex.Rebuild rebuild = other.index().rebuild(YearMonth.of(2026, 11))) {
            assertThat(rebuild.changeNumber()).isZero();
            Result second = shell().run("reindex");
            assertThat(second.exitCode()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(second.err()).contains("is being rebuilt already", "wait until it has finished")
                    .hasLineCount(
                            1);
        }
        Path late = Files.writeString(folder.resolve("late.txt"),
                Resumes.HOLLY.replace("holly@", "late@").replace("lighthouse", "zymurgy"));
        try (DataFolder other = new DataFolder(data());
                AutoCloseable held = other.index().update(YearMonth.of(2026, 11))) {
            assertThat(held).isNotNull();
            Result queued = shell().run("import", late.toString());
            assertThat(queued.exitCode()).isZero();
            assertThat(queued.err()).contains("Queued: it is kept");
        }
        assertThat(shell().run("search", "zymurgy").out()).contains("1 candidate");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Shell shell() {
        return new Shell(data());
    }

    private OwnProcess serve() throws IOException {
        return OwnProcess.start(data(), "serve", "--port", "0");
    }

    private static URI address(OwnProcess server) {
        String line = server.line();
        assertThat(line).as(server.complaints()).isNotNull();
        return URI.create(line.replaceFirst(".*(http://[^ ]+/).*", "$1"));
    }

    private String upload(URI server, String word) throws Exception {
        HttpResponse<String> kept = send(
                HttpRequest.newBuilder(server.resolve("v1/candidates?name=cv.txt"))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(
                                Resumes.HOLLY.replace("holly@", word + "@").replace("lighthouse", word))));
        assertThat(kept.statusCode()).as(kept.body()).isIn(201, 202);
        return WireJson.mapper().readTree(kept.body()).path("id").asString("");
    }

    private void found(URI server, String word, int total) throws Exception {
        until(total + " for " + word, () -> send(
                HttpRequest.newBuilder(server.resolve("v1/search?q=" + word))).body()
                .startsWith("{\"total\":" + total + ","));
    }

    private String generation(URI server) throws Exception {
        String status = send(HttpRequest.newBuilder(server.resolve("v1/status"))).body();
        return WireJson.mapper().readTree(status).path("generation").asString("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(GENEROUS).build(), BodyHandlers.ofString());
    }

    /** Something that becomes true. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(String what, Condition condition) throws Exception {
        long giveUp = System.nanoTime() + GENEROUS.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            Thread.sleep(50);
        }
    }
}
