package org.shortlist.http;

import java.io.IOException;
import org.shortlist.access.Aliases;
import org.shortlist.search.CandidateIndex;

/** Where blind keys are answered from: indexes that hold nothing of what they hide, and follow the store. */
public interface BlindSide {

    /** Of a server that has none: blind keys open nothing there. */
    BlindSide NONE = new BlindSide() {
        @Override
        public CandidateIndex index(boolean schools) {
            throw missing();
        }

        @Override
        public Aliases aliases() {
            throw missing();
        }

        private Refusal missing() {
            return Refusal.of(Problem.Kind.NOT_ALLOWED, "This server answers no blind keys");
        }
    };

    /**
     * An index of blinded candidates, begun when it is first asked for.
     *
     * @param schools whether schools are hidden, too
     */
    CandidateIndex index(boolean schools) throws IOException;

    /** What the candidates are called there. */
    Aliases aliases() throws IOException;
}
