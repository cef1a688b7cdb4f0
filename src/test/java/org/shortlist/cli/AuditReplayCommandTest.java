package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.http.WireJson;

/** What was asked of a server that has ended is asked again: the same list comes, or what was done since is named, and nobody. */
@Timeout(240)
class AuditReplayCommandTest {

    private static final String FILTER = "NOT company:amazon";

    @TempDir
    private static Path asked;
    /** Of searches, the first being of everyone. */
    private static final List<Long> NUMBERS = new ArrayList<>();
    private static String key = "";

    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of(""));

    @BeforeAll
    static void ask() throws Exception {
        Shell shell = new Shell(asked.resolve("data"));
        assertThat(shell.run("import", Resumes.in(asked.resolve("resumes")).toString()).exitCode()).isZero();
        String printed = shell.run("key", "add", "Bo", "--scope", "search,write,admin").out();
        key = written(printed);
        String narrow = written(shell.run("key", "add", "Cy", "--scope", "search", "--filter", FILTER).out());
        try (OwnProcess server = OwnProcess.start(asked.resolve("data"), "serve", "--port", "0");
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create(server.line().replaceFirst(".*(http://[^ ]+/).*", "$1"));
            search(client, address, key, "");
            String first = search(client, address, key, "q=java&size=1");
            String cursor = WireJson.mapper().readTree(first).path("cursor").asString("");
            assertThat(cursor).isNotEmpty();
            search(client, address, key, "q=java&size=1&cursor=" + cursor);
            search(client, address, key, "q=java&size=1&page=2");
            search(client, address, key, "q=kafka+OR+menu&sort=name&facet=skill&skill=kafka");
            search(client, address, narrow, "q=java");
            search(client, address, key, "q=chef");
            assertThat(server.stop()).isIn(0, 143);
        }
        shell.run("audit", "show")
                .out()
                .lines()
                .filter(line -> line.contains(" search "))
                .forEach(
                        line -> NUMBERS.add(Long.parseLong(line.substring(0, line.indexOf(' ')))));
        assertThat(NUMBERS).hasSize(7);
    }

    private static String written(String printed) {
        return printed.replaceFirst("(?s).*?(k_[0-9a-f]{8}_[A-Za-z0-9_-]{43}).*", "$1");
    }

    private static String search(HttpClient client, URI server, String key, String parameters) throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(server.resolve("v1/search?" + parameters))
                .header("Authorization", "Bearer " + key)
                .build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @BeforeEach
    void copy() throws IOException {
        Trees.copy(asked.resolve("data"), folder.resolve("data"));
        shell = new Shell(folder.resolve("data"));
    }

    private Result replay(long number) {
        return shell.run("audit", "replay", Long.toString(number));
    }

    private String id(String question) {
        return WireJson.mapper()
                .readTree(shell.run("search", question, "--json").out())
                .path("hits")
                .path(0)
                .path("id")
                .asString("");
    }

    @Test
    void theListIsIdenticalAfterARestartAndAfterAReindex() {
        for (int round = 0; round < 2; round++) {
            for (long number : NUMBERS) {
                Result again = replay(number);
                assertThat(again.exitCode()).as("%s %s", number, again).isZero();
                assertThat(again.out()).startsWith("Identical list.\n#  Id ").doesNotContain("Holly", "Fern", "Tarn");
            }
            assertThat(shell.run("reindex").exitCode()).isZero();
        }
        assertThat(replay(NUMBERS.getFirst()).out()).hasLineCount(5);
        String second = id("holly");
        String first = id("fern");
        assertThat(List.of(replay(NUMBERS.get(2)).out(), replay(NUMBERS.get(3)).out())).as("by cursor and by page")
                .allSatisfy(list -> assertThat(list).hasLineCount(3).containsPattern("\n2 +c_"));
        assertThat(replay(NUMBERS.get(5)).out()).as("as the key's filter has it")
                .contains(second)
                .doesNotContain(first);
    }

    @Test
    void whoeverCameSinceIsCounted() throws IOException {
        Path late = Files.writeString(folder.resolve("late.txt"), Resumes.HOLLY.replace("holly@", "late@")
                .replace("Holly", "Agatha"));
        assertThat(shell.run("import", late.toString()).exitCode()).isZero();
        Result java = replay(NUMBERS.get(1));
        assertThat(java.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(java.out()).startsWith("Another list.\n  1 candidate added or changed since\n#");
        shell.run("tag", "--add", "later", id("fern"));
        assertThat(replay(NUMBERS.get(1)).out()).contains("  2 candidates added or changed since\n");
        assertThat(shell.run("delete", "--yes", id("agatha")).exitCode()).isZero();
        assertThat(replay(NUMBERS.get(1)).out()).contains("1 candidate added or changed since",
                "1 candidate deleted since");
    }

    @Test
    void whoeverWasErasedIsCountedAndNeverNamed() {
        String holly = id("holly");
        assertThat(shell.run("erase", "--yes", holly).exitCode()).isZero();
        Result java = replay(NUMBERS.get(1));
        assertThat(java.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(java.out()).startsWith("Another list.\n  1 person erased since\n")
                .doesNotContain(holly, "Holly", "Windermere", "deleted");
    }

    @Test
    void anotherRankingIsNamed() throws IOException {
        Files.writeString(folder.resolve("data/ranking.properties"), "name = ours@1\nk1 = 2\n");
        assertThat(shell.run("reindex").exitCode()).isZero();
        Result java = replay(NUMBERS.get(1));
        assertThat(java.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(java.out()).startsWith("Another list.\n  another ranking profile: it was default@")
                .contains(", it is ours@1 ", "the index is made otherwise");
    }

    @Test
    void whatCannotBeAskedAgainIsSaid() {
        assertThat(replay(999).err()).contains("no entry 999");
        assertThat(replay(1).err()).contains("is no search but 'import'");
        assertThat(shell.run("audit", "forget", "chef").out()).contains("Forgotten of 1 event");
        assertThat(replay(NUMBERS.get(6)).err()).contains("has been forgotten");
        assertThat(shell.run("audit", "forget", "amazon").out()).as("the filter").contains("Forgotten of 1 event");
        assertThat(shell.run("audit", "verify").exitCode()).isZero();
        assertThat(shell.run("audit", "show", "--json").out()).contains("\"n\":1,", "\"list\":\"");
    }
}
