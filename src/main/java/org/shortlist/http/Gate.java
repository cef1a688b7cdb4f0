package org.shortlist.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Key;
import org.shortlist.access.KeyRing;
import org.shortlist.access.Scope;
import org.shortlist.query.Expression;
import org.shortlist.query.QueryParser;

/**
 * Lets in who has a key for what they ask, in the header or by a session that began with it. On the loopback address nobody needs one,
 * as long as there are none; as soon as there is one, and always on any other address, everybody does.
 */
final class Gate {

    private static final String CALLER = "caller";
    private static final String BEARER = "Bearer ";
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String REALM = "Bearer realm=\"Shortlist\"";

    private final KeyRing keys;
    private final Sessions sessions;
    private final QueryParser parser;
    private final Callers callers;
    private final Clock clock;
    private final Allowance allowance;
    private final boolean atThisMachine;

    Gate(ServerOptions options, KeyRing keys, Sessions sessions, QueryParser parser, Callers callers, Clock clock,
            Allowance allowance) {
        this.keys = keys;
        this.sessions = sessions;
        this.parser = parser;
        this.callers = callers;
        this.clock = clock;
        this.allowance = allowance;
        atThisMachine = ServerOptions.isLoopback(options.address().host());
    }

    /** Who asks; empty when they have shown nothing that lets them in. */
    static Optional<Caller> caller(Context context) {
        return Optional.ofNullable(context.attribute(CALLER));
    }

    /** Whether whoever asks sees candidates without what invites bias. */
    static boolean isBlind(Context context) {
        return caller(context).filter(Caller::isBlind).isPresent();
    }

    /** Says who asks, where that has turned out only at the door. */
    static void isNow(Context context, Caller caller) {
        context.attribute(CALLER, caller);
    }

    /** The name on the key of whoever asks; null where no keys are in use. */
    static @Nullable String name(Context context) {
        return caller(context).map(Caller::key).map(Key::name).orElse(null);
    }

    /** The filter of the key of whoever asks; null where there is none. */
    static @Nullable String filter(Context context) {
        return caller(context).map(Caller::key).map(Key::filter).orElse(null);
    }

    /** To be called for every address that there is, before it answers. */
    void enter(Context context) throws IOException {
        callers.leave();
        Optional<Caller> caller = identify(context);
        caller.ifPresent(who -> context.attribute(CALLER, who));
        Optional<Scope> needed = Needs.of(context.method(), context.endpoints().matchedHttpEndpoint().path);
        if (needed.isPresent()) {
            check(context, caller.orElseThrow(() -> keyNeeded(context)), needed.get());
        }
        caller.ifPresent(callers::enter);
    }

    void leave(Context context) {
        callers.leave();
    }

    private Optional<Caller> identify(Context context) throws IOException {
        if (atThisMachine && !keys.isInUse()) {
            return Optional.of(Caller.local());
        }
        Instant now = clock.instant();
        String given = context.header("Authorization");
        // Passwords (Basic) are for a proxy in front, and a browser sends them beside its cookie.
        if (given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return keys.find(given.substring(BEARER.length()).strip(), now).map(key -> caller(key, false));
        }
        String cookie = SessionDoor.given(context);
        boolean used = !StatusDoor.WATCHED.equals(context.endpoints().matchedHttpEndpoint().path);
        Optional<String> id = cookie == null ? Optional.empty() : sessions.key(cookie, now, used);
        return id.isEmpty() ? Optional.empty() : keys.withId(id.get(), now).map(key -> caller(key, true));
    }

    private Caller caller(Key key, boolean byCookie) {
        Expression visible = key.filter() == null ? new Expression.All() : KeyFilter.visible(key.filter(), parser);
        return new Caller(key, visible, byCookie);
    }

    /** Says that a key is needed, and whether what was given is none. */
    static Refusal keyNeeded(Context context) {
        boolean given = context.header("Authorization") != null;
        context.header(CHALLENGE, REALM + (given ? ", error=\"invalid_token\"" : ""));
        return Refusal.of(Problem.Kind.KEY_NEEDED, given
                ? "This key opens nothing here: it is unknown, revoked or expired"
                : SessionDoor.given(context) == null
                        ? "A key is needed, in the header Authorization: Bearer KEY"
                        : "The session is over; sign in again");
    }

    private void check(Context context, Caller who, Scope needed) {
        if (who.key() != null) {
            allowance.take(who.key().id(), context);
        }
        if (!who.may(needed)) {
            context.header(CHALLENGE, REALM + ", error=\"insufficient_scope\", scope=\"" + needed.label() + "\"");
            throw Refusal.of(Problem.Kind.NOT_ALLOWED,
                    "This key was not made for that: it lacks the scope '" + needed.label() + "'");
        }
        if (who.isBlind() && !Needs.isForBlind(context.method(), context.endpoints().matchedHttpEndpoint().path)) {
            throw Refusal.of(Problem.Kind.NOT_ALLOWED,
                    "This key is blind: it sees candidates without names, contacts and the like, and what is at this address"
                            + " cannot be shown so");
        }
        if (who.isShutOut()) {
            throw Refusal.of(Problem.Kind.NOT_ALLOWED,
                    "The filter of this key is not read as it was meant any more, so the"
                            + " key opens nothing: a new one must be made for you (shortlist key add)");
        }
        if (who.byCookie()) {
            Guard.checkOwnPage(context);
        }
    }
}
