package org.shortlist.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the contracts of a store ask for, and how they look at it. */
interface StoreUnderTest {

    /** The store under test, empty at the beginning of each test. */
    CandidateStore store();

    /** Another door to the same data, as another process would open it. */
    CandidateStore another() throws IOException;

    default List<Change> changes(long since) throws IOException {
        List<Change> changes = new ArrayList<>();
        store().changesSince(since, changes::add);
        return changes;
    }
}
