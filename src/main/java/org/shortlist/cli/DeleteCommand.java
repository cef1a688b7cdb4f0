package org.shortlist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.shortlist.store.CandidateStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes candidates. */
@Command(name = "delete", header = "Delete candidates with all their versions and files.", description = {
        "They are gone from the store and the index when the command ends. A tombstone stays: the id and",
        "the number of the change, nothing personal. On a terminal it asks first."}, footer = {
                "  shortlist delete c_0123456789abcdef",
                "  shortlist search 'company:\"app annie\"' --size 200 --json | jq -r '.hits[].id' | xargs shortlist delete --yes"})
final class DeleteCommand extends ShortlistCommand {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "As a search lists it.")
    private List<String> ids = new ArrayList<>();

    @Option(names = {"-y", "--yes"}, fallbackValue = "true", description = "Do not ask.")
    private boolean yes;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        CandidateStore store = data.used().store();
        if (terminal.interactive() && !yes && !terminal.agrees(
                "Delete " + (ids.size() == 1 ? "this candidate" : "these " + ids.size() + " candidates")
                        + " with all versions and files?")) {
            throw Failure.notDone("Nothing was deleted");
        }
        List<String> deleted = new ArrayList<>();
        long newest = 0;
        for (String id : ids.stream().distinct().toList()) {
            OptionalLong change = store.delete(id);
            if (change.isPresent()) {
                newest = change.getAsLong();
                deleted.add(id);
            } else {
                terminal.complain("There is no candidate " + id);
            }
        }
        if (!deleted.isEmpty()) {
            data.note("delete", deleted.size(), deleted, Map.of());
            Freshness.publish(data, terminal, newest);
            terminal.out().println("Deleted " + Terminal.count(deleted.size(), "candidate") + ".");
        }
        boolean all = deleted.size() == ids.stream().distinct().count();
        return all ? ExitCode.ALL_WELL : !deleted.isEmpty() ? ExitCode.SOME_FAILED : ExitCode.NOT_DONE;
    }
}
