package org.shortlist.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A process that reads files for this one, one after the other; see {@link ReadingMain} for its side. It has a bounded heap, an empty
 * folder to work in, none of our environment, and nobody listens to what it says besides its answers.
 */
final class ReadingProcess implements Closeable {

    private static final int BUFFER = 64 * 1024;
    private static final long START_S = 60;
    /** The JVM's own, as {@code -XX:+ExitOnOutOfMemoryError} has it. */
    private static final int OUT_OF_MEMORY = 3;
    private static final Set<String> ENVIRONMENT = Set.of("SystemRoot", "LC_ALL", "LANG", "TZ");

    private final Limits limits;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private boolean busy;
    private boolean spent;

    private ReadingProcess(Limits limits, Process process) {
        this.limits = limits;
        this.process = process;
        requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
        answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    }

    /** It ended without an answer. */
    static final class FallenException extends IOException {
        private static final long serialVersionUID = 1;
        private final int exitCode;

        FallenException(int exitCode, @Nullable Throwable cause) {
            super("exit code " + exitCode, cause);
            this.exitCode = exitCode;
        }

        boolean wasOutOfMemory() {
            return exitCode == OUT_OF_MEMORY;
        }
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param folder where it works
     * @throws IOException when it does not get ready
     */
    static ReadingProcess start(Limits limits, Path folder, @Nullable Path archive) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(limits, folder, archive)).directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        ReadingProcess process = new ReadingProcess(limits, builder.start());
        try {
            process.within(START_S * 1000, () -> process.answers.readByte());
            return process;
        } catch (FallenException | TimeoutException e) {
            process.close();
            throw new IOException("A process to read documents in does not start: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Limits limits, Path folder, @Nullable Path archive) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + limits.memory(), "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData", "-XX:MaxDirectMemorySize=16m", "-Xshare:auto", "-Xlog:disable",
                "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + folder));
        if (archive != null) {
            command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive));
        }
        command.addAll(List.of("-cp", classPath(), ReadingMain.class.getName()));
        command.addAll(limits.words());
        return command;
    }

    /** It works in a folder of its own, from where a relative entry would lead nowhere. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Has a file read.
     *
     * @throws FallenException       when the process fell
     * @throws CancellationException when the calling thread is interrupted
     */
    ExtractedText read(byte[] bytes, String fileName) throws UnreadableFileException, FallenException {
        busy = true;
        try {
            ReadingAnswer answer = within(limits.time().toMillis(), () -> {
                ReadingAnswer.ask(bytes, fileName, requests);
                return ReadingAnswer.from(answers);
            });
            busy = false;
            spent = answer.last();
            return answer.text();
        } catch (TimeoutException e) {
            throw Words.tooSlow(limits, e);
        }
    }

    /** Something to be done with the pipes. */
    private interface Exchange<T> {
        T make() throws IOException;
    }

    /** Pipes know no time limit and heed no interruption; felling the process ends them. */
    private <T> T within(long millis, Exchange<T> exchange) throws FallenException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(exchange::make);
        Thread.ofPlatform().daemon().name("waiting for a reader").start(task);
        try {
            return task.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new FallenException(exitCode(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while reading a file");
        }
    }

    /** Its exit code; it is given a moment to end, for its pipes close before it does. */
    private int exitCode() {
        try {
            return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Whether it can be given another file. */
    boolean isWell() {
        return !busy && !spent && process.isAlive();
    }

    /** Ends it: in peace when it has nothing to do, else at once. */
    @Override
    public void close() {
        if (busy) {
            process.destroyForcibly();
        }
        try {
            requests.close();
        } catch (IOException e) {
            process.destroyForcibly(); // it does not listen
        }
    }
}
