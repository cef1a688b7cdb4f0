package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.UnreadableFileException;
import org.shortlist.query.QueryParser;
import org.shortlist.resume.Mention;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.IndexState;
import org.shortlist.search.Mark;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;
import org.shortlist.store.Original;
import org.shortlist.store.Saved;

/** Single candidates: look at one, fetch the file, add one. */
final class CandidateDoor implements Door {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_SEEDS = 20;
    /** Accepted: it is kept, but the index is so far behind that searches will see it only later. */
    private static final int LATER = 202;

    private final CandidateStore store;
    private final CandidateIndex index;
    private final Importer importer;
    private final Projector projector;
    private final QueryParser parser;
    private final Alike alike;

    CandidateDoor(CandidateStore store, CandidateIndex index, Importer importer, Projector projector,
            QueryParser parser, Alike alike) {
        this.alike = alike;
        this.store = store;
        this.index = index;
        this.importer = importer;
        this.projector = projector;
        this.parser = parser;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/v1/candidates", this::add);
        Door.onlyPost(routes, "/v1/candidates", "to find candidates ask /v1/search");
        Door.reads(routes, "/v1/candidates/{id}", this::show);
        Door.reads(routes, "/v1/candidates/{id}/file", this::file);
        Door.reads(routes, "/v1/candidates/{id}/versions", this::versions);
        Door.reads(routes, "/v1/candidates/{id}/similar", this::similar);
    }

    /**
     * The index may be behind the store, and its marks are places in the text that it has. It is asked first: when the candidate's
     * newest change is then one that it had already seen, both have the same text.
     */
    private void show(Context context) throws IOException {
        Parameters parameters = new Parameters(context.queryParamMap(), List.of("q"));
        String question = parameters.text("q");
        parameters.refuseIfWrong();
        Trail.asked(context, context.queryParamMap());
        String id = context.pathParam("id");
        IndexState seen = index.state();
        List<Mark> marks = marks(question, id, seen);
        Kept kept = store.find(id).orElseThrow(CandidateDoor::noSuch);
        CandidateAnswer answer = CandidateAnswer.of(kept, asOf(seen, kept));
        boolean sameText = kept.changeNumber() <= seen.changeNumber();
        context.header("ETag", tag(kept));
        context.json(question.isBlank() ? answer : answer.withMarks(sameText ? marks : List.of()));
    }

    /** Answers with a candidate as it is now, without marks. */
    void shown(Context context, String id) throws IOException {
        Kept kept = store.find(id).orElseThrow(CandidateDoor::noSuch);
        context.header("ETag", tag(kept)).json(CandidateAnswer.of(kept, asOf(index.state(), kept)));
    }

    /** Names the state of a candidate: every change has a number. */
    static String tag(Kept kept) {
        return tag(kept.changeNumber());
    }

    static String tag(long changeNumber) {
        return "\"" + changeNumber + "\"";
    }

    /** None when the index cannot be read: the candidate can be looked at all the same. */
    private List<Mark> marks(String question, String id, IndexState seen) throws IOException {
        return question.isBlank() || !seen.readable()
                ? List.of()
                : index.marks(parser.read(question).expression(), id);
    }

    /** The index's own month, so that both show the same; before there is an index, the month the résumé came. */
    private static YearMonth asOf(IndexState seen, Kept kept) {
        return seen.asOf() != null ? seen.asOf() : YearMonth.from(kept.candidate().updated().atZone(ZoneOffset.UTC));
    }

    /** The question who is like this one, and like or unlike others. */
    private void similar(Context context) throws IOException {
        Parameters parameters = new Parameters(context.queryParamMap(), List.of("like", "unlike"));
        List<String> like = new ArrayList<>(List.of(context.pathParam("id")));
        like.addAll(parameters.values("like"));
        List<String> unlike = parameters.values("unlike");
        if (like.size() + unlike.size() > MOST_SEEDS) {
            parameters.invalid("like", Integer.toString(like.size()), "at most " + MOST_SEEDS + " people can be given",
                    null);
        }
        parameters.refuseIfWrong();
        Trail.about(context, Stream.concat(like.stream(), unlike.stream()).toList());
        context.json(alike.of(like, unlike));
    }

    private void file(Context context) throws IOException {
        Parameters parameters = new Parameters(context.queryParamMap(), List.of("inline"));
        boolean inline = parameters.number("inline", 0, 0, 1) == 1;
        parameters.refuseIfWrong();
        Original original = store.original(context.pathParam("id")).orElseThrow(CandidateDoor::noSuch);
        OriginalFile.answer(context, original, inline);
    }

    /**
     * A version that is kept.
     *
     * @param version 1 for the first
     * @param name    as it was read from it; null when none was
     */
    record Came(int version, String fileName, String mediaType, String sha256, Instant received, String readBy,
            int bytes, @Nullable String name) {}

    /** The newest first. */
    record Versions(List<Came> versions) {}

    private void versions(Context context) throws IOException {
        new Parameters(context.queryParamMap(), List.of()).refuseIfWrong();
        String id = context.pathParam("id");
        store.find(id).orElseThrow(CandidateDoor::noSuch);
        List<Came> versions = new ArrayList<>();
        store.versions(id, (number, version) -> {
            Mention name = version.resume().name();
            versions.add(new Came(number, version.fileName(), version.mediaType(), version.sha256(), version.received(),
                    version.readBy(), version.original().length, name == null ? null : name.text()));
        });
        context.json(new Versions(versions));
    }

    /** @param mediaType what the file is by its content, whatever its name says */
    record Added(String id, String outcome, long changeNumber, @Nullable String mediaType) {}

    private void add(Context context) throws IOException, UnreadableFileException {
        Parameters parameters = new Parameters(context.queryParamMap(), List.of("name", "source"));
        String name = parameters.text("name");
        String source = FilingPatch.source(parameters);
        parameters.refuseIfWrong();
        Upload upload = Upload.of(context, name);
        Saved saved = importer.from(source)
                .importOne(upload.bytes(), upload.fileName(),
                        Importer.uploadSource(upload.bytes()));
        if (saved.outcome() == Saved.Outcome.BLOCKED) {
            throw Refusal.of(Problem.Kind.BLOCKED,
                    "This résumé is of a person who was erased and is not to be kept again");
        }
        Trail.about(context, List.of(saved.id()));
        boolean visible = projector.awaitVisible(saved.changeNumber(), PATIENCE);
        context.status(!visible ? LATER : saved.outcome() == Saved.Outcome.CREATED ? 201 : 200)
                .header("Location", "/v1/candidates/" + saved.id())
                .json(new Added(saved.id(), saved.outcome().name().toLowerCase(Locale.ROOT), saved.changeNumber(),
                        store.find(saved.id()).map(Kept::mediaType).orElse(null)));
    }

    static Refusal noSuch() {
        return Refusal.of(Problem.Kind.NO_SUCH_CANDIDATE, "There is no candidate with this id");
    }
}
