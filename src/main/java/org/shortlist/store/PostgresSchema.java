package org.shortlist.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Within one transaction, the tables in a PostgreSQL database: they are made where there is nothing, and refused where they are others'. */
final class PostgresSchema {

    /** The number of the newest script. */
    static final int NEWEST = 1;

    /** What somebody made there; not what an extension brought. */
    private static final String TABLES = """
            SELECT count(*) FROM pg_class c WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
            AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;
    private static final String OURS = """
            SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass(quote_ident(current_schema()) || '.shortlist')
            AND attname = 'schema'
            """;

    private PostgresSchema() {}

    /** @return the id of the store, the same for ever and in every copy of it */
    static String bringUpToDate(Connection connection, String name) throws SQLException, IOException {
        if (Sql.number(connection, "SELECT count(current_schema())") == 0) {
            throw new IOException(
                    name + " has no schema to make tables in: its user's search_path names none that there is.");
        }
        boolean ours = Sql.number(connection, OURS) > 0;
        if (!ours && Sql.number(connection, TABLES) > 0) {
            throw new IOException(name + " has tables of something else and none of Shortlist: give it a database, or a"
                    + " schema, of its own (createdb shortlist).");
        }
        long schema = ours ? Sql.number(connection, "SELECT schema FROM shortlist") : 0;
        if (schema > NEWEST) {
            throw new IOException(name + " was made by a newer version of Shortlist (data version " + schema
                    + ", this program knows " + NEWEST + "): use that version.");
        }
        if (schema == 0) {
            Sql.run(connection, script());
        }
        return Sql.first(connection, row -> row.getString(1), "SELECT id FROM shortlist").orElseThrow();
    }

    private static String script() throws IOException {
        try (InputStream script = PostgresSchema.class.getResourceAsStream("postgres.sql")) {
            if (script == null) {
                throw new IOException("The tables of PostgreSQL are missing from the program.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
