package org.shortlist.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Key;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import org.shortlist.query.Expression;
import org.shortlist.query.QueryParser;

/**
 * Lets in who has a key for what they ask. On the loopback address nobody needs one, as long as there are none; as soon as there is
 * one, and always on any other address, everybody does.
 */
final class Gate {

    private static final String CALLER = "caller";
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final QueryParser parser;
    private final Callers callers;
    private final Clock clock;
    private final boolean atThisMachine;

    Gate(ServerOptions options, KeyRing keys, QueryParser parser, Callers callers, Clock clock) {
        this.keys = keys;
        this.parser = parser;
        this.callers = callers;
        this.clock = clock;
        atThisMachine = ServerOptions.isLoopback(options.host());
    }

    /** The name on the key of whoever asks; null where no keys are in use. */
    static @Nullable String name(Context context) {
        Caller caller = context.attribute(CALLER);
        return caller == null || caller.key() == null ? null : caller.key().name();
    }

    /** To be called for every address that there is, before it answers. */
    void enter(Context context) throws IOException {
        callers.leave();
        Optional<Caller> caller = caller(context);
        Optional<Scope> needed = Needs.of(context.method(), context.endpoints().matchedHttpEndpoint().path);
        if (needed.isPresent()) {
            check(context, caller, needed.get());
        }
        caller.ifPresent(who -> {
            callers.enter(who);
            context.attribute(CALLER, who);
        });
    }

    void leave(Context context) {
        callers.leave();
    }

    private Optional<Caller> caller(Context context) throws IOException {
        if (atThisMachine && !keys.isInUse()) {
            return Optional.of(Caller.local());
        }
        String given = context.header("Authorization");
        if (given == null || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return keys.find(given.substring(BEARER.length()).strip(), clock.instant())
                .map(key -> new Caller(key, visible(key), false));
    }

    private Expression visible(Key key) {
        return key.filter() == null ? new Expression.All() : parser.read(key.filter()).expression();
    }

    private static void check(Context context, Optional<Caller> caller, Scope needed) {
        boolean given = context.header("Authorization") != null;
        Caller who = caller.orElseThrow(() -> {
            context.header("WWW-Authenticate",
                    "Bearer realm=\"Shortlist\"" + (given ? ", error=\"invalid_token\"" : ""));
            return Refusal.of(Problem.Kind.KEY_NEEDED, given
                    ? "This key opens nothing here: it is unknown, revoked or expired"
                    : "A key is needed, in the header Authorization: Bearer KEY");
        });
        if (!who.may(needed)) {
            context.header("WWW-Authenticate", "Bearer realm=\"Shortlist\", error=\"insufficient_scope\", scope=\""
                    + needed.label() + "\"");
            throw Refusal.of(Problem.Kind.NOT_ALLOWED,
                    "This key was not made for that: it lacks the scope '" + needed.label() + "'");
        }
    }
}
