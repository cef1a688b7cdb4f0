package org.shortlist.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.access.AuditLog;
import org.shortlist.access.Event;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import tools.jackson.databind.JsonNode;

/** Who an alias is, is told to few, and never without a trace. */
class UnblindDoorTest extends WithServer {

    private String ada;
    private String alias;
    private KeyRing.Issued admin;

    @BeforeEach
    void add() throws IOException {
        ada = server.add(People.ADA);
        alias = server.blind.aliases().of(ada);
        admin = server.key(Set.of(Scope.ADMIN), null);
    }

    private HttpResponse<String> unblind(String id, KeyRing.Issued key, String body) {
        return server.send(server.request("/v1/candidates/" + id + "/unblind")
                .header("Authorization", "Bearer " + key.written())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private List<Event> deeds(String deed) throws IOException {
        List<Event> events = new ArrayList<>();
        new AuditLog(data).events(event -> {
            if (event.did().startsWith(deed)) {
                events.add(event);
            }
        });
        return events;
    }

    @Test
    void whoeverHasAdminIsToldForAReasonThatIsNotedFirst() throws IOException {
        HttpResponse<String> told = unblind(alias, admin, "{\"reason\": \"invited to an interview\"}");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        JsonNode who = RunningServer.json(told);
        assertThat(who.path("id").asString()).isEqualTo(ada);
        assertThat(who.path("name").asString()).isEqualTo("Ada Brightwater");
        assertThat(deeds("unblind")).extracting(Event::did).containsExactly("unblind-begun", "unblind");
        assertThat(deeds("unblind")).allSatisfy(event -> {
            assertThat(event.who()).isEqualTo(admin.key().id());
            assertThat(event.ids()).containsExactly(alias, ada);
            assertThat(event.asked()).isEqualTo(Map.of("reason", List.of("invited to an interview")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \" \"}", "{\"why\": \"so\"}", "[]"})
    void nobodyIsToldWithoutAReason(String body) throws IOException {
        HttpResponse<String> refused = unblind(alias, admin, body);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain("Ada", ada);
        assertThat(deeds("unblind-begun")).isEmpty();
    }

    @Test
    void noOtherKeyIsTold() throws IOException {
        String reason = "{\"reason\": \"curious\"}";
        Set<Scope> others = Scope.opening();
        others.remove(Scope.ADMIN);
        assertThat(unblind(alias, server.key(others, null), reason).statusCode()).isEqualTo(403);
        Set<Scope> blind = Scope.opening();
        blind.add(Scope.BLIND);
        assertThat(unblind(alias, server.key(blind, null), reason).statusCode()).isEqualTo(403);
        assertThat(unblind(alias, server.key(Set.of(Scope.ADMIN), "city:pittsburgh"), reason).statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNobodysAliasIsNotFound() throws IOException {
        String reason = "{\"reason\": \"hired\"}";
        assertThat(unblind(ada, admin, reason).statusCode()).isEqualTo(404);
        assertThat(unblind("b_aaaaaaaaaaaaaaaaaaaaaaaaaa", admin, reason).statusCode()).isEqualTo(404);
        server.store.delete(ada);
        assertThat(unblind(alias, admin, reason).statusCode()).isEqualTo(404);
    }
}
