package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.DataLines;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Projector;
import org.shortlist.search.CandidateIndex;
import org.shortlist.store.CandidateStore;
import org.shortlist.vocabulary.Attributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many candidates in one request, a line each, and for each line one of the answer, in order, as soon as it is kept. Neither is ever held as
 * a whole: while the answer is not read, no more of the request is.
 */
final class ImportDoor implements Door {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDoor.class);
    private static final int IMPORTS_AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String KEY = "Idempotency-Key";
    private static final Pattern A_KEY = Pattern.compile("[!-~]{1,100}");
    private static final Map<String, Mode> MODES = Map.of("upsert", Mode.UPSERT, "create", Mode.CREATE, "patch",
            Mode.PATCH);

    private final Admission admission = new Admission("imports", IMPORTS_AT_ONCE);
    private final Importer importer;
    private final CandidateStore store;
    private final CandidateIndex index;
    private final Projector projector;
    private final JsonMapper json;
    private final Clock clock;
    private final Attributes attributes;
    private final boolean trustUser;

    ImportDoor(Importer importer, CandidateStore store, CandidateIndex index, Projector projector, JsonMapper json,
            Clock clock, Attributes attributes, boolean trustUser) {
        this.attributes = attributes;
        this.trustUser = trustUser;
        this.importer = importer;
        this.store = store;
        this.index = index;
        this.projector = projector;
        this.json = json;
        this.clock = clock;
    }

    /** What is done with a line: kept whoever it is, kept only when it is somebody new, laid over somebody who is kept. */
    private enum Mode {
        UPSERT, CREATE, PATCH
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/v1/candidates:import", this::take);
        Door.onlyPost(routes, "/v1/candidates:import", "send one candidate a line");
    }

    private void take(Context context) throws IOException {
        Parameters parameters = new Parameters(context.queryParamMap(), List.of("mode", "source"));
        Mode mode = parameters.choice("mode", MODES, Mode.UPSERT);
        String source = FilingPatch.source(parameters);
        if (source != null && mode == Mode.PATCH) {
            parameters.invalid("source", source,
                    "'source' is of whole résumés; a line of corrections says it itself, as \"sources\"", null);
        }
        String key = context.header(KEY);
        if (key != null && !A_KEY.matcher(key).matches()) {
            parameters.invalid(KEY, key, "'" + KEY + "' must be 1 to 100 letters, digits or signs", null);
        }
        parameters.refuseIfWrong();
        admission.admit(() -> {
            answer(context, mode, source, key);
            return true;
        });
    }

    /** Lines that fail are told in the answer, which is 200 from its first; what ends all of it breaks the answer off. */
    private void answer(Context context, Mode mode, @Nullable String source, @Nullable String key) throws IOException {
        context.contentType("application/x-ndjson");
        // Javalin's own stream keeps what is flushed.
        ImportLines lines = new ImportLines(context.res().getOutputStream(), json);
        try {
            String user = trustUser ? context.header(AmendmentDoor.USER) : Gate.name(context);
            InputStream in = context.bodyInputStream();
            long change = mode == Mode.PATCH ? patch(in, user, lines) : keep(in, mode, source, key, lines);
            projector.awaitVisible(change, PATIENCE);
            lines.end(index.state().snapshot());
            LOG.info("request {} imported {}", Problems.id(context), lines.summary());
        } catch (IOException | RuntimeException e) {
            LOG.warn("request {}: an import ended early after {}: {}", Problems.id(context), lines.summary(),
                    e.getClass().getName());
            ExportDoor.cutOff(context);
        }
        Trail.about(context, lines.ids());
        Trail.found(context, lines.summary().created() + lines.summary().updated());
    }

    private long keep(InputStream in, Mode mode, @Nullable String source, @Nullable String key, ImportLines lines)
            throws IOException {
        boolean onlyNew = mode == Mode.CREATE;
        String name = key == null && onlyNew ? UUID.randomUUID().toString() : key;
        return importer.from(source).importLines(in, name, onlyNew, lines);
    }

    /** Each line is a correction, as {@code PATCH} of one candidate takes it, with the candidate's {@code id} beside. */
    private long patch(InputStream in, @Nullable String user, ImportLines answer) throws IOException {
        DataLines lines = new DataLines(in, Importer.LONGEST_LINE);
        PatchLine patch = new PatchLine(store, clock, attributes, user);
        long last = 0;
        for (DataLines.Line line = lines.next(); line != null; line = lines.next()) {
            try {
                PatchLine.Patched patched = patch.apply(line);
                answer.patched(line.number(), patched.id(), patched.change() > 0);
                last = Math.max(last, patched.change());
            } catch (Refusal refusal) {
                answer.failed(line.number(), refusal.problem());
            }
        }
        return last;
    }
}
