package org.shortlist.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Answered;
import org.shortlist.access.AuditLog;
import org.shortlist.access.Event;

/**
 * Notes in the audit log what was done at the doors, before the answer leaves: what cannot be noted is not answered. A change is noted
 * twice: that it begins, before anything is written, and what came of it; so are an export, before its first byte, and an unblinding. The doors say what
 * was asked and whom it was about; a text that is handed in, a correction or a file is never noted, only that there was one.
 */
final class Trail {

    private static final String EXPORT = "export";
    private static final String UNBLIND = "unblind";
    /** What is noted, by method and route; HEAD is as GET. Suggestions are, for they name people. */
    private static final Map<String, String> DEEDS = Map.ofEntries(Map.entry("GET /v1/search", "search"),
            Map.entry("POST /v1/search", "search"), Map.entry("GET /v1/facets/{facet}", "facet"),
            Map.entry("GET /v1/suggest", "suggest"),
            Map.entry("GET /v1/candidates/{id}", "look"), Map.entry("GET /v1/candidates/{id}/file", "file"),
            Map.entry("GET /v1/candidates/{id}/versions", "versions"),
            Map.entry("GET /v1/candidates/{id}/explanation", "explain"),
            Map.entry("GET /v1/candidates/{id}/similar", "similar"), Map.entry("GET /v1/export", EXPORT),
            Map.entry("POST /v1/candidates/{id}/unblind", UNBLIND),
            Map.entry("POST /v1/export", EXPORT), Map.entry("POST /v1/candidates", "add"),
            Map.entry("PUT /v1/candidates/{id}", "put"),
            Map.entry("PUT /v1/synonyms", "synonym"), Map.entry("DELETE /v1/synonyms", "synonym"),
            Map.entry("POST /v1/candidates:import", "import"), Map.entry("POST /v1/candidates:tag", "tag"),
            Map.entry("POST /v1/samples", "import"),
            Map.entry("PATCH /v1/candidates/{id}", "correct"), Map.entry("DELETE /v1/candidates/{id}", "delete"),
            Map.entry("DELETE /v1/candidates/{id}/corrections/{correction}", "take-back"),
            Map.entry("GET /v1/deletions", "deletions"),
            Map.entry("DELETE /v1/deletions/{id}", "bring-back"), Map.entry("POST /v1/session", "sign-in"),
            Map.entry("DELETE /v1/session", "sign-out"));
    private static final Set<String> CHANGES = Set.of("add", "put", "synonym", "import", "correct", "tag", "delete",
            "take-back",
            "bring-back");
    /** What must survive a power cut although it changes nothing. */
    private static final Set<String> DURABLE = Set.of(EXPORT, UNBLIND);
    private static final int LONGEST_VALUE = 10_000;
    private static final String BEGUN = "-begun";
    private static final String NOTED = "noted";
    private static final String ASKED = "asked";
    private static final String ANSWERED = "answered";
    private static final String COUNT = "count";
    private static final String IDS = "ids";

    private final AuditLog log;
    private final Clock clock;

    Trail(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** To be told by a door: the parameters of a question, once they have been read without fault. */
    static void asked(Context context, Map<String, List<String>> parameters) {
        Map<String, List<String>> noted = new HashMap<>();
        parameters.forEach((name, values) -> noted.put(name, values.stream().map(Trail::cut).toList()));
        context.attribute(ASKED, noted);
    }

    /** To be told by a door: what a search that was noted whole was answered with. */
    static void answered(Context context, Answered answer) {
        Map<String, List<String>> asked = context.attribute(ASKED);
        if (asked != null && asked.values().stream().flatMap(List::stream).allMatch(Trail::isWhole)) {
            context.attribute(ANSWERED, answer);
        }
    }

    private static boolean isWhole(String value) {
        return value.length() < LONGEST_VALUE;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    /** To be told by a door: how many candidates were found. */
    static void found(Context context, long count) {
        context.attribute(COUNT, count);
    }

    /** To be told by a door: whom it is about, where the address does not say. The list may still grow. */
    static void about(Context context, List<String> ids) {
        context.attribute(IDS, ids);
    }

    /** To be called for every address that there is, before it answers but after whoever asks has been let in. */
    void begin(Context context) throws IOException {
        String deed = deed(context);
        if (deed != null && CHANGES.contains(deed)) {
            begun(context, deed);
        }
    }

    /** To be told by the door of exports, before the first byte: one begins, of what was asked. */
    void exportBegins(Context context) throws IOException {
        begun(context, EXPORT);
    }

    /** To be told by the door that tells whose alias it is, before it does: whose, and for what reason. */
    void unblindingBegins(Context context) throws IOException {
        begun(context, UNBLIND);
    }

    private void begun(Context context, String deed) throws IOException {
        Caller caller = Gate.caller(context).orElse(null);
        if (caller != null) {
            Event end = event(context, deed, caller.id());
            log.add(new Event(end.at(), end.who(), deed + BEGUN, null, null, end.ids(), end.asked()), true);
        }
    }

    /**
     * To be called at the end of every address that there is; a door whose answer is longer than what can be held calls it before the
     * end of it. Who has not been let in leaves no trace, nor does a key that asks too often, or they could fill the disk.
     */
    void keep(Context context) throws IOException {
        String deed = deed(context);
        Caller caller = Gate.caller(context).orElse(null);
        boolean tooOften = context.status().getCode() == Problem.Kind.TOO_MANY_REQUESTS.status;
        if (deed != null && caller != null && !tooOften && context.attribute(NOTED) == null) {
            log.add(event(context, deed, caller.id()), DURABLE.contains(deed) || CHANGES.contains(deed));
            context.attribute(NOTED, true);
        }
    }

    private static @Nullable String deed(Context context) {
        String method = context.method().equals(HandlerType.HEAD) ? "GET" : context.method().name();
        return DEEDS.get(method + " " + context.endpoints().matchedHttpEndpoint().path);
    }

    private Event event(Context context, String deed, String who) {
        Map<String, List<String>> asked = context.attribute(ASKED);
        Long found = context.attribute(COUNT);
        List<String> told = context.attribute(IDS);
        String id = context.pathParamMap().get("id");
        List<String> ids = told != null ? told : id == null ? List.of() : List.of(id);
        Long count = found == null && told != null ? Long.valueOf(told.size()) : found;
        return new Event(clock.instant(), who, deed, context.status().getCode(), count, ids,
                asked == null ? Map.of() : asked, context.attribute(ANSWERED));
    }
}
