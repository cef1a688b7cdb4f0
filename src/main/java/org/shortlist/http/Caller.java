package org.shortlist.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Key;
import org.shortlist.access.Scope;
import org.shortlist.blind.Blinding;
import org.shortlist.query.Expression;

/**
 * Who asks.
 *
 * @param key       what they came in with; null for somebody at this machine, where no keys are in use
 * @param visible   who is there for them: all others are as if they were not kept
 * @param byCookie  whether a browser sent what lets them in by itself
 */
record Caller(@Nullable Key key, Expression visible, boolean byCookie) {

    static final String AT_THIS_MACHINE = "local";

    static Caller local() {
        return new Caller(null, new Expression.All(), false);
    }

    String id() {
        return key == null ? AT_THIS_MACHINE : key.id();
    }

    /**
     * A filter lets nobody write, whatever else the key says: a résumé that is handed in may be of somebody whom it hides. Nor does
     * blindness, which whoever sees what they have handed in, or corrects, would see through.
     */
    boolean may(Scope scope) {
        boolean harmless = scope == Scope.SEARCH || scope == Scope.EXPORT;
        return key == null || key.scopes().contains(scope) && (harmless || key.filter() == null && !isBlind());
    }

    /** Whether they see candidates without what invites bias. */
    boolean isBlind() {
        return key != null && (key.scopes().contains(Scope.BLIND) || key.scopes().contains(Scope.BLIND_SCHOOLS));
    }

    /** How they see candidates; null for as they are. */
    @Nullable
    Blinding blinding() {
        return key != null && isBlind() ? new Blinding(key.scopes().contains(Scope.BLIND_SCHOOLS)) : null;
    }

    Set<Scope> scopes() {
        return key == null ? Scope.opening() : key.scopes();
    }

    /** Whether nobody is there for them: what their key's filter means cannot be told. */
    boolean isShutOut() {
        return visible.equals(Callers.NOBODY);
    }

    boolean seesEveryone() {
        return visible instanceof Expression.All;
    }
}
