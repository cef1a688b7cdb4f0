package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shortlist.http.WireJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a backup. */
@Command(name = "backup", header = "Write all that is kept into one file.", description = {
        "Candidates, their versions, files and corrections, the vocabulary and ranking of your own; not the index,",
        "which is made of them. A running server goes on. The file is read again before it gets its name, and",
        "is for its owner alone: keep it as safe as the résumés themselves."}, footer = {
                "  shortlist backup shortlist-$(date +%F).zip"})
final class BackupCommand extends ShortlistCommand {

    @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
    private Path file = Path.of("");

    @Option(names = "--json", fallbackValue = "true", description = "The manifest of the backup, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        data.place().refuseShared();
        data.used();
        if (Files.exists(file)) {
            throw Failure.wrongUsage(file + " is there already; name a file that is not");
        }
        Backup.Manifest manifest = Backup.write(data, file);
        data.store().backups().remember(file, manifest.made());
        terminal.out()
                .println(json
                        ? WireJson.mapper().writeValueAsString(manifest)
                        : "Backed up " + Terminal.count(manifest.candidates(), "candidate") + " to " + file + " ("
                                + (Files.size(file) + 999_999) / 1_000_000 + " MB), and read again to be sure.");
        return ExitCode.ALL_WELL;
    }
}
