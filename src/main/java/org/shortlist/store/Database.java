package org.shortlist.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;

/**
 * The connections to one SQLite file: one that writes, behind a lock, and as many that read as are in use at a time.
 *
 * <p>Why the settings are as they are: with a write-ahead log readers and the writer never wait for one another; {@code synchronous=FULL}
 * waits for the disk at every commit ({@code fullfsync}: on macOS too); {@code secure_delete} overwrites what is deleted.
 */
final class Database implements Closeable {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int IDLE_READERS = 8;
    private static final long LARGEST_IDLE_LOG = 64 << 20;

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private @Nullable Connection writer;
    private volatile boolean closed;

    /** Something done with a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, IOException;
    }

    private Database(Path file) {
        this.file = file;
    }

    /** Opens the file, makes it if it is not there, and brings its schema up to date. */
    static Database open(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        create(absolute);
        try {
            Schema.bringUpToDate(absolute, () -> connect(absolute, false));
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
        return new Database(absolute);
    }

    /** Nobody but its owner may read it; SQLite gives the files beside it the same permissions. */
    static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(file.getParent());
            Files.createFile(file,
                    posix
                            ? new FileAttribute<?>[]{
                                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw new IOException(file + " cannot be made: " + e.getFile() + " is in the way.", e);
            }
        } catch (IOException e) {
            throw new IOException(file + " cannot be made: its folder is not writable.", e);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setPragma(Pragma.JOURNAL_SIZE_LIMIT, Long.toString(LARGEST_IDLE_LOG));
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        // As an address, so that a question mark in the path is part of the path.
        SQLiteConnection connection = (SQLiteConnection) config.createConnection("jdbc:sqlite:" + file.toUri());
        Sql.run(connection, "PRAGMA fullfsync = ON");
        Sql.run(connection, "PRAGMA query_only = " + (readOnly ? "ON" : "OFF"));
        return connection;
    }

    /** Reads from one state of the data, however long it takes. */
    <T> T read(Work<T> work) throws IOException {
        Connection connection = null;
        try {
            connection = reader();
            return work.on(connection);
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        } finally {
            if (connection != null) {
                giveBack(connection);
            }
        }
    }

    private Connection reader() throws SQLException, IOException {
        refuseWhenClosed();
        Connection connection = idle.poll();
        return connection == null ? connect(file, true) : connection;
    }

    private void giveBack(Connection connection) throws IOException {
        if (closed || idle.size() >= IDLE_READERS) {
            close(connection);
        } else {
            idle.push(connection);
        }
    }

    /** Writes all of it and waits for the disk, or, when it throws, nothing. */
    <T> T write(Work<T> work) throws IOException {
        writing.lock();
        try {
            refuseWhenClosed();
            Connection connection = writer();
            Sql.run(connection, "BEGIN IMMEDIATE");
            try {
                T result = work.on(connection);
                Sql.run(connection, "COMMIT");
                return result;
            } catch (SQLException | IOException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        } finally {
            writing.unlock();
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            Sql.run(connection, "ROLLBACK");
        } catch (SQLException e) {
            reason.addSuppressed(e); // SQLite has rolled back by itself
        }
    }

    /** Does something that no transaction can hold, while nobody else here writes. */
    <T> T alone(Work<T> work) throws IOException {
        writing.lock();
        try {
            refuseWhenClosed();
            return work.on(writer());
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Empties the write-ahead log, so that nothing deleted is left in it. While somebody reads an older state that cannot be done; it is then
     * done by a later call, or when the last program closes the file.
     */
    void emptyLog() throws IOException {
        alone(connection -> {
            Sql.run(connection, "PRAGMA busy_timeout = 100");
            Sql.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            Sql.run(connection, "PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            return connection;
        });
    }

    /** What SQLite finds wrong with the file, one finding each; empty when it is sound. Reads all of it. */
    List<String> damage() throws IOException {
        return read(connection -> {
            List<String> findings = new ArrayList<>();
            Sql.each(connection, row -> findings.add(row.getString(1)), "PRAGMA integrity_check");
            findings.remove("ok");
            return findings;
        });
    }

    private Connection writer() throws SQLException {
        Connection connection = writer;
        if (connection == null) {
            connection = connect(file, false);
            writer = connection;
        }
        return connection;
    }

    private void refuseWhenClosed() throws IOException {
        if (closed) {
            throw new IOException(file + " has been closed.");
        }
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            closed = true;
            for (Connection reader = idle.poll(); reader != null; reader = idle.poll()) {
                close(reader);
            }
            if (writer != null) {
                close(writer);
                writer = null;
            }
        } finally {
            writing.unlock();
        }
    }

    private void close(Connection connection) throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
    }
}
