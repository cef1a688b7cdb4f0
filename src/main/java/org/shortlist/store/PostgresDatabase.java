package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * One PostgreSQL database, which may be shared by many processes.
 *
 * <p>Who writes holds an advisory lock to the end of the transaction: so change numbers are seen in the order in which they were given,
 * and what is decided from what was read is still so when it is written. Who reads has one snapshot ({@code REPEATABLE READ}).
 */
final class PostgresDatabase extends Database {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(1397247059)";
    private static final int PATIENCE_SECONDS = 10;

    private final String url;
    private final String name;
    private final Properties access;

    /**
     * Opens nothing yet.
     *
     * @param access user and password, apart from the address so that none of them stands in it
     */
    PostgresDatabase(String url, Properties access) {
        super(name(url));
        this.url = url;
        this.name = name(url);
        this.access = new Properties();
        this.access.putAll(access);
        this.access.setProperty("ApplicationName", "shortlist");
        this.access.setProperty("logServerErrorDetail", "false");
        this.access.setProperty("tcpKeepAlive", "true");
        this.access.setProperty("connectTimeout", Integer.toString(PATIENCE_SECONDS));
    }

    /** For people: the address without its parameters. */
    private static String name(String url) {
        return "The store at " + url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }

    /** Makes the tables where there are none. @return the id of the store */
    String bringUpToDate() throws IOException {
        return write(connection -> PostgresSchema.bringUpToDate(connection, name));
    }

    @Override
    Connection connect(boolean readOnly) throws SQLException {
        Connection connection = DriverManager.getConnection(url, access);
        try {
            if (!readOnly) {
                Sql.run(connection, "SET synchronous_commit = on");
            }
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(
                    readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The server may have been started anew since. */
    @Override
    boolean isAlive(Connection connection) throws SQLException {
        return connection.isValid(PATIENCE_SECONDS);
    }

    @Override
    void begin(Connection connection) throws SQLException {
        Sql.run(connection, LOCK);
    }

    @Override
    void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    void rollBack(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    void endReading(Connection connection) throws SQLException {
        connection.rollback();
    }

    /** See {@link Vacuum#run}. */
    boolean vacuum() throws IOException {
        return alone(connection -> {
            connection.setAutoCommit(true);
            try {
                return Vacuum.run(connection);
            } finally {
                connection.setAutoCommit(false);
            }
        });
    }

    /** Without the server's own words where they could quote what is kept. */
    @Override
    IOException trouble(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String kind = state.length() < 2 ? state : state.substring(0, 2);
        String words = String.valueOf(e.getMessage()).replaceFirst("^(FATAL|ERROR): ", "");
        return switch (kind) {
            case "08", "57" -> new IOException(name + " cannot be reached: " + words, e);
            case "28" -> new IOException(name + " lets nobody in like that: " + words
                    + ". Say who comes in SHORTLIST_STORE_USER and SHORTLIST_STORE_PASSWORD, or in ~/.pgpass.", e);
            case "3D" -> new IOException(name + " is not there: " + words + ". Make it: createdb", e);
            case "53" -> new IOException(name + " has no room: " + words, e);
            default -> state.equals("42501")
                    ? new IOException(name + " belongs to another user: " + words, e)
                    : new IOException(name + " refused a statement (SQLSTATE " + state + ").");
        };
    }

    /** PostgreSQL keeps its log, and rows that were deleted until they are vacuumed: that is in its administrator's hands. */
    @Override
    void emptyLog() {}
}
