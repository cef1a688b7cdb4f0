package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The schema of the file and its way from version to version: the scripts {@code V1__….sql}, {@code V2__….sql}, … beside this
 * package, run by Flyway, each in one transaction.
 *
 * <p>Every script ends by writing its number into the file's header. Flyway takes a third of a second to find out that there is nothing to do;
 * the number in the header says so at once, and Flyway is not even loaded.
 */
final class Schema {

    /** The number of the newest script. */
    static final int NEWEST = 4;
    /** "SHLS": marks the file as ours. */
    static final int APPLICATION = 0x53484c53;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Schema() {}

    /** Opens a connection. */
    interface Opener {
        Connection open() throws SQLException;
    }

    static void bringUpToDate(Path file, Opener opener) throws SQLException, IOException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (version(file, opener) != NEWEST) {
            try {
                migrate(file);
            } catch (FlywayException e) {
                // Another process may be making the same file at this moment: look again.
                if (System.nanoTime() > giveUp) {
                    throw new IOException(file + " could not be brought up to date: " + reason(e), e);
                }
                pause(e);
            }
        }
    }

    private static int version(Path file, Opener opener) throws SQLException, IOException {
        try (Connection connection = opener.open()) {
            // In this order: another process may make the tables in between, and marks the file together with them.
            boolean empty = Sql.number(connection,
                    "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'flyway%'") == 0;
            long application = Sql.number(connection, "PRAGMA application_id");
            int version = (int) Sql.number(connection, "PRAGMA user_version");
            if (application != APPLICATION && !empty) {
                throw new IOException(file + " is not a Shortlist data file.");
            }
            if (version > NEWEST) {
                throw new IOException(file + " was written by a newer version of Shortlist (data version " + version
                        + ", this program knows " + NEWEST + "): use that version.");
            }
            return version;
        }
    }

    private static void migrate(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toUri());
        Flyway.configure()
                .loggers(SilentLog.class.getName())
                .dataSource(source)
                .locations("classpath:org/shortlist/store")
                .load()
                .migrate();
    }

    private static String reason(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : reason(e.getCause());
    }

    private static void pause(Exception reason) throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while opening the store", reason);
        }
    }
}
