package org.shortlist.cli;

import java.io.IOException;
import java.util.List;
import org.shortlist.http.Alike;
import org.shortlist.http.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a question of people. */
@Command(name = "similar", header = "Make the question who is like these candidates.", description = {
        "Prints a question of their titles, skills and employers, each with a weight: to be read, changed and asked."}, footer = {
                "  shortlist similar c_0123456789abcdef",
                "  shortlist search \"$(shortlist similar c_0123456789abcdef)\"",
                "  shortlist similar c_0123456789abcdef c_fedcba9876543210 --unlike c_0000000000000000"})
final class SimilarCommand extends ShortlistCommand {

    @Parameters(arity = "1..20", paramLabel = "ID", description = "Whom they should be like.")
    private List<String> like = List.of();

    @Option(names = "--unlike", paramLabel = "ID", description = "Whom they should not be like; may be repeated.")
    private List<String> unlike = List.of();

    @Option(names = "--json", fallbackValue = "true", description = "The server's answer, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        Alike alike = new Alike(data.used().store(), Freshness.index(data, terminal), data.queryParser(),
                data.resolver().hierarchy());
        Alike.Made made = alike.of(like, unlike);
        terminal.out().println(json ? WireJson.mapper().writeValueAsString(made) : made.query());
        return ExitCode.ALL_WELL;
    }
}
