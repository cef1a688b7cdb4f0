package org.shortlist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shortlist.http.SuggestAnswer;
import org.shortlist.http.WireJson;
import org.shortlist.query.Field;
import org.shortlist.search.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Completes what is typed. */
@Command(name = "suggest", header = "Complete the beginning of a skill, title, employer, school, city or name.", footer = {
        "  shortlist suggest kub", "  shortlist suggest 'data eng' --limit 10 --json"})
final class SuggestCommand extends ShortlistCommand {

    @Parameters(arity = "1..*", paramLabel = "TYPED", description = "What has been typed so far.")
    private List<String> typed = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "The most of each kind (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", fallbackValue = "true", description = "The server's answer, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        if (limit < 1 || limit > 50) {
            throw Failure.wrongUsage("--limit is a number from 1 to 50");
        }
        Set<Field> fields = new LinkedHashSet<>(SuggestAnswer.FIELDS);
        List<Suggestion> found = Freshness.index(data, terminal).suggest(String.join(" ", typed), fields, limit);
        SuggestAnswer answer = SuggestAnswer.of(found);
        if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(answer));
            return ExitCode.ALL_WELL;
        }
        Table table = new Table("!Kind", "Value", ">Candidates", "!Id");
        answer.suggestions()
                .forEach(one -> table.add(one.field(), one.label(), Long.toString(one.count()),
                        one.field().equals("name") ? "" : one.id()));
        table.print(terminal.out(), terminal.width());
        return ExitCode.ALL_WELL;
    }
}
