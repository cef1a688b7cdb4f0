package org.shortlist.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The lead among the processes of one machine: a lock on an empty file beside the database, which the system lets go when its owner dies. */
final class SqliteLead implements Lead {

    private final Path file;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    SqliteLead(Path database, String work) {
        this.file = database.resolveSibling(database.getFileName() + "-" + work + ".lock");
    }

    @Override
    public synchronized boolean isOurs() throws IOException {
        if (lock != null) {
            return true;
        }
        if (channel == null) {
            SqliteDatabase.create(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        }
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return false; // somebody else in this very process
        }
        return lock != null;
    }

    @Override
    public synchronized void close() throws IOException {
        lock = null;
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
