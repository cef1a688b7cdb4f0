package org.shortlist.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Takes what was deleted out of the tables of a PostgreSQL database and out of their indexes. The room that it had is then free to be
 * written over; that it has been, nobody can say.
 */
final class Vacuum {

    private static final String TABLES = "candidate, version, original, source, email, correction, set_aside, filed, change";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_MS = 100;

    /** Who may still see what was deleted before a transaction, and who does not let it be known. */
    private static final String READERS = """
            SELECT (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
                    AND (query = '<insufficient privilege>' OR age(backend_xmin) > age(?::text::xid)))
                + (SELECT count(*) FROM pg_replication_slots WHERE age(xmin) > age(?::text::xid))
                + (SELECT count(*) FROM pg_prepared_xacts WHERE age(transaction) > age(?::text::xid))""";

    private Vacuum() {}

    /**
     * Waits a little for those who read an older state.
     *
     * @param connection outside of any transaction
     * @return whether all that was deleted before is out; false when somebody goes on reading an older state
     */
    static boolean run(Connection connection) throws SQLException {
        String now = Long.toString(Sql.number(connection, "SELECT (txid_current() % 4294967296)::bigint"));
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        boolean read = isRead(connection, now);
        while (read && System.nanoTime() < giveUp && pause()) {
            read = isRead(connection, now);
        }
        Sql.run(connection, "VACUUM (INDEX_CLEANUP ON) " + TABLES);
        return !read;
    }

    private static boolean isRead(Connection connection, String before) throws SQLException {
        return Sql.number(connection, READERS, before, before, before) > 0;
    }

    /** @return false when it was interrupted */
    private static boolean pause() {
        try {
            Thread.sleep(POLL_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
