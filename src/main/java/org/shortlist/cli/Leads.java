package org.shortlist.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.Turns;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Lead;

/**
 * The turns at an index that many share: whoever has the lead in it among all processes on the store that it is made of. So it is taken over
 * as soon as the database sees that its owner has died.
 */
final class Leads implements Turns, Closeable {

    private final CandidateStore store;
    /** Kept where another has the lead, too: it is asked for again and again. */
    private final Map<String, Lead> leads = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Leads(CandidateStore store) {
        this.store = store;
    }

    @Override
    public synchronized Turn take(String work) throws IOException {
        Lead lead = leads.computeIfAbsent(work, store::lead);
        if (taken.contains(work) || !lead.isOurs()) {
            throw new IndexBusyException("Another program is at work on the index; wait until it has finished.");
        }
        taken.add(work);
        return new Turn() {

            @Override
            public void ensureHeld() throws IOException {
                if (!lead.isOurs()) {
                    throw new IOException("Another program has taken over the work on the index.");
                }
            }

            @Override
            public void close() throws IOException {
                giveUp(work, lead);
            }
        };
    }

    private synchronized void giveUp(String work, Lead lead) throws IOException {
        if (leads.remove(work, lead)) {
            taken.remove(work);
            lead.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        taken.clear();
        for (Lead lead : leads.values()) {
            lead.close();
        }
        leads.clear();
    }
}
