package org.shortlist.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.shortlist.ingest.ImportEvent.Outcome;
import org.shortlist.resume.Filing;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/** The store as a destination of what nobody brought: whoever was deleted does not come again because the file still lies there. */
record ToStoreWhenFound(CandidateStore store, List<Filing.Step> filed) implements Destination {

    @Override
    public Optional<Fate> known(String source, String sha256, String readBy) throws IOException {
        Optional<Fate> known = new ToStore(store, filed).known(source, sha256, readBy);
        return known.isEmpty() && store.isDismissed(sha256) ? Optional.of(new Fate(null, Outcome.UNCHANGED)) : known;
    }

    @Override
    public List<Saved> saveAll(List<Version> versions) throws IOException {
        return store.saveAll(versions);
    }
}
