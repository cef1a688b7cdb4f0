package org.shortlist.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of which every one has the digest of the one before, from file to file. To be used by one writer at a time, who calls
 * {@link #ready} before each line.
 */
final class Chain {

    static final String NOTHING_BEFORE = "0".repeat(64);

    private final JsonMapper json;
    private final Segments segments;
    private Tip tip = Tip.UNKNOWN;
    private boolean beginsFile;

    /** The end of the chain: which file, how long it is, and number and digest of the last line. */
    private record Tip(@Nullable Object file, long bytes, long n, String sha256) {
        static final Tip UNKNOWN = new Tip(null, -1, 0, NOTHING_BEFORE);
    }

    /** A line. */
    record Line(long n, Instant at, String who, String did, @Nullable Integer status, @Nullable Long count,
            @Nullable List<String> ids, @Nullable String asked, String previous) {}

    Chain(JsonMapper json, Segments segments) {
        this.json = json;
        this.segments = segments;
    }

    Segments segments() {
        return segments;
    }

    /** The number of the last line. */
    long last() {
        return tip.n();
    }

    /**
     * Finds the end, if another wrote meanwhile, and removes a line that has none.
     *
     * @return whether it had to be found
     */
    boolean ready() throws IOException {
        BasicFileAttributes now = segments.made();
        boolean known = now.size() == tip.bytes() && String.valueOf(now.fileKey()).equals(String.valueOf(tip.file()));
        if (!known) {
            tip = found(now.fileKey());
        }
        beginsFile = segments.roll(tip.bytes());
        if (beginsFile) {
            tip = new Tip(segments.made().fileKey(), 0, tip.n(), tip.sha256());
        }
        return !known;
    }

    /** Whether the next line is the first of a file, because the one before was full. */
    boolean beginsFile() {
        return beginsFile;
    }

    private Tip found(@Nullable Object key) throws IOException {
        FileChannel file = segments.channel(key);
        long end = LastLine.cut(file);
        if (end > 0) {
            byte[] last = LastLine.of(file, end);
            return new Tip(key, end, number(last), Sha256.of(last));
        }
        Tip before = endOfFull();
        return new Tip(key, 0, before.n(), before.sha256());
    }

    private Tip endOfFull() throws IOException {
        List<Segments.Full> full = segments.full();
        if (full.isEmpty()) {
            return new Tip(null, 0, 0, NOTHING_BEFORE);
        }
        try (FileChannel file = FileChannel.open(full.getLast().file(), StandardOpenOption.READ)) {
            byte[] last = LastLine.of(file, LastLine.end(file));
            return new Tip(null, 0, number(last), Sha256.of(last));
        }
    }

    /** One that somebody spoilt has none. The chain goes on from what is there: verifying names it. */
    private long number(byte[] last) throws IOException {
        Line line = line(last);
        if (line != null) {
            return line.n();
        }
        long n = 0;
        try (Segments.Lines lines = segments.lines()) {
            for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
                Line known = line(bytes);
                n = known == null ? n + 1 : known.n();
            }
        }
        return n;
    }

    /** Null when it is none. */
    @Nullable
    Line line(byte[] bytes) {
        try {
            return json.readValue(bytes, Line.class);
        } catch (JacksonException e) {
            return null;
        }
    }

    /** @param question the digest of what was asked; null when nothing was */
    void add(Event event, @Nullable String question, boolean durable) throws IOException {
        byte[] line = json.writeValueAsBytes(new Line(tip.n() + 1, event.at(), event.who(), event.did(), event.status(),
                event.count(), event.ids(), question, tip.sha256()));
        long end = OwnFile.append(segments.channel(tip.file()), tip.bytes(), line, durable);
        tip = new Tip(tip.file(), end, tip.n() + 1, Sha256.of(line));
    }

    /** Forgets what was begun after {@link #ready}; where that fails, too, it is done before the next line. */
    void takeBack() throws IOException {
        Tip before = tip;
        tip = Tip.UNKNOWN;
        segments.channel(before.file()).truncate(before.bytes());
    }

    /** The last of the full files, from the oldest on, in which all was noted before a time; null when there is none. */
    Segments.@Nullable Full lastBefore(Instant time) throws IOException {
        Segments.Full found = null;
        for (Segments.Full full : segments.full()) {
            Line last = lastLine(full.file());
            if (last == null || !last.at().isBefore(time)) {
                break;
            }
            found = full;
        }
        return found;
    }

    /** The number of the oldest line that is kept; 1 where it cannot be read. */
    long firstNumber() throws IOException {
        try (Segments.Lines lines = segments.lines()) {
            byte[] bytes = lines.next();
            Line line = bytes == null ? null : line(bytes);
            return line == null ? 1 : line.n();
        }
    }

    /** Null when it cannot be read. */
    @Nullable
    Line lastLine(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return line(LastLine.of(channel, LastLine.end(channel)));
        }
    }
}
