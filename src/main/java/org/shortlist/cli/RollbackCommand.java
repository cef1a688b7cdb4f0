package org.shortlist.cli;

import java.io.IOException;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.IndexState;
import picocli.CommandLine.Command;

/** Goes back one generation of the index. */
@Command(name = "rollback", header = "Go back to the index before the last reindex.", description = {
        "The candidates stay as they are; only the index that answers is another. What has changed since",
        "the older one was made is brought into it. A running server moves over by itself."}, footer = "  shortlist rollback")
final class RollbackCommand extends ShortlistCommand {

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        CandidateIndex index = data.used().index();
        String before = index.state().generation();
        index.rollback();
        index.refresh();
        Freshness.publish(data, terminal, data.store().changeNumber());
        IndexState now = index.state();
        terminal.out()
                .println("Generation " + now.generation() + " answers now, in place of " + before + "; "
                        + now.candidates() + " candidates can be found.");
        return ExitCode.ALL_WELL;
    }
}
