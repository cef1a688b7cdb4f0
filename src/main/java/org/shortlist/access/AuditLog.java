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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
 * before the next is written.
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
    private Tip tip = new Tip(0, 0, NOTHING_BEFORE);

    /** The end of the chain: how long the file is, and number and digest of its last line. */
    private record Tip(long bytes, long n, String sha256) {}

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
            long n = tip.n() + 1;
            String question = event.asked().isEmpty() ? null : keep(n, event.asked());
            byte[] line = json.writeValueAsBytes(new Line(n, event.at(), event.who(), event.did(), event.status(),
                    event.count(), event.ids(), question, tip.sha256()));
            append(file, line);
            if (durable) {
                file.force(false);
            }
            tip = new Tip(file.size(), n, Sha256.of(line));
        }
    }

    /** @return its digest */
    private String keep(long n, Map<String, List<String>> question) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] line = json.writeValueAsBytes(new Asked(n, HexFormat.of().formatHex(salt), new TreeMap<>(question)));
        OwnFile.make(asked);
        try (FileChannel file = FileChannel.open(asked, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file.truncate(LastLine.end(file));
            append(file, line);
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

    /** The end of the chain, once a piece of a line without its end has been removed. */
    private Tip mended(FileChannel file) throws IOException {
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
        Verification verification = new Verification(json, questions(), digest);
        each(verification);
        return verification.verdict();
    }

    /** Visits what was noted, the oldest first, as far as it can be read. What has been forgotten is empty. */
    public void events(EventVisitor visitor) throws IOException {
        Map<String, Asked> questions = questions();
        each(bytes -> {
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

    private void each(LineVisitor visitor) throws IOException {
        if (!Files.exists(chain)) {
            return;
        }
        // One letter a byte: what is no text must not be mistaken for what it might have been.
        try (BufferedReader lines = Files.newBufferedReader(chain, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!visitor.visit(line.getBytes(StandardCharsets.ISO_8859_1))) {
                    return;
                }
            }
        }
    }

    private Map<String, Asked> questions() throws IOException {
        Map<String, Asked> questions = new HashMap<>();
        if (Files.exists(asked)) {
            for (String line : Files.readAllLines(asked)) {
                try {
                    questions.put(Sha256.of(line), json.readValue(line, Asked.class));
                } catch (JacksonException e) {
                    // No event has its digest.
                }
            }
        }
        return questions;
    }

    /**
     * Forgets what was asked wherever it says something; that something was asked stays.
     *
     * @param which of the values of the parameters
     * @return how many events it was forgotten of
     */
    public synchronized int forget(Predicate<String> which) throws IOException {
        try (Turn turn = Turn.at(chain)) {
            List<String> kept = new ArrayList<>();
            int forgotten = 0;
            for (String line : turn.file().size() == 0 || !Files.exists(asked)
                    ? List.<String>of()
                    : Files.readAllLines(asked)) {
                boolean says = says(line, which);
                if (says) {
                    forgotten++;
                } else {
                    kept.add(line + "\n");
                }
            }
            if (forgotten > 0) {
                OwnFile.write(asked, String.join("", kept).getBytes(StandardCharsets.UTF_8));
            }
            return forgotten;
        }
    }

    /** A piece of a line, from a power failure, belongs to no event. */
    private boolean says(String line, Predicate<String> which) {
        try {
            return json.readValue(line, Asked.class).asked().values().stream().flatMap(List::stream).anyMatch(which);
        } catch (JacksonException | NullPointerException e) {
            return true;
        }
    }
}
