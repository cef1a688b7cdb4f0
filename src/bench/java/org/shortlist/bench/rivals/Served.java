package org.shortlist.bench.rivals;

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
import java.util.stream.Stream;

/** A program that serves on the loopback, in a JVM of its own, and what the system says that it takes. Linux alone. */
final class Served implements Closeable {

    private static final String COMPLAINTS = "complaints.log";
    private static final int LAST_LINES = 20;
    private static final int TICKS_A_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    private final Process process;
    private final Path folder;
    private final Path complaints;
    private final int port;

    private Served(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        complaints = folder.resolve(COMPLAINTS);
        this.port = port;
    }

    /**
     * Starts it and waits until it says its port.
     *
     * @param heap     as in 1g
     * @param arguments options of the JVM beside those that are the same for all, class and what it takes
     * @param folder   where everything lies that it keeps, and what it complains of
     * @param said     the line that has the port as its group
     */
    static Served start(String heap, List<String> arguments, Path folder, Pattern said) throws IOException {
        Files.createDirectories(folder);
        Path complaints = folder.resolve(COMPLAINTS);
        List<String> line = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + heap,
                        "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        line.addAll(arguments);
        Process process = new ProcessBuilder(line).redirectError(complaints.toFile()).start();
        try {
            return new Served(process, folder, port(process, said).get(90, TimeUnit.SECONDS));
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IOException("It did not start; it said: " + Files.readString(complaints), e);
        }
    }

    /** Reads to the line with the port, and goes on reading, so that it never waits for a reader. */
    private static CompletableFuture<Integer> port(Process process, Pattern said) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                lines.lines()
                        .map(said::matcher)
                        .filter(Matcher::find)
                        .forEach(found -> port.complete(Integer.valueOf(found.group(1))));
                port.completeExceptionally(new IOException("it ended"));
            } catch (IOException | RuntimeException e) {
                port.completeExceptionally(e);
            }
        });
        return port;
    }

    /** The address of a path that begins with a slash. */
    String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Seconds of CPU that it took so far, all threads together. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(proc("stat"));
        String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (double) (Long.parseLong(parts[USER_TIME]) + Long.parseLong(parts[SYSTEM_TIME])) / TICKS_A_SECOND;
    }

    /** Megabytes of memory that are its own and no file's. */
    long anonymousMb() throws IOException {
        try (var lines = Files.lines(proc("status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** Megabytes of the files that it keeps. */
    long diskMb() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        return bytes / 1_000_000;
    }

    /** Whether it is there, and what it complained of last. */
    String condition() throws IOException {
        List<String> said = Files.readAllLines(complaints);
        return (process.isAlive() ? "it is there" : "it ended with exit code " + process.exitValue()) + ", and said: "
                + String.join("\n", said.subList(Math.max(0, said.size() - LAST_LINES), said.size()));
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
