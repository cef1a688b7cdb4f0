package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.shortlist.http.WireJson;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.IndexBusyException;
import org.shortlist.store.Migration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the candidates of a data folder into a database. */
@Command(name = "migrate", header = "Move all candidates from a data folder into PostgreSQL.", description = {
        "Candidates, versions, files, corrections, tags and attributes, who is blocked, and every change number,",
        "in one step: each candidate is compared on both sides before anybody sees one, and what is cut off",
        "leaves the database empty, so that it can be begun again. Stop the server first. The file stays as it is."}, footer = {
                "  createdb shortlist",
                "  shortlist migrate --from index-data --to jdbc:postgresql://127.0.0.1/shortlist"})
final class MigrateCommand extends ShortlistCommand {

    @Option(names = "--from", paramLabel = "FOLDER", required = true, description = "The data folder whose file is moved.")
    private Path from = Path.of("");

    @Option(names = "--to", paramLabel = "ADDRESS", required = true, description = "An empty database, as in jdbc:postgresql://host/shortlist.")
    private String to = "";

    @Option(names = "--json", fallbackValue = "true", description = "What was moved, as JSON.")
    private boolean json;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        StorePlace target = StorePlace.of(from, to);
        if (!target.isShared()) {
            throw Failure.wrongUsage("--to is the address of an empty database");
        }
        try (DataFolder source = new DataFolder(from)) {
            if (source.isEmpty()) {
                throw Failure.wrongUsage("There is no " + source.place() + " to be moved");
            }
            Migration.Report report = move(terminal, source, target);
            source.note("migrate", report.candidates(), List.of(), Map.of());
            print(terminal, source, target, report);
        }
        return ExitCode.ALL_WELL;
    }

    /** Nobody else is at work on the folder meanwhile. */
    private Migration.Report move(Terminal terminal, DataFolder source, StorePlace target) throws IOException {
        if (!Files.exists(source.indexFolder())) {
            return copy(terminal, source, target);
        }
        CandidateWriter held;
        try {
            held = source.index().update(YearMonth.now(source.clock()));
        } catch (IndexBusyException e) {
            throw Failure.notDone("A server or another command is at work on " + from
                    + ": stop it, so that nothing is written there while all is moved");
        }
        try {
            return copy(terminal, source, target);
        } finally {
            held.close();
        }
    }

    private Migration.Report copy(Terminal terminal, DataFolder source, StorePlace target) throws IOException {
        try (Progress progress = json ? Progress.silent() : Progress.on(terminal, "Moving", "rows")) {
            return target.receive(source.place().file(), progress::at);
        }
    }

    private void print(Terminal terminal, DataFolder source, StorePlace target, Migration.Report report) {
        if (json) {
            terminal.out().println(WireJson.mapper().writeValueAsString(report));
            return;
        }
        terminal.out()
                .println("Moved " + Terminal.count(report.candidates(), "candidate") + " with "
                        + Terminal.count(report.versions(), "version") + " to " + target
                        + "; each is the same on both sides.");
        terminal.out()
                .println("From now on say where they are, by a line of " + source.path().resolve(Configuration.NAME)
                        + ": store = " + to);
        terminal.out()
                .println("They are in " + source.place()
                        + " and in the index beside it, too: delete shortlist.db* and lucene"
                        + " there once you have seen that all is well, for nobody is erased from them any more.");
    }
}
