package org.shortlist.http;

import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.DataLines;
import org.shortlist.ingest.Importer;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sets right, line by line, what was read wrongly: {@code {"id": "c_…", "headline": "Data Engineer"}}.
 *
 * @param user who the proxy or the key says it is, null when neither says anything
 */
record PatchLine(CandidateStore store, Clock clock, @Nullable String user) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * What became of a line.
     *
     * @param change 0 when the line says nothing that is not so already
     */
    record Patched(String id, long change) {}

    /** @throws Refusal when the line is no correction of a candidate */
    Patched apply(DataLines.Line line) throws IOException {
        if (line.tooLong()) {
            throw Refusal.of(Problem.Kind.TOO_LARGE,
                    "The line is longer than the " + Importer.LONGEST_LINE + " bytes that are taken");
        }
        ObjectNode patch = object(line.bytes());
        JsonNode named = patch.remove("id");
        String id = named == null ? "" : named.asString("");
        Kept kept = store.find(id).orElseThrow(CandidateDoor::noSuch);
        Amendment amendment = CorrectionPatch.read(JSON.writeValueAsBytes(patch), kept, user, clock.instant());
        return new Patched(id, amendment.keep(store, id));
    }

    private static ObjectNode object(byte[] line) {
        try {
            if (JSON.readTree(line) instanceof ObjectNode patch) {
                return patch;
            }
        } catch (JacksonException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The line is no JSON: " + e.getOriginalMessage());
        }
        throw Refusal.of(Problem.Kind.BAD_REQUEST,
                "The line must be a JSON object with the candidate's id and what is right of it");
    }
}
