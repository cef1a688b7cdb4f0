package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;

@Timeout(60)
class ServeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aServerTellsItsAddressImportsAndStopsWhenTold() throws IOException, InterruptedException, ExecutionException {
        try (Serving serving = Serving.with("--data", folder.resolve("data").toString(), "--import",
                Resumes.in(folder.resolve("resumes")).toString())) {
            while (!get(serving.address.resolve("v1/search?q=lighthouse")).contains("Holly")) {
                Thread.sleep(50);
            }
            serving.server.interrupt();
            assertThat(serving.exitCode.get()).isZero();
        }
        assertThat(new Shell(folder.resolve("data")).run("search", "lighthouse").out()).contains("Holly");
        assertThat(new Shell(folder.resolve("data")).run("audit", "show").out()).contains("local import (3)");
    }

    @Test
    void theSamplesThatComeWithTheProgramAreOfferedWhileNobodyIsKept() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("a home"));
        try (Serving serving = Serving.with("--data", folder.resolve("data").toString())) {
            assertThat(get(serving.address.resolve("v1/status"))).as("among the sources").contains("\"samples\":true");
        }
        System.setProperty("shortlist.home", home.toString());
        try {
            try (Serving serving = Serving.with("--data", folder.resolve("data").toString())) {
                assertThat(get(serving.address.resolve("v1/status"))).contains("\"samples\":false");
            }
            Files.createDirectory(home.resolve("samples"));
            try (Serving serving = Serving.with("--data", folder.resolve("data").toString())) {
                assertThat(get(serving.address.resolve("v1/status"))).contains("\"samples\":true");
            }
        } finally {
            System.clearProperty("shortlist.home");
        }
    }

    /** A server in a thread of its own; it has said where it is. */
    private record Serving(Thread server, FutureTask<Integer> exitCode, URI address) implements AutoCloseable {

        static Serving with(String... options) throws IOException {
            PipedInputStream out = new PipedInputStream();
            PrintStream printed = new PrintStream(new PipedOutputStream(out), true, StandardCharsets.UTF_8);
            String[] args = Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(options)).toArray(String[]::new);
            Callable<Integer> serving = () -> Main.run(args, InputStream.nullInputStream(), printed, printed);
            FutureTask<Integer> exitCode = new FutureTask<>(serving);
            Thread server = Thread.ofPlatform().start(exitCode);
            String line = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8)).readLine();
            assertThat(line).matches("Shortlist is at http://127\\.0\\.0\\.1:\\d+/ .*");
            return new Serving(server, exitCode, URI.create(line.replaceFirst(".*(http://[^ ]+/).*", "$1")));
        }

        @Override
        public void close() {
            server.interrupt();
            try {
                server.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void aServerThatIsStoppedWhileItImportsEndsSoonAndKeepsWhatItHad() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (OwnProcess server = OwnProcess.start(data, "serve", "--port", "0", "--import", "src/samples")) {
            URI address = URI.create(server.line().replaceFirst(".*(http://[^ ]+/).*", "$1"));
            while (total(address) == 0) {
                Thread.sleep(20);
            }
            long told = System.nanoTime();
            server.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(new Shell(data).run("search", "java OR kafka OR nurse", "--json").out()).contains("\"total\"");
    }

    private static int total(URI address) throws IOException, InterruptedException {
        return Integer.parseInt(get(address.resolve("v1/search?q=")).replaceFirst("^\\{\"total\":(\\d+)[^$]*", "$1"));
    }

    @Test
    void aFolderThatIsWatchedIsKeptImported() throws IOException, InterruptedException, ExecutionException {
        Path resumes = Files.createDirectory(folder.resolve("resumes"));
        PipedInputStream out = new PipedInputStream();
        PrintStream printed = new PrintStream(new PipedOutputStream(out), true, StandardCharsets.UTF_8);
        String[] args = {"serve", "--port", "0", "--data", folder.resolve("data").toString(), "--watch",
                resumes.toString(), "--prune"};
        FutureTask<Integer> exitCode = new FutureTask<>(
                () -> Main.run(args, InputStream.nullInputStream(), printed, printed));
        Thread server = Thread.ofPlatform().start(exitCode);
        BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
        URI address = URI.create(lines.readLine().replaceFirst(".*(http://[^ ]+/).*", "$1"));

        Path ada = Files.writeString(resumes.resolve("ada.txt"), "Ada Brightwater\n\nSkills\nzymurgy\n");
        Files.writeString(resumes.resolve("ben.txt"), "Ben Oduya\n\nSkills\nzymurgy\n");
        while (!get(address.resolve("v1/search?q=zymurgy")).contains("\"total\":2")) {
            Thread.sleep(200);
        }
        Files.delete(ada);
        while (!get(address.resolve("v1/search?q=zymurgy")).contains("\"total\":1")) {
            Thread.sleep(200);
        }
        server.interrupt();
        assertThat(exitCode.get()).isZero();
        assertThat(new Shell(folder.resolve("data")).run("audit", "show").out()).contains("local import (",
                "local delete (1) c_");
    }

    @Test
    void aPortInUseIsOneSentenceWithAWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Result refused = new Shell(folder.resolve("data")).run("serve", "--port", Integer.toString(port));
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.err()).isEqualTo("shortlist: Port " + port
                    + " is already in use; stop what uses it, or take another: --port N (0 for any free one)\n");
        }
    }

    @Test
    void whatOpensAKeyStoreStandsInAFileAndIsTried() throws IOException {
        Shell shell = new Shell(folder.resolve("data"));
        Path keystore = Files.writeString(folder.resolve("server.p12"), "no key store");
        Result silent = shell.run("serve", "--port", "0", "--tls-keystore", keystore.toString());
        assertThat(silent.exitCode()).isEqualTo(4);
        assertThat(silent.err()).contains("--tls-password-file FILE", "SHORTLIST_TLS_PASSWORD").hasLineCount(1);
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        Result wrong = shell.run("serve", "--port", "0", "--tls-keystore", keystore.toString(),
                "--tls-password-file", password.toString());
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.err()).contains("server.p12").doesNotContain("secret").hasLineCount(1);
    }

    private static String get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
        }
    }
}
