package org.shortlist.opensearch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One OpenSearch node in a process of its own, on free ports, with 512 MB of heap. It ends when its input does: so also when the
 * tests are killed.
 */
public final class OpenSearchNode implements Closeable {

    private static final Path PARTS = Path.of("target", "opensearch", "lib");
    private static final Pattern ADDRESSES = Pattern.compile("http (\\d+) transport (\\d+)");

    private final Process process;
    private final int httpPort;
    private final int transportPort;

    private OpenSearchNode(Process process, int httpPort, int transportPort) {
        this.process = process;
        this.httpPort = httpPort;
        this.transportPort = transportPort;
    }

    /**
     * Starts a node and waits until it answers.
     *
     * @param known a node of the cluster that it joins; null to found one
     * @throws IOException when it does not start within a minute, with what it said
     */
    public static OpenSearchNode start(String name, Path folder, @Nullable OpenSearchNode known) throws IOException {
        if (!Files.isDirectory(PARTS)) {
            throw new IOException("OpenSearch is not there: run mvn -f src/opensearch/pom.xml first.");
        }
        Files.createDirectories(folder);
        Path said = folder.resolve("said.log");
        Process process = new ProcessBuilder(line(name, folder, known)).redirectError(said.toFile()).start();
        try {
            Matcher addresses = addresses(process).get(60, TimeUnit.SECONDS);
            return new OpenSearchNode(process, Integer.parseInt(addresses.group(1)),
                    Integer.parseInt(addresses.group(2)));
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IOException("The node " + name + " did not start; it said: " + Files.readString(said), e);
        }
    }

    private static List<String> line(String name, Path folder, @Nullable OpenSearchNode known) {
        List<String> line = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-Dhasten=true", "-cp", PARTS + "/*",
                        Path.of("src", "opensearch", "NodeMain.java").toString(), name, folder.toString()));
        if (known != null) {
            line.add(String.valueOf(known.transportPort));
        }
        return line;
    }

    /** Reads to the line with the addresses, and goes on reading, so that the node never waits for a reader. */
    private static CompletableFuture<Matcher> addresses(Process process) {
        CompletableFuture<Matcher> found = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines().map(ADDRESSES::matcher).filter(Matcher::matches).forEach(found::complete);
                found.completeExceptionally(new IOException("it ended"));
            } catch (IOException | RuntimeException e) {
                found.completeExceptionally(e);
            }
        });
        return found;
    }

    /** Where it answers: {@code http://127.0.0.1:PORT}. */
    public String url() {
        return "http://127.0.0.1:" + httpPort;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, as a machine that fails. */
    public void kill() throws IOException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends its input, on which it closes by itself. */
    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            process.getOutputStream().close();
        }
        awaitEnd();
    }

    private void awaitEnd() throws IOException {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("The node did not end within a minute.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
