package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The lead among all processes that share a database: an advisory lock of a session of its own. PostgreSQL lets it go when the session ends:
 * at once when a process is killed, and within half a minute when its whole machine is gone without a word.
 */
final class PostgresLead implements Lead {

    /** Half a minute: after ten seconds without a word the other side is asked four times, every five. */
    private static final String ASK_WHETHER_THERE = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5;"
            + " SET tcp_keepalives_count = 4; SET tcp_user_timeout = 30000";
    private static final int SHORTLIST = 1397247059;

    private final PostgresDatabase database;
    private final int work;
    private @Nullable Connection session;
    private boolean ours;

    /** @param work with the id of the store in it: another store in the same database has a lead of its own */
    PostgresLead(PostgresDatabase database, String work) {
        this.database = database;
        this.work = work.hashCode();
    }

    @Override
    public synchronized boolean isOurs() throws IOException {
        try {
            Connection open = session;
            if (open != null && !database.isAlive(open)) {
                end(open);
                open = null;
            }
            if (open == null) {
                open = database.connect(false);
                session = open;
                open.setAutoCommit(true);
                Sql.run(open, ASK_WHETHER_THERE);
            }
            if (!ours) {
                ours = Sql.number(open, "SELECT pg_try_advisory_lock(?, ?)::int", SHORTLIST, work) > 0;
            }
            return ours;
        } catch (SQLException e) {
            close();
            throw database.trouble(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        Connection open = session;
        if (open != null) {
            try {
                if (ours && database.isAlive(open)) { // when its session is noticed to have ended, it would take a moment
                    Sql.number(open, "SELECT pg_advisory_unlock(?, ?)::int", SHORTLIST, work);
                }
                end(open);
            } catch (SQLException e) {
                throw database.trouble(e);
            }
        }
    }

    private void end(Connection open) throws SQLException {
        session = null;
        ours = false;
        open.close();
    }
}
