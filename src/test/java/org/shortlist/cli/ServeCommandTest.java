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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
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
        PipedInputStream out = new PipedInputStream();
        PrintStream printed = new PrintStream(new PipedOutputStream(out), true, StandardCharsets.UTF_8);
        String[] args = {"serve", "--port", "0", "--data", folder.resolve("data").toString(), "--import",
                Resumes.in(folder.resolve("resumes")).toString()};
        Callable<Integer> serving = () -> Main.run(args, InputStream.nullInputStream(), printed, printed);
        FutureTask<Integer> exitCode = new FutureTask<>(serving);
        Thread server = Thread.ofPlatform().start(exitCode);

        BufferedReader lines = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
        String line = lines.readLine();
        assertThat(line).matches("Shortlist is at http://127\\.0\\.0\\.1:\\d+/ .*");
        URI address = URI.create(line.replaceFirst(".*(http://[^ ]+/).*", "$1"));
        while (!get(address.resolve("v1/search?q=lighthouse")).contains("Holly")) {
            Thread.sleep(50);
        }

        server.interrupt();
        assertThat(exitCode.get()).isZero();
        assertThat(new Shell(folder.resolve("data")).run("search", "lighthouse").out()).contains("Holly");
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
