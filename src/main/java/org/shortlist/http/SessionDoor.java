package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Key;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;

/**
 * Signs browsers in and out. The page's own scripts never see what lets it in: the cookie is {@code HttpOnly}, goes to this server
 * alone, only when this server's own page asks, and over TLS only where it came so.
 */
final class SessionDoor implements Door {

    private static final String COOKIE = "shortlist-session";

    private final KeyRing keys;
    private final Sessions sessions;
    private final Allowance allowance;
    private final Clock clock;

    SessionDoor(KeyRing keys, Sessions sessions, Allowance allowance, Clock clock) {
        this.keys = keys;
        this.sessions = sessions;
        this.allowance = allowance;
        this.clock = clock;
    }

    @Override
    public void register(RoutesConfig routes) {
        Door.reads(routes, "/v1/session", SessionDoor::show);
        routes.post("/v1/session", this::signIn);
        routes.delete("/v1/session", this::signOut);
    }

    /** What lets a browser in; null when it has not signed in. */
    static @Nullable String given(Context context) {
        return context.cookie(COOKIE);
    }

    /**
     * Who asks.
     *
     * @param signedIn whether a browser has signed in, and can sign out
     * @param name     on the key; absent where none is needed
     */
    record Who(boolean signedIn, @Nullable String name, List<String> scopes) {

        static Who of(Caller caller) {
            Key key = caller.key();
            return new Who(caller.byCookie(), key == null ? null : key.name(),
                    caller.scopes().stream().sorted().map(Scope::label).toList());
        }
    }

    private static void show(Context context) {
        Parameters.none(context.queryParamMap());
        context.json(Who.of(Gate.caller(context).orElseThrow(() -> Gate.keyNeeded(context))));
    }

    private void signIn(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        Parameters given = new Parameters(JsonParameters.of(context), List.of("key"));
        String written = given.text("key").strip();
        given.refuseIfWrong();
        Key key = keys.find(written, clock.instant())
                .orElseThrow(() -> Refusal.of(Problem.Kind.KEY_NEEDED,
                        "This key opens nothing here: it is unknown, revoked or expired"));
        allowance.take(key.id(), context);
        context.cookie(cookie(context, sessions.begin(key.id(), clock.instant()), -1));
        Caller caller = new Caller(key, Callers.NOBODY, true);
        Gate.isNow(context, caller);
        context.json(Who.of(caller));
    }

    private void signOut(Context context) {
        Parameters.none(context.queryParamMap());
        String written = given(context);
        if (written != null) {
            sessions.end(written);
        }
        context.cookie(cookie(context, "", 0)).status(204);
    }

    /** A proxy in front may end TLS; then the page still says that it came so. */
    private static boolean cameByTls(Context context) {
        String origin = context.header("Origin");
        return context.scheme().equals("https") || origin != null && origin.startsWith("https://");
    }

    private static Cookie cookie(Context context, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(cameByTls(context));
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
