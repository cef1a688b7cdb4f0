package org.shortlist.http;

import java.io.IOException;
import java.util.List;
import org.shortlist.resume.Correction;
import org.shortlist.resume.Filing;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Refiled;

/** What is to be said of a candidate: what is set right in the résumé, and what stands beside it. */
record Amendment(List<Correction> corrections, List<Filing.Step> filed) {

    /**
     * Has the store keep it.
     *
     * @return the number of the newest change; 0 when it was all so already
     */
    long keep(CandidateStore store, String id) throws IOException {
        long newest = corrections.isEmpty() ? 0 : store.correct(id, corrections).orElseThrow(CandidateDoor::noSuch);
        if (filed.isEmpty()) {
            return newest;
        }
        Refiled refiled = store.refile(List.of(id), filed).stream().findFirst().orElseThrow(CandidateDoor::noSuch);
        return refiled.changed() ? refiled.changeNumber() : newest;
    }
}
