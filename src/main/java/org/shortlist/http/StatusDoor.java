package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.ProjectorState;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.EngineAwayException;
import org.shortlist.search.IndexState;
import org.shortlist.store.CandidateStore;

/** Whether the server is ready, how far the index has come, and what there is to watch. */
final class StatusDoor implements Door {

    /** What a page looks at by itself from time to time: nobody has done anything by that. */
    static final String WATCHED = "/v1/status";

    private final CandidateIndex index;
    private final CandidateStore store;
    private final Projector projector;
    private final SamplesDoor samples;
    private final Metrics metrics;
    private final AtomicBoolean caughtUp = new AtomicBoolean();

    StatusDoor(CandidateIndex index, CandidateStore store, Projector projector, SamplesDoor samples, Metrics metrics) {
        this.samples = samples;
        this.metrics = metrics;
        this.index = index;
        this.store = store;
        this.projector = projector;
    }

    @Override
    public void register(RoutesConfig routes) {
        Door.reads(routes, WATCHED, this::status);
        Door.reads(routes, "/readyz", this::ready);
        Door.reads(routes, "/metrics", this::metrics);
    }

    /**
     * How far the index has come; {@code notice} says why a reindex is owed, or why the index does not follow. {@code candidates} can be
     * found, {@code kept} are in the store, {@code setAside} are deleted and can be brought back, {@code refused} the engine did not
     * take; {@code phase} is what this server does for the index; {@code samples} says whether invented people are offered to begin with;
     * {@code snapshot} names what a search would see now, as its answer does, and is absent where nothing can be searched.
     */
    record Status(@Nullable String generation, long candidates, long kept, long setAside, long changeNumber,
            long storeChangeNumber, String phase, long refused, boolean ready, @Nullable YearMonth asOf,
            @Nullable String notice, List<String> generations, boolean samples,
            @Nullable String snapshot) {}

    private void status(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        long newest = store.changeNumber();
        IndexState state = state();
        ProjectorState doing = projector.state();
        context.json(new Status(state.generation(), state.candidates(), store.size(), store.setAside().size(),
                state.changeNumber(), newest, doing.phase().name().toLowerCase(Locale.ROOT), doing.refused(),
                isReady(state, newest), state.asOf(), notice(state), state.generations(), samples.areOffered(),
                state.readable() ? state.snapshot() : null));
    }

    /** An engine that is away is no reason to tell nothing of the rest. */
    private IndexState state() throws IOException {
        try {
            return index.state();
        } catch (EngineAwayException e) {
            return IndexState.unknown(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable String notice(IndexState state) {
        return state.notice() != null ? state.notice() : projector.state().trouble();
    }

    private void ready(Context context) throws IOException {
        long newest = store.changeNumber();
        IndexState state = state();
        if (!isReady(state, newest)) {
            throw Refusal.of(Problem.Kind.NOT_READY, !state.readable() && state.notice() != null
                    ? state.notice()
                    : "The index has reached change " + state.changeNumber() + " of " + newest);
        }
        context.contentType("text/plain").result("ready\n");
    }

    /** Once caught up, a server stays ready while new changes flow in; an index that cannot be read is never ready. */
    private boolean isReady(IndexState state, long newest) {
        if (state.changeNumber() >= newest) {
            caughtUp.set(true);
        }
        return state.readable() && caughtUp.get();
    }

    private void metrics(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        metrics.write(text);
        context.contentType(Metrics.MEDIA_TYPE).result(text.toByteArray());
    }
}
