package org.shortlist.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.shortlist.http.SearchAnswer;
import org.shortlist.http.SearchParameters;
import org.shortlist.http.WireJson;
import org.shortlist.search.CandidateIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the index. */
@Command(name = "search", header = "Find candidates.", description = {
        "Prints how the question was understood, how many candidates match and the best of them. A question",
        "is never wrong: what cannot be read as meant is repaired, and said. Where nobody matches it says without",
        "which conditions somebody would."}, footer = {
                "  shortlist search 'java AND kafka'",
                "  shortlist search 'title:\"data engineer\" NOT intern' --city Pittsburgh --yoe 5..",
                "  shortlist search 'job:(company:amazon kafka from:2019 to:2021)' --facets",
                "  shortlist search --skill kubernetes --skill terraform --sort recent",
                "  shortlist search 'nurse OR midwife' --json | jq '.hits[].card.name'"})
final class SearchCommand extends ShortlistCommand {

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "What to look for; nothing for everyone.")
    private List<String> question = List.of();

    @Option(names = "--size", paramLabel = "N", description = "Hits a page, 0 to 200 (default: 20).")
    private String size = "20";

    @Option(names = "--page", paramLabel = "N", description = "Which page (default: 1).")
    private String page = "1";

    @Option(names = "--sort", paramLabel = "ORDER", description = {
            "relevance, years, recent, name, updated, resume_date; distance where near: is asked;",
            "skill (months of use) where one skill is (default: relevance)."})
    private String sort = "relevance";

    @Option(names = "--facets", arity = "0..1", paramLabel = "NAMES", fallbackValue = "skill,company,title,city,school,degree,yoe", description = "Count by these, separated by commas; alone, by all.")
    private String facets = "";

    @Option(names = "--facet-size", paramLabel = "N", description = "Values of each (default: 12).")
    private String facetSize = "12";

    @Option(names = "--json", fallbackValue = "true", description = "The server's answer, as JSON.")
    private boolean json;

    private final FilterOptions filters = new FilterOptions();

    @Spec
    void setSpec(CommandSpec spec) {
        filters.addTo(spec);
        UsageMessageSpec usage = spec.usageMessage();
        usage.footer(Stream.concat(Arrays.stream(usage.footer()), language()).toArray(String[]::new));
    }

    private static Stream<String> language() {
        return Stream.concat(Stream.of("", "The language (shortlist help query TOPIC has examples):"),
                LanguageHelp.lines().stream().map(line -> line.replace("%", "%%")));
    }

    @Mixin
    private VocabularyOptions words = new VocabularyOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        words.keep(terminal, data.used());
        long began = System.nanoTime();
        SearchParameters reader = new SearchParameters(data.queryParser(), data.resolver());
        SearchParameters.Asked asked = reader.read(parameters());
        CandidateIndex index = Freshness.index(data, terminal);
        SearchAnswer answer = SearchAnswer.of(asked, index.search(asked.request()), reader,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(answer));
        } else {
            new SearchView(terminal).print(answer);
            if (Long.valueOf(0).equals(answer.total())) {
                WaysOut.of(asked.request(), asked.reading(), index, data.queryParser())
                        .forEach(way -> terminal.out().println("  " + Terminal.plain(way)));
            }
        }
        return ExitCode.ALL_WELL;
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> all = new LinkedHashMap<>(filters.given());
        all.put("q", List.of(String.join(" ", question)));
        all.put("size", List.of(size));
        all.put("page", List.of(page));
        all.put("sort", List.of(sort));
        all.put("facet", List.of(facets));
        all.put("facetSize", List.of(facetSize));
        return all;
    }
}
