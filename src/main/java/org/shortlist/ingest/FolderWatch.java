package org.shortlist.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a folder imported: looks again and again for files that are new, changed or gone. It looks rather than have itself told, because
 * that works on every file system and loses nothing.
 *
 * <p>A file that is still being written must not be read half. So a file is read when it is as it was at the look before, in size and time;
 * names that copying programs give to unfinished files are passed over. What is gone is given up when nothing else is changing: a file that
 * was moved is imported at its new place before the old one is missed. What could not be had for a reason that passes is tried again, ever
 * more seldom; see {@link Retries}.
 */
public final class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Set<String> UNFINISHED = Set.of("part", "partial", "crdownload", "filepart", "tmp");
    /** A look takes at most this share of the time. */
    private static final int SHARE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Importing importing;
    private final CandidateStore store;
    private final Path folder;
    private final boolean prune;
    private final Listener listener;
    private final Retries retries;
    private Map<Path, State> before = Map.of();
    private final Map<Path, State> imported = new HashMap<>();
    private boolean missed = true;

    /**
     * A watch that has not looked yet.
     *
     * @param prune whether candidates are deleted whose only files have gone
     */
    public FolderWatch(Importer importer, CandidateStore store, Path folder, boolean prune, Listener listener) {
        this(importer::importFound, store, folder, prune, listener, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward */
    FolderWatch(Importing importing, CandidateStore store, Path folder, boolean prune, Listener listener,
            LongSupplier nanos) {
        this.importing = importing;
        this.store = store;
        this.folder = folder;
        this.prune = prune;
        this.listener = listener;
        retries = new Retries(nanos);
    }

    /** What imports files that were found. */
    interface Importing {
        ImportReport found(List<Path> files, ImportListener listener) throws IOException;
    }

    /** Follows a watch. Called by the thread that looks. */
    public interface Listener extends ImportListener {

        /** Files have been imported; what could not be had, and is tried again, is told the first time alone. */
        void imported(ImportReport report);

        /** Files have gone, and with them those who were deleted. */
        void missing(Missing missing, Missing.Pruned pruned);
    }

    /** What a file is told by while it is not read. */
    private record State(long size, Instant modified) {}

    /**
     * Looks until the thread is interrupted. What fails is logged and tried again.
     *
     * @param pause between two looks, at the least
     */
    public void run(Duration pause) {
        while (!Thread.currentThread().isInterrupted()) {
            long began = System.nanoTime();
            try {
                look();
            } catch (IOException | RuntimeException e) {
                LOG.warn("A watched folder could not be imported, trying again: {}", e.getClass().getName());
            }
            Duration patient = Duration.ofNanos((System.nanoTime() - began) * SHARE);
            Duration wait = patient.compareTo(pause) < 0 ? pause : patient;
            try {
                Thread.sleep(wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Looks once: imports what is as it was at the last look and not imported so.
     *
     * @throws IOException when the store fails; the next look tries again
     */
    public void look() throws IOException {
        Map<Path, State> now = states();
        List<Path> atRest = new ArrayList<>();
        boolean changing = !now.equals(before);
        now.forEach((file, state) -> {
            boolean isNew = !state.equals(imported.get(file));
            if (state.equals(before.get(file)) && (isNew || retries.isDue(file))) {
                atRest.add(file);
            }
        });
        missed |= before.keySet().stream().anyMatch(file -> !now.containsKey(file));
        before = now;
        if (!atRest.isEmpty()) {
            atRest.sort(null);
            ImportReport report = importing.found(atRest, listener);
            if (report.interrupted()) {
                return;
            }
            ImportReport told = retried(atRest, report, now);
            atRest.forEach(file -> imported.put(file, now.get(file)));
            imported.keySet().retainAll(now.keySet());
            retries.keepOnly(now.keySet());
            listener.imported(told);
        } else if (missed && !changing && !retries.isAnyWaiting()) {
            missed = false;
            giveUp();
        }
    }

    /** Has what could not be had tried again, and says so. */
    private ImportReport retried(List<Path> files, ImportReport report, Map<Path, State> now) {
        Map<String, Path> had = new HashMap<>();
        files.forEach(file -> had.put(FilePath.text(file), file));
        List<ImportEvent> told = new ArrayList<>();
        for (ImportEvent event : report.failed()) {
            Path file = Retries.passes(event) ? had.remove(event.file()) : null;
            if (file == null) {
                told.add(event);
            } else if (retries.failed(file, now.get(file).equals(imported.get(file)))) {
                told.add(event.with(event.message() + " It is tried again by itself, ever more seldom."));
            }
        }
        had.values().forEach(retries::forget);
        return report.withFailed(told);
    }

    private void giveUp() throws IOException {
        imported.keySet().retainAll(before.keySet());
        Missing missing = Missing.in(store, folder);
        if (missing.isAny()) {
            listener.missing(missing, prune ? missing.prune(store) : Missing.Pruned.NOBODY);
        }
    }

    private Map<Path, State> states() throws IOException {
        Map<Path, State> states = new HashMap<>();
        ResumeFiles.visit(List.of(folder), new ResumeFiles.Visitor() {
            @Override
            public void file(Path file, boolean named) {
                if (!UNFINISHED.contains(extension(file))) {
                    state(file).ifPresent(state -> states.put(file, state));
                }
            }

            @Override
            public void skipped(Path file, String why) {
                // it is none of ours
            }

            @Override
            public void failed(Path file, Reason reason, String why) {
                // it may be there again at the next look
            }
        });
        return states;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Optional<State> state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new State(attributes.size(), attributes.lastModifiedTime().toInstant()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
