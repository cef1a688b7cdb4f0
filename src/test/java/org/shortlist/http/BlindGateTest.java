package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/** Which addresses a blind key opens: those that have been made blind, and no other, whatever else the key says. */
class BlindGateTest extends WithServer {

    private static final Set<String> NOTHING_OF_ANYBODY = Set.of("/", "/<path>", "/lib/<path>", "/candidates/{id}",
            "/livez", "/readyz", "/problems/{type}", "/openapi.json", "/v1/session");
    private static final Set<String> BLIND = Set.of("GET /v1/search", "POST /v1/search",
            "GET /v1/facets/{facet}", "GET /v1/suggest", "GET /v1/candidates/{id}",
            "GET /v1/candidates/{id}/explanation", "GET /v1/candidates/{id}/similar", "GET /v1/export",
            "POST /v1/export",
            "GET /v1/syntax", "GET /v1/fields", "GET /v1/analyze", "POST /v1/questions");

    @Test
    void everyAddressIsClosedThatHasNotBeenMadeBlind() throws IOException {
        Set<Scope> scopes = Scope.opening();
        scopes.add(Scope.BLIND);
        KeyRing.Issued key = server.key(scopes, null);
        Map<String, Integer> opened = new TreeMap<>();
        for (String route : server.routes()) {
            String path = route.split(" ")[1];
            HttpResponse<String> answer = ask(route.split(" ")[0], path.replaceAll("[{<][a-z]+[}>]", "x"), key);
            if (answer.statusCode() != 403 && !NOTHING_OF_ANYBODY.contains(path)) {
                opened.put(route.replaceFirst("^HEAD ", "GET "), answer.statusCode());
            }
        }
        assertThat(opened.keySet()).isEqualTo(BLIND);
        assertThat(RunningServer.json(server.get("/v1/candidates/x/file", key)).path("detail").asString())
                .contains("This key is blind");
    }

    private HttpResponse<String> ask(String method, String path, KeyRing.Issued key) {
        return server.send(server.request(path)
                .header("Authorization", "Bearer " + key.written())
                .header("Content-Type", "application/json")
                .method(method, method.matches("GET|HEAD|DELETE")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString("{}")));
    }
}
