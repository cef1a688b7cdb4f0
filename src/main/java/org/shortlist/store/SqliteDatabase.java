package org.shortlist.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * One SQLite file.
 *
 * <p>Why the settings are as they are: with a write-ahead log readers and the writer never wait for one another; {@code synchronous=FULL}
 * waits for the disk at every commit ({@code fullfsync}: on macOS too); {@code secure_delete} overwrites what is deleted. The log may grow to
 * the size of some commits of an import, so that not each of them is copied to the file and waits for the disk twice more.
 */
final class SqliteDatabase extends Database {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final long LARGEST_IDLE_LOG = 64 << 20;
    /** Some 32 MB. */
    private static final int LOG_PAGES = 8192;

    private final Path file;

    private SqliteDatabase(Path file) {
        super(file.toString());
        this.file = file;
    }

    /** Opens the file, makes it if it is not there, and brings its schema up to date. */
    static SqliteDatabase open(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        create(absolute);
        try {
            Schema.bringUpToDate(absolute, () -> connect(absolute, false));
        } catch (SQLException e) {
            throw Trouble.with(file, e);
        }
        return new SqliteDatabase(absolute);
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
        config.setGetGeneratedKeys(false);
        // As an address, so that a question mark in the path is part of the path.
        Connection connection = new SqliteConnection(file.toUri().toString(), config);
        Sql.run(connection, "PRAGMA fullfsync = ON");
        Sql.run(connection, "PRAGMA wal_autocheckpoint = " + LOG_PAGES);
        Sql.run(connection, "PRAGMA query_only = " + (readOnly ? "ON" : "OFF"));
        return connection;
    }

    Path file() {
        return file;
    }

    @Override
    Connection connect(boolean readOnly) throws SQLException {
        return connect(file, readOnly);
    }

    /** A file is always there. */
    @Override
    boolean isAlive(Connection connection) {
        return true;
    }

    @Override
    void begin(Connection connection) throws SQLException {
        Sql.run(connection, "BEGIN IMMEDIATE");
    }

    @Override
    void commit(Connection connection) throws SQLException {
        Sql.run(connection, "COMMIT");
    }

    @Override
    void rollBack(Connection connection) throws SQLException {
        Sql.run(connection, "ROLLBACK");
    }

    @Override
    void endReading(Connection connection) {}

    @Override
    IOException trouble(SQLException e) {
        return Trouble.with(file, e);
    }

    /**
     * Empties the write-ahead log, so that nothing deleted is left in it. While somebody reads an older state that cannot be done; it is then
     * done by a later call, or when the last program closes the file.
     */
    @Override
    void emptyLog() throws IOException {
        alone(connection -> {
            Sql.run(connection, "PRAGMA busy_timeout = 100");
            Sql.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            Sql.run(connection, "PRAGMA busy_timeout = " + PATIENCE_MILLIS);
            return connection;
        });
    }
}
