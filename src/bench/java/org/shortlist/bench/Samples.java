package org.shortlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Files to read: those of a folder that is named, or the samples of the project. */
final class Samples {

    private static final Path FOLDER = Path.of("src", "samples");

    private Samples() {}

    /** @param endings without the dot */
    static List<Path> in(String[] args, Set<String> endings) throws IOException {
        Path folder = args.length > 0 ? Path.of(args[0]) : FOLDER;
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> endings.contains(ending(file))).sorted().toList();
            if (files.isEmpty()) {
                throw new IOException("no " + String.join(", ", endings) + " in " + folder);
            }
            return files;
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
