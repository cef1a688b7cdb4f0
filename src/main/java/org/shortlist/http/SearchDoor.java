package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Field;
import org.shortlist.search.Basis;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Deadline;
import org.shortlist.search.Explanation;
import org.shortlist.search.IndexState;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchResult;
import org.shortlist.search.SnapshotGoneException;
import org.shortlist.search.Suggestion;
import tools.jackson.databind.json.JsonMapper;

/** Questions: a search, a completion. */
final class SearchDoor implements Door {

    private static final int MOST_SUGGESTIONS = 50;

    private final CandidateIndex index;
    private final SearchParameters parameters;
    private final Admission admission;
    private final Metrics metrics;
    private final Duration budget;
    private final JsonMapper json;
    private final Conditional conditional = new Conditional();

    SearchDoor(CandidateIndex index, SearchParameters parameters, Admission admission, Metrics metrics,
            Duration budget, JsonMapper json) {
        this.budget = budget;
        this.json = json;
        this.metrics = metrics;
        this.index = index;
        this.parameters = parameters;
        this.admission = admission;
    }

    @Override
    public void register(RoutesConfig routes) {
        Door.reads(routes, "/v1/search", this::search);
        routes.post("/v1/search", this::search);
        Door.reads(routes, "/v1/candidates/{id}/explanation", this::explain);
        Door.reads(routes, "/v1/facets/{facet}", this::facet);
        Door.reads(routes, "/v1/suggest", this::suggest);
    }

    private void search(Context context) throws IOException {
        long began = System.nanoTime();
        Map<String, List<String>> given = given(context);
        SearchParameters.Asked asked = parameters.read(given).within(budget);
        Trail.asked(context, given);
        if (Conditional.isRead(context) && conditional.answered(context, asked.text(), index)) {
            return;
        }
        SearchResult result = admission.admit(() -> readable(() -> index.search(asked.request())));
        Trail.found(context, result.total());
        metrics.searched(asked, result);
        SearchAnswer answer = SearchAnswer.of(asked, result, parameters,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        boolean blind = Gate.isBlind(context);
        boolean complete = !result.partial();
        if (complete && !blind && result.basis() != Basis.UNKNOWN) {
            Trail.answered(context, Replay.note(asked, result, Gate.filter(context)));
        }
        if (complete && asked.counts() && !blind) {
            Costs costs = costs(asked, result.total());
            answer = answer.withCounts(costs);
            complete = costs != null;
        }
        if (complete) {
            conditional.name(context, asked.text(), result.snapshot());
        }
        answer(context, blind ? Withheld.of(answer) : answer);
    }

    /** As {@link Context#json} does, but at once as bytes: these answers are long. */
    private void answer(Context context, Object body) {
        context.contentType(ContentType.APPLICATION_JSON).result(json.writeValueAsBytes(body));
    }

    /** By POST, the parameters are the members of a JSON object: texts, numbers, or lists of them. */
    private Map<String, List<String>> given(Context context) {
        return context.method().equals(HandlerType.POST) ? JsonParameters.of(context) : context.queryParamMap();
    }

    private void explain(Context context) throws IOException {
        SearchParameters.Asked asked = parameters.read(context.queryParamMap()).within(budget);
        Trail.asked(context, context.queryParamMap());
        String id = context.pathParam("id");
        Explanation explanation = admission.admit(() -> readable(() -> index.explain(asked.request(), id)))
                .orElseThrow(() -> Refusal.of(Problem.Kind.NO_SUCH_CANDIDATE, "There is no candidate with this id"));
        context.json(ExplanationAnswer.of(asked, explanation));
    }

    /** Null when there is no time left for all of them. */
    private @Nullable Costs costs(SearchParameters.Asked asked, long total) throws IOException {
        Costs costs = admission.admit(() -> readable(() -> Costs.of(asked, total, index, parameters.parser())));
        return asked.request().deadline().isOver() ? null : costs;
    }

    private void facet(Context context) throws IOException {
        String name = context.pathParam("facet");
        Field facet = parameters.names().facets().get(name);
        if (facet == null) {
            throw Refusal.of(Problem.Kind.NOT_FOUND, "There is no facet '" + name + "'; there are "
                    + String.join(", ", parameters.names().facets().keySet()) + ".");
        }
        SearchParameters.Asked asked = parameters.readFacet(facet, context.queryParamMap()).within(budget);
        Trail.asked(context, context.queryParamMap());
        if (conditional.answered(context, asked.text(), index)) {
            return;
        }
        SearchResult result = admission.admit(() -> readable(() -> index.search(asked.request())));
        if (result.partial()) {
            throw new OutOfTimeException();
        }
        conditional.name(context, asked.text(), result.snapshot());
        SearchAnswer.Counts counts = SearchAnswer.counts(result.facets().getFirst(), parameters.hierarchy());
        answer(context, Gate.isBlind(context) ? Withheld.of(counts) : counts);
    }

    private void suggest(Context context) throws IOException {
        Parameters given = new Parameters(context.queryParamMap(), List.of("q", "field", "limit"));
        String typed = given.text("q");
        List<Field> chosen = given.choices("field", WireNames.SUGGESTED);
        int limit = given.number("limit", 5, 1, MOST_SUGGESTIONS);
        given.refuseIfWrong();
        // Not what was typed: half a name is found by nobody who has to make the log forget it.
        Trail.asked(context, Map.of("field", context.queryParams("field")));
        Set<Field> fields = new LinkedHashSet<>(chosen.isEmpty() ? WireNames.SUGGESTED.values() : chosen);
        List<Suggestion> found = typed.isBlank()
                ? List.of()
                : admission.admit(() -> readable(
                        () -> index.suggest(typed, fields, limit, Deadline.after(budget))));
        SuggestAnswer answer = SuggestAnswer.of(found);
        context.json(Gate.isBlind(context) ? Withheld.of(answer) : answer);
    }

    /** What the index answers; where it cannot be read by this version, a problem that says what to do. */
    private <T> T readable(Admission.Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (SnapshotGoneException e) {
            throw Refusal.of(Problem.Kind.CURSOR_EXPIRED,
                    "The state of the index that this cursor belongs to is no longer kept; search again.");
        } catch (IOException e) {
            IndexState state = index.state();
            if (!state.readable()) {
                throw Refusal.of(Problem.Kind.REINDEX_NEEDED, state.notice() == null
                        ? "The index cannot be read by this version; run: shortlist reindex"
                        : state.notice());
            }
            throw e;
        }
    }
}
