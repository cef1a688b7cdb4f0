package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

    /** @param source a file, with {@code #line} for one of many; what is none goes right into the folder */
    Path of(String source, String name) {
        Path folder = out.resolve(within(source));
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        Path target = folder.resolve(base + ".json");
        for (int n = 1; !taken.add(target); n++) {
            target = folder.resolve(n == 1 ? name + ".json" : name + "-" + n + ".json");
        }
        return target;
    }

    /** The way to a file from the folder that was named; empty for a file that was named itself. */
    private String within(String source) {
        for (Path folder : folders) {
            if (source.startsWith(folder + "/") || source.startsWith(folder + "\\")) {
                Path parent = Path.of(source).getParent();
                return parent == null ? "" : folder.relativize(parent).toString();
            }
        }
        return "";
    }
}
