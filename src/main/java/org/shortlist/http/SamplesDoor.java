package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Projector;
import org.shortlist.store.CandidateStore;

/** Invented people to begin with. They come into an empty store alone, so that they never stand among real ones. */
final class SamplesDoor implements Door {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final @Nullable Path folder;
    private final CandidateStore store;
    private final Importer importer;
    private final Projector projector;
    private final ReentrantLock loading = new ReentrantLock();

    /** @param folder of the samples, null where the program has none */
    SamplesDoor(@Nullable Path folder, CandidateStore store, Importer importer, Projector projector) {
        this.folder = folder;
        this.store = store;
        this.importer = importer;
        this.projector = projector;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/v1/samples", this::load);
    }

    /** Whether they can be had now. */
    boolean areOffered() throws IOException {
        return folder != null && isEmpty();
    }

    /** Who was deleted and can be brought back is still here. */
    private boolean isEmpty() throws IOException {
        return store.size() == 0 && store.setAside().isEmpty();
    }

    /** How many people came; two files may be of one. */
    record Loaded(long candidates, long failed) {}

    private void load(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        if (folder == null) {
            throw Refusal.of(Problem.Kind.NOT_FOUND, "This server has no samples");
        }
        if (!loading.tryLock()) {
            throw Refusal.of(Problem.Kind.NOT_EMPTY, "The samples are being read already");
        }
        try {
            if (!isEmpty()) {
                throw Refusal.of(Problem.Kind.NOT_EMPTY,
                        "Samples are for a store without candidates; this one has some");
            }
            ImportReport report = importer.from("Samples").importAll(List.of(folder), ImportListener.NONE);
            Trail.found(context, report.created());
            projector.awaitVisible(report.changeNumber(), PATIENCE);
            context.json(new Loaded(report.created(), report.failed().size()));
        } finally {
            loading.unlock();
        }
    }
}
