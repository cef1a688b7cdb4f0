package org.shortlist.cli;

import java.io.IOException;
import java.util.List;
import org.shortlist.http.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Examines a data folder. */
@Command(name = "doctor", header = "Examine the data folder and say what to do about what is wrong.", description = {
        "Reads the whole store and the whole index, and mends nothing unless told to repair. What is derived",
        "can be repaired: the index is made anew from the store, and what others may read is closed to them.",
        "A store is never mended by guessing: for that there is restore. Exit code 0 when all is well, 2 when",
        "something is not."}, footer = {"  shortlist doctor", "  shortlist doctor --repair",
                "  shortlist doctor --json | jq '.[] | select(.ok | not)'"})
final class DoctorCommand extends ShortlistCommand {

    @Option(names = "--json", fallbackValue = "true", description = "The findings as a JSON array.")
    private boolean json;

    @Option(names = "--repair", fallbackValue = "true", description = "Mend what can be mended, then examine again.")
    private boolean repair;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        List<Examination.Finding> findings = new Examination(data).findings();
        if (repair && new Repair(data, terminal).of(findings)) {
            findings = new Examination(data).findings();
        }
        if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(findings));
        } else {
            print(terminal, findings);
        }
        return findings.stream().allMatch(Examination.Finding::ok) ? ExitCode.ALL_WELL : ExitCode.SOME_FAILED;
    }

    private static void print(Terminal terminal, List<Examination.Finding> findings) {
        Table table = new Table("!", "!", "");
        findings.forEach(finding -> table.add(finding.ok() ? "ok" : "!!", finding.what(), finding.detail()));
        table.print(terminal.out(), Integer.MAX_VALUE);
        List<Examination.Finding> bad = findings.stream().filter(finding -> !finding.ok()).toList();
        if (!bad.isEmpty()) {
            terminal.out().println();
            terminal.out().println("What to do:");
            bad.forEach(finding -> terminal.out().println("  " + finding.what() + ": " + finding.advice()));
        }
    }
}
