package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.store.Samples.version;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when the file cannot be made, read or trusted. */
class SqliteTroubleTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhenTheFileIsNotOurs() throws Exception {
        Files.writeString(file(), "This is my shopping list. ".repeat(100));
        assertThatThrownBy(() -> SqliteStore.open(file())).isInstanceOf(IOException.class)
                .hasMessage(file() + " is not a Shortlist data file.");
        Files.delete(file());
        sql("CREATE TABLE song (title TEXT)");
        assertThatThrownBy(() -> SqliteStore.open(file())).isInstanceOf(IOException.class)
                .hasMessage(file() + " is not a Shortlist data file.");
    }

    @Test
    void saysWhenTheFileIsOfANewerVersion() throws Exception {
        SqliteStore.open(file()).close();
        sql("PRAGMA user_version = 99");
        assertThatThrownBy(() -> SqliteStore.open(file())).isInstanceOf(IOException.class)
                .hasMessageContaining("newer version of Shortlist");
    }

    @Test
    void saysWhenTheFileIsDamaged() throws IOException {
        try (CandidateStore store = SqliteStore.open(file())) {
            for (int i = 0; i < 50; i++) {
                store.save(version("/" + i, ("text " + i).repeat(1_000), null));
            }
        }
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            for (long page = 4096; page < file.length(); page += 4096) {
                file.seek(page);
                file.write(new byte[64]);
            }
        }
        assertThatThrownBy(() -> {
            try (CandidateStore store = SqliteStore.open(file())) {
                store.changesSince(0, change -> {});
            }
        }).isInstanceOf(IOException.class).hasMessageContaining("damaged").hasMessageContaining("backup");
    }

    @Test
    void findsDamageWhenAsked() throws IOException {
        try (SqliteStore store = SqliteStore.open(file())) {
            store.save(version("/a", "one ".repeat(5_000), "Ada"));
            assertThat(store.damage()).isEmpty();
        }
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw")) {
            file.seek(file.length() - 4096);
            file.write(new byte[]{(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        }
        try (SqliteStore store = SqliteStore.open(file())) {
            assertThat(store.damage()).isNotEmpty();
        }
    }

    @Test
    void saysWhenThePlaceIsTaken() throws IOException {
        Files.createDirectory(file());
        assertThatThrownBy(() -> SqliteStore.open(file())).isInstanceOf(IOException.class)
                .hasMessageContaining(file().toString());
        Path notAFolder = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> SqliteStore.open(notAFolder.resolve("shortlist.db"))).isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be made");
    }

    @Test
    void saysWhenTheFolderIsReadOnly() throws IOException {
        Path file = Path.of("/proc/shortlist.db");
        assertThatThrownBy(() -> SqliteStore.open(file)).isInstanceOf(IOException.class)
                .hasMessage(file + " cannot be made: its folder is not writable.");
    }

    private Path file() {
        return folder.resolve("shortlist.db");
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
