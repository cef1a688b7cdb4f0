package org.shortlist.access;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is held by one writer at a time, among all threads and processes. Closing it lets the next one have it. */
final class Turn implements Closeable {

    private static final int PAUSE_MS = 2;

    private final FileChannel file;

    private Turn(FileChannel file) {
        this.file = file;
    }

    /** What is done while one has it. */
    interface Work<T> {
        T done() throws IOException;
    }

    /** Does something as soon as nobody else has the file, which is made where there is none. */
    static <T> T at(Path path, Work<T> work) throws IOException {
        Turn turn = at(path);
        try {
            return work.done();
        } finally {
            turn.close();
        }
    }

    private static Turn at(Path path) throws IOException {
        OwnFile.make(path);
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            lock(file);
            return new Turn(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** A lock is the whole program's: of its own threads, all but one are refused rather than made to wait. */
    private static void lock(FileChannel file) throws IOException {
        while (true) {
            try {
                file.lock();
                return;
            } catch (OverlappingFileLockException e) {
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
