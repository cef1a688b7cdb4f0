package org.shortlist.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shortlist.blind.Hidden;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Field;
import org.shortlist.query.Hierarchy;
import org.shortlist.query.OwnFields;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Reading;
import org.shortlist.search.Deadline;
import org.shortlist.search.FacetRequest.Order;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.NumberRange;
import org.shortlist.search.Ranges;
import org.shortlist.search.SearchRequest.Jobs;
import org.shortlist.search.SearchRequest.Sort;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Selection;
import org.shortlist.vocabulary.Attribute;

/**
 * A search as parameters: {@code q}, a selection for each facet ({@code skill}, {@code skill.not}, {@code skill.mode}, …),
 * {@code jobs}, {@code facet}, {@code facetSize}, {@code yoe.ranges} (how the numbers of a facet are divided), {@code size}, {@code page} or {@code cursor}, {@code sort},
 * {@code evidence} (whether hits say why they are hits).
 */
public final class SearchParameters {

    /** The deepest hit that paging reaches. */
    public static final int DEEPEST = 10_000;

    private static final int LARGEST_PAGE = 200;
    private static final int MOST_FACET_VALUES = 500;
    private static final int MOST_RANGES = 100;
    private static final int MOST_SELECTED = 1_000;
    private static final String A_RANGE = "a number of years or a range: 5, 5..9, 10.., ..2";
    private static final Map<String, Selection.Mode> MODES = Map.of("any", Selection.Mode.ANY, "all",
            Selection.Mode.ALL);
    private static final Map<String, Jobs> JOBS = Map.of("matching", Jobs.MATCHING, "any", Jobs.ANY);
    private static final Map<String, Order> ORDERS = Map.of("count", Order.COUNT, "label", Order.LABEL, "related",
            Order.RELATED);

    private static final Set<String> TAKEN = Set.of("q", "jobs", "synonyms", "include", "facet", "facetsize", "size",
            "page", "cursor", "sort", "evidence", "from", "order", "parent", "prefix", "format", "id", "tags",
            "sources",
            "attributes");

    private final QueryParser parser;
    private final ConceptResolver resolver;
    private final Hierarchy hierarchy;
    private final WireNames names;
    private final Set<String> known;
    private final Set<String> knownOfFacet;
    private final Supplier<Hidden> hidden;
    private final Cursors cursors = new Cursors();

    public SearchParameters(QueryParser parser, ConceptResolver resolver) {
        this(parser, resolver, () -> Hidden.NOTHING);
    }

    /** @param hidden what whoever asks cannot ask */
    SearchParameters(QueryParser parser, ConceptResolver resolver, Supplier<Hidden> hidden) {
        this.hidden = hidden;
        this.parser = parser;
        this.resolver = resolver;
        hierarchy = resolver.hierarchy();
        names = new WireNames(resolver.own());
        known = known(names);
        knownOfFacet = knownOfFacet(names);
    }

    /** What the fields are called. */
    WireNames names() {
        return names;
    }

    QueryParser parser() {
        return parser;
    }

    /** What the values of facets are part of. */
    Hierarchy hierarchy() {
        return hierarchy;
    }

    /** The names of the facets that every house has, in the order in which they are listed to people. */
    public static Set<String> facets() {
        return WireNames.common();
    }

    /**
     * A question as it was understood, ready to be put.
     *
     * @param question as it was given
     * @param text     what tells it from other questions, for cursors
     * @param counts   whether the parts of the question are to be counted too
     * @param passed   how many hits come before those that are asked for
     * @param own      what the fields of declared attributes stand for
     */
    public record Asked(Reading reading, SearchRequest request, String question, String text, boolean counts,
            int passed, OwnFields own) {

        private Asked after(Cursors.Placed place) {
            return new Asked(reading, request.after(place.cursor(), request.listing().size()), question, text, counts,
                    place.passed(), own);
        }

        /** The same, to be answered in time. */
        Asked within(Duration budget) {
            return new Asked(reading, request.withDeadline(Deadline.after(budget)), question, text, counts, passed,
                    own);
        }

        /** The fixes of all repairs, then of all warnings. */
        List<Reading.Fix> fixes() {
            return Stream.concat(reading.repairs().stream(), reading.warnings().stream())
                    .flatMap(note -> note.fixes().stream())
                    .toList();
        }

        /** Of the hits, the first being 1. */
        public int page() {
            return request.listing().size() == 0 ? 1 : request.listing().from() / request.listing().size() + 1;
        }
    }

    /**
     * Reads a search. The question itself cannot be wrong.
     *
     * @throws Refusal naming each parameter that is unknown or wrong
     */
    public Asked read(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, known);
        int size = parameters.number("size", 20, 0, LARGEST_PAGE);
        int page = parameters.number("page", 1, 1, Integer.MAX_VALUE);
        int facetSize = parameters.number("facetSize", 12, 0, MOST_FACET_VALUES);
        if ((long) page * Math.max(1, size) > DEEPEST) {
            parameters.invalid("page", Integer.toString(page),
                    "'page' goes no deeper than " + DEEPEST + " hits; narrow the search",
                    "page × size up to " + DEEPEST);
        }
        Sort sort = parameters.choice("sort", sorts(), Sort.RELEVANCE);
        List<FacetRequest> facets = parameters.choices("facet", names.facets())
                .stream()
                .map(facet -> facet.isNumber() ? buckets(facet, parameters) : FacetRequest.of(facet, facetSize))
                .toList();
        boolean evidence = parameters.choice("evidence", Map.of("on", true, "off", false), true);
        String cursor = parameters.text("cursor");
        if (!cursor.isEmpty() && page > 1) {
            parameters.invalid("page", Integer.toString(page), "'page' and 'cursor' cannot be given together", null);
        }
        Asked asked = asked(parameters, facets, request -> {
            SearchRequest paged = request.withSort(sort).withPage((page - 1) * size, size);
            return evidence ? paged.withSnippets() : paged;
        });
        return cursor.isEmpty() ? asked : asked.after(cursors.read(cursor, asked.text()));
    }

    /** The cursor to the hits after these, as it goes over the wire; null when there are none. */
    @Nullable
    String next(Asked asked, SearchResult result) {
        return result.next() == null
                ? null
                : cursors.write(new Cursors.Placed(result.next(), asked.passed() + result.hits().size()), asked.text());
    }

    /**
     * Reads what is to be listed of one facet, under the question and the selections of a search.
     *
     * @throws Refusal naming each parameter that is unknown or wrong
     */
    Asked readFacet(Field facet, Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, facet.isNumber() ? ofQuestion(names) : knownOfFacet);
        FacetRequest counted = facet.isNumber() ? buckets(facet, parameters) : values(facet, parameters);
        return asked(parameters, List.of(counted), request -> request.withPage(0, 0));
    }

    /** The ranges asked for, or those that a number is divided into where none are. */
    private FacetRequest buckets(Field facet, Parameters parameters) {
        String name = names.of(facet) + ".ranges";
        List<String> given = parameters.values(name).stream().flatMap(list -> Stream.of(list.split(","))).toList();
        if (given.size() > MOST_RANGES) {
            parameters.invalid(name, Integer.toString(given.size()), "'" + name + "' takes at most " + MOST_RANGES
                    + " ranges", null);
        }
        List<NumberRange> ranges = given.stream()
                .limit(MOST_RANGES)
                .flatMap(text -> range(facet, name, text, parameters).stream())
                .toList();
        List<Integer> declared = resolver.own().attribute(facet).map(Attribute::beginnings).orElse(List.of());
        return !ranges.isEmpty()
                ? new FacetRequest.Buckets(facet, ranges)
                : declared.isEmpty()
                        ? FacetRequest.of(facet, 0)
                        : new FacetRequest.Buckets(facet, Ranges.from(declared));
    }

    private Optional<NumberRange> range(Field facet, String name, String text, Parameters parameters) {
        Optional<NumberRange> range = NumberRange.parse(facet.isOwn() ? resolver.resolve(facet, text) : text);
        if (range.isEmpty()) {
            String allowed = facet.isOwnDate()
                    ? "a date or a range: 2026-12, 2026-01..2026-06, 2027.."
                    : facet.isOwn() ? "a number or a range: 5, 5..9, 10.., ..2" : A_RANGE;
            parameters.invalid(name, text, "'" + name + "' must be " + allowed, allowed);
        }
        return range;
    }

    private FacetRequest values(Field facet, Parameters parameters) {
        int from = parameters.number("from", 0, 0, Integer.MAX_VALUE);
        int size = parameters.number("size", 50, 0, MOST_FACET_VALUES);
        Order order = parameters.choice("order", ORDERS, Order.COUNT);
        String parent = parameters.text("parent");
        Set<String> among = parent.isBlank() ? null : hierarchy.children(facet, parent);
        return new FacetRequest.Values(facet, order, from, size, parameters.text("prefix"), among);
    }

    private Asked asked(Parameters parameters, List<FacetRequest> facets, UnaryOperator<SearchRequest> paged) {
        Jobs jobs = parameters.choice("jobs", JOBS, Jobs.MATCHING);
        List<Selection> selections = selections(parameters);
        String question = parameters.text("q");
        boolean synonyms = parameters.choice("synonyms", Map.of("on", true, "off", false), true);
        boolean counts = parameters.choices("include", Map.of("counts", true)).contains(true);
        parameters.refuseIfWrong();
        BlindQuestion blind = new BlindQuestion(hidden.get(), names);
        List<Selection> selected = blind.left(selections);
        Reading reading = blind.left(parser.read(question, synonyms), synonyms, parser);
        SearchRequest request = SearchRequest.of(reading.expression())
                .withSelections(selected)
                .withFacets(facets)
                .withJobs(jobs);
        SearchRequest whole = paged.apply(request);
        String text = reading.expression() + " " + selected + " " + whole.listing().sort() + " " + jobs;
        return new Asked(reading, whole, question, text, counts, whole.listing().from(), resolver.own());
    }

    private List<Selection> selections(Parameters parameters) {
        List<Selection> selections = new ArrayList<>();
        names.facets().forEach((name, facet) -> {
            List<String> included = ids(parameters, name, facet);
            List<String> excluded = ids(parameters, name + ".not", facet);
            Selection.Mode mode = parameters.choice(name + ".mode", MODES, Selection.Mode.of(facet));
            if (!included.isEmpty() || !excluded.isEmpty() || mode != Selection.Mode.of(facet)) {
                selections.add(new Selection(facet, mode, included, excluded));
            }
        });
        return selections;
    }

    private List<String> ids(Parameters parameters, String name, Field facet) {
        List<String> ids = new ArrayList<>();
        List<String> values = parameters.values(name);
        if (values.size() > MOST_SELECTED) {
            parameters.invalid(name, Integer.toString(values.size()),
                    "'" + name + "' takes at most " + MOST_SELECTED + " values", null);
            return ids;
        }
        for (String value : values) {
            if (!facet.isNumber() || range(facet, name, value, parameters).isPresent()) {
                ids.add(resolver.resolve(facet, value));
            }
        }
        return ids;
    }

    /** What can be sorted by, by the name of the parameter. */
    static Map<String, Sort> sorts() {
        Map<String, Sort> sorts = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            sorts.put(sort.name().toLowerCase(Locale.ROOT), sort);
        }
        return sorts;
    }

    /** The names of the parameters of a search, by what the fields are called. */
    static Set<String> known(WireNames names) {
        return with(names, "facet", "facetSize", "size", "page", "cursor", "sort", "evidence");
    }

    /** The names of those of the listing of a facet. */
    static Set<String> knownOfFacet(WireNames names) {
        return with(names, "from", "size", "order", "parent", "prefix");
    }

    /** Whether an attribute cannot be called so, because a parameter is. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name) || WireNames.common().contains(name);
    }

    private static Set<String> with(WireNames names, String... more) {
        Set<String> all = new LinkedHashSet<>(ofQuestion(names));
        all.addAll(List.of(more));
        return all;
    }

    private static Set<String> ofQuestion(WireNames names) {
        Set<String> known = new LinkedHashSet<>(List.of("q", "jobs", "synonyms", "include"));
        names.facets().forEach((name, facet) -> {
            known.addAll(List.of(name, name + ".not", name + ".mode"));
            if (facet.isNumber()) {
                known.add(name + ".ranges");
            }
        });
        return known;
    }
}
