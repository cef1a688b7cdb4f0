package org.shortlist.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    private static final int SCHEMA = 1;

    private final String url;
    private final Properties access;

    private PostgresDatabase(String url, Properties access) {
        super("The store in PostgreSQL");
        this.url = url;
        this.access = access;
    }

    /** @param access user and password, apart from the address so that none of them stands in it */
    static PostgresDatabase open(String url, Properties access) throws IOException {
        Properties all = new Properties();
        all.putAll(access);
        all.setProperty("ApplicationName", "shortlist");
        all.setProperty("logServerErrorDetail", "false");
        PostgresDatabase database = new PostgresDatabase(url, all);
        try {
            database.write(PostgresDatabase::bringUpToDate);
        } catch (IOException e) {
            database.close();
            throw e;
        }
        return database;
    }

    private static long bringUpToDate(Connection connection) throws SQLException, IOException {
        boolean there = Sql.number(connection,
                """
                        SELECT count(*) FROM pg_class WHERE relname = 'shortlist' AND relnamespace = current_schema()::regnamespace
                        """) > 0;
        long schema = there ? Sql.number(connection, "SELECT schema FROM shortlist") : 0;
        if (schema > SCHEMA) {
            throw new IOException("The store in PostgreSQL is of a newer version of Shortlist: its schema is " + schema
                    + ", this version knows " + SCHEMA + ".");
        }
        if (schema == 0) {
            Sql.run(connection, script());
        }
        return schema;
    }

    private static String script() throws IOException {
        try (InputStream script = PostgresDatabase.class.getResourceAsStream("postgres.sql")) {
            if (script == null) {
                throw new IOException("The tables of PostgreSQL are missing from the program.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
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

    /** Without the server's own words where they could quote what is kept. */
    @Override
    IOException trouble(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")) {
            return new IOException("The store in PostgreSQL cannot be reached: " + e.getMessage(), e);
        }
        return new IOException("The store in PostgreSQL refused a statement (SQLSTATE " + state + ").");
    }

    /** PostgreSQL keeps its log, and rows that were deleted until they are vacuumed: that is in its administrator's hands. */
    @Override
    void emptyLog() {}
}
