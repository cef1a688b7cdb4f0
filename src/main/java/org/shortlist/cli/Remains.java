package org.shortlist.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks through the bytes of files for texts that should not be there, as written and in small letters. It finds what lies there in one
 * piece and plain; what is packed it cannot see.
 */
final class Remains {

    private static final int SHORTEST = 6;
    private static final int BLOCK = 1 << 20;

    /** Texts by the two bytes that they begin with; almost no place of a file begins one. */
    private final Map<Integer, List<Wanted>> wanted = new HashMap<>();
    private int longest = 1;
    private long files;
    private long bytes;

    private record Wanted(byte[] bytes, String text) {}

    /** A text that was found, and where. */
    record Found(Path file, String text) {}

    /** @param texts those shorter than six bytes are passed over: they stand anywhere */
    Remains(Collection<String> texts) {
        for (String text : texts) {
            for (String form : new LinkedHashSet<>(List.of(text, text.toLowerCase(Locale.ROOT)))) {
                byte[] written = form.getBytes(StandardCharsets.UTF_8);
                if (written.length >= SHORTEST) {
                    wanted.computeIfAbsent(beginning(written, 0), two -> new ArrayList<>())
                            .add(new Wanted(written, text));
                    longest = Math.max(longest, written.length);
                }
            }
        }
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    /** What was looked through, and what was found. */
    record Look(long files, long bytes, Set<Found> found) {

        /** Without what may be there. */
        Look without(Allowed allowed) throws IOException {
            Set<Found> rest = new LinkedHashSet<>();
            for (Found one : found) {
                if (!allowed.is(one.text())) {
                    rest.add(one);
                }
            }
            return new Look(files, bytes, rest);
        }
    }

    /** Says of a text whether it may be there. */
    interface Allowed {
        boolean is(String text) throws IOException;
    }

    /** Looks through a folder with all in it; a file that goes meanwhile holds nothing. */
    Look in(Path folder) throws IOException {
        Set<Found> found = new LinkedHashSet<>();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : all) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                look(in, file, found);
                files++;
            } catch (NoSuchFileException e) {
                // A merge or a checkpoint took it away.
            }
        }
        return new Look(files, bytes, found);
    }

    private void look(InputStream in, Path file, Set<Found> found) throws IOException {
        byte[] block = new byte[BLOCK + longest];
        int kept = 0;
        for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, kept, BLOCK)) {
            bytes += read;
            int end = kept + read;
            for (int at = 0; at + 1 < end; at++) {
                for (Wanted one : wanted.getOrDefault(beginning(block, at), List.of())) {
                    if (at + one.bytes.length <= end && Arrays.equals(block, at, at + one.bytes.length, one.bytes, 0,
                            one.bytes.length)) {
                        found.add(new Found(file, one.text));
                    }
                }
            }
            kept = Math.min(longest - 1, end);
            System.arraycopy(block, end - kept, block, 0, kept);
        }
    }
}
