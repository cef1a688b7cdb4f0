package org.shortlist.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Hierarchy;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Reading;
import org.shortlist.search.Card;
import org.shortlist.search.Facet;
import org.shortlist.search.Mark;
import org.shortlist.search.Relatedness;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Selection;
import org.shortlist.search.Snippet;
import org.shortlist.search.Why;

/**
 * The answer to a search as it goes over the wire. Its records, in this order, are the JSON; a golden file in the tests pins
 * it.
 *
 * @param partial  true when the time allowed for a question was over first: then the hits are those found so far and nothing is counted; absent
 *                 otherwise
 * @param total    exact; absent when the answer is partial
 * @param withheld what the counts are that a blind key is not told, here and in the facets: {@code <3}; absent for any other key
 * @param tookMs   from the question's arrival to its answer
 * @param snapshot equal snapshots give equal answers
 * @param profile  the ranking that ordered the hits
 * @param grammar  the version of the query language
 * @param sort     the order that the hits have: relevance where the question gives nothing for the order asked for
 * @param sorts    the orders that this question can be put into
 * @param cursor   asks for the hits after these; absent when there are none
 * @param counts   what the parts of the question cost; absent unless asked for
 * @param facets   by wire name, in the order they were asked for
 */
public record SearchAnswer(@Nullable Boolean partial, @Nullable Long total, @Nullable String withheld, long tookMs,
        String snapshot,
        String profile, int grammar, int page, int size,
        String sort,
        List<String> sorts, @Nullable String cursor, Interpretation interpretation, List<Hit> hits,
        Map<String, Counts> facets,
        @Nullable Costs counts) {

    /** How the question was understood, as {@link Reading} says it. */
    public record Interpretation(String sentence, String query, String extendable, List<Reading.ReadClause> clauses,
            List<Reading.ReadExpansion> expansions, List<Reading.Note> repairs, List<Reading.Note> warnings) {}

    /** A candidate found. */
    public record Hit(String id, double score, Row card, List<Reason> why, List<Highlight> highlights) {}

    /** What a row shows; {@code latestJob} is an index into {@code jobs}, absent when there is none. */
    public record Row(@Nullable String name, @Nullable String headline, @Nullable String place, int months,
            List<Card.Job> jobs, @Nullable Integer latestJob, List<Card.SkillMonths> skills) {}

    /**
     * Where a clause was satisfied; {@code id} is of the concept that was found in {@code field}, absent when it was none; {@code dates}
     * are the job's as an ISO 8601 interval, {@code 2019-03/..} when it goes on; {@code via} is the synonym by which it was satisfied, absent when what was asked did; the {@code points} of all
     * clauses add up to the score.
     */
    public record Reason(String clause, String field, @Nullable Integer job, @Nullable String dates,
            @Nullable String id, String label, @Nullable String via, double points) {}

    /**
     * A piece of the candidate's text with what matched; {@code field} is {@code job.2.text} or {@code text}, {@code offset} where the piece
     * begins in the candidate's text, {@code spans} are [start, end) within the piece, {@code kinds} what each of them is ({@code typed},
     * {@code synonym}, {@code optional}), {@code via} the synonyms' labels, empty beside other spans, absent when none is a synonym's.
     */
    public record Highlight(String field, @Nullable Integer job, String text, int offset, List<int[]> spans,
            List<String> kinds, @Nullable List<String> via) {}

    /**
     * How the candidates divide by one facet; {@code mode} is {@code and} or {@code or}, {@code other} the sum of the counts that are not
     * listed. For a blind key, counts that are {@code withheld} are absent.
     */
    public record Counts(String mode, int totalValues, @Nullable Long other, @Nullable Long missing,
            @Nullable String withheld, List<Value> values) {}

    /**
     * One value; {@code state} is {@code off}, {@code included} or {@code excluded}. {@code parent} is what it is part of in the facet above
     * (a skill's family), {@code related} how typical it is, where the values were asked for in that order.
     */
    public record Value(String id, String label, @Nullable Long count, String state, List<String> raw,
            @Nullable String parent,
            @Nullable Relatedness related) {}

    /** Puts question and result together. */
    public static SearchAnswer of(SearchParameters.Asked asked, SearchResult result, SearchParameters parameters,
            long tookMs) {
        Long total = result.partial() ? null : Long.valueOf(result.total());
        return new SearchAnswer(result.partial() ? true : null, total, null, tookMs, result.snapshot(),
                result.profile(),
                QueryParser.GRAMMAR,
                asked.page(),
                asked.request().listing().size(), lower(asked.request().order()),
                asked.request().basis().sorts().stream().map(SearchAnswer::lower).toList(),
                parameters.next(asked, result), interpretation(asked.reading()),
                result.hits().stream().map(hit -> hit(hit, parameters.names())).toList(),
                facets(result.facets(), parameters), null);
    }

    SearchAnswer withCounts(@Nullable Costs costs) {
        return new SearchAnswer(partial, total, withheld, tookMs, snapshot, profile, grammar, page, size, sort, sorts,
                cursor,
                interpretation, hits,
                facets, costs);
    }

    private static Interpretation interpretation(Reading reading) {
        return new Interpretation(reading.sentence(), reading.query(), reading.extendable(), reading.clauses(),
                reading.expansions(), reading.repairs(), reading.warnings());
    }

    private static Hit hit(org.shortlist.search.Hit hit, WireNames names) {
        List<Reason> why = hit.why()
                .stream()
                .map(reason -> reason(reason, hit.card(), names))
                .toList();
        List<Highlight> highlights = hit.snippets().stream().map(SearchAnswer::highlight).toList();
        return new Hit(hit.id(), hit.score(), row(hit.card()), why, highlights);
    }

    static Reason reason(Why why, Card card, WireNames names) {
        return new Reason(why.clause(), names.of(why.field()), why.job(), dates(card, why.job()), why.id(),
                why.label(), why.via(), why.points());
    }

    private static Highlight highlight(Snippet snippet) {
        String field = snippet.job() == null ? "text" : "job." + snippet.job() + ".text";
        return new Highlight(field, snippet.job(), snippet.text(), snippet.offset(), pairs(snippet.marks()),
                kinds(snippet.marks()), vias(snippet.marks()));
    }

    private static @Nullable String dates(Card card, @Nullable Integer index) {
        Card.Job job = index == null ? null : card.jobs().get(index);
        return job == null || job.from() == null ? null : job.from() + "/" + (job.current() ? ".." : job.to());
    }

    private static Row row(Card card) {
        int latest = card.latestJob();
        return new Row(card.name(), card.headline(), card.place(), card.months(), card.jobs(),
                latest < 0 ? null : latest, card.skills());
    }

    private static Map<String, Counts> facets(List<Facet> facets, SearchParameters parameters) {
        Map<String, Counts> byName = new LinkedHashMap<>();
        facets.forEach(facet -> byName.put(parameters.names().of(facet.field()),
                counts(facet, parameters.hierarchy())));
        return byName;
    }

    static Counts counts(Facet facet, Hierarchy hierarchy) {
        List<Value> values = facet.values()
                .stream()
                .map(value -> new Value(value.id(), value.label(), value.count(), lower(value.state()), value.raw(),
                        hierarchy.parent(facet.field(), value.id()).orElse(null), value.related()))
                .toList();
        String mode = facet.mode() == Selection.Mode.ALL ? "and" : "or";
        return new Counts(mode, facet.totalValues(), facet.other(), facet.missing(), null, values);
    }

    /** The places of marks as [start, end). */
    static List<int[]> pairs(List<Mark> marks) {
        return marks.stream().map(mark -> new int[]{mark.span().start(), mark.span().end()}).toList();
    }

    static List<String> kinds(List<Mark> marks) {
        return marks.stream().map(mark -> lower(mark.kind())).toList();
    }

    /** The labels of the synonyms, empty for other marks; null when none is a synonym's. */
    static @Nullable List<String> vias(List<Mark> marks) {
        return marks.stream().allMatch(mark -> mark.via() == null)
                ? null
                : marks.stream().map(mark -> Objects.requireNonNullElse(mark.via(), "")).toList();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
