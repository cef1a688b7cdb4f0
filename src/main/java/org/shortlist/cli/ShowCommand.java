package org.shortlist.cli;

import java.io.IOException;
import java.time.YearMonth;
import org.shortlist.http.CandidateAnswer;
import org.shortlist.http.WireJson;
import org.shortlist.store.Kept;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints one candidate. */
@Command(name = "show", header = "Show a candidate.", footer = {"  shortlist show c_0123456789abcdef",
        "  shortlist show c_0123456789abcdef --text      the text that was taken from the file",
        "  shortlist show c_0123456789abcdef --json"})
final class ShowCommand extends ShortlistCommand {

    @Parameters(paramLabel = "ID", description = "As a search lists it.")
    private String id = "";

    @Option(names = "--text", fallbackValue = "true", description = "The text of the résumé, as it was taken from the file.")
    private boolean text;

    @Option(names = "--json", fallbackValue = "true", description = "The server's answer, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        Kept kept = data.used().store().find(id).orElseThrow(() -> Failure.notDone("There is no candidate " + id));
        if (text) {
            terminal.out().println(Terminal.plain(kept.candidate().text()));
        } else if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(CandidateAnswer.of(kept, asOf(data))));
        } else {
            new ResumeView(terminal).print(CandidateAnswer.of(kept, asOf(data)));
        }
        return ExitCode.ALL_WELL;
    }

    /** The month that searches count to; this month where there is no index. */
    private static YearMonth asOf(DataFolder data) throws IOException {
        YearMonth asOf = data.index().state().asOf();
        return asOf == null ? YearMonth.now(data.clock()) : asOf;
    }
}
