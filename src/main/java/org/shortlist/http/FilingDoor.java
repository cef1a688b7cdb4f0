package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shortlist.ingest.Projector;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Refiled;
import org.shortlist.vocabulary.Attributes;
import tools.jackson.databind.JsonNode;

/** Many candidates filed at once: {@code {"ids": ["c_…"], "tags": {"call back": true}}}, with what {@link FilingPatch} takes. */
final class FilingDoor implements Door {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 10_000;
    private static final int LATER = 202;

    private final CandidateStore store;
    private final Projector projector;
    private final Attributes attributes;

    FilingDoor(CandidateStore store, Projector projector, Attributes attributes) {
        this.attributes = attributes;
        this.store = store;
        this.projector = projector;
    }

    /**
     * What became of it.
     *
     * @param found   how many of the candidates there are
     * @param changed how many of them are not filed as they were
     * @param unknown the ids of nobody
     */
    record Filed(int found, int changed, List<String> unknown) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/v1/candidates:tag", this::file);
        Door.onlyPost(routes, "/v1/candidates:tag", "send ids and tags");
    }

    private void file(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        JsonNode body = JsonBody.object(context.bodyAsBytes(), "that says whom and what, such as "
                + "{\"ids\": [\"c_…\"], \"tags\": {\"call back\": true}}");
        PatchValues values = new PatchValues();
        FilingPatch patch = new FilingPatch(values, attributes);
        Set<String> ids = ids(body.path("ids"), values);
        body.properties().forEach(member -> {
            if (!member.getKey().equals("ids") && !patch.take(member.getKey(), member.getValue())) {
                values.unknown(member.getKey(), member.getKey(), FilingPatch.names());
            }
        });
        values.refuse();
        Trail.about(context, List.copyOf(ids));
        List<Refiled> refiled = store.refile(List.copyOf(ids), patch.steps());
        long newest = refiled.stream().mapToLong(Refiled::changeNumber).max().orElse(0);
        refiled.forEach(one -> ids.remove(one.id()));
        int changed = (int) refiled.stream().filter(Refiled::changed).count();
        context.status(projector.awaitVisible(newest, PATIENCE) ? 200 : LATER)
                .json(new Filed(refiled.size(), changed, new ArrayList<>(ids)));
    }

    private static Set<String> ids(JsonNode given, PatchValues values) {
        Set<String> ids = new LinkedHashSet<>();
        given.forEach(one -> ids.add(one.asString("")));
        if (!given.isArray() || ids.isEmpty() || ids.size() > MOST || ids.contains("")) {
            values.invalid("ids", given, "a list of 1 to " + MOST + " ids of candidates");
        }
        return ids;
    }
}
