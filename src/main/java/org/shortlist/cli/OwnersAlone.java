package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/** Makes folders and files that nobody but their owner may open, and removes them. */
final class OwnersAlone {

    private static final FileAttribute<?>[] FOLDER = permissions("rwx------");
    private static final FileAttribute<?>[] FILE = permissions("rw-------");

    private OwnersAlone() {}

    private static FileAttribute<?>[] permissions(String letters) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters))}
                : new FileAttribute<?>[0];
    }

    /** Makes an empty file for its owner alone. */
    static void makeFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, FILE);
    }

    /** Removes a folder with all in it, or nothing where there is none. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Makes a folder that is not there yet, for its owner alone: what is in it is personal. */
    static void makeFolder(Path needed) throws IOException {
        if (Files.isDirectory(needed)) {
            if (!Files.isWritable(needed)) {
                throw Failure.notDone("The data folder " + needed
                        + " cannot be written to; mend its permissions or name another with --data DIR");
            }
            return;
        }
        try {
            Files.createDirectories(needed, FOLDER);
        } catch (FileAlreadyExistsException e) {
            throw Failure.notDone("The data folder " + needed + " is a file; name a folder with --data DIR");
        } catch (IOException e) {
            throw Failure.notDone("The data folder " + needed + " cannot be made; name another with --data DIR");
        }
    }
}
