package org.shortlist.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets a person come again who was blocked when they were erased. */
@Command(name = "unblock", header = "Let a person come again who was erased and blocked.", description = {
        "Each sign that is unblocked is forgotten; what else was blocked of the person stays so."}, footer = {
                "  shortlist unblock ada@example.com", "  shortlist unblock +14125550137",
                "  shortlist unblock $(sha256sum resume.pdf | cut -d' ' -f1)"})
final class UnblockCommand extends ShortlistCommand {

    @Parameters(paramLabel = "SIGN", description = "An e-mail address, a telephone number as a résumé has it, or the SHA-256 of a file.")
    private String sign = "";

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        if (!data.used().store().unblock(sign)) {
            throw Failure.notDone("Nobody is blocked by " + Terminal.plain(sign));
        }
        data.note("unblock", 1, List.of(), Map.of());
        terminal.out().println("Unblocked. What else of the person is blocked stays so.");
        return ExitCode.ALL_WELL;
    }
}
