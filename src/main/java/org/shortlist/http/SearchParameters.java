package org.shortlist.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Reading;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchRequest.Jobs;
import org.shortlist.search.SearchRequest.Sort;
import org.shortlist.search.Selection;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.NumberRange;

/**
 * A search as parameters: {@code q}, a selection for each facet ({@code skill}, {@code skill.not}, {@code skill.mode}, …),
 * {@code jobs}, {@code facet}, {@code facetSize}, {@code size}, {@code page}, {@code sort}.
 */
public final class SearchParameters {

    /** The deepest hit that paging reaches. */
    public static final int DEEPEST = 10_000;

    private static final int LARGEST_PAGE = 200;
    private static final int MOST_FACET_VALUES = 500;
    private static final Map<String, Selection.Mode> MODES = Map.of("any", Selection.Mode.ANY, "all",
            Selection.Mode.ALL);
    private static final Map<String, Jobs> JOBS = Map.of("matching", Jobs.MATCHING, "any", Jobs.ANY);
    private static final Set<String> KNOWN = known();

    private final QueryParser parser;
    private final ConceptResolver resolver;

    public SearchParameters(QueryParser parser, ConceptResolver resolver) {
        this.parser = parser;
        this.resolver = resolver;
    }

    /** The names of the facets, in the order in which they are listed to people. */
    public static Set<String> facets() {
        return WireNames.FACETS.keySet();
    }

    /** A question as it was understood, ready to be put. */
    public record Asked(Reading reading, SearchRequest request) {

        /** Of the hits, the first being 1. */
        public int page() {
            return request.size() == 0 ? 1 : request.from() / request.size() + 1;
        }
    }

    /**
     * Reads a search. The question itself cannot be wrong.
     *
     * @throws Refusal naming each parameter that is unknown or wrong
     */
    public Asked read(Map<String, List<String>> given) {
        Parameters parameters = new Parameters(given, KNOWN);
        int size = parameters.number("size", 20, 0, LARGEST_PAGE);
        int page = parameters.number("page", 1, 1, Integer.MAX_VALUE);
        int facetSize = parameters.number("facetSize", 12, 0, MOST_FACET_VALUES);
        if ((long) page * Math.max(1, size) > DEEPEST) {
            parameters.invalid("page", Integer.toString(page),
                    "'page' goes no deeper than " + DEEPEST + " hits; narrow the search",
                    "page × size up to " + DEEPEST);
        }
        Sort sort = parameters.choice("sort", sorts(), Sort.RELEVANCE);
        Jobs jobs = parameters.choice("jobs", JOBS, Jobs.MATCHING);
        List<FacetRequest> facets = parameters.choices("facet", WireNames.FACETS)
                .stream()
                .map(facet -> FacetRequest.of(facet, facetSize))
                .toList();
        List<Selection> selections = selections(parameters);
        String question = parameters.text("q");
        parameters.refuseIfWrong();
        Reading reading = parser.read(question);
        return new Asked(reading, new SearchRequest(reading.expression(), selections, facets, jobs, sort,
                (page - 1) * size, size, true));
    }

    private List<Selection> selections(Parameters parameters) {
        List<Selection> selections = new ArrayList<>();
        WireNames.FACETS.forEach((name, facet) -> {
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
        for (String value : parameters.values(name)) {
            if (facet.isNumber() && NumberRange.parse(value).isEmpty()) {
                String allowed = "a number of years or a range: 5, 5..9, 10.., ..2";
                parameters.invalid(name, value, "'" + name + "' must be " + allowed, allowed);
            } else {
                ids.add(resolver.resolve(facet, value));
            }
        }
        return ids;
    }

    private static Map<String, Sort> sorts() {
        Map<String, Sort> sorts = new LinkedHashMap<>();
        for (Sort sort : Sort.values()) {
            sorts.put(sort.name().toLowerCase(Locale.ROOT), sort);
        }
        return sorts;
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(List.of("q", "facet", "facetSize", "size", "page", "sort", "jobs"));
        for (String facet : WireNames.FACETS.keySet()) {
            known.addAll(List.of(facet, facet + ".not", facet + ".mode"));
        }
        return known;
    }
}
