package org.shortlist.cli;

import java.io.IOException;
import java.util.Locale;
import org.shortlist.http.WireJson;
import org.shortlist.ingest.ReindexListener;
import org.shortlist.ingest.ReindexReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Makes the index anew. */
@Command(name = "reindex", header = "Make the index anew from what is kept.", description = {
        "Reads again the texts that an older version has read, builds a new index beside the one that answers,",
        "checks it and puts it in its place in one step. It needs no files: all is in the store. A running",
        "server answers meanwhile and moves over by itself; the index before stays for rollback."}, footer = {
                "  shortlist reindex", "  shortlist reindex --json"})
final class ReindexCommand extends ShortlistCommand {

    @Option(names = "--json", description = "One JSON object a line: progress, and the report at the end.")
    private boolean json;

    @Mixin
    private VocabularyOptions words = new VocabularyOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        data.used();
        words.keepForReindex(terminal, data);
        ReindexReport report = json ? events(terminal, data) : words(terminal, data);
        data.index().refresh();
        return report.unread() + report.refused() == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_FAILED;
    }

    private static ReindexReport words(Terminal terminal, DataFolder data) throws IOException {
        ReindexReport report;
        try (Progress progress = Progress.on(terminal, "Reindexing", "candidates")) {
            report = data.reindexer().run((phase, done, total) -> progress.at(done, total));
        }
        terminal.out()
                .println(Terminal.count(report.candidates(), "candidate")
                        + " can be found in the new generation " + report.generation() + "; " + report.reread()
                        + " were read anew.");
        if (report.unread() > 0) {
            terminal.out().println(report.unread() + " could not be read anew; what was read of them before stays.");
        }
        if (report.refused() > 0) {
            terminal.out().println(report.refused() + " could not be indexed; the log above has their ids.");
        }
        return report;
    }

    private record Step(String event, String phase, long done, long total) {}

    private record Finished(String event, ReindexReport report) {}

    private static ReindexReport events(Terminal terminal, DataFolder data) throws IOException {
        JsonMapper mapper = WireJson.mapper();
        ReindexListener listener = (phase, done, total) -> terminal.out()
                .println(mapper.writeValueAsString(
                        new Step("progress", phase.name().toLowerCase(Locale.ROOT), done, total)));
        ReindexReport report = data.reindexer().run(listener);
        terminal.out().println(mapper.writeValueAsString(new Finished("finished", report)));
        return report;
    }
}
