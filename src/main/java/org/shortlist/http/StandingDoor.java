package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Set;

/** What can be answered before there are any data: that the server lives, and what a problem is. */
final class StandingDoor implements Door {

    private static final Set<String> OF_DATA = Set.of("/readyz", "/metrics");

    @Override
    public void register(RoutesConfig routes) {
        Door.reads(routes, "/livez", context -> context.contentType("text/plain").result("alive\n"));
        Door.reads(routes, "/problems/{type}", StandingDoor::explain);
    }

    /** To be called before anything is answered, as long as the data are being opened. */
    static void refuseTheRest(Context context) {
        if (context.path().startsWith("/v1/") || OF_DATA.contains(context.path())) {
            throw Refusal.of(Problem.Kind.OPENING, "The server has just started and is opening its data");
        }
    }

    private static void explain(Context context) {
        String slug = context.pathParam("type");
        Problem.Kind kind = Arrays.stream(Problem.Kind.values())
                .filter(known -> known.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.Kind.NOT_FOUND, "There is no kind of problem of this name"));
        context.contentType("text/plain; charset=utf-8").result(kind.title + "\n\n" + kind.meaning + "\n");
    }
}
