package org.shortlist.access;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines without end in files of bounded size: {@code NAME.ndjson} is written to, and when it is full it becomes {@code NAME-000001.ndjson},
 * {@code NAME-000002.ndjson}, and so on. Reads as one long file, also while it is written to.
 */
final class Segments {

    private final Path current;
    private final String name;
    private final long most;
    private @Nullable FileChannel open;
    private @Nullable Object openKey;

    /** @param most bytes, from which on a file is full */
    Segments(Path folder, String name, long most) {
        this.current = folder.resolve(name + ".ndjson");
        this.name = name;
        this.most = most;
    }

    Path current() {
        return current;
    }

    /** A file that is full. */
    record Full(int number, Path file) {}

    /** Those that are full, the oldest first. */
    List<Full> full() throws IOException {
        Pattern names = Pattern.compile(Pattern.quote(name) + "-([0-9]{6,9})\\.ndjson");
        try (Stream<Path> files = Files.list(current.toAbsolutePath().getParent())) {
            return files.flatMap(file -> {
                Matcher written = names.matcher(file.getFileName().toString());
                return written.matches() ? Stream.of(new Full(Integer.parseInt(written.group(1)), file)) : Stream.of();
            }).sorted((a, b) -> Integer.compare(a.number, b.number)).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** How many all of them have. */
    long bytes() throws IOException {
        long bytes = Files.exists(current) ? Files.size(current) : 0;
        for (Full each : full()) {
            bytes += Files.size(each.file());
        }
        return bytes;
    }

    /** What is known of the file that is written to, which is made where there is none. */
    BasicFileAttributes made() throws IOException {
        try {
            return Files.readAttributes(current, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            OwnFile.make(current);
            return Files.readAttributes(current, BasicFileAttributes.class);
        }
    }

    /**
     * The file that is written to, open for reading and writing; not to be closed.
     *
     * @param key of the file that is there now: where it has taken the place of another, it is opened
     */
    FileChannel channel(@Nullable Object key) throws IOException {
        if (open == null || !open.isOpen() || key == null || !key.equals(openKey)) {
            if (open != null) {
                open.close();
            }
            open = FileChannel.open(current, StandardOpenOption.READ, StandardOpenOption.WRITE);
            openKey = key;
        }
        return open;
    }

    /** Puts the file that is written to aside if it is full. @param bytes that it has @return whether it did */
    boolean roll(long bytes) throws IOException {
        if (bytes < most) {
            return false;
        }
        int last = full().stream().mapToInt(Full::number).max().orElse(0);
        Files.move(current, current.resolveSibling("%s-%06d.ndjson".formatted(name, last + 1)),
                StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** All lines, the oldest first. */
    Lines lines() {
        return new Lines();
    }

    /** Called for each line. */
    interface LineVisitor {
        void visit(byte[] line) throws IOException;
    }

    /** Visits the lines of one file. */
    static void each(Path file, LineVisitor visitor) throws IOException {
        try (BufferedReader lines = reader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                visitor.visit(bytes(line));
            }
        }
    }

    /** One letter a byte: what is no text must not be mistaken for what it might have been. */
    private static BufferedReader reader(Path file) throws IOException {
        return Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Goes along the files one after the other; one that is finished meanwhile is neither missed nor read twice. */
    final class Lines implements Closeable {

        private @Nullable BufferedReader open;
        private int number;
        private boolean last;

        private Lines() {}

        /** The next line without its end; null when there is no more. */
        byte @Nullable [] next() throws IOException {
            while (open != null || openNext()) {
                String line = open.readLine();
                if (line != null) {
                    return bytes(line);
                }
                close();
            }
            return null;
        }

        private boolean openNext() throws IOException {
            if (last) {
                return false;
            }
            Optional<BufferedReader> newest = open(current);
            Optional<Full> older = full().stream().filter(file -> file.number > number).findFirst();
            if (older.isEmpty()) {
                last = true;
                open = newest.orElse(null);
                return open != null;
            }
            if (newest.isPresent()) {
                newest.get().close();
            }
            number = older.get().number;
            open = open(older.get().file).orElse(null);
            return open != null || openNext();
        }

        private static Optional<BufferedReader> open(Path file) throws IOException {
            try {
                return Optional.of(reader(file));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
