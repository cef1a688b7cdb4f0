package org.shortlist.http;

import java.io.IOException;
import java.util.List;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;
import org.shortlist.store.CandidateStore;

/** What is to be said of a candidate: what is set right in the résumé, and what stands beside it. */
record Amendment(List<Correction> corrections, List<Filing.Step> filed) {

    /**
     * Has the store keep it.
     *
     * @return the number of the candidate's newest change
     */
    long keep(CandidateStore store, String id) throws IOException {
        return store.amend(id, corrections, filed).orElseThrow(CandidateDoor::noSuch);
    }
}
