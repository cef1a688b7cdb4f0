package org.shortlist.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Finds the last line of a file that is too long to be read. */
final class LastLine {

    /** How many bytes are read first: most lines are no longer. */
    private static final int FIRST = 512;
    private static final int MOST = 64 * 1024;

    private LastLine() {}

    /** Where the last line that has an end ends; 0 when there is none. */
    static long end(FileChannel file) throws IOException {
        return afterBreakBefore(file, file.size());
    }

    /** Removes a line that has no end. @return where the last one ends now; 0 when there is none */
    static long cut(FileChannel file) throws IOException {
        long size = file.size();
        long end = afterBreakBefore(file, size);
        if (end < size) {
            file.truncate(end);
        }
        return end;
    }

    /** The line that ends there, without its end. */
    static byte[] of(FileChannel file, long end) throws IOException {
        long begin = afterBreakBefore(file, end - 1);
        return bytes(file, begin, end - 1);
    }

    /** The place behind the last line break before a place; 0 when there is none. */
    private static long afterBreakBefore(FileChannel file, long place) throws IOException {
        int wanted = FIRST;
        long begin;
        for (long end = place; end > 0; end = begin) {
            begin = Math.max(0, end - wanted);
            byte[] piece = bytes(file, begin, end);
            wanted = MOST;
            for (int i = piece.length - 1; i >= 0; i--) {
                if (piece[i] == '\n') {
                    return begin + i + 1;
                }
            }
        }
        return 0;
    }

    private static byte[] bytes(FileChannel file, long begin, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(end - begin));
        while (bytes.hasRemaining() && file.read(bytes, begin + bytes.position()) >= 0) {
            // goes on
        }
        return bytes.array();
    }
}
