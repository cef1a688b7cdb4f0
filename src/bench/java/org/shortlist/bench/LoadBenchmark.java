package org.shortlist.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.shortlist.parser.ResumeParser;
import org.shortlist.resume.Candidate;
import org.shortlist.store.SqliteStore;
import org.shortlist.store.Version;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Puts a server under the load of a day: searches with facets and marks, suggestions, candidates opened, uploads and deletes.
 *
 * <p>Requests come at their times whether the ones before are answered or not (an open loop), and each time is measured from when the
 * request should have been sent: so waiting counts. First the rate is raised until one in a hundred takes longer than 100 ms; then half of
 * the highest rate that held goes on, before, during and after a reindex by another process, and the server's own memory is read
 * after each piece of them: nine pieces before and nine after, three minutes each with the usual 20 seconds. Who is refused is told to come
 * again (503) and is counted apart from what failed. The load runs on the same machine and takes its share of it.
 *
 * <p>Usage: {@code LoadBenchmark [candidates] [seconds a step] [folder]}, 100,000 and 20 unless told; a folder keeps the store for the next
 * time. Linux alone.
 */
public final class LoadBenchmark {

    private static final int BATCH = 1_000;
    private static final int PIECES = 9;
    private static final double SLOW_MS = 100;
    private static final int[] RATES = {10, 20, 40, 60, 80, 120, 160, 240, 320};

    private LoadBenchmark() {}

    public static void main(String[] args) throws Exception {
        int candidates = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("shortlist-load");
        Vocabulary vocabulary = Vocabulary.load();
        Population population = new Population(vocabulary, 1);
        fill(folder, new ResumeParser(vocabulary).version(), population, candidates);
        System.out.println("reindex: " + run(folder, "reindex"));

        Process server = start(folder, "serve", "--port", "0");
        try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
            URI address = URI.create(lines.readLine().replaceFirst(".*(http://[^ ]+/).*", "$1"));
            LoadClient client = new LoadClient(address, population, candidates);
            System.out.printf("%-22s %8s %8s %8s %8s %8s %8s %9s%n", "phase", "rate/s", "done", "refused", "failed",
                    "p50 ms",
                    "p99 ms",
                    "RssAnon");
            report("to warm up", client.at(20, 2 * seconds), server);
            double held = 0;
            for (int rate : RATES) {
                LoadClient.Phase phase = client.at(rate, seconds);
                report("rising", phase, server);
                if (phase.p99() > SLOW_MS || !phase.whole()) {
                    break;
                }
                held = rate;
            }
            double half = Math.max(5, held / 2);
            soak("before the reindex", client, half, seconds, server);
            Process reindex = start(folder, "reindex", "--json");
            report("during the reindex", client.during(half, reindex::isAlive), server);
            System.out.println("reindex under load ended with exit code " + reindex.waitFor());
            soak("after the reindex", client, half, seconds, server);
        } finally {
            server.destroy();
            server.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** Goes on in pieces, so that it shows whether memory grows. */
    private static void soak(String name, LoadClient client, double rate, int seconds, Process server)
            throws IOException {
        for (int piece = 0; piece < PIECES; piece++) {
            report(name, client.at(rate, seconds), server);
        }
    }

    private static void fill(Path folder, String readBy, Population population, int candidates)
            throws IOException, NoSuchAlgorithmException {
        Files.createDirectories(folder);
        try (SqliteStore store = SqliteStore.open(folder.resolve("shortlist.db"))) {
            if (store.size() > 0) {
                return;
            }
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            List<Version> batch = new ArrayList<>();
            for (int i = 0; i < candidates; i++) {
                Candidate one = population.candidate(i);
                byte[] bytes = one.text().getBytes(StandardCharsets.UTF_8);
                batch.add(
                        new Version("made:" + i, "made.txt", "text/plain", HexFormat.of().formatHex(sha.digest(bytes)),
                                bytes, one.text(), one.resume(), readBy, one.updated()));
                if (batch.size() == BATCH || i == candidates - 1) {
                    store.saveAll(batch);
                    batch.clear();
                }
            }
            System.out.printf(Locale.ROOT, "%,d candidates are in the store%n", store.size());
        }
    }

    private static Process start(Path folder, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-cp", System.getProperty("java.class.path"),
                "org.shortlist.cli.Main"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", folder.toString()));
        return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String run(Path folder, String... arguments) throws IOException, InterruptedException {
        Process process = start(folder, arguments);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return out + " (exit code " + process.waitFor() + ")";
    }

    private static void report(String name, LoadClient.Phase phase, Process server) throws IOException {
        System.out.printf(Locale.ROOT, "%-22s %8.0f %8d %8d %8d %8.1f %8.1f %6d MB%n", name, phase.rate(), phase.done(),
                phase.refused(), phase.failed(), phase.p50(), phase.p99(), anonymous(server));
    }

    /** Megabytes of memory that are the server's own and no file's. */
    private static long anonymous(Process server) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(server.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("RssAnon:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
