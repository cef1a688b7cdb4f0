package org.shortlist.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps the statements it has prepared, one of each wording: to prepare one anew takes longer than to run it. Of what they
 * were given nothing stays in them. Used by one thread at a time.
 */
final class SqliteConnection extends JDBC4Connection {

    private static final String SCHEME = "jdbc:sqlite:";

    /** Those that nobody uses at the moment. */
    private final Map<String, PreparedStatement> idle = new HashMap<>();

    /** @param file as an address */
    SqliteConnection(String file, SQLiteConfig config) throws SQLException {
        super(SCHEME + file, file, config.toProperties());
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        PreparedStatement known = idle.remove(sql);
        return known == null ? new Kept(sql) : known;
    }

    private final class Kept extends JDBC4PreparedStatement {

        private final String wording;

        Kept(String sql) throws SQLException {
            super(SqliteConnection.this, sql);
            wording = sql;
        }

        @Override
        public void close() throws SQLException {
            if (pointer.isClosed() || idle.containsKey(wording)) {
                super.close();
                return;
            }
            clearParameters();
            idle.put(wording, this);
        }
    }
}
