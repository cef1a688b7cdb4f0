package org.shortlist.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The program in a process of its own, on a data folder: so it can be killed as a machine kills. */
final class OwnProcess implements Closeable {

    private final Process process;
    private final Path errors;
    private final BufferedReader lines;

    private OwnProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a command; what it complains of goes to a file beside the data. */
    static OwnProcess start(Path data, String... arguments) throws IOException {
        return start(Map.of(), List.of(), data, arguments);
    }

    /** The same, where no file can grow above so many kilobytes. */
    static OwnProcess startWithFilesOfAtMost(int kilobytes, Path data, String... arguments) throws IOException {
        return start(Map.of(), List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"), data,
                arguments);
    }

    /** The same where these variables of the environment say so. */
    static OwnProcess startWhere(Map<String, String> environment, Path data, String... arguments) throws IOException {
        return start(environment, List.of(), data, arguments);
    }

    private static OwnProcess start(Map<String, String> environment, List<String> before, Path data,
            String... arguments) throws IOException {
        Path errors = Files.createTempFile(data.toAbsolutePath().getParent(), "errors-", ".log");
        List<String> line = new ArrayList<>(before);
        line.addAll(
                List.of(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx512m", "-cp",
                        System.getProperty("java.class.path"), Main.class.getName()));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", data.toString()));
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new OwnProcess(builder.start(), errors);
    }

    /** The next line it prints; null when it has ended. */
    @Nullable
    String line() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: it can neither close nor flush anything. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM, as an operator stops it; returns its exit code. */
    int stop() {
        process.destroy();
        return exitCode();
    }

    /** Waits until it has ended. */
    int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("it did not end within a minute; it said: " + complaints());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String complaints() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
