package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whole copies of a store: what backups are made of. A failure of the machine is an {@link IOException} in words for people. */
public final class Copies {

    private final SqliteDatabase database;
    private final ResumeJson json;

    Copies(SqliteDatabase database, ResumeJson json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Writes the store, as it is at one moment, into a new file. Others may read and write meanwhile.
     *
     * @param copy must not be there yet
     */
    public void write(Path copy) throws IOException {
        Path absolute = copy.toAbsolutePath();
        SqliteDatabase.create(absolute);
        database.alone(connection -> Sql.update(connection, "VACUUM INTO ?", absolute.toString()));
    }

    /**
     * Makes the store what a copy of it was, in one step; see {@link Restoring}.
     *
     * @param copy made by {@link #write}, by this version of the program or an older one; it is brought up to date
     * @throws IOException also when the copy is damaged; then the store stays as it is
     */
    public void restore(Path copy) throws IOException {
        try (SqliteStore past = SqliteStore.open(copy)) {
            List<String> damage = past.damage();
            if (!damage.isEmpty()) {
                throw new IOException("The copy " + copy + " is damaged: " + damage.getFirst());
            }
        }
        database.alone(connection -> {
            new Restoring(connection, json).from(copy);
            return connection;
        });
        database.emptyLog();
    }
}
