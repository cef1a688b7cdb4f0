package org.shortlist.http;

import org.jspecify.annotations.Nullable;
import org.shortlist.blind.Blinding;
import org.shortlist.blind.Hidden;
import org.shortlist.query.Expression;

/**
 * Whose request this thread is answering. What looks at candidates asks here who may be seen, so that no address can forget to: where
 * nobody has been let in, nobody is visible.
 */
final class Callers {

    static final Expression NOBODY = new Expression.Not(new Expression.All());

    private final ThreadLocal<Caller> caller = new ThreadLocal<>();

    void enter(Caller who) {
        caller.set(who);
    }

    void leave() {
        caller.remove();
    }

    /** Who is there for whoever asks. */
    Expression visible() {
        Caller who = caller.get();
        return who == null ? NOBODY : who.visible();
    }

    /** How whoever asks sees candidates; null for as they are. */
    @Nullable
    Blinding blinding() {
        Caller who = caller.get();
        return who == null ? null : who.blinding();
    }

    /** What whoever asks cannot ask. */
    Hidden hidden() {
        Blinding blinding = blinding();
        return blinding == null ? Hidden.NOTHING : Hidden.by(blinding);
    }

    boolean seeEveryone() {
        Caller who = caller.get();
        return who != null && who.seesEveryone();
    }
}
