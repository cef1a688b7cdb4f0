package org.shortlist.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What was tried and refused. It lies in a file beside the compiled tests, a line each, so that a process which a test starts tells of
 * itself there, too, whatever folder it works in and whatever becomes of it.
 */
final class Attempts {

    static final Path FILE = file();

    private Attempts() {}

    private static Path file() {
        try {
            return Path.of(Attempts.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .resolveSibling("outbound.txt");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static void add(String attempt) {
        try {
            Files.writeString(FILE, attempt + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All since the last time that they were taken. */
    static List<String> take() throws IOException {
        try {
            List<String> all = Files.readAllLines(FILE);
            Files.delete(FILE);
            return all;
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
