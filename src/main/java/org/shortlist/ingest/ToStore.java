package org.shortlist.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.shortlist.resume.Filing;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/**
 * The store as a destination; what has not changed since it was read last, and is filed already as it is to be, is not read again.
 *
 * @param filed how the candidates are to be filed
 */
record ToStore(CandidateStore store, List<Filing.Step> filed) implements Destination {

    @Override
    public Optional<Fate> known(String source, String sha256, String readBy) throws IOException {
        return store.came(source)
                .filter(came -> came.sha256().equals(sha256) && came.readBy().equals(readBy)
                        && came.filing().after(filed).equals(came.filing()))
                .map(came -> new Fate(came.id(), ImportEvent.Outcome.UNCHANGED));
    }

    @Override
    public List<Saved> saveAll(List<Version> versions) throws IOException {
        return store.saveAll(versions);
    }
}
