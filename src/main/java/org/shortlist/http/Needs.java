package org.shortlist.http;

import static java.util.Map.entry;

import io.javalin.http.HandlerType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shortlist.access.Scope;

/** What each address needs. One that is not listed needs {@link Scope#ADMIN}: it is closed until somebody has thought about it. */
final class Needs {

    /** What tells nothing of anybody: the page's own files, how the server does, and the way in. */
    private static final Set<String> OPEN = Set.of("/", "/<path>", "/lib/<path>", "/candidates/{id}", "/livez",
            "/readyz", "/problems/{type}", "/openapi.json", "/v1/session");

    /** By route; where the method decides, with it. */
    private static final Map<String, Scope> SCOPES = Map.ofEntries(entry("/v1/search", Scope.SEARCH),
            entry("/v1/facets/{facet}", Scope.SEARCH), entry("/v1/suggest", Scope.SEARCH),
            entry("/v1/syntax", Scope.SEARCH), entry("/v1/analyze", Scope.SEARCH),
            entry("/v1/fields", Scope.SEARCH), entry("GET /v1/synonyms", Scope.SEARCH),
            entry("HEAD /v1/synonyms", Scope.SEARCH),
            entry("/v1/questions", Scope.SEARCH), entry("/v1/status", Scope.SEARCH),
            entry("GET /v1/candidates/{id}", Scope.SEARCH), entry("HEAD /v1/candidates/{id}", Scope.SEARCH),
            entry("/v1/candidates/{id}/explanation", Scope.SEARCH), entry("/v1/candidates/{id}/file", Scope.SEARCH),
            entry("/v1/candidates/{id}/versions", Scope.SEARCH),
            entry("/v1/candidates/{id}/similar", Scope.SEARCH), entry("/v1/export", Scope.EXPORT),
            entry("/v1/candidates/{id}/unblind", Scope.ADMIN),
            entry("/v1/samples", Scope.WRITE),
            entry("/v1/candidates", Scope.WRITE), entry("/v1/candidates:import", Scope.WRITE),
            entry("/v1/candidates:tag", Scope.WRITE),
            entry("PATCH /v1/candidates/{id}", Scope.WRITE),
            entry("PUT /v1/candidates/{id}", Scope.WRITE),
            entry("DELETE /v1/candidates/{id}", Scope.WRITE),
            entry("/v1/candidates/{id}/corrections/{correction}", Scope.WRITE), entry("/v1/deletions", Scope.WRITE),
            entry("/v1/deletions/{id}", Scope.WRITE));

    /** What a blind key opens, by method and route: each address is closed to it until what it answers has been made blind. */
    private static final Set<String> BLIND = Set.of("GET /v1/search", "POST /v1/search",
            "GET /v1/facets/{facet}", "GET /v1/suggest", "GET /v1/candidates/{id}",
            "GET /v1/candidates/{id}/explanation", "GET /v1/candidates/{id}/similar", "GET /v1/export",
            "POST /v1/export",
            "GET /v1/syntax", "GET /v1/fields", "GET /v1/analyze", "POST /v1/questions");

    private Needs() {}

    /** Whether a blind key opens it, if its scope does. */
    static boolean isForBlind(HandlerType method, String route) {
        return BLIND.contains((method == HandlerType.HEAD ? "GET" : method.name()) + " " + route);
    }

    /** Nothing for an address that is open to all. */
    static Optional<Scope> of(HandlerType method, String route) {
        if (OPEN.contains(route)) {
            return Optional.empty();
        }
        Scope byMethod = SCOPES.get(method.name() + " " + route);
        return Optional.of(byMethod != null ? byMethod : SCOPES.getOrDefault(route, Scope.ADMIN));
    }
}
