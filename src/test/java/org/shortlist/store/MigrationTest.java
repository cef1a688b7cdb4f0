package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.store.Samples.MONDAY;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;

/** All that a file keeps is moved to PostgreSQL, and compared, or nothing is. */
@Timeout(120)
class MigrationTest {

    private static @Nullable PostgresServer server;

    @TempDir
    private Path folder;
    private String url = "";

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void fresh() throws Exception {
        url = server.fresh();
    }

    @Test
    void everyKindOfRowIsThereAfterwards() throws Exception {
        List<String> ids = fill();
        List<long[]> steps = new ArrayList<>();
        Migration.Report report = Migration.move(file(), url, new Properties(),
                (done, total) -> steps.add(new long[]{done, total}));
        try (SqliteStore file = SqliteStore.open(file()); PostgresStore moved = open()) {
            assertThat(report.candidates()).isEqualTo(6);
            assertThat(report.versions()).isEqualTo(7);
            assertThat(report.changeNumber()).isEqualTo(file.changeNumber());
            assertThat(steps.getLast()[0]).isEqualTo(steps.getLast()[1]);
            assertThat(state(moved, ids)).isEqualTo(state(file, ids));
            assertThat(moved.backups().remembered()).isEqualTo(file.backups().remembered()).isNotEmpty();
            assertThat(moved.save(version("/again", "five", "Blocked Body", "blocked@example.com")).outcome())
                    .isEqualTo(Saved.Outcome.BLOCKED);
            assertThat(moved.isDismissedSource("/deleted")).isTrue();
            assertThat(moved.bringBack(ids.get(3))).hasValue(file.changeNumber() + 1);
            Saved next = moved.save(version("/next", "next", "Nora Next"));
            assertThat(next.changeNumber()).isEqualTo(file.changeNumber() + 2);
            assertThat(moved.damage()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatHasCandidatesIsRefused() throws Exception {
        fill();
        try (PostgresStore store = open()) {
            store.save(version("/a", "mine", "Mia Mine"));
        }
        assertThatThrownBy(() -> Migration.move(file(), url, new Properties(), (done, total) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("already")
                .hasMessageContaining("createdb");
        try (PostgresStore store = open()) {
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void whatWouldNotBeTheSameIsNotMovedAndCanBeMovedAfterwards() throws Exception {
        List<String> ids = fill();
        open().close();
        String name = url.replaceFirst(".*/(.*)\\?.*", "$1");
        server.sql(name, "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
                + " NEW.address := replace(NEW.address, ''ada@'', ''adam@''); RETURN NEW; END'");
        server.sql(name, "CREATE TRIGGER spoil BEFORE INSERT ON email FOR EACH ROW EXECUTE FUNCTION spoil()");
        assertThatThrownBy(() -> Migration.move(file(), url, new Properties(), (done, total) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("candidate " + ids.getFirst());
        try (PostgresStore store = open()) {
            assertThat(store.changeNumber()).isZero();
        }
        server.sql(name, "DROP TRIGGER spoil ON email");
        assertThat(Migration.move(file(), url, new Properties(), (done, total) -> {}).candidates()).isEqualTo(6);
    }

    @Test
    void noTableAndNoColumnOfEitherIsForgotten() throws Exception {
        SqliteStore.open(file()).close();
        open().close();
        Set<String> moved = new TreeSet<>();
        Moved.ALL.forEach(table -> table.columns().forEach(column -> moved.add(table.name() + "." + column)));
        Set<String> inFile = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Sql.each(connection, row -> inFile.add(row.getString(1)),
                    """
                            SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'
                            AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'flyway%'""");
        }
        Set<String> inPostgres = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            Sql.each(connection, row -> inPostgres.add(row.getString(1)), """
                    SELECT table_name || '.' || column_name FROM information_schema.columns
                    WHERE table_schema = 'public' AND table_name <> 'shortlist'""");
        }
        assertThat(inFile).isEqualTo(moved);
        assertThat(inPostgres).isEqualTo(moved);
    }

    /** One of each kind of row. @return the ids of those who are kept, the fourth of them set aside, and of two who are gone */
    private List<String> fill() throws IOException {
        try (SqliteStore store = SqliteStore.open(file())) {
            String ada = store.save(version("/ada", "one", "Ada Lovering", "ada@example.com")).id();
            store.save(version("/ada", "two", "Ada Lovering", "ada@example.com", "lovering@example.com"));
            store.save(version("/copy of ada", "two", "Ada Lovering", "ada@example.com"));
            store.correct(ada, List.of(new Correction(0, Correction.Field.NAME, null, null, "Ada B. Lovering",
                    "Ada Lovering", null, MONDAY)));
            store.refile(List.of(ada),
                    List.of(Filing.Step.add("tag", "call back"), Filing.Step.add("salary", "55000")));
            String ben = store.save(version("/ben", "Grüße, 数学, \"quoted\\\" \0 end", "Ben \0 Zero", "ben@example.com"))
                    .id();
            String cleo = store.save(version("/cleo", "x".repeat(200_000), null)).id();
            String dan = store.save(version("/dan", "four", "Dan Aside", "dan@example.com")).id();
            store.setAside(dan, MONDAY.plusSeconds(60));
            String gone = store.save(version("/deleted", "deleted", "Dora Deleted")).id();
            store.delete(gone);
            String erased = store.save(version("/erased", "five", "Blocked Body", "blocked@example.com")).id();
            store.erase(erased, MONDAY, true);
            String eve = store.save(version("/eve", "six", "Eve")).id();
            String finn = store.save(version("/finn", "seven", "Finn")).id();
            store.backups().remember(folder.resolve("b.zip"), MONDAY);
            return List.of(ada, ben, cleo, dan, eve, finn, gone, erased);
        }
    }

    /** All that can be asked. */
    private static List<Object> state(JdbcStore store, List<String> ids) throws IOException {
        List<Object> state = new ArrayList<>();
        for (String id : ids) {
            state.add(store.held(id));
            state.add(store.find(id));
            state.add(store.sources(id));
            store.versions(id, (number, version) -> state.add(List.of(number, version.sha256(), version.text(),
                    version.resume(), version.fileName(), version.received(), List.of(version.original().length))));
            store.original(id).ifPresent(original -> state.add(new String(original.bytes())));
        }
        store.changesSince(0, state::add);
        state.add(store.setAside());
        state.add(store.erasure());
        state.add(store.size());
        store.sources("", (source, id) -> state.add(source + id));
        return state;
    }

    private Path file() {
        return folder.resolve("shortlist.db");
    }

    private PostgresStore open() throws IOException {
        return PostgresStore.open(url, new Properties());
    }
}
