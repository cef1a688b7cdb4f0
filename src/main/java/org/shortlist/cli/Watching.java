package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shortlist.ingest.FolderWatch;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Missing;

/** Keeps folders imported, each on a thread of its own, and tells what came of it. */
final class Watching implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<Thread> threads = new ArrayList<>();

    private Watching() {}

    /** What is done when the store has changed. */
    interface Change {
        void reached(long number) throws IOException;
    }

    /**
     * Begins to watch.
     *
     * @param importer brings in what is found
     * @param prune  whether candidates are deleted whose only files have gone
     * @param change hears of the store's changes
     * @throws Failure when one of them is no folder
     */
    static Watching of(List<Path> folders, Importer importer, boolean prune, Terminal terminal, DataFolder data,
            Change change) throws IOException {
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw Failure.wrongUsage("There is no folder " + folder + " to be watched");
            }
        }
        Watching watching = new Watching();
        for (Path folder : folders) {
            FolderWatch watch = new FolderWatch(importer, data.store(), folder, prune,
                    new Told(ImportView.of(terminal, false), prune, terminal, data, change));
            watching.threads.add(Thread.ofPlatform().daemon().name("watch").start(() -> watch.run(PAUSE)));
        }
        return watching;
    }

    /** Notes and prints what a watch has done, unless nothing came of it. */
    private record Told(ImportView view, boolean prunes, Terminal terminal, DataFolder data, Change change)
            implements
                FolderWatch.Listener {

        @Override
        public void imported(ImportReport report) {
            if (report.created() + report.replaced() + report.failed().size() > 0) {
                view.finished(report);
            }
            note("import", report.created() + report.replaced(), report.ids());
            reached(report.changeNumber());
        }

        @Override
        public void missing(Missing missing, Missing.Pruned pruned) {
            note("delete", pruned.ids().size(), pruned.ids());
            view.missing(missing, prunes);
            reached(pruned.change());
        }

        private void note(String deed, long count, List<String> ids) {
            try {
                if (count > 0) {
                    data.note(deed, count, ids, Map.of());
                }
            } catch (IOException e) {
                terminal.complain("What a watched folder changed cannot be noted in the audit log: " + e.getMessage());
            }
        }

        private void reached(long number) {
            terminal.out().flush();
            try {
                if (number > 0) {
                    change.reached(number);
                }
            } catch (IOException e) {
                terminal.complain("What was imported cannot be found yet: " + e.getMessage());
            }
        }
    }

    /** Waits for ever. @throws InterruptedException when this thread is interrupted */
    void await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Tells it to stop, and waits for nothing. */
    void interrupt() {
        threads.forEach(Thread::interrupt);
    }

    /** Stops; what is kept by then is kept. */
    @Override
    public void close() {
        interrupt();
        for (Thread thread : threads) {
            try {
                thread.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
