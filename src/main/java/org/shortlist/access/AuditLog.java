package org.shortlist.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done, by whom and when: a file that only grows, one JSON object a line, in which every line has the SHA-256 of the line
 * before. So whoever changes, adds or removes a line in the middle breaks the chain there.
 *
 * <p>What was asked may name people. It lies beside the chain, in a file of its own, and the chain has only its digest (with a random
 * salt, so that nobody can find it by trying): it can be {@linkplain #forget forgotten} without breaking the chain.
 *
 * <p>Safe for any number of threads and processes. A line that was cut short by a power failure was never acknowledged; it is removed
 * before the next is written, and so is what was asked by an event that the chain has lost.
 */
public final class AuditLog {

    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final int SALT_BYTES = 16;

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();
    private final SecureRandom random = new SecureRandom();
    private final Path chain;
    private final Path asked;
    private Tip tip = Tip.UNKNOWN;

    /** The end of the chain: how long the file is, and number and digest of its last line. */
    private record Tip(long bytes, long n, String sha256) {
        static final Tip UNKNOWN = new Tip(-1, 0, NOTHING_BEFORE);
    }

    /** A line of the chain. */
    record Line(long n, Instant at, String who, String did, @Nullable Integer status, @Nullable Long count,
            @Nullable List<String> ids, @Nullable String asked, String previous) {}

    /** A line of the file beside it; never null as it is written. */
    record Asked(long n, String salt, Map<String, List<String>> asked) {}

    /** @param folder the data folder */
    public AuditLog(Path folder) {
        chain = folder.resolve("audit").resolve("chain.ndjson");
        asked = folder.resolve("audit").resolve("asked.ndjson");
    }

    /**
     * Notes an event.
     *
     * @param durable whether it must survive a power cut; it survives the end of this program in any case
     */
    public synchronized void add(Event event, boolean durable) throws IOException {
        try (Turn turn = Turn.at(chain)) {
            FileChannel file = turn.file();
            if (file.size() != tip.bytes()) {
                tip = mended(file);
            }
            Tip before = tip;
            try {
                tip = added(file, event, durable);
            } catch (IOException | RuntimeException e) {
                takeBack(file, before, e);
                throw e;
            }
        }
    }

    private Tip added(FileChannel file, Event event, boolean durable) throws IOException {
        long n = tip.n() + 1;
        String question = event.asked().isEmpty() ? null : keep(n, event.asked(), durable);
        byte[] line = json.writeValueAsBytes(new Line(n, event.at(), event.who(), event.did(), event.status(),
                event.count(), event.ids(), question, tip.sha256()));
        append(file, line);
        if (durable) {
            file.force(false);
        }
        return new Tip(file.size(), n, Sha256.of(line));
    }

    /** As if nothing had been written; where that fails, too, it is done before the next is. */
    private void takeBack(FileChannel file, Tip before, Exception cause) {
        tip = Tip.UNKNOWN;
        try {
            file.truncate(before.bytes());
            loseAfter(before.n());
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** @return its digest */
    private String keep(long n, Map<String, List<String>> question, boolean durable) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] line = json.writeValueAsBytes(new Asked(n, HexFormat.of().formatHex(salt), new TreeMap<>(question)));
        OwnFile.make(asked);
        try (FileChannel file = FileChannel.open(asked, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.truncate(LastLine.end(file));
            append(file, line);
            if (durable) {
                file.force(false);
            }
        }
        return Sha256.of(line);
    }

    private static void append(FileChannel file, byte[] line) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(line.length + 1).put(line).put((byte) '\n').flip();
        file.position(file.size());
        while (whole.hasRemaining()) {
            file.write(whole);
        }
    }

    /** The end of the chain, once all has been removed that was written for a line which is not there or has no end. */
    private Tip mended(FileChannel file) throws IOException {
        Tip found = end(file);
        loseAfter(found.n());
        return found;
    }

    /** Removes what was asked by events that the chain does not have: the number will be another's. */
    private void loseAfter(long n) throws IOException {
        if (!Files.exists(asked)) {
            return;
        }
        try (FileChannel file = FileChannel.open(asked, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = LastLine.end(file);
            while (end > 0) {
                byte[] last = LastLine.of(file, end);
                Asked question = question(last);
                if (question == null || question.n() <= n) {
                    break;
                }
                end -= last.length + 1;
            }
            file.truncate(end);
        }
    }

    private Tip end(FileChannel file) throws IOException {
        long end = LastLine.end(file);
        file.truncate(end);
        if (end == 0) {
            return new Tip(0, 0, NOTHING_BEFORE);
        }
        byte[] last = LastLine.of(file, end);
        try {
            return new Tip(end, json.readValue(last, Line.class).n(), Sha256.of(last));
        } catch (JacksonException e) {
            // A line that somebody spoilt. The chain goes on from what is there: verifying names it.
            return new Tip(end, lines(), Sha256.of(last));
        }
    }

    private long lines() throws IOException {
        try (var all = Files.lines(chain, StandardCharsets.ISO_8859_1)) {
            return all.count();
        }
    }

    /**
     * What is wrong with the chain.
     *
     * @param lines   how many were found good
     * @param broken  what is wrong with the first line that is not, for people; null when all are good
     * @param digest  of the last good line: to be kept elsewhere, so that a shortened log can be told
     * @param holds   whether a good line has the digest that was asked for; null when none was
     * @param forgotten of how many events it has been forgotten what was asked
     */
    public record Verdict(long lines, @Nullable String broken, String digest, @Nullable Boolean holds,
            long forgotten) {}

    /** Reads all of it. @param digest of a line that must be there, as an earlier verdict gave it; null for none */
    public Verdict verify(@Nullable String digest) throws IOException {
        Set<String> digests = new HashSet<>();
        Set<Long> numbers = new HashSet<>();
        each(asked, bytes -> {
            Asked question = question(bytes);
            if (question != null) {
                digests.add(Sha256.of(bytes));
                numbers.add(question.n());
            }
            return true;
        });
        Verification verification = new Verification(json, digests, numbers, digest);
        each(chain, verification);
        return verification.verdict();
    }

    /** Visits what was noted, the oldest first, as far as it can be read. What has been forgotten is empty. */
    public void events(EventVisitor visitor) throws IOException {
        Map<String, Asked> questions = questions();
        each(chain, bytes -> {
            try {
                Line line = json.readValue(bytes, Line.class);
                Asked question = questions.get(line.asked());
                visitor.visit(new Event(line.at(), line.who(), line.did(), line.status(), line.count(),
                        line.ids() == null ? List.of() : line.ids(),
                        question == null ? Map.of() : question.asked()));
            } catch (JacksonException | NullPointerException e) {
                // Verifying names it.
            }
            return true;
        });
    }

    /** Called for each event. */
    public interface EventVisitor {
        void visit(Event event) throws IOException;
    }

    /** Called for each line; says whether to go on. */
    interface LineVisitor {
        boolean visit(byte[] line) throws IOException;
    }

    private static void each(Path file, LineVisitor visitor) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        // One letter a byte: what is no text must not be mistaken for what it might have been.
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!visitor.visit(line.getBytes(StandardCharsets.ISO_8859_1))) {
                    return;
                }
            }
        }
    }

    private Map<String, Asked> questions() throws IOException {
        Map<String, Asked> questions = new HashMap<>();
        each(asked, bytes -> {
            Asked question = question(bytes);
            if (question != null) {
                questions.put(Sha256.of(bytes), question);
            }
            return true;
        });
        return questions;
    }

    /** Null when it is none, and no event has its digest. */
    private @Nullable Asked question(byte[] line) {
        try {
            return json.readValue(line, Asked.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /**
     * Forgets what was asked wherever it says something; that something was asked stays.
     *
     * @param which of the values of the parameters
     * @return how many events it was forgotten of
     */
    public synchronized int forget(Predicate<String> which) throws IOException {
        try (Turn turn = Turn.at(chain)) {
            int[] forgotten = {0};
            each(asked, line -> {
                forgotten[0] += says(line, which) ? 1 : 0;
                return true;
            });
            if (turn.file().size() == 0 || forgotten[0] == 0) {
                return 0;
            }
            OwnFile.write(asked, out -> each(asked, line -> {
                if (!says(line, which)) {
                    out.write(line);
                    out.write('\n');
                }
                return true;
            }));
            return forgotten[0];
        }
    }

    /** A piece of a line, from a power failure, belongs to no event. */
    private boolean says(byte[] line, Predicate<String> which) {
        Asked question = question(line);
        return question == null || question.asked() == null
                || question.asked().values().stream().flatMap(List::stream).anyMatch(which);
    }
}
