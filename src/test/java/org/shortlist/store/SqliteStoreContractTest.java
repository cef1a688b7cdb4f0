package org.shortlist.store;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** SQLite keeps what every store promises. */
class SqliteStoreContractTest
        implements
            StoreContract,
            IdentityContract,
            VersionContract,
            SourceContract,
            ErasureContract,
            AmendmentContract,
            FilingContract {

    @TempDir
    private Path folder;
    private CandidateStore store;

    @BeforeEach
    void open() throws IOException {
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
        return SqliteStore.open(folder.resolve("shortlist.db"));
    }
}
