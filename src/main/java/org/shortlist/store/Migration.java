package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Moves all that a file keeps into an empty PostgreSQL database, as it is: keys, ids and change numbers stay.
 *
 * <p>It is one transaction, and each candidate is compared on both sides before it ends: so what is there afterwards is all of it, and
 * a move that was cut off leaves the database empty, to be begun again. Nobody writes into the file meanwhile.
 */
public final class Migration {

    private static final int ROWS_AT_ONCE = 200;
    private static final long BYTES_AT_ONCE = 8 << 20;

    private final Connection from;
    private final Connection to;
    private final Listener listener;

    private Migration(Connection from, Connection to, Listener listener) {
        this.from = from;
        this.to = to;
        this.listener = listener;
    }

    /** Hears how far it has come. */
    public interface Listener {
        /** Counts rows that are copied, then candidates that are compared. */
        void progress(long done, long total);
    }

    /**
     * What was moved.
     *
     * @param candidates   each compared on both sides; also those who are set aside
     * @param versions     of all of them
     * @param rows         of all tables
     * @param changeNumber the newest, which goes on from there
     */
    public record Report(long candidates, long versions, long rows, long changeNumber) {}

    /**
     * Moves.
     *
     * @param file   a store's, which is brought up to date; it stays as it is
     * @param url    see {@link PostgresStore#open}
     * @param access see there
     * @throws IOException when either cannot be read or written, when the database has candidates already, or when the sides differ
     */
    public static Report move(Path file, String url, Properties access, Listener listener) throws IOException {
        try (SqliteDatabase source = SqliteDatabase.open(file);
                PostgresDatabase target = new PostgresDatabase(url, access)) {
            target.bringUpToDate();
            return source.write(from -> target.write(to -> new Migration(from, to, listener).run()));
        }
    }

    private Report run() throws SQLException, IOException {
        long there = Sql.number(to, "SELECT count(*) FROM change");
        if (there > 0) {
            throw new IOException("There are candidates in that database already, or were (" + there
                    + " changes): move into an empty one (createdb)");
        }
        Sql.run(to, "SET CONSTRAINTS ALL DEFERRED");
        long rows = 0;
        long total = Sql.number(from, "SELECT count(*) FROM candidate");
        for (Moved table : Moved.ALL) {
            total += Sql.number(from, table.count());
        }
        for (Moved table : Moved.ALL) {
            rows = copy(table, rows, total);
        }
        long copied = rows;
        long all = total;
        new Comparison(from, to).run(compared -> listener.progress(copied + compared, all));
        return new Report(Sql.number(to, "SELECT count(*) FROM candidate"),
                Sql.number(to, "SELECT count(*) FROM version"),
                rows, Sql.number(to, "SELECT max(number) FROM change"));
    }

    private long copy(Moved table, long before, long total) throws SQLException, IOException {
        long[] rows = {before};
        try (PreparedStatement insert = to.prepareStatement(table.insert())) {
            Load load = new Load(insert);
            Sql.each(from, row -> {
                load.add(values(row, table.columns().size()));
                rows[0]++;
                if (load.isEmpty()) {
                    listener.progress(rows[0], total);
                }
            }, table.select());
            load.send();
        }
        if (table.counted() != null) {
            long last = Math.max(Sql.number(from, "SELECT max(" + table.counted() + ") FROM " + table.name()),
                    Sql.number(from, "SELECT seq FROM sqlite_sequence WHERE name = ?", table.name()));
            if (last > 0) {
                Sql.number(to, "SELECT setval(pg_get_serial_sequence(?, ?), ?)", table.name(), table.counted(), last);
            }
        }
        listener.progress(rows[0], total);
        return rows[0];
    }

    /** A row as both sides have it: numbers as long ones, texts as they can be kept. */
    static List<@Nullable Object> values(ResultSet row, int columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            Object value = row.getObject(column);
            values.add(value instanceof Number number ? Long.valueOf(number.longValue()) : Sql.kept(value));
        }
        return values;
    }

    /** Rows on their way. */
    private static final class Load {

        private final PreparedStatement insert;
        private int rows;
        private long bytes;

        Load(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(List<@Nullable Object> values) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                insert.setObject(i + 1, value);
                bytes += value instanceof byte[] some ? some.length : value instanceof String text ? text.length() : 8;
            }
            insert.addBatch();
            rows++;
            if (rows == ROWS_AT_ONCE || bytes > BYTES_AT_ONCE) {
                send();
            }
        }

        boolean isEmpty() {
            return rows == 0;
        }

        void send() throws SQLException {
            if (rows > 0) {
                insert.executeBatch();
            }
            rows = 0;
            bytes = 0;
        }
    }
}
