package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What the store's files looked like when the index was last seen to have all that is in them: sizes and times of change. While
 * they look so still, and the same generation answers, a search need not open the store, which would take as long as the search.
 * Only a hint: where it is missing or anything differs, the store is asked.
 */
final class Footprint {

    private final DataFolder data;

    Footprint(DataFolder data) {
        this.data = data;
    }

    /** Of a store that is no file nothing can be seen: it is always asked. */
    boolean isUnchanged() {
        if (data.place().isShared()) {
            return false;
        }
        try {
            return Files.readString(file()).equals(now());
        } catch (IOException e) {
            return false;
        }
    }

    /** To be called when the store is closed. The log is gone then, unless another process is at work: nothing is kept then. */
    void keep() {
        if (data.place().isShared()) {
            return;
        }
        try {
            if (!Files.exists(log())) {
                Files.writeString(file(), now());
            }
        } catch (IOException e) {
            // Then the next search asks the store.
        }
    }

    private Path file() throws IOException {
        return data.indexFolder().resolve("IN-STEP");
    }

    private Path log() {
        return data.place().file().resolveSibling(data.place().file().getFileName() + "-wal");
    }

    private String now() throws IOException {
        return looks(data.place().file()) + looks(log()) + looks(data.indexFolder().resolve("CURRENT"));
    }

    private static String looks(Path file) throws IOException {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant() + "\n";
        } catch (NoSuchFileException e) {
            return "none\n";
        }
    }
}
