package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the store what a copy of it was.
 *
 * <p>It is a change like any other: everybody who is in the copy, and everybody who was here and is not in it, gets a new change
 * number, above all that were ever given. So whatever follows the store (an index, a server) needs to be told nothing, and an older
 * generation of an index can never mistake the restored numbers for those that it knows.
 *
 * <p>Who was erased, here or in the copy, stays erased, and is blocked where they were.
 */
final class Restoring {

    private static final String TABLES = """
            SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT IN ('change', 'erasure', 'blocked', 'dismissed', 'backup')
            AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'flyway\\_%' ESCAPE '\\'""";

    private final Connection connection;
    private final ResumeJson json;

    Restoring(Connection connection, ResumeJson json) {
        this.connection = connection;
        this.json = json;
    }

    /** To be called outside of a transaction, after the copy has been brought up to date. */
    void from(Path copy) throws SQLException, IOException {
        Sql.update(connection, "ATTACH ? AS past", copy.toAbsolutePath().toString());
        try {
            Sql.run(connection, "BEGIN IMMEDIATE");
            try {
                replace();
                Sql.run(connection, "COMMIT");
            } catch (SQLException | IOException | RuntimeException e) {
                Sql.run(connection, "ROLLBACK");
                throw e;
            }
        } finally {
            Sql.run(connection, "DETACH past");
        }
    }

    private void replace() throws SQLException, IOException {
        Sql.run(connection, "PRAGMA defer_foreign_keys = ON");
        List<String> tables = new ArrayList<>();
        Sql.each(connection, row -> tables.add(row.getString(1)), TABLES);
        for (String table : tables) {
            Sql.run(connection, "DELETE FROM main.\"" + table + '"');
        }
        for (String table : tables) {
            Sql.run(connection, "INSERT INTO main.\"" + table + "\" SELECT * FROM past.\"" + table + '"');
        }
        Sql.run(connection, """
                CREATE TEMP TABLE gone AS SELECT candidate FROM main.change
                WHERE candidate NOT IN (SELECT candidate FROM past.change)""");
        Sql.run(connection, "DELETE FROM main.change");
        Sql.run(connection, "INSERT INTO main.change (candidate) SELECT candidate FROM gone ORDER BY candidate");
        Sql.run(connection, "INSERT INTO main.change (candidate) SELECT candidate FROM past.change ORDER BY number");
        Sql.run(connection, "DROP TABLE gone");
        keepErasures();
    }

    private void keepErasures() throws SQLException, IOException {
        for (String table : List.of("erasure", "blocked", "dismissed", "backup")) {
            Sql.run(connection, "INSERT OR IGNORE INTO main." + table + " SELECT * FROM past." + table);
        }
        eraseBlocked();
        Sql.run(connection, "DELETE FROM main.candidate WHERE id IN (SELECT candidate FROM main.erasure)");
        Sql.run(connection, """
                INSERT OR IGNORE INTO main.change (candidate) SELECT candidate FROM main.erasure""");
        Sql.run(connection,
                """
                        UPDATE main.erasure SET number = (SELECT number FROM main.change c WHERE c.candidate = erasure.candidate)""");
    }

    /** Under whatever id a person who was blocked stands in the copy. */
    private void eraseBlocked() throws SQLException, IOException {
        Signs blocked = Signs.blocked(connection);
        Set<String> ids = new LinkedHashSet<>();
        if (blocked.isEmpty()) {
            return;
        }
        Sql.each(connection, row -> {
            if (blocked.has(row.getString(2), json.read(row.getString(3)))) {
                ids.add(row.getString(1));
            }
        }, "SELECT c.id, v.sha256, v.resume FROM main.version v JOIN main.candidate c ON c.key = v.candidate");
        for (String id : ids) {
            Sql.update(connection, """
                    INSERT OR IGNORE INTO main.erasure (candidate, number, erased)
                    VALUES (?, 0, strftime('%Y-%m-%dT%H:%M:%SZ'))""", id);
        }
    }
}
