package org.shortlist.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shortlist.http.ExplanationAnswer;
import org.shortlist.http.SearchAnswer;
import org.shortlist.http.SearchParameters;
import org.shortlist.http.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how a candidate stands to a question. */
@Command(name = "explain", header = "Say why a candidate is found, or is not.", description = {
        "Tells, clause by clause, whether it holds, where, and how many points it gives; the points add up to the score."}, footer = {
                "  shortlist explain c_0123456789abcdef 'kafka AND title:\"data engineer\"'",
                "  shortlist explain c_0123456789abcdef 'job:(company:ing kafka)' --city utrecht"})
final class ExplainCommand extends ShortlistCommand {

    private static final int MOST_EVIDENCE = 5;

    @Parameters(index = "0", paramLabel = "ID", description = "As a search lists it.")
    private String id = "";

    @Parameters(index = "1..*", paramLabel = "QUESTION", description = "As one would search.")
    private List<String> question = List.of();

    @Option(names = "--json", fallbackValue = "true", description = "The server's answer, as JSON.")
    private boolean json;

    private final FilterOptions filters = new FilterOptions();

    @Spec
    void setSpec(CommandSpec spec) {
        filters.addTo(spec);
    }

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        Map<String, List<String>> given = new LinkedHashMap<>(filters.given());
        given.put("q", List.of(String.join(" ", question)));
        SearchParameters.Asked asked = new SearchParameters(data.queryParser(), data.resolver()).read(given);
        ExplanationAnswer answer = Freshness.index(data, terminal)
                .explain(asked.request(), id)
                .map(found -> ExplanationAnswer.of(asked, found))
                .orElseThrow(() -> Failure.notDone("There is no candidate " + id));
        if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(answer));
        } else {
            print(answer, terminal);
        }
        return ExitCode.ALL_WELL;
    }

    private static void print(ExplanationAnswer answer, Terminal terminal) {
        String who = answer.name() == null ? answer.id() : Terminal.plain(answer.name());
        String verdict = answer.matches()
                ? " is found at place " + answer.rank() + ", with " + points(answer.score()) + "."
                : answer.selected() ? " is not found." : " is not found: a filter keeps this candidate out.";
        terminal.out().println(who + verdict);
        terminal.out().println("Asked: " + Terminal.plain(answer.sentence()));
        Table table = new Table("!", ">Points", "Clause", "Where");
        for (ExplanationAnswer.Part part : answer.parts()) {
            List<String> where = part.evidence().stream().limit(MOST_EVIDENCE).map(ExplainCommand::where).toList();
            table.add(part.holds() ? "yes" : "NO", String.format(Locale.ROOT, "%.2f", part.points()),
                    Terminal.plain(part.text()), Terminal.plain(String.join("; ", where)));
        }
        table.print(terminal.out(), terminal.width());
    }

    private static String points(double score) {
        return String.format(Locale.ROOT, "%.2f points", score);
    }

    private static String where(SearchAnswer.Reason reason) {
        String dates = reason.dates() == null ? "" : " (" + reason.dates() + ")";
        return reason.field() + ": " + reason.label() + dates;
    }
}
