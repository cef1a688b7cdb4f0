package org.shortlist.opensearch;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.Turns;

/**
 * Turns among all who open an index of one name in this process.
 *
 * @param name of the index
 */
record HeldHere(String name) implements Turns {

    private static final Map<String, Turn> HELD = new ConcurrentHashMap<>();

    @Override
    public Turn take(String work) throws IOException {
        String what = name + " " + work;
        Turn turn = new Turn() {

            @Override
            public void ensureHeld() {
                // whoever is thought dead does not know
            }

            @Override
            public void close() {
                HELD.remove(what, this);
            }
        };
        if (HELD.putIfAbsent(what, turn) != null) {
            throw new IndexBusyException("Another test is at work on the index.");
        }
        return turn;
    }

    /** As a database does that thinks a process dead which is only slow. */
    void takeAway(String work) {
        HELD.remove(name + " " + work);
    }
}
