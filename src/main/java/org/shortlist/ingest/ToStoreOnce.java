package org.shortlist.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.store.Came;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;
import org.shortlist.store.Version;

/**
 * The store as a destination of something that may come twice: whoever sent it does not know whether it arrived. What came from a source is
 * told again as it was told first, and nothing else can come from there, nor who was deleted since.
 *
 * @param onlyNew whether people who are kept already are refused
 */
record ToStoreOnce(CandidateStore store, boolean onlyNew) implements Destination {

    @Override
    public Optional<Fate> known(String source, String sha256, String readBy)
            throws IOException, UnreadableFileException {
        Optional<Came> came = store.came(source);
        if (came.isPresent() && !came.get().sha256().equals(sha256)) {
            throw new UnreadableFileException(Reason.NAME_TAKEN,
                    "Something else came before under this key and line; take another key for another import.");
        }
        if (came.isEmpty() && store.isDismissedSource(source)) {
            throw new UnreadableFileException(Reason.DELETED,
                    "Who came under this key and line has been deleted since; take another key to bring them again.");
        }
        return came.map(one -> new Fate(one.id(), ImportEvent.Outcome.valueOf(one.outcome().name())));
    }

    @Override
    public List<Saved> saveAll(List<Version> versions) throws IOException {
        return onlyNew ? store.saveAllNew(versions) : store.saveAll(versions);
    }
}
