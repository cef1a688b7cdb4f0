package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where backups of a store were written: each holds whom it holds, whoever is erased afterwards. */
public final class Backups {

    private final Database database;

    Backups(Database database) {
        this.database = database;
    }

    /** Remembers a file that was written. */
    public void remember(Path backup, Instant at) throws IOException {
        database.write(connection -> Sql.update(connection, """
                INSERT INTO backup (file, made) VALUES (?, ?) ON CONFLICT (file) DO UPDATE SET made = excluded.made""",
                FilePath.text(backup.toAbsolutePath().normalize()), at.toString()));
    }

    /** The files that were written, the first at the beginning; whether they are still there is not looked at. */
    public List<Path> remembered() throws IOException {
        return database.read(connection -> {
            List<Path> files = new ArrayList<>();
            Sql.each(connection, row -> files.add(FilePath.of(row.getString(1))),
                    "SELECT file FROM backup ORDER BY made");
            return files;
        });
    }
}
