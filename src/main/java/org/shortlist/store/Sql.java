package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One statement at a time. */
final class Sql {

    private static final int ROWS_AT_A_TIME = 200;

    private Sql() {}

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    /** Takes each row in turn. */
    interface Rows {
        void take(ResultSet row) throws SQLException, IOException;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** @return how many rows were touched */
    static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The number in the first row, also what an {@code INSERT … RETURNING} returns; 0 when there is none. */
    static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static <T> Optional<T> first(Connection connection, Row<T> reader, String sql, @Nullable Object... values)
            throws SQLException, IOException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** Goes through the rows one by one; no more than a handful of them is in memory. */
    static void each(Connection connection, Rows taker, String sql, @Nullable Object... values)
            throws SQLException, IOException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }

    /** PostgreSQL keeps no NUL in a text: in either database a sign of the same length stands for it. */
    static @Nullable Object kept(@Nullable Object value) {
        return value instanceof String text && text.indexOf('\0') >= 0 ? text.replace('\0', '\uFFFD') : value;
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setFetchSize(ROWS_AT_A_TIME);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, kept(values[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
