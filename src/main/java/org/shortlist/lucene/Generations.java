package org.shortlist.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.shortlist.search.IndexBusyException;

/**
 * The folder that holds the generations.
 *
 * <pre>
 * CURRENT              names the live one
 * g000001/  g000002/   complete ones, the newest last
 * g000003.building/    one that is being made, or was when its process died
 * building.lock        held by whoever makes one
 * </pre>
 *
 * A generation gets its name, and {@code CURRENT} its content, by an atomic rename after everything in it has reached the disk.
 */
final class Generations {

    private static final String CURRENT = "CURRENT";
    private static final String NAME = "g\\d{6,}";
    private static final String BUILDING = ".building";

    private final Path folder;

    Generations(Path folder) {
        this.folder = folder;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /**
     * The name of the live one; empty when there is none yet.
     *
     * @throws IOException when {@code CURRENT} is damaged, in words for people
     */
    Optional<String> live() throws IOException {
        String name;
        try {
            name = Files.readString(folder.resolve(CURRENT), StandardCharsets.ISO_8859_1).strip();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (!name.matches(NAME)) {
            throw new IOException("The file " + folder.resolve(CURRENT)
                    + " is damaged: it names no generation of the index. Run: shortlist reindex");
        }
        if (!Files.isDirectory(path(name))) {
            throw new IOException("The generation " + name + " of the index, which " + folder.resolve(CURRENT)
                    + " names, is missing. Run: shortlist reindex");
        }
        return Optional.of(name);
    }

    /** The names of all complete ones, oldest first. */
    List<String> complete() throws IOException {
        return names(NAME);
    }

    /** The newest complete one before the live one, or of all if it cannot be told which is live. */
    Optional<String> before(@Nullable String live) throws IOException {
        return complete().stream().filter(name -> live == null || age(name) < age(live)).reduce((a, b) -> b);
    }

    /** Makes a generation live. */
    void makeLive(String name) throws IOException {
        Path next = folder.resolve(CURRENT + ".next");
        Files.writeString(next, name + "\n", StandardCharsets.ISO_8859_1);
        IOUtils.fsync(next, false);
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(folder, true);
    }

    /** Lets nobody else make a generation until it is closed. */
    Lock lock() throws IOException {
        Files.createDirectories(folder);
        FSDirectory locks = FSDirectory.open(folder);
        try {
            return locks.obtainLock("building.lock");
        } catch (LockObtainFailedException e) {
            throw new IndexBusyException("The index in " + folder
                    + " is being rebuilt already, here or by another program; wait until it has finished.");
        }
    }

    /** A new folder to build a generation in; what is left of builds that died is removed. To be called under the lock. */
    Path begin() throws IOException {
        for (String left : names(NAME + BUILDING)) {
            delete(path(left));
        }
        long newest = complete().stream().mapToLong(Generations::age).max().orElse(0);
        return Files.createDirectory(folder.resolve(String.format(Locale.ROOT, "g%06d", newest + 1) + BUILDING));
    }

    /** Gives what was built its name. */
    String complete(Path building) throws IOException {
        String name = building.getFileName().toString().replace(BUILDING, "");
        Files.move(building, path(name), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(folder, true);
        return name;
    }

    /** Removes all complete ones but these, as far as nobody writes to them. */
    void keep(List<String> kept) throws IOException {
        for (String name : complete()) {
            if (!kept.contains(name) && !isWrittenTo(name)) {
                delete(path(name));
            }
        }
    }

    /**
     * Removes all but the live one that may hold something of who was erased, also what is left of builds that died. To be called under the
     * lock.
     */
    void removeOlderThan(long erasure) throws IOException {
        String live = live().orElse("");
        for (String name : names(NAME + "(" + BUILDING + ")?")) {
            if (!name.equals(live) && erased(name) < erasure && !isWrittenTo(name)) {
                delete(path(name));
            }
        }
    }

    /** The newest erasure that nothing in a generation remains of; 0 when that cannot be told. */
    private long erased(String name) {
        try (FSDirectory directory = FSDirectory.open(path(name))) {
            return Stamp.of(SegmentInfos.readLatestCommit(directory).getUserData()).map(Stamp::erased).orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }

    private boolean isWrittenTo(String name) throws IOException {
        try (FSDirectory directory = FSDirectory.open(path(name))) {
            directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close();
            return false;
        } catch (LockObtainFailedException e) {
            return true;
        }
    }

    /** Removes a folder; what another program still holds open, where that hinders, is left for the next time. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                return tryDelete(file);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
                return tryDelete(directory);
            }
        });
    }

    private static FileVisitResult tryDelete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            return FileVisitResult.CONTINUE;
        }
        return FileVisitResult.CONTINUE;
    }

    private List<String> names(String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .sorted(Comparator.comparingLong(Generations::age))
                    .toList();
        }
    }

    private static long age(String name) {
        return Long.parseLong(name.replaceAll("\\D", ""));
    }
}
