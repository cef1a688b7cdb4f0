package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.WireJson;
import org.shortlist.ingest.ReindexListener;
import org.shortlist.ingest.ReindexReport;
import org.shortlist.ingest.Reindexer;
import org.shortlist.search.CandidateIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Makes the index anew. */
@Command(name = "reindex", header = "Make the index anew from what is kept.", description = {
        "Reads again the texts that an older version has read, builds a new index beside the one that answers,",
        "checks it and puts it in its place in one step. It needs no files: all is in the store. A running",
        "server answers meanwhile and moves over by itself; the index before stays for rollback.",
        "With --golden it asks saved questions of the old and of the new index, tells what has changed, and puts",
        "the new one in its place only if the answers are nearly the same. What was read anew for it stays so,",
        "whatever comes of it."}, footer = {
                "  shortlist reindex", "  shortlist reindex --json",
                "  shortlist reindex --golden searches.json     [{\"name\": \"Java\", \"q\": \"java\", \"size\": 20}, …]"})
final class ReindexCommand extends ShortlistCommand {

    @Option(names = "--json", fallbackValue = "true", description = "One JSON object a line: progress, and the report at the end.")
    private boolean json;

    @Option(names = "--golden", paramLabel = "FILE", description = "Saved searches: a JSON list of what POST /v1/search takes, each perhaps with a name.")
    private @Nullable Path golden;

    @Option(names = "--golden-threshold", paramLabel = "SHARE", defaultValue = "0.2", description = "How much of an answer may change, from 0 to 1: hits that are gone, new or in another order, the total, or the counts of a facet (default: ${DEFAULT-VALUE}).")
    private double threshold;

    @Mixin
    private VocabularyOptions words = new VocabularyOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        data.used();
        words.keepForReindex(terminal, data);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw Failure.wrongUsage("--golden-threshold is a number from 0 to 1; it was " + threshold);
        }
        Reindexer.Judge judge = golden == null
                ? Reindexer.Judge.NONE
                : GoldenJudge.of(golden, threshold, json, terminal, data);
        ReindexReport report = json ? events(terminal, data, judge) : words(terminal, data, judge);
        data.index().refresh();
        for (CandidateIndex blind : data.blind().all()) {
            data.reindexer(blind).run((phase, done, total) -> {});
        }
        return report.unread() + report.refused() == 0 ? ExitCode.ALL_WELL : ExitCode.SOME_FAILED;
    }

    private static ReindexReport words(Terminal terminal, DataFolder data, Reindexer.Judge judge)
            throws IOException {
        ReindexReport report;
        try (Progress progress = Progress.on(terminal, "Reindexing", "candidates")) {
            report = data.reindexer().run((phase, done, total) -> progress.at(done, total), judge);
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

    private static ReindexReport events(Terminal terminal, DataFolder data, Reindexer.Judge judge)
            throws IOException {
        JsonMapper mapper = WireJson.mapper();
        ReindexListener listener = (phase, done, total) -> terminal.out()
                .println(mapper.writeValueAsString(
                        new Step("progress", phase.name().toLowerCase(Locale.ROOT), done, total)));
        ReindexReport report = data.reindexer().run(listener, judge);
        terminal.out().println(mapper.writeValueAsString(new Finished("finished", report)));
        return report;
    }
}
