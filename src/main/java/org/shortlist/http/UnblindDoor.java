package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Resume;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;

/**
 * Tells whose alias it is, to whoever may administrate, for a reason that is noted in the audit log before anything is told: whoever
 * screens blind names the aliases, and somebody else looks up who they are when that has been decided.
 */
final class UnblindDoor implements Door {

    private static final int LONGEST = 500;

    private final BlindView blind;
    private final CandidateStore store;
    private final Trail trail;

    UnblindDoor(BlindView blind, CandidateStore store, Trail trail) {
        this.blind = blind;
        this.store = store;
        this.trail = trail;
    }

    /** Who it is; {@code id} is the one that all other keys use. */
    record Unblinded(String alias, String id, @Nullable String name) {}

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/v1/candidates/{id}/unblind", this::unblind);
    }

    private void unblind(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        Parameters given = new Parameters(JsonParameters.of(context), List.of("reason"));
        String reason = given.text("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            given.invalid("reason", reason, "'reason' must say, in up to " + LONGEST
                    + " characters, why it must be known who this is", "1 to " + LONGEST + " characters");
        }
        given.refuseIfWrong();
        String alias = context.pathParam("id");
        String id = blind.id(alias).orElseThrow(CandidateDoor::noSuch);
        Kept kept = store.find(id).orElseThrow(CandidateDoor::noSuch);
        Trail.asked(context, Map.of("reason", List.of(reason)));
        Trail.about(context, List.of(alias, id));
        Trail.found(context, 1);
        trail.unblindingBegins(context);
        Resume resume = kept.candidate().resume();
        Mention name = resume.name();
        context.json(new Unblinded(alias, id, name == null ? null : name.text()));
    }
}
