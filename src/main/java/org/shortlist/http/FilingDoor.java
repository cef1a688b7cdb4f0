package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.shortlist.ingest.Projector;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Refiled;
import tools.jackson.databind.JsonNode;

/** Many candidates filed at once: {@code {"ids": ["c_…"], "tags": {"call back": true}}}, with what {@link FilingPatch} takes. */
final class FilingDoor implements Door {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 10_000;
    private static final int MOST_NAMED = 10;
    private static final int LATER = 202;
    /** What may be an id; the store knows whether it is one. */
    private static final Pattern ID = Pattern.compile("c_[0-9a-z]{1,32}");

    private final CandidateStore store;
    private final Projector projector;

    FilingDoor(CandidateStore store, Projector projector) {
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
        FilingPatch patch = new FilingPatch(values);
        Set<String> ids = ids(body.path("ids"), values);
        body.properties().forEach(member -> {
            if (!member.getKey().equals("ids") && !patch.take(member.getKey(), member.getValue())) {
                values.unknown(member.getKey(), member.getKey(), FilingPatch.names());
            }
        });
        values.refuse();
        List<Refiled> refiled = store.refile(List.copyOf(ids), patch.steps());
        long newest = refiled.stream().mapToLong(Refiled::changeNumber).max().orElse(0);
        refiled.forEach(one -> ids.remove(one.id()));
        int changed = (int) refiled.stream().filter(Refiled::changed).count();
        Trail.about(context, refiled.stream().map(Refiled::id).toList());
        Trail.found(context, changed);
        context.status(projector.awaitVisible(newest, PATIENCE) ? 200 : LATER)
                .json(new Filed(refiled.size(), changed, new ArrayList<>(ids)));
    }

    private static Set<String> ids(JsonNode given, PatchValues values) {
        Set<String> ids = new LinkedHashSet<>();
        given.forEach(one -> ids.add(one.asString("")));
        if (!given.isArray() || ids.isEmpty() || ids.size() > MOST) {
            values.invalid("ids", given, "a list of 1 to " + MOST + " ids of candidates");
            return ids;
        }
        IntStream.range(0, given.size())
                .filter(i -> !ID.matcher(given.get(i).asString("")).matches())
                .limit(MOST_NAMED)
                .forEach(i -> values.invalid("ids." + i, given.get(i), "the id of a candidate, such as c_…"));
        return ids;
    }
}
