package org.shortlist.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/** Where what is read goes. Its failures end the run. */
interface Destination {

    /**
     * What became of a file or line.
     *
     * @param id of the candidate; null when it is not told
     */
    record Fate(@Nullable String id, ImportEvent.Outcome outcome) {}

    /**
     * What became of these bytes from this source before; empty when they are to be read. Asked by many threads.
     *
     * @throws UnreadableFileException when they must not be read, and why
     */
    Optional<Fate> known(String source, String sha256, String readBy) throws IOException, UnreadableFileException;

    /** Takes what was read, in the order of the files; called by one thread. What became of each, in the same order. */
    List<Saved> saveAll(List<Version> versions) throws IOException;
}
