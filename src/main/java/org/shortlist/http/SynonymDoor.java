package org.shortlist.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Deadline;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.vocabulary.OwnSynonyms;
import org.shortlist.vocabulary.OwnSynonyms.Line;
import org.shortlist.vocabulary.Vocabulary;

/**
 * Other words for the same that whoever runs the server adds to those that are shipped. They widen questions, where they are seen and can
 * be switched off as the others are; résumés, the index and its facets are as they were. Each change can be looked at before it is made.
 */
final class SynonymDoor implements Door {

    private static final Map<String, Boolean> WAYS = Map.of("both", true, "one", false);

    private final Vocabulary vocabulary;
    private final OwnSynonyms own;
    private final CandidateIndex index;
    private final Admission admission;
    private final Clock clock;
    private final Duration budget;

    SynonymDoor(Vocabulary vocabulary, CandidateIndex index, Admission admission, Clock clock, Duration budget) {
        this.vocabulary = vocabulary;
        this.own = vocabulary.own();
        this.index = index;
        this.admission = admission;
        this.clock = clock;
        this.budget = budget;
    }

    @Override
    public void register(RoutesConfig routes) {
        Door.reads(routes, "/v1/synonyms", this::list);
        routes.put("/v1/synonyms", this::put);
        routes.delete("/v1/synonyms", this::remove);
    }

    /** One's own, A to Z. */
    record Listed(List<Given> synonyms) {}

    /** Other words for some words; {@code ways} is {@code both} or {@code one}, from the words to the others. */
    record Given(String words, List<String> also, String ways) {

        static Given of(Line line) {
            return new Given(line.words(), line.also(), line.bothWays() ? "both" : "one");
        }
    }

    /**
     * A change, made or only looked at.
     *
     * @param now  what is said of the words from now on; absent when it is taken away
     * @param kept whether it was made
     */
    record Changed(@Nullable Given now, boolean kept, List<Effect> effects) {}

    /** How many candidates a question has without the change and with it. */
    record Effect(String question, long before, long after) {}

    private void list(Context context) throws IOException {
        Parameters.none(context.queryParamMap());
        List<Line> lines = own.lines();
        String tag = tag(lines);
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.json(new Listed(lines.stream().map(Given::of).toList()));
    }

    private static String tag(List<Line> lines) {
        return "\"s" + Integer.toHexString(lines.hashCode()) + "-" + lines.size() + "\"";
    }

    private void put(Context context) throws IOException {
        boolean preview = preview(new Parameters(context.queryParamMap(), List.of("preview")));
        Parameters body = new Parameters(JsonParameters.of(context), List.of("words", "also", "ways"));
        boolean both = body.choice("ways", WAYS, true);
        Line line = new Line(body.text("words"), both, body.values("also"));
        try {
            OwnSynonyms.check(line);
        } catch (IllegalArgumentException e) {
            body.invalid("also", line.words(), String.valueOf(e.getMessage()), null);
        }
        body.refuseIfWrong();
        List<Line> then = new ArrayList<>(OwnSynonyms.without(line.words(), unchanged(context)));
        then.add(line);
        answer(context, line.words(), line, then, preview);
    }

    private void remove(Context context) throws IOException {
        Parameters parameters = new Parameters(context.queryParamMap(), List.of("words", "preview"));
        String words = parameters.text("words");
        boolean preview = preview(parameters);
        if (own.find(words).isEmpty()) {
            throw Refusal.of(Problem.Kind.NOT_FOUND, "Nothing of your own is said of '" + words + "'");
        }
        answer(context, words, null, OwnSynonyms.without(words, unchanged(context)), preview);
    }

    private static boolean preview(Parameters parameters) {
        boolean preview = parameters.number("preview", 0, 0, 1) == 1;
        parameters.refuseIfWrong();
        return preview;
    }

    /** What is kept, where it is what the sender has seen. */
    private List<Line> unchanged(Context context) throws IOException {
        List<Line> lines = own.lines();
        String match = context.header("If-Match");
        if (match != null && !match.equals("*") && !match.contains(tag(lines))) {
            throw Refusal.of(Problem.Kind.CHANGED, "The synonyms have changed since they were looked at; look again");
        }
        return lines;
    }

    private void answer(Context context, String words, @Nullable Line line, List<Line> then, boolean preview)
            throws IOException {
        Trail.asked(context, Map.of("words", List.of(words), "also", line == null ? List.of() : line.also(), "kept",
                List.of(Boolean.toString(!preview))));
        Set<String> asked = new LinkedHashSet<>(List.of(words));
        Optional<Line> before = own.find(words);
        Optional.ofNullable(line).filter(Line::bothWays).ifPresent(one -> asked.addAll(one.also()));
        before.filter(Line::bothWays).ifPresent(one -> asked.addAll(one.also()));
        List<Effect> effects = admission.admit(() -> effects(asked, then));
        if (!preview && line == null) {
            own.remove(words);
        } else if (!preview) {
            own.put(line);
        }
        context.header("ETag", tag(own.lines()))
                .json(new Changed(line == null ? null : Given.of(line), !preview, effects));
    }

    private List<Effect> effects(Set<String> asked, List<Line> then) throws IOException {
        Deadline deadline = Deadline.after(budget);
        QueryParser before = new QueryParser(vocabulary, clock);
        QueryParser after = new QueryParser(vocabulary.with(OwnSynonyms.of(then)), clock);
        List<Effect> effects = new ArrayList<>();
        for (String words : asked) {
            String question = words.contains(" ") ? "\"" + words.replace("\"", "") + "\"" : words;
            effects.add(new Effect(question, count(before, question, deadline), count(after, question, deadline)));
        }
        return effects;
    }

    private long count(QueryParser parser, String question, Deadline deadline) throws IOException {
        SearchResult found = index.search(SearchRequest.of(parser.read(question).expression())
                .withPage(0, 0)
                .withDeadline(deadline));
        if (found.partial()) {
            throw new OutOfTimeException();
        }
        return found.total();
    }
}
