package org.shortlist.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one after the other, as bytes; a line that is too long is cut and says so. Blank ones count but are not given. */
public final class DataLines {

    private final InputStream in;
    private final long limit;
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
     * The lines of a stream that has a buffer.
     *
     * @param limit of the length of a line, in bytes
     */
    public DataLines(InputStream in, long limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Whether there is more without waiting for it. */
    boolean isAtHand() throws IOException {
        return in.available() > 0;
    }

    /** The next line that is not blank, null after the last. */
    public @Nullable Line next() throws IOException {
        while (!ended) {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
            boolean blank = true;
            long length = 0;
            int c = in.read();
            for (; c >= 0 && c != '\n'; c = in.read()) {
                blank &= c == ' ' || c == '\r' || c == '\t';
                if (c != '\r' && length++ < limit) {
                    line.write(c);
                }
            }
            ended = c < 0;
            if (!blank) {
                return new Line(number, line.toByteArray(), length > limit);
            }
        }
        return null;
    }
}
