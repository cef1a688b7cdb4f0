package org.shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.search.CandidateIndex;
import org.shortlist.vocabulary.Vocabulary;

/**
 * An index of generated candidates, made once and kept: making a million takes minutes and, for a while, three times the room on disk
 * that it has in the end; of memory no more than that of ten thousand, for candidates are made as they are indexed.
 *
 * <p>Usage: {@code BigIndex [candidates] [folder]}, 1,000,000 and a folder of that number among the temporary files. To measure what
 * answering needs of memory, make the index first and open it in a program of its own.
 */
public final class BigIndex {

    static final YearMonth AS_OF = YearMonth.of(2026, 11);

    private static final int REPORTED = 100_000;

    private BigIndex() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int candidates = candidates(args);
        Vocabulary vocabulary = Vocabulary.load();
        open(folder(args), vocabulary, new Population(vocabulary, 1), candidates).close();
    }

    /** How many are asked for first on the command line. */
    static int candidates(String[] args) {
        return args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    }

    /** Where their index is kept. */
    static Path folder(String[] args) {
        return args.length > 1
                ? Path.of(args[1])
                : Path.of(System.getProperty("java.io.tmpdir"), "shortlist-bench-" + candidates(args));
    }

    /** Opens that of so many candidates, made if it is not there. */
    static CandidateIndex open(Path folder, Vocabulary vocabulary, Population population, int candidates)
            throws IOException, InterruptedException, ExecutionException {
        CandidateIndex index = LuceneIndex.open(folder, vocabulary);
        if (index.state().candidates() != candidates) {
            load(index, population, candidates);
        }
        try (var files = Files.walk(live(folder))) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            System.out.printf(Locale.ROOT, "%,d candidates, index of %.1f MB%n", index.state().candidates(),
                    bytes / 1e6);
        }
        return index;
    }

    /** Where the live generation is. */
    static Path live(Path folder) throws IOException {
        return folder.resolve(Files.readString(folder.resolve("CURRENT")).strip());
    }

    static void load(CandidateIndex index, Population population, int candidates)
            throws IOException, InterruptedException, ExecutionException {
        int threads = Runtime.getRuntime().availableProcessors();
        long begun = System.nanoTime();
        try (CandidateIndex.Rebuild rebuild = index.rebuild(AS_OF);
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int worker = 0; worker < threads; worker++) {
                int first = worker;
                parts.add(workers.submit(() -> {
                    for (int i = first; i < candidates; i += threads) {
                        rebuild.put(population.candidate(i));
                        report(i + 1, begun);
                    }
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
            rebuild.commit(candidates);
            rebuild.publish();
        }
        index.refresh();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "%,d candidates generated and indexed in %.1f s by %d threads: %,.0f a second%n",
                candidates, seconds, threads, candidates / seconds);
    }

    private static void report(int number, long begun) {
        if (number % REPORTED == 0) {
            System.out.printf(Locale.ROOT, "%,d after %.0f s%n", number, (System.nanoTime() - begun) / 1e9);
        }
    }
}
