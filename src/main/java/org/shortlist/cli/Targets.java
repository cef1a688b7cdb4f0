package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shortlist.ingest.SourceFile;

/** Where what was read of each file is written: no two to the same place, none onto a file that is read. */
final class Targets {

    private final Path out;
    private final List<Path> folders;
    private final Set<Path> taken = new HashSet<>();

    /**
     * Makes the folder to write to.
     *
     * @param named the files and folders that are read
     */
    Targets(Path out, List<Path> named) throws IOException {
        this.out = whole(out);
        folders = named.stream().filter(Files::isDirectory).map(Targets::whole).toList();
        for (Path folder : folders) {
            if (this.out.startsWith(folder) || folder.startsWith(this.out)) {
                throw Failure.wrongUsage("The folder to write to, " + out + ", and the folder to read, " + folder
                        + ", must not lie one in the other");
            }
        }
        named.forEach(file -> taken.add(whole(file)));
        Files.createDirectories(out);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * @param source a file, a line of one, or what is packed in one; what is none of these goes right into the folder
     * @param name   of the file, whoever gave it
     */
    Path of(String source, String name) {
        Path folder = out.resolve(within(source));
        String clean = name.replaceAll("[\\p{Cntrl}/\\\\:]", "_");
        int dot = clean.lastIndexOf('.');
        String base = dot > 0 ? clean.substring(0, dot) : clean;
        Path target = folder.resolve(base + ".json");
        for (int n = 1; !taken.add(target); n++) {
            target = folder.resolve(n == 1 ? clean + ".json" : clean + "-" + n + ".json");
        }
        return target;
    }

    /**
     * The way to a file from the folder that was named; empty for a file that was named itself. What is packed in an archive goes where
     * the archive would: the folders that it speaks of are only words.
     */
    private Path within(String source) {
        Path parent = SourceFile.of(source).map(Path::getParent).orElse(null);
        return folders.stream()
                .filter(folder -> parent != null && parent.startsWith(folder))
                .findFirst()
                .map(folder -> folder.relativize(whole(java.util.Objects.requireNonNull(parent))))
                .orElse(Path.of(""));
    }
}
