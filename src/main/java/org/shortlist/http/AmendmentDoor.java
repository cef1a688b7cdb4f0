package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.shortlist.access.Scope;
import org.shortlist.ingest.Projector;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;
import org.shortlist.store.SetAside;
import org.shortlist.vocabulary.Attributes;

/** What people do to a candidate: set right what was read wrongly, take that back; file; delete, and think better of it. */
final class AmendmentDoor implements Door {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LATER = 202;
    /** How a proxy with passwords in front says who it let in. */
    static final String USER = "X-Forwarded-User";

    private final CandidateStore store;
    private final Projector projector;
    private final CandidateDoor candidates;
    private final Clock clock;
    private final Attributes attributes;
    private final boolean trustUser;

    AmendmentDoor(CandidateStore store, Projector projector, CandidateDoor candidates, Clock clock,
            Attributes attributes, boolean trustUser) {
        this.attributes = attributes;
        this.store = store;
        this.projector = projector;
        this.candidates = candidates;
        this.clock = clock;
        this.trustUser = trustUser;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.patch("/v1/candidates/{id}", this::correct);
        routes.delete("/v1/candidates/{id}/corrections/{correction}", this::takeBack);
        routes.delete("/v1/candidates/{id}", this::delete);
        Door.reads(routes, "/v1/deletions", this::deletions);
        routes.delete("/v1/deletions/{id}", this::bringBack);
    }

    private void correct(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        String id = context.pathParam("id");
        Kept kept = store.find(id).orElseThrow(CandidateDoor::noSuch);
        if (!Tags.allow(context.header("If-Match"), OptionalLong.of(kept.changeNumber()))) {
            throw changed();
        }
        String user = trustUser ? context.header(USER) : Gate.name(context);
        Amendment amendment = CorrectionPatch.read(context.bodyAsBytes(), kept, user, clock.instant(),
                attributes);
        answer(context, id, amendment.keep(store, id));
    }

    private static Refusal changed() {
        return Refusal.of(Problem.Kind.CHANGED,
                "The candidate has changed since it was looked at; look again and correct what is there now");
    }

    private void takeBack(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        String id = context.pathParam("id");
        String number = context.pathParam("correction");
        long correction = number.matches("[0-9]{1,18}") ? Long.parseLong(number) : 0;
        OptionalLong change = store.takeBack(id, correction);
        if (change.isEmpty()) {
            throw Refusal.of(Problem.Kind.NOT_FOUND, "This candidate has no correction " + number);
        }
        answer(context, id, change.getAsLong());
    }

    private void answer(Context context, String id, long change) throws IOException {
        projector.awaitVisible(change, PATIENCE);
        if (maySee(context)) {
            candidates.shown(context, id);
        } else {
            context.header("ETag", Tags.of(change)).status(204);
        }
    }

    /** Who may write is not thereby shown whom they write about. */
    private static boolean maySee(Context context) {
        return Gate.caller(context).filter(who -> who.may(Scope.SEARCH)).isPresent();
    }

    private void delete(Context context) throws IOException {
        Parameters parameters = new Parameters(context.queryParamMap(), List.of("undo"));
        int seconds = parameters.number("undo", 0, 0, (int) CandidateStore.LONGEST_ASIDE.toSeconds());
        parameters.refuseIfWrong();
        String id = context.pathParam("id");
        Instant until = clock.instant().plusSeconds(seconds);
        OptionalLong change = seconds == 0 ? store.delete(id) : store.setAside(id, until);
        boolean visible = projector.awaitVisible(change.orElseThrow(CandidateDoor::noSuch), PATIENCE);
        context.status(!visible ? LATER : seconds == 0 ? 204 : 200);
        if (seconds > 0) {
            context.json(new Deletion(id, until));
        }
    }

    record Deletion(String id, Instant until) {}

    record Deletions(List<Pending> deletions) {}

    /** One that can be undone for some seconds yet, by the server's clock; the name only for who may see candidates. */
    record Pending(String id, @Nullable String name, Instant until, long seconds) {}

    private void deletions(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        Instant now = clock.instant();
        boolean named = maySee(context);
        List<Pending> pending = new ArrayList<>();
        for (SetAside one : store.setAside()) {
            long seconds = Math.max(0, Duration.between(now, one.until()).toSeconds());
            pending.add(new Pending(one.id(), named ? one.name() : null, one.until(), seconds));
        }
        Trail.about(context, pending.stream().map(Pending::id).toList());
        context.json(new Deletions(pending));
    }

    private void bringBack(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        OptionalLong change = store.bringBack(context.pathParam("id"));
        boolean visible = projector.awaitVisible(change.orElseThrow(CandidateDoor::noSuch), PATIENCE);
        context.status(visible ? 204 : LATER);
    }
}
