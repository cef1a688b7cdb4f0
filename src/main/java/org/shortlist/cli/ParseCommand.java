package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.http.WireJson;
import org.shortlist.ingest.ImportEvent;
import org.shortlist.ingest.ImportEvent.Outcome;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.Perusal;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.Resume;
import org.shortlist.store.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads résumés without keeping them. */
@Command(name = "parse", header = "Read résumés and write them as JSON Resume, without keeping them.", description = {
        "Takes what import takes. With --out, a.pdf becomes DIR/a.json, and b/c.pdf in a folder that is named",
        "DIR/b/c.json; where two files would have the same name there, the later ones keep their ending:",
        "a.docx.json. Without, the résumés are printed. With --explain, each text is printed with what was read",
        "in it beside it, how sure that is, and what there is to say of it. A file that cannot be read is named",
        "and never stops the others. Exit code 2 when some failed, 3 when nothing could be used."}, footer = {
                "  shortlist parse cv.pdf", "  shortlist parse ~/resumes 'more cvs'/*.docx --out parsed",
                "  shortlist parse --explain cv.pdf", "  pdftotext cv.pdf - | shortlist parse -"})
final class ParseCommand extends ShortlistCommand {

    private static final ObjectWriter PRETTY = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to; made if it is not there.")
    private @Nullable Path out;

    @Option(names = "--explain", fallbackValue = "true", description = "Text and reading side by side, instead of JSON Resume.")
    private boolean explain;

    @Option(names = "--json", fallbackValue = "true", description = "With --explain: one JSON object a line, with the place of each value in the text.")
    private boolean json;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call what comes from standard input (default: stdin.txt).")
    private String name = "stdin.txt";

    @Mixin
    private VocabularyOptions words = new VocabularyOptions();

    /** What is told of one résumé with {@code --explain --json}. */
    private record Explained(String file, String mediaType, String text, Resume resume) {}

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        if (explain && out != null) {
            throw Failure.wrongUsage("--explain prints; it cannot be joined with --out");
        }
        List<Path> files = paths.stream().filter(path -> !path.equals("-")).distinct().map(Path::of).toList();
        if (!files.isEmpty() && paths.contains("-")) {
            throw Failure.wrongUsage("Standard input (-) is read by itself, without other paths");
        }
        words.use(terminal, data);
        ImportReport report = read(terminal, data, files);
        if (report.interrupted()) {
            throw Failure.notDone("Interrupted");
        }
        if (out != null) {
            terminal.out().println(summary(report));
        }
        return report.failed().isEmpty() && report.usable() > 0
                ? ExitCode.ALL_WELL
                : report.usable() > 0 ? ExitCode.SOME_FAILED : ExitCode.NOTHING_USABLE;
    }

    private ImportReport read(Terminal terminal, DataFolder data, List<Path> files) throws IOException {
        Perusal perusal = new Perusal(data.resumeParser(), data.textExtractor(), data.clock());
        Perusal.Taker taker = out == null ? printer(terminal) : writer(out, files);
        // What is printed is progress enough.
        try (Progress progress = out == null ? Progress.silent() : Progress.on(terminal, "Reading", "files")) {
            ImportListener listener = listener(terminal, progress);
            return files.isEmpty()
                    ? perusal.readStream(terminal.in(), name, taker, listener)
                    : perusal.readAll(files, taker, listener);
        }
    }

    private Perusal.Taker printer(Terminal terminal) {
        if (!explain) {
            return version -> terminal.out().println(jsonResume(version));
        }
        if (json) {
            JsonMapper wire = WireJson.mapper();
            return version -> terminal.out()
                    .println(wire.writeValueAsString(new Explained(version.fileName(), version.mediaType(),
                            version.text(), version.resume())));
        }
        SideBySide view = new SideBySide(terminal);
        return version -> view.print(version.fileName(), version.text(), version.resume());
    }

    private static Perusal.Taker writer(Path out, List<Path> files) throws IOException {
        Targets targets = new Targets(out, files);
        return version -> {
            Path target = targets.of(version.source(), version.fileName());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, jsonResume(version) + "\n");
        };
    }

    private static String jsonResume(Version version) {
        return PRETTY.writeValueAsString(JsonResume.write(version.resume()));
    }

    private static ImportListener listener(Terminal terminal, Progress progress) {
        return new ImportListener() {
            private long total;
            private long done;

            @Override
            public void found(long count) {
                total = count;
            }

            @Override
            public void done(ImportEvent event) {
                progress.at(++done, total);
                if (event.outcome() == Outcome.FAILED) {
                    String line = event.line() > 0 ? " line " + event.line() : "";
                    terminal.complain(event.file() + line + ": " + event.message());
                }
            }
        };
    }

    private static String summary(ImportReport report) {
        return report.usable() + " read" + (report.failed().isEmpty() ? "" : ", " + report.failed().size() + " failed")
                + (report.skipped() == 0 ? "" : ", " + report.skipped() + " passed over");
    }
}
