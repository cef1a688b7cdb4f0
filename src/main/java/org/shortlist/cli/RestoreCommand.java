package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.shortlist.http.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes back to a backup. */
@Command(name = "restore", header = "Make the data folder what it was when a backup was made.", description = {
        "What came or changed since is gone afterwards. Nothing is touched before the backup has been read to",
        "its end and found sound; then all candidates change in one step. A running server goes on and follows",
        "by itself, and takes another vocabulary or ranking up when it is started anew. A damaged store is",
        "moved aside, not deleted. On a terminal it asks first."}, footer = {
                "  shortlist restore shortlist-2026-11-27.zip"})
final class RestoreCommand extends ShortlistCommand {

    @Parameters(paramLabel = "FILE", description = "Written by: shortlist backup.")
    private Path file = Path.of("");

    @Option(names = {"-y", "--yes"}, fallbackValue = "true", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--json", fallbackValue = "true", description = "The manifest of the backup, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        data.place().refuseShared();
        if (!data.isEmpty() && terminal.interactive() && !yes
                && !terminal.agrees("Put the backup in the place of what is in " + data.path() + "?")) {
            throw Failure.notDone("Nothing was changed");
        }
        Backup.Manifest manifest = Backup.restore(data, file);
        data.note("restore", manifest.candidates(), List.of(), Map.of());
        Freshness.publish(data, terminal, data.store().changeNumber());
        terminal.out()
                .println(json
                        ? WireJson.mapper().writeValueAsString(manifest)
                        : "Restored " + Terminal.count(manifest.candidates(), "candidate") + " as of "
                                + Terminal.time(manifest.made())
                                + ".");
        return ExitCode.ALL_WELL;
    }
}
