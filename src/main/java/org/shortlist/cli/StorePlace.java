package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.shortlist.store.JdbcStore;
import org.shortlist.store.Migration;
import org.shortlist.store.PostgresStore;
import org.shortlist.store.SqliteStore;

/** Where candidates are kept: in a file of the data folder or, where {@code --store} says so, in a PostgreSQL database that many share. */
final class StorePlace {

    /** What {@code --store} says where nothing else does. */
    static final String VARIABLE = "SHORTLIST_STORE";

    private static final String POSTGRES = "jdbc:postgresql:";

    private final Path folder;
    private final @Nullable String url;

    private StorePlace(Path folder, @Nullable String url) {
        this.folder = folder;
        this.url = url;
    }

    /** The file of a data folder. */
    static StorePlace in(Path folder) {
        return new StorePlace(folder, null);
    }

    /**
     * @param said the address of a database; null or blank for the file of the data folder
     * @throws Failure when it is no such address, or a secret stands in it
     */
    static StorePlace of(Path folder, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return in(folder);
        }
        String url = said.strip();
        if (url.contains("@") || url.toLowerCase(Locale.ROOT).contains("password")) {
            throw Failure.wrongUsage("A name with a password has no place in the address of a store, where everybody on"
                    + " this machine reads it: put them into SHORTLIST_STORE_USER and SHORTLIST_STORE_PASSWORD, or into ~/.pgpass");
        }
        if (!url.startsWith(POSTGRES)) {
            throw Failure.wrongUsage("--store is the address of a PostgreSQL database, as in"
                    + " jdbc:postgresql://host:5432/shortlist; it was " + url);
        }
        return new StorePlace(folder, url);
    }

    /** Whether it is a database, which other machines may share. */
    boolean isShared() {
        return url != null;
    }

    /** For a command that copies the file; ends it with what to do instead where there is none. */
    void refuseShared() {
        if (isShared()) {
            throw Failure
                    .notDone("The candidates are in PostgreSQL, which makes and restores copies by itself: pg_dump -Fc"
                            + " and pg_restore, or its continuous archiving. Copy vocabulary and ranking.properties in "
                            + folder
                            + " beside them; after a restore make the index anew: shortlist reindex");
        }
    }

    /** The file where it is none. */
    Path file() {
        return folder.resolve("shortlist.db");
    }

    JdbcStore open(JdbcStore.Words words) throws IOException {
        return url == null ? SqliteStore.open(file(), words) : PostgresStore.open(url, access(System.getenv()), words);
    }

    /** Moves all that a file keeps into this database, which is empty. */
    Migration.Report receive(Path file, Migration.Listener listener) throws IOException {
        return Migration.move(file, Objects.requireNonNull(url, "a database"), access(System.getenv()), listener);
    }

    /** Who comes in, as far as the environment says it; for the rest the driver looks into {@code ~/.pgpass}. */
    private static Properties access(Map<String, String> environment) {
        Properties access = new Properties();
        String user = environment.get("SHORTLIST_STORE_USER");
        if (user != null) {
            access.setProperty("user", user);
        }
        String password = environment.get("SHORTLIST_STORE_PASSWORD");
        if (password != null) {
            access.setProperty("password", password);
        }
        return access;
    }

    /** For people: the file, or the address without its parameters. */
    @Override
    public String toString() {
        return url == null ? file().toString() : url.substring("jdbc:".length()).replaceFirst("\\?.*", "");
    }
}
