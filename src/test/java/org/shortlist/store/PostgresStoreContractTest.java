package org.shortlist.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** PostgreSQL keeps what every store promises. */
class PostgresStoreContractTest
        implements
            StoreContract,
            IdentityContract,
            VersionContract,
            SourceContract,
            ErasureContract,
            AmendmentContract,
            FilingContract {

    private static @Nullable PostgresServer server;

    private CandidateStore store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), server.access())) {
            Sql.run(connection, "DROP SCHEMA public CASCADE");
            Sql.run(connection, "CREATE SCHEMA public");
        }
        store = another();
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Override
    public CandidateStore store() {
        return store;
    }

    @Override
    public CandidateStore another() throws IOException {
        return PostgresStore.open(server.url("postgres"), server.access());
    }
}
