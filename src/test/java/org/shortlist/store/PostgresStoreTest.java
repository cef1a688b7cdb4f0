package org.shortlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.store.Samples.version;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is PostgreSQL's alone: sessions that end, and several stores in one database. */
@Timeout(120)
class PostgresStoreTest {

    private static final String OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'shortlist' AND pid <> pg_backend_pid()";

    private static @Nullable PostgresServer server;

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
    void whoeverCutsItsSessionsCostsNoRequest() throws Exception {
        try (PostgresStore store = open(url)) {
            store.save(version("/a", "one", "Ada"));
            assertThat(store.size()).isEqualTo(1);
            server.sql("postgres", OTHERS);
            assertThat(store.size()).isEqualTo(1);
            server.sql("postgres", OTHERS);
            store.save(version("/b", "two", "Bob"));
            assertThat(store.size()).isEqualTo(2);
        }
    }

    @Test
    void whoeverLosesTheSessionLosesTheLead() throws Exception {
        try (PostgresStore one = open(url);
                PostgresStore two = open(url);
                Lead first = one.lead("projecting");
                Lead second = two.lead("projecting")) {
            assertThat(first.isOurs()).isTrue();
            assertThat(second.isOurs()).isFalse();
            server.sql("postgres", OTHERS);
            assertThat(second.isOurs()).isTrue();
            assertThat(first.isOurs()).isFalse();
        }
    }

    @Test
    void theLeadOfAProcessThatIsKilledIsTakenOver() throws Exception {
        Process leader = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Leader.class.getName(), url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (PostgresStore store = open(url);
                Lead mine = store.lead("projecting");
                BufferedReader said = leader.inputReader()) {
            assertThat(said.readLine()).isEqualTo("true");
            assertThat(mine.isOurs()).isFalse();
            leader.destroyForcibly().waitFor();
            long giveUp = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!mine.isOurs()) {
                assertThat(System.nanoTime()).isLessThan(giveUp);
                Thread.sleep(20);
            }
        } finally {
            leader.destroyForcibly();
        }
    }

    /** Another process, which takes the lead and never gives it up. */
    static final class Leader {

        private Leader() {}

        public static void main(String[] args) throws Exception {
            try (PostgresStore store = open(args[0]); Lead lead = store.lead("projecting")) {
                System.out.println(lead.isOurs());
                Thread.sleep(Duration.ofMinutes(5));
            }
        }
    }

    @Test
    void twoSchemasOfOneDatabaseAreTwoStores() throws Exception {
        String name = url.replaceFirst(".*/(.*)\\?.*", "$1");
        server.sql(name, "CREATE SCHEMA other");
        try (PostgresStore one = open(url);
                PostgresStore two = open(url + "&currentSchema=other");
                Lead first = one.lead("reading");
                Lead second = two.lead("reading")) {
            one.save(version("/a", "one", "Ada"));
            assertThat(two.size()).isZero();
            assertThat(two.id()).isNotEqualTo(one.id()).matches("[0-9a-f-]{36}");
            assertThat(first.isOurs()).isTrue();
            assertThat(second.isOurs()).isTrue();
        }
        try (PostgresStore again = open(url); PostgresStore once = open(url)) {
            assertThat(again.id()).isEqualTo(once.id());
        }
        assertThatThrownBy(() -> open(url + "&currentSchema=nowhere").close()).isInstanceOf(IOException.class)
                .hasMessageContaining("has no schema");
    }

    @Test
    void damageOfAFileIsToldByItsDigest() throws Exception {
        try (PostgresStore store = open(url)) {
            String id = store.save(version("/a", "one", "Ada")).id();
            assertThat(store.damage()).isEmpty();
            server.sql(url.replaceFirst(".*/(.*)\\?.*", "$1"), "UPDATE original SET bytes = 'two'");
            assertThat(store.damage()).singleElement().asString().contains(id, "version 1", "not what it was");
        }
    }

    @Test
    void aVacuumTakesOutWhatWasErasedUnlessSomebodyReadsAnOlderState() throws Exception {
        try (PostgresStore store = open(url)) {
            String ada = store.save(version("/a", "one", "Ada")).id();
            String bob = store.save(version("/b", "two ".repeat(5_000), "Bob")).id();
            store.erase(ada, Samples.MONDAY, false);
            assertThat(store.vacuum()).isTrue();
            assertThat(dead()).isZero();
            try (Connection reader = DriverManager.getConnection(url)) {
                reader.setAutoCommit(false);
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                assertThat(Sql.number(reader, "SELECT count(*) FROM candidate")).isEqualTo(1);
                store.erase(bob, Samples.MONDAY, false);
                assertThat(store.vacuum()).isFalse();
                assertThat(dead()).isPositive();
                reader.rollback();
                assertThat(store.vacuum()).isTrue();
                assertThat(dead()).isZero();
            }
            store.save(version("/c", "three", "Cleo"));
            assertThat(store.size()).isEqualTo(1);
        }
    }

    /** Rows that were deleted and are in their tables still, as PostgreSQL counts them. */
    private long dead() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return Sql.number(connection,
                    "SELECT sum(n_dead_tup) FROM pg_stat_user_tables WHERE relname IN ('candidate', 'version', 'original')");
        }
    }

    private static PostgresStore open(String url) throws IOException {
        return PostgresStore.open(url, new Properties());
    }
}
