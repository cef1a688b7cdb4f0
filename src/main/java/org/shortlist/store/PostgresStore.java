package org.shortlist.store;

import java.io.IOException;
import java.util.Properties;
import org.shortlist.resume.Meanings;

/**
 * Candidates in a PostgreSQL database, which many processes may share.
 *
 * <p>What is deleted is gone for everyone who asks the database. Its bytes stay on the disk until PostgreSQL has vacuumed the tables and
 * written over its log, and in every backup and replica of it.
 */
public final class PostgresStore extends JdbcStore {

    private PostgresStore(Database database, Words words) {
        super(database, words);
    }

    /**
     * Opens the database and makes its tables where there are none.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     * @param access {@code user} and {@code password}
     * @throws IOException in one sentence for people, when it cannot be reached or is of a newer version
     */
    public static PostgresStore open(String url, Properties access, Words words) throws IOException {
        return new PostgresStore(PostgresDatabase.open(url, access), words);
    }

    /** Without a vocabulary: corrections stand for their own words. */
    public static PostgresStore open(String url, Properties access) throws IOException {
        return open(url, access, () -> Meanings.AS_WRITTEN);
    }
}
