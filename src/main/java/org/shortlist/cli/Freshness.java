package org.shortlist.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.shortlist.ingest.ProjectionListener;
import org.shortlist.ingest.Projector;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.IndexState;

/**
 * Keeps what is found in step with what is kept.
 *
 * <p>Every command that writes brings the index up to date before it ends, so a search seldom has anything to do: only after a
 * crash, after a deleted index, or while another process is at work. If nobody else holds the index it then catches up first and
 * answers from the present state; if somebody does, it answers at once from what is there and says so.
 */
final class Freshness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** To write large segments anew takes its time. */
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);
    private static final long POLL_MS = 50;

    private Freshness() {}

    /** The index, ready to be asked. */
    static CandidateIndex index(DataFolder data, Terminal terminal) throws IOException {
        CandidateIndex index = data.used().index();
        IndexState state = index.state();
        if (!state.readable()) {
            throw Failure.notDone(state.notice() == null
                    ? "The index cannot be read by this version; run: shortlist reindex"
                    : state.notice());
        }
        if (state.generation() == null || !new Footprint(data).isUnchanged()) {
            bringUpToDate(data, terminal, state);
        }
        if (state.notice() != null) {
            terminal.err().println("Note: " + state.notice());
        }
        return index;
    }

    private static void bringUpToDate(DataFolder data, Terminal terminal, IndexState state) throws IOException {
        long missing = data.store().changeNumber() - state.changeNumber();
        if (missing == 0 && state.generation() != null || catchUp(data, terminal)) {
            data.inStep();
        } else {
            terminal.err().println("Note: " + missing + " changes are still on their way into the index.");
        }
    }

    /** Brings this change into the index; where another process does that, waits a little until it has. */
    static void publish(DataFolder data, Terminal terminal, long change) throws IOException {
        try {
            if (catchUp(data, terminal)) {
                data.inStep();
            } else if (!seen(data.index(), change)) {
                terminal.err()
                        .println("Queued: it is kept, and found as soon as the running server or reindex takes it up.");
            }
        } catch (EngineAwayException e) {
            terminal.err().println("Queued: it is kept. " + e.getMessage());
        }
    }

    /**
     * Has the index rid of an erasure; where another process works on it, waits until that has done so.
     *
     * @return whether nothing remains
     */
    static boolean expunge(DataFolder data, Terminal terminal, long erasure) throws IOException {
        boolean done = catchUp(data, terminal);
        if (done) {
            data.inStep();
        }
        boolean expunged = until(data.index(), done ? Duration.ZERO : LONG_PATIENCE,
                state -> state.erased() >= erasure);
        for (CandidateIndex blind : data.blind().all()) {
            expunged &= until(blind, LONG_PATIENCE, state -> state.erased() >= erasure);
        }
        return expunged;
    }

    private static boolean catchUp(DataFolder data, Terminal terminal) throws IOException {
        try (Progress progress = Progress.on(terminal, "Indexing", "changes")) {
            boolean done = data.projector().catchUp(progress::at);
            data.index().refresh();
            for (CandidateIndex blind : data.blind().all()) {
                new Projector(data.store(), blind, data.clock()).catchUp(ProjectionListener.NONE);
            }
            return done;
        }
    }

    private static boolean seen(CandidateIndex index, long change) throws IOException {
        return until(index, PATIENCE, state -> state.changeNumber() >= change);
    }

    private static boolean until(CandidateIndex index, Duration patience, Predicate<IndexState> reached)
            throws IOException {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!reached.test(index.state())) {
            if (System.nanoTime() > giveUp) {
                return false;
            }
            pause();
            index.refresh();
        }
        return true;
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.notDone("Interrupted; what was done is kept");
        }
    }
}
