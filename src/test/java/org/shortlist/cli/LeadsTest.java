package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.Turns.Turn;
import org.shortlist.store.SqliteStore;

/** Turns by the leads of a store; among processes on PostgreSQL they are proved with the servers that share one. */
class LeadsTest {

    @TempDir
    private Path folder;

    @Test
    void oneAtATimeHasATurnAndTheNextHasItWhenItIsOver() throws IOException {
        try (SqliteStore store = SqliteStore.open(folder.resolve("shortlist.db"));
                Leads here = new Leads(store);
                Leads there = new Leads(store)) {
            Turn first = here.take("writing");
            first.ensureHeld();
            assertThatThrownBy(() -> here.take("writing")).isInstanceOf(IndexBusyException.class);
            assertThatThrownBy(() -> there.take("writing")).isInstanceOf(IndexBusyException.class);
            here.take("rebuilding").close();
            first.close();
            first.close();
            try (Turn next = there.take("writing")) {
                next.ensureHeld();
                first.close();
                assertThatThrownBy(() -> here.take("writing")).isInstanceOf(IndexBusyException.class);
            }
        }
    }

    @Test
    void whatIsClosedGivesUpAllItsTurns() throws IOException {
        try (SqliteStore store = SqliteStore.open(folder.resolve("shortlist.db")); Leads there = new Leads(store)) {
            try (Leads here = new Leads(store)) {
                here.take("writing");
            }
            assertThatCode(() -> there.take("writing").close()).doesNotThrowAnyException();
        }
    }
}
