package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;

/** What is SQLite's own: the file, its settings and its neighbours. */
class SqliteStoreTest {

    @TempDir
    private Path folder;

    @Test
    void acknowledgesAWriteOnlyOnceItSurvivesAPowerCut() throws Exception {
        try (SqliteDatabase database = SqliteDatabase.open(file())) {
            database.write(connection -> {
                assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
                assertThat(pragma(connection, "synchronous")).as("FULL").isEqualTo("2");
                assertThat(pragma(connection, "fullfsync")).isEqualTo("1");
                assertThat(pragma(connection, "secure_delete")).isEqualTo("1");
                assertThat(pragma(connection, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(connection, "busy_timeout")).isEqualTo("10000");
                return 0;
            });
        }
    }

    @Test
    void readersCannotWrite() throws IOException {
        try (SqliteDatabase database = SqliteDatabase.open(file())) {
            assertThatThrownBy(() -> database.read(connection -> Sql.update(connection, "DELETE FROM candidate")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadTheFiles() throws IOException {
        Path file = folder.resolve("new/folder/shortlist.db");
        try (CandidateStore store = SqliteStore.open(file); Stream<Path> files = Files.list(file.getParent())) {
            store.save(version("/a", "one", "Ada"));
            for (Path each : files.toList()) {
                assertThat(Files.getPosixFilePermissions(each)).as(each.toString())
                        .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space.db", "Lebensläufe.db", "what?mode=memory.db", "50%25#1.db"})
    void pathsMayHoldAnything(String name) throws IOException {
        Path file = folder.resolve(name);
        try (CandidateStore store = SqliteStore.open(file)) {
            store.save(version("/a", "one", "Ada"));
        }
        assertThat(file).isNotEmptyFile();
        try (CandidateStore store = SqliteStore.open(file)) {
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void theSchemaIsOfTheNumberThatTheProgramKnows() throws Exception {
        SqliteStore.open(file()).close();
        assertThat(number("PRAGMA user_version")).isEqualTo(Schema.NEWEST);
        assertThat(number("PRAGMA application_id")).isEqualTo(Schema.APPLICATION);
        assertThat(SqliteStore.class.getResource("V" + Schema.NEWEST + "__filed.sql")).isNotNull();
    }

    @Test
    void aFileOfTheVersionBeforeIsBroughtUpToDateAndKeepsWhatItHas() throws Exception {
        try (CandidateStore store = SqliteStore.open(file())) {
            store.save(version("/a", "one", "Ada"));
            store.save(version("upload:00", "two", "Bo"));
        }
        sql("DROP TABLE correction", "DROP TABLE set_aside", "DROP TABLE erasure", "DROP TABLE blocked",
                "DROP TABLE dismissed",
                "DROP TABLE backup", "DROP TABLE filed", "DELETE FROM flyway_schema_history WHERE version > '1'",
                "PRAGMA user_version = 1");
        try (CandidateStore store = SqliteStore.open(file())) {
            assertThat(store.size()).isEqualTo(2);
            assertThat(store.setAside()).isEmpty();
            assertThat(store.erasure()).isZero();
            assertThat(store.came("/a").orElseThrow().filing().sources()).containsExactly("Files");
            assertThat(store.came("upload:00").orElseThrow().filing().sources()).containsExactly("Upload");
        }
        assertThat(number("PRAGMA user_version")).isEqualTo(Schema.NEWEST);
    }

    /** Version 3 had everything but how candidates are filed. */
    @Test
    void peopleOfAStoreOfVersionThreeAreFiledAsTheyWouldHaveBeen() throws Exception {
        String ada;
        try (CandidateStore store = SqliteStore.open(file())) {
            ada = store.save(version("/a", "one", "Ada")).id();
            store.save(version("upload:00", "two", "Bo"));
            store.save(version("import:night#1", "three", "Cy"));
            store.correct(ada, List.of(new Correction(0, Correction.Field.HEADLINE, null, null, "Welder", null, null,
                    Samples.MONDAY)));
        }
        sql("DROP TABLE filed", "DELETE FROM flyway_schema_history WHERE version > '3'", "PRAGMA user_version = 3");
        try (CandidateStore store = SqliteStore.open(file())) {
            assertThat(store.came("/a").orElseThrow().filing().values()).isEqualTo(Map.of("source", List.of("Files")));
            assertThat(store.came("upload:00").orElseThrow().filing().sources()).containsExactly("Upload");
            assertThat(store.came("import:night#1").orElseThrow().filing().sources()).containsExactly("Upload");
            assertThat(store.find(ada).orElseThrow().corrections()).hasSize(1);
            store.refile(List.of(ada), List.of(Filing.Step.add("tag", "call back")));
            assertThat(store.find(ada).orElseThrow().candidate().filing().tags()).containsExactly("call back");
        }
        assertThat(number("PRAGMA user_version")).isEqualTo(Schema.NEWEST);
    }

    @Test
    void nothingOfWhoWasSetAsideIsLeftInAnyFileWhenTheTimeIsOver() throws IOException {
        try (CandidateStore store = SqliteStore.open(file())) {
            Saved goes = store.save(version("/zyzzyva/1", "zyzzyva one", "Zyzzyva", "zyzzyva@example.com"));
            store.correct(goes.id(), List.of(new Correction(0, Correction.Field.HEADLINE, null, null, "Zyzzyva trainer",
                    null, null, Samples.MONDAY)));
            store.setAside(goes.id(), Samples.MONDAY);
            assertThat(bytesOnDisk()).contains("Zyzzyva trainer");

            store.removeDue(Samples.MONDAY);

            assertThat(bytesOnDisk().toLowerCase()).doesNotContain("zyzzyva");
        }
    }

    /** SQLite itself finds nothing wrong with such a file. */
    @Test
    void aBitThatTurnedOverInAFileThatCameIsFound() throws Exception {
        String id;
        try (SqliteStore store = SqliteStore.open(file())) {
            Version version = version("/cv/ada.txt", "a résumé of no particular length", "Ada");
            id = store.save(version).id();
            assertThat(store.damage()).isEmpty();
        }
        sql("UPDATE original SET bytes = CAST('A résumé of no particular length' AS BLOB)");
        try (SqliteStore store = SqliteStore.open(file())) {
            assertThat(store.damage()).singleElement().asString().contains(id, "version 1", "not what it was");
        }
    }

    @Test
    void manyMayMakeTheSameFileAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> opened = IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> {
                try (CandidateStore store = SqliteStore.open(file())) {
                    return store.save(version("/" + i, "text " + i, null)).changeNumber();
                }
            })).toList();
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> each : opened) {
                numbers.add(each.get());
            }
            assertThat(numbers).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void anotherProcessMayWriteAtTheSameTime() throws Exception {
        try (CandidateStore store = SqliteStore.open(file())) {
            Process other = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    Neighbour.class.getName(), file().toString()).inheritIO().start();
            int mine = 0;
            while (other.isAlive()) {
                store.save(version("/mine/" + mine, "mine " + mine, null));
                mine++;
            }
            assertThat(other.exitValue()).isZero();
            assertThat(store.size()).isEqualTo(mine + (long) Neighbour.SAVES);
            assertThat(store.changeNumber()).isEqualTo(mine + (long) Neighbour.SAVES);
        }
    }

    /** The other process. */
    static final class Neighbour {
        static final int SAVES = 200;

        private Neighbour() {}

        public static void main(String[] args) throws IOException {
            try (CandidateStore store = SqliteStore.open(Path.of(args[0]))) {
                for (int i = 0; i < SAVES; i++) {
                    store.save(version("/other/" + i, "other " + i, null));
                }
            }
        }
    }

    @Test
    void nothingOfADeletedCandidateIsLeftInAnyFile() throws IOException {
        try (CandidateStore store = SqliteStore.open(file())) {
            Saved stays = store.save(version("/stays", "quokka stays", "Stays Here", "stays@example.com"));
            Saved goes = store.save(version("/zyzzyva/1", "zyzzyva one", "Zyzzyva", "zyzzyva@example.com"));
            store.save(version("/zyzzyva/1", "zyzzyva ".repeat(2_000), "Zyzzyva", "zyzzyva@example.com"));
            assertThat(bytesOnDisk()).contains("zyzzyva").contains("quokka");

            store.delete(goes.id());

            assertThat(bytesOnDisk().toLowerCase()).doesNotContain("zyzzyva");
            assertThat(store.find(stays.id())).isPresent();
        }
        assertThat(bytesOnDisk()).contains("quokka");
    }

    private Path file() {
        return folder.resolve("shortlist.db");
    }

    private String bytesOnDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                all.append(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static String pragma(Connection connection, String name) throws SQLException, IOException {
        return Sql.first(connection, row -> row.getString(1), "PRAGMA " + name).orElseThrow();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            return Sql.number(connection, sql);
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
