package org.shortlist.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shortlist.blind.Blinding;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.IndexState;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;

/** What there is for blind keys: the index that answers them, and candidates one by one, blinded and under their aliases. */
final class BlindView {

    private final BlindSide side;
    private final CandidateStore store;
    private final Map<Boolean, Boolean> complete = new ConcurrentHashMap<>();

    BlindView(BlindSide side, CandidateStore store) {
        this.side = side;
        this.store = store;
    }

    /**
     * The index to answer from.
     *
     * @throws Refusal when it is still being made: what is found in half an index is no answer
     */
    CandidateIndex index(Blinding blinding) throws IOException {
        CandidateIndex index = side.index(blinding.hidesSchools());
        if (!complete.containsKey(blinding.hidesSchools())) {
            long newest = store.changeNumber();
            IndexState state = index.state();
            if (state.generation() == null || state.readable() && state.changeNumber() < newest) {
                throw Refusal.of(Problem.Kind.NOT_READY,
                        "The index for blind keys is being made and has reached change "
                                + state.changeNumber() + " of " + newest + "; ask again later");
            }
            complete.put(blinding.hidesSchools(), true);
        }
        return index;
    }

    /** Whom an alias stands for. */
    Optional<String> id(String alias) throws IOException {
        return side.aliases().id(alias);
    }

    /** Whoever an alias stands for, blinded. */
    Optional<Kept> find(String alias, Blinding blinding) throws IOException {
        Optional<String> id = id(alias);
        return id.isEmpty() ? Optional.empty() : store.find(id.get()).map(kept -> blinded(kept, alias, blinding));
    }

    /** Without what a person set right, which may be a name, and without the file's name and digest, by which it could be told. */
    private static Kept blinded(Kept kept, String alias, Blinding blinding) {
        Candidate candidate = blinding.of(kept.candidate(), alias);
        return new Kept(candidate, List.of(), List.of(), List.of(), kept.version(), "", "", kept.mediaType(), "",
                kept.readBy(), kept.created(), kept.changeNumber());
    }
}
