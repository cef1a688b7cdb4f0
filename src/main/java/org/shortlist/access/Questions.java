package org.shortlist.access;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked, a line each, in the order of the chain, which has only the digests: with a random salt, so that nobody can find a question
 * by trying. A line can go without breaking the chain.
 */
final class Questions {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json;
    private final Segments segments;

    /** A line; its parts are never null as it is written. @param n the number of its event */
    record Asked(long n, String salt, Map<String, List<String>> asked, @Nullable Answered answered) {

        Asked {
            asked = asked == null ? Map.of() : asked;
        }

        /** Whether a value of the question, or the filter of the key, says something. */
        private boolean says(Predicate<String> which) {
            return asked.values().stream().flatMap(List::stream).anyMatch(which)
                    || answered != null && answered.filter() != null && which.test(answered.filter());
        }
    }

    Questions(JsonMapper json, Segments segments) {
        this.json = json;
        this.segments = segments;
    }

    /** @return its digest */
    String keep(long n, Event event, boolean durable) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] line = json.writeValueAsBytes(new Asked(n, HexFormat.of().formatHex(salt), new TreeMap<>(event.asked()),
                event.answered()));
        BasicFileAttributes now = segments.made();
        boolean full = segments.roll(now.size());
        FileChannel file = segments.channel(full ? segments.made().fileKey() : now.fileKey());
        OwnFile.append(file, LastLine.cut(file), line, durable);
        return Sha256.of(line);
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(segments.current(), StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Removes what was asked by events that the chain does not have: the number will be another's. */
    void loseAfter(long n) throws IOException {
        if (!Files.exists(segments.current())) {
            return;
        }
        try (FileChannel file = open()) {
            long end = LastLine.end(file);
            while (end > 0) {
                byte[] last = LastLine.of(file, end);
                Asked question = read(last);
                if (question == null || question.n() <= n) {
                    break;
                }
                end -= last.length + 1;
            }
            file.truncate(end);
        }
    }

    /** Null when it is none, and no event has its digest. */
    private @Nullable Asked read(byte[] line) {
        try {
            return json.readValue(line, Asked.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** A question that is still known, and its digest. */
    record Known(Asked asked, String sha256) {}

    /** Goes along beside the chain. */
    Beside beside() {
        return new Beside();
    }

    /** Holds no more than one question. */
    final class Beside implements Closeable {

        private final Segments.Lines lines = segments.lines();
        private @Nullable Known known;

        private Beside() {}

        /** What was asked by an event; null when it is not known (any more). Each call asks for a higher number than the one before. */
        @Nullable
        Known of(long n) throws IOException {
            while (known == null || known.asked().n() < n) {
                byte[] line = lines.next();
                if (line == null) {
                    return null;
                }
                Asked asked = read(line);
                known = asked == null ? null : new Known(asked, Sha256.of(line));
            }
            return known.asked().n() == n ? known : null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /** Removes those of which a value says something. @return how many */
    int forget(Predicate<String> which) throws IOException {
        int forgotten = 0;
        for (Path file : files()) {
            int[] said = {0};
            Segments.each(file, line -> said[0] += says(line, which) ? 1 : 0);
            if (said[0] > 0) {
                OwnFile.write(file, out -> Segments.each(file, line -> {
                    if (!says(line, which)) {
                        out.write(line);
                        out.write('\n');
                    }
                }));
                forgotten += said[0];
            }
        }
        return forgotten;
    }

    private List<Path> files() throws IOException {
        Stream<Path> current = Files.exists(segments.current()) ? Stream.of(segments.current()) : Stream.of();
        return Stream.concat(segments.full().stream().map(Segments.Full::file), current).toList();
    }

    /** A piece of a line, from a power failure, belongs to no event. */
    private boolean says(byte[] line, Predicate<String> which) {
        Asked question = read(line);
        return question == null || question.says(which);
    }

    Segments segments() {
        return segments;
    }

    /** Deletes the full files in which nothing is of a later event. */
    void dropUpTo(long n) throws IOException {
        for (Segments.Full full : upTo(n)) {
            Files.delete(full.file());
        }
    }

    /** How many bytes {@link #dropUpTo} would win. */
    long bytesUpTo(long n) throws IOException {
        long bytes = 0;
        for (Segments.Full full : upTo(n)) {
            bytes += Files.size(full.file());
        }
        return bytes;
    }

    private List<Segments.Full> upTo(long n) throws IOException {
        List<Segments.Full> found = new ArrayList<>();
        for (Segments.Full full : segments.full()) {
            try (FileChannel file = FileChannel.open(full.file(), StandardOpenOption.READ)) {
                Asked last = read(LastLine.of(file, LastLine.end(file)));
                if (last == null || last.n() > n) {
                    break;
                }
            }
            found.add(full);
        }
        return found;
    }
}
