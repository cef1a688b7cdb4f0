package org.shortlist.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.Export;
import org.shortlist.http.ExportFormat;
import org.shortlist.search.SearchRequest;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Change;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes candidates out, one after another, however many there are. */
@Command(name = "export", header = "Export candidates: all, or those that a question finds.", description = {
        "json-resume  one JSON array of résumés (jsonresume.org)",
        "ndjson       one such résumé a line; import reads it back",
        "csv          one row a candidate, for a spreadsheet; a cell that a spreadsheet would take for a",
        "             formula begins with an apostrophe",
        "With a question, each says what of the candidate satisfied it."}, footer = {
                "  shortlist export > everyone.ndjson",
                "  shortlist export --format csv --out kafka.csv 'skill:kafka years:5..'"})
final class ExportCommand extends ShortlistCommand {

    @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "Whom to export; nothing for everyone.")
    private List<String> question = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "json-resume, ndjson or csv (default: ndjson).")
    private String format = "ndjson";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; appears when it is complete (default: standard output).")
    private @Nullable Path out;

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        ExportFormat chosen = ExportFormat.byName().get(format.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw Failure.wrongUsage("--format is json-resume, ndjson or csv; it was '" + format + "'");
        }
        data.used().store();
        if (out == null) {
            write(chosen, terminal.out(), terminal, data);
            return ExitCode.ALL_WELL;
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            long count;
            try (BufferedWriter file = Files.newBufferedWriter(part)) {
                count = write(chosen, file, terminal, data);
            }
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            terminal.err().println("Exported " + Terminal.count(count, "candidate") + " to " + out);
        } finally {
            Files.deleteIfExists(part);
        }
        return ExitCode.ALL_WELL;
    }

    private long write(ExportFormat chosen, Writer to, Terminal terminal, DataFolder data) throws IOException {
        YearMonth asOf = YearMonth.now(data.clock());
        String asked = String.join(" ", question);
        ExportFormat.Sink sink = chosen.begin(to, asOf, data.resolver().own());
        if (asked.isBlank()) {
            everyone(data.store(), sink);
        } else {
            SearchRequest request = SearchRequest.of(data.queryParser().read(asked).expression());
            new Export(Freshness.index(data, terminal), data.store()).all(request.withSort(SearchRequest.Sort.NAME),
                    sink);
        }
        sink.end();
        data.note("export", sink.count(), sink.ids(), asked.isBlank() ? Map.of() : Map.of("q", List.of(asked)));
        to.flush();
        if (to instanceof PrintWriter printed && printed.checkError()) {
            throw new IOException("The export could not be written to the end");
        }
        return sink.count();
    }

    private static void everyone(CandidateStore store, ExportFormat.Sink sink) throws IOException {
        store.changesSince(0, change -> {
            if (change instanceof Change.Put put) {
                sink.add(put.candidate(), List.of());
            }
        });
    }
}
