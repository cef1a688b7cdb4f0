package org.shortlist.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.shortlist.resume.Meanings;

/**
 * Candidates in a PostgreSQL database, which many processes may share.
 *
 * <p>What is deleted is gone for everyone who asks the database. Its bytes stay on the disk until PostgreSQL has vacuumed the tables and
 * written over its log, and in every backup and replica of it.
 */
public final class PostgresStore extends JdbcStore {

    private final PostgresDatabase database;
    private final String id;

    private PostgresStore(PostgresDatabase database, String id, Words words) {
        super(database, words);
        this.database = database;
        this.id = id;
    }

    /**
     * Opens the database and makes its tables where there are none.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param access {@code user} and {@code password}; what is missing is taken from where the driver looks for it
     * @throws IOException in one sentence for people, when it cannot be reached, is not ours or is of a newer version
     */
    public static PostgresStore open(String url, Properties access, Words words) throws IOException {
        PostgresDatabase database = new PostgresDatabase(url, access);
        try {
            return new PostgresStore(database, database.bringUpToDate(), words);
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Without a vocabulary: corrections stand for their own words. */
    public static PostgresStore open(String url, Properties access) throws IOException {
        return open(url, access, () -> Meanings.AS_WRITTEN);
    }

    /** Tells this store from every other, also from one in another schema of the same database: letters, digits and hyphens. */
    public String id() {
        return id;
    }

    /**
     * Has PostgreSQL take what was deleted out of its tables and their indexes; after an erasure it should. Waits ten seconds at most for
     * those who still read an older state.
     *
     * @return whether all of it is out
     */
    public boolean vacuum() throws IOException {
        return database.vacuum();
    }

    @Override
    public Lead lead(String work) {
        return new PostgresLead(database, id + " " + work);
    }

    /** PostgreSQL looks after its own files; what came is compared with the digest that was taken of it then. */
    @Override
    public List<String> damage() throws IOException {
        return database.read(connection -> {
            List<String> findings = new ArrayList<>();
            Sql.each(connection, row -> findings.add(Damage.ofOriginal(row.getString(1), row.getInt(2))), """
                    SELECT c.id, v.number FROM version v JOIN original o ON o.version = v.key
                    JOIN candidate c ON c.key = v.candidate WHERE encode(sha256(o.bytes), 'hex') <> v.sha256 LIMIT\s"""
                    + Damage.FOUND);
            return findings;
        });
    }
}
