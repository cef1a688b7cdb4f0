package org.shortlist.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.FilePath;

/**
 * Files that were imported from a folder and lie there no longer. A line of a file, or a file in an archive, is missing when that file
 * or archive is.
 *
 * @param folder where was looked
 * @param gone   what is missing, by name
 * @param unsure how many more cannot be found, though their folder is there: it is empty, as when a disk is not mounted, or it cannot
 *               be read
 * @param there  how many files that were imported from there still are
 */
public record Missing(Path folder, List<Gone> gone, long unsure, long there) {

    public Missing {
        gone = List.copyOf(gone);
    }

    /**
     * One file.
     *
     * @param source as it was imported
     * @param id     of the candidate who came from it
     */
    public record Gone(String source, String id) {}

    /** Looks for every file that was imported from a folder. */
    public static Missing in(CandidateStore store, Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        List<Gone> gone = new ArrayList<>();
        Map<Path, Boolean> telling = new HashMap<>();
        long[] counts = new long[2];
        store.sources(FilePath.text(whole) + folder.getFileSystem().getSeparator(), (source, id) -> {
            Optional<Path> file = SourceFile.of(source);
            if (file.isEmpty() || !Files.notExists(file.get())) {
                counts[0]++;
            } else if (telling.computeIfAbsent(nearest(file.get(), whole), Missing::tells)) {
                gone.add(new Gone(source, id));
            } else {
                counts[1]++;
            }
        });
        return new Missing(folder, gone, counts[1], counts[0]);
    }

    /** The innermost folder of a file that is there. */
    private static Path nearest(Path file, Path folder) {
        Path parent = file.getParent();
        while (parent != null && !parent.equals(folder) && Files.notExists(parent)) {
            parent = parent.getParent();
        }
        return parent == null ? folder : parent;
    }

    /** Whether what cannot be found in a folder is surely not in it. */
    private static boolean tells(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether anything cannot be found. */
    public boolean isAny() {
        return !gone.isEmpty() || unsure > 0;
    }

    /**
     * Who was removed.
     *
     * @param change the number of the last change; 0 when nobody was
     */
    public record Pruned(List<String> ids, long change) {

        /** Nobody. */
        public static final Pruned NOBODY = new Pruned(List.of(), 0);

        public Pruned {
            ids = List.copyOf(ids);
        }
    }

    /** Removes the candidates who came from these files and from no other. */
    public Pruned prune(CandidateStore store) throws IOException {
        List<String> ids = new ArrayList<>();
        long last = 0;
        for (Gone each : gone) {
            OptionalLong change = store.giveUp(each.source());
            if (change.isPresent()) {
                ids.add(each.id());
                last = change.getAsLong();
            }
        }
        return new Pruned(ids, last);
    }
}
