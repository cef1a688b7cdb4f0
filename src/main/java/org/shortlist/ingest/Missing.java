package org.shortlist.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.shortlist.store.CandidateStore;

/**
 * Files that were imported from a folder and lie there no longer. A line of a file, or a file in an archive, is missing when that file
 * or archive is.
 *
 * @param folder where was looked
 * @param gone   what is missing, by name
 * @param there  how many files that were imported from there still are
 */
public record Missing(Path folder, List<Gone> gone, long there) {

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
        List<Gone> gone = new ArrayList<>();
        long[] there = new long[1];
        String beginning = folder.toAbsolutePath().normalize() + folder.getFileSystem().getSeparator();
        store.sources(beginning, (source, id) -> {
            if (Files.exists(Path.of(container(source)))) {
                there[0]++;
            } else {
                gone.add(new Gone(source, id));
            }
        });
        return new Missing(folder, gone, there[0]);
    }

    /** The file that a line or a packed file is in; a file itself. */
    private static String container(String source) {
        int packed = source.indexOf(".zip!");
        return packed >= 0 ? source.substring(0, packed + ".zip".length()) : source.replaceFirst("#[0-9]+$", "");
    }

    /** Whether nothing at all is there any more: then rather the folder is elsewhere (a disk that is not mounted) than its files gone. */
    public boolean isAll() {
        return there == 0 && !gone.isEmpty();
    }

    /**
     * Removes the candidates who came from these files and from no other.
     *
     * @return the number of the last change; empty when nobody was removed
     */
    public OptionalLong prune(CandidateStore store) throws IOException {
        OptionalLong last = OptionalLong.empty();
        for (Gone each : gone) {
            OptionalLong change = store.giveUp(each.source());
            last = change.isPresent() ? change : last;
        }
        return last;
    }
}
