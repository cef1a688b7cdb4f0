package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.shortlist.resume.Meanings;

/** Candidates in one SQLite file. */
public final class SqliteStore extends JdbcStore {

    private final SqliteDatabase database;

    private SqliteStore(SqliteDatabase database, Words words) {
        super(database, words);
        this.database = database;
    }

    /**
     * Opens the file, or makes it and its folder where there is none.
     *
     * @throws IOException in one sentence for people, when it is not ours, damaged, of a newer version, locked, or not writable
     */
    public static SqliteStore open(Path file, Words words) throws IOException {
        return new SqliteStore(SqliteDatabase.open(file), words);
    }

    /** Without a vocabulary: corrections stand for their own words. */
    public static SqliteStore open(Path file) throws IOException {
        return open(file, () -> Meanings.AS_WRITTEN);
    }

    /** Whole copies of this store. */
    public Copies copies() {
        return new Copies(database, new ResumeJson());
    }

    @Override
    public Lead lead(String work) {
        return new SqliteLead(database.file(), work);
    }

    @Override
    public List<String> damage() throws IOException {
        return database.read(Damage::of);
    }
}
