package org.shortlist.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one after the other, as bytes; a line that is too long is cut and says so. Blank ones count but are not given. */
public final class DataLines {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final long limit;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private int number;
    private boolean ended;

    /**
     * One line.
     *
     * @param number  from 1
     * @param bytes   without its end
     * @param tooLong whether it was longer than the limit and is cut
     */
    public record Line(int number, byte[] bytes, boolean tooLong) {}

    /**
     * The lines of a stream, which needs no buffer.
     *
     * @param limit of the length of a line, in bytes
     */
    public DataLines(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Whether there is more without waiting for it. */
    boolean isAtHand() throws IOException {
        return find('\n', at, end) < end || in.available() > 0;
    }

    /** The next line that is not blank, null after the last. */
    public @Nullable Line next() throws IOException {
        while (!ended) {
            number++;
            Gathered line = new Gathered();
            boolean whole = false;
            while (!whole && fill()) {
                int to = find('\n', at, end);
                line.add(at, to);
                whole = to < end;
                at = whole ? to + 1 : to;
            }
            ended = !whole;
            if (!line.blank) {
                return new Line(number, line.bytes.toByteArray(), line.length > limit);
            }
        }
        return null;
    }

    /** Whether anything is in the buffer, when need be after waiting for it. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    /** Where this is first; {@code to} when it is not there. */
    private int find(char what, int from, int to) {
        int i = from;
        while (i < to && buffer[i] != what) {
            i++;
        }
        return i;
    }

    /** A line while it is gathered out of the buffer. */
    private final class Gathered {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        private boolean blank = true;
        private long length;

        /** Without any carriage return. */
        void add(int from, int to) {
            int next = from;
            while (next < to) {
                int stop = find('\r', next, to);
                for (int i = next; blank && i < stop; i++) {
                    blank = buffer[i] == ' ' || buffer[i] == '\t';
                }
                bytes.write(buffer, next, Math.clamp(limit - length, 0, stop - next));
                length += stop - next;
                next = stop + 1;
            }
        }
    }
}
