package org.shortlist.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done, by whom and when: a file that only grows, one JSON object a line, in which every line has the SHA-256 of the line
 * before. So whoever changes, adds or removes a line in the middle breaks the chain there. A file that is full is closed, and the chain goes
 * on in the next; those of old days can be {@linkplain #drop dropped}, which is noted.
 *
 * <p>What was asked may name people. It lies beside the chain, in files of its own, and the chain has only its digest: it can be
 * {@linkplain #forget forgotten} without breaking the chain.
 *
 * <p>Safe for any number of threads and processes, and read in constant memory. A line that was cut short by a power failure was never
 * acknowledged; it is removed before the next is written, and so is what was asked by an event that the chain has lost.
 */
public final class AuditLog {

    static final String DROP = "audit-drop";
    private static final long MOST_BYTES = 64_000_000;

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();
    private final Path lock;
    private final Chain chain;
    private final Questions questions;
    private long mostInAll = Long.MAX_VALUE;
    private boolean boundedAnew;

    /** @param folder the data folder */
    public AuditLog(Path folder) {
        this(folder, MOST_BYTES);
    }

    /** @param most bytes of a file */
    AuditLog(Path folder, long most) {
        Path audit = folder.resolve("audit");
        lock = audit.resolve("lock");
        chain = new Chain(json, new Segments(audit, "chain", most));
        questions = new Questions(json, new Segments(audit, "asked", most));
    }

    /**
     * Notes an event.
     *
     * @param durable whether it must survive a power cut; it survives the end of this program in any case
     */
    public synchronized void add(Event event, boolean durable) throws IOException {
        Turn.at(lock, () -> append(event, durable));
    }

    /**
     * From now on, whenever an event is noted here that begins a file or is the first, the oldest files go until all together have no more
     * bytes than this, and that is noted as by {@link #drop}. The file that is written to stays.
     */
    public synchronized void keepWithin(long bytes) {
        mostInAll = bytes;
        boundedAnew = true;
    }

    private long append(Event event, boolean durable) throws IOException {
        boolean found = chain.ready();
        if (found) {
            questions.loseAfter(chain.last());
        }
        boolean begun = found || boundedAnew || chain.beginsFile();
        boundedAnew = false;
        long last = chain.last();
        try {
            boolean none = event.asked().isEmpty() && event.answered() == null;
            chain.add(event, none ? null : questions.keep(last + 1, event, durable), durable);
        } catch (IOException | RuntimeException e) {
            takeBack(last, e);
            throw e;
        }
        if (begun && mostInAll < Long.MAX_VALUE) {
            dropUpTo(beyond(mostInAll), "local", event.at());
        }
        return last + 1;
    }

    /** The newest of the full files that must go before there are no more bytes than this; null when none must. */
    private Segments.@Nullable Full beyond(long bytes) throws IOException {
        long all = chain.segments().bytes() + questions.segments().bytes();
        long gone = 0;
        Segments.Full last = null;
        for (Segments.Full full : chain.segments().full()) {
            Chain.Line line = chain.lastLine(full.file());
            if (line == null || all - gone - (last == null ? 0 : questions.bytesUpTo(lastNumber(last))) <= bytes) {
                break;
            }
            gone += Files.size(full.file());
            last = full;
        }
        return last;
    }

    private long lastNumber(Segments.Full full) throws IOException {
        Chain.Line line = chain.lastLine(full.file());
        return line == null ? 0 : line.n();
    }

    /** As if nothing had been written. */
    private void takeBack(long last, Exception cause) {
        try {
            chain.takeBack();
            questions.loseAfter(last);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /**
     * What is wrong with the chain.
     *
     * @param lines   how many were found good
     * @param first   the number of the first; above 1 where those before were dropped
     * @param broken  what is wrong with the first line that is not, for people; null when all are good
     * @param digest  of the last good line: to be kept elsewhere, so that a shortened log can be told
     * @param holds   whether a good line has the digest that was asked for; null when none was
     * @param forgotten of how many events it has been forgotten what was asked
     */
    public record Verdict(long lines, long first, @Nullable String broken, String digest, @Nullable Boolean holds,
            long forgotten) {}

    /** Reads all of it. @param digest of a line that must be there, as an earlier verdict gave it; null for none */
    public Verdict verify(@Nullable String digest) throws IOException {
        try (Segments.Lines lines = chain.segments().lines(); Questions.Beside asked = questions.beside()) {
            Verification verification = new Verification(chain, asked, digest);
            byte[] line = lines.next();
            while (line != null && verification.isGood(line)) {
                line = lines.next();
            }
            return verification.verdict();
        }
    }

    /** Visits what was noted, the oldest first, as far as it can be read. What has been forgotten is empty. */
    public void events(EventVisitor visitor) throws IOException {
        entries((n, event) -> visitor.visit(event));
    }

    /** The same with the number of each. */
    public void entries(EntryVisitor visitor) throws IOException {
        try (Segments.Lines lines = chain.segments().lines(); Questions.Beside asked = questions.beside()) {
            for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
                Chain.Line line = chain.line(bytes);
                // Verifying names what is none.
                if (line != null && line.at() != null && line.who() != null && line.did() != null) {
                    visitor.visit(line.n(), event(line, line.asked() == null ? null : asked.of(line.n())));
                }
            }
        }
    }

    private static Event event(Chain.Line line, Questions.@Nullable Known question) {
        boolean itself = question != null && question.sha256().equals(line.asked());
        return new Event(line.at(), line.who(), line.did(), line.status(), line.count(),
                line.ids() == null ? List.of() : line.ids(), itself ? question.asked().asked() : Map.of(),
                itself ? question.asked().answered() : null);
    }

    /** The event of this number; empty when there is none (any more). */
    public Optional<Event> event(long number) throws IOException {
        Event[] found = {null};
        entries((n, event) -> found[0] = n == number ? event : found[0]);
        return Optional.ofNullable(found[0]);
    }

    /** Called for each event. */
    public interface EntryVisitor {
        /** @param n 1 for the first that was ever noted */
        void visit(long n, Event event) throws IOException;
    }

    /** Called for each event. */
    public interface EventVisitor {
        void visit(Event event) throws IOException;
    }

    /**
     * Forgets what was asked wherever it says something; that something was asked stays.
     *
     * @param which of the values of the parameters
     * @return how many events it was forgotten of
     */
    public synchronized int forget(Predicate<String> which) throws IOException {
        return Files.isDirectory(lock.getParent()) ? Turn.at(lock, () -> questions.forget(which)) : 0;
    }

    /**
     * Drops the files in which all was noted before a time, and notes first who did so and from which event on the log is kept.
     *
     * @param who    as in {@link Event}
     * @return how many events; 0 when no file is so old. The one that is written to stays
     */
    public synchronized long drop(Instant before, String who, Instant now) throws IOException {
        return Files.isDirectory(lock.getParent()) ? Turn.at(lock, () -> dropped(before, who, now)) : 0;
    }

    private long dropped(Instant before, String who, Instant now) throws IOException {
        return dropUpTo(chain.lastBefore(before), who, now);
    }

    /** @param last the newest of the files that go; null when none does */
    private long dropUpTo(Segments.@Nullable Full last, String who, Instant now) throws IOException {
        Chain.Line line = last == null ? null : chain.lastLine(last.file());
        if (line == null) {
            return 0;
        }
        long first = chain.firstNumber();
        append(new Event(now, who, DROP, null, line.n() + 1, List.of(), Map.of()), true);
        for (Segments.Full full : chain.segments().full()) {
            if (full.number() <= last.number()) {
                Files.delete(full.file());
            }
        }
        questions.dropUpTo(line.n());
        return line.n() + 1 - first;
    }
}
