package org.shortlist.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import org.shortlist.ingest.ReindexListener.Phase;
import org.shortlist.parser.ResumeParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.IndexState;
import org.shortlist.store.CandidateStore;

/**
 * Makes a new generation of the index from the store, beside the live one, and puts it in its place. A server, here or in another
 * process, answers from the live one meanwhile and moves over without failing a request.
 */
public final class Reindexer {

    private final CandidateStore store;
    private final CandidateIndex index;
    private final ResumeReader reader;
    private final Clock clock;
    private final int threads;

    /** On as many threads as there are processors. */
    public Reindexer(CandidateStore store, CandidateIndex index, ResumeParser parser, Clock clock) {
        this(store, index, parser, clock, Runtime.getRuntime().availableProcessors());
    }

    /** What comes of it does not depend on how many threads there are. */
    Reindexer(CandidateStore store, CandidateIndex index, ResumeParser parser, Clock clock, int threads) {
        this.threads = threads;
        this.store = store;
        this.index = index;
        this.reader = new ResumeReader(parser, new TextExtractor(), clock);
        this.clock = clock;
    }

    /** Looks at a generation before it is published. */
    public interface Judge {

        /** Takes any. */
        Judge NONE = rebuild -> {};

        /** Throws whatever says why it must not be published; it is abandoned then. */
        void look(CandidateIndex.Rebuild rebuild) throws IOException;
    }

    /** The same as {@link #run(ReindexListener, Judge)}, whatever comes of it. */
    public ReindexReport run(ReindexListener listener) throws IOException {
        return run(listener, Judge.NONE);
    }

    /**
     * Reads anew what another parser or vocabulary read, then rebuilds.
     *
     * @throws IOException when it fails; the live generation stays as it is, and what was read anew stays read
     */
    public ReindexReport run(ReindexListener listener, Judge judge) throws IOException {
        long reread;
        long unread;
        try (Rereading rereading = new Rereading(store, reader, listener, threads)) {
            rereading.run();
            reread = rereading.reread();
            unread = rereading.unread();
        }
        try (CandidateIndex.Rebuild rebuild = index.rebuild(YearMonth.now(clock))) {
            listener.progress(Phase.INDEXING, 0, store.size());
            CatchUp catchUp = new CatchUp(store, rebuild,
                    (done, total) -> listener.progress(Phase.INDEXING, done, total), () -> false, new Awaited(),
                    threads);
            long reached = catchUp.run();
            listener.progress(Phase.PUBLISHING, 0, 0);
            judge.look(rebuild);
            rebuild.publish();
            index.refresh();
            IndexState state = index.state();
            return new ReindexReport(reread, unread, state.candidates(), catchUp.refused(),
                    String.valueOf(state.generation()), reached);
        }
    }
}
