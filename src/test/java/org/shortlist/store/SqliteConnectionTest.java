package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class SqliteConnectionTest {

    private static final String INSERT = "INSERT INTO word (text) VALUES (?)";
    private static final String SELECT = "SELECT text FROM word WHERE text >= ? ORDER BY text";

    @TempDir
    private Path folder;
    private SqliteConnection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = new SqliteConnection(folder.resolve("words.db").toUri().toString(), new SQLiteConfig());
        Sql.run(connection, "CREATE TABLE word (text TEXT PRIMARY KEY) STRICT");
        Sql.update(connection, INSERT, "a");
        Sql.update(connection, INSERT, "b");
    }

    @Test
    void aStatementIsPreparedOnce() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        first.close();
        try (PreparedStatement second = connection.prepareStatement(SELECT)) {
            assertThat(second).isSameAs(first);
        }
    }

    @Test
    void whileItsRowsAreReadTheSameWordingIsAnother() throws SQLException, IOException {
        List<String> pairs = new ArrayList<>();
        Sql.each(connection, one -> Sql.each(connection, other -> pairs.add(one.getString(1) + other.getString(1)),
                SELECT, "a"), SELECT, "a");
        assertThat(pairs).containsExactly("aa", "ab", "ba", "bb");
    }

    @Test
    void oneThatFailedIsAsGoodAsNew() throws SQLException, IOException {
        assertThatThrownBy(() -> Sql.update(connection, INSERT, "b")).isInstanceOf(SQLException.class);
        assertThat(Sql.update(connection, INSERT, "c")).isOne();
        assertThat(Sql.first(connection, row -> row.getString(1), SELECT, "c")).contains("c");
    }

    /** Not the résumé that was written last. */
    @Test
    void itForgetsWhatItWasGiven() throws SQLException {
        Sql.number(connection, "SELECT ? IS NULL", "secret");
        try (PreparedStatement again = connection.prepareStatement("SELECT ? IS NULL")) {
            assertThat(again.executeQuery().getInt(1)).isOne();
        }
    }

    @Test
    void closingItWhileRowsAreReadIsNoTrouble() throws SQLException, IOException {
        Sql.first(connection, row -> {
            connection.close();
            return "";
        }, SELECT, "a");
        assertThat(connection.isClosed()).isTrue();
    }
}
