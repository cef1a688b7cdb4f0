package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.Importer;
import org.shortlist.ingest.Missing;
import org.shortlist.resume.Filing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings résumés in. */
@Command(name = "import", header = "Import résumés: files, folders with all in them, or standard input.", description = {
        "Reads PDF, DOCX, DOC, ODT, RTF, HTML, plain text, Markdown, JSON Resume, and NDJSON with one JSON",
        "Resume a line; ZIP archives of these as folders. What a file is, its content says. The same file",
        "again changes nothing; a changed file, or another with the same e-mail address, is a new version of",
        "the same candidate. A file that cannot be read is reported and never stops the others. Exit code 2",
        "when some failed, 3 when all did. Files that have gone from a folder are told, and stay kept",
        "unless --prune says otherwise."}, footer = {
                "  shortlist import ~/resumes", "  shortlist import --watch ~/resumes",
                "  shortlist import cv.pdf 'more cvs'/*.docx",
                "  shortlist import --json ~/resumes | jq 'select(.event == \"failed\")'",
                "  pdftotext cv.pdf - | shortlist import - --name cv.txt"})
final class ImportCommand extends ShortlistCommand {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders; - for standard input.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call what comes from standard input (default: stdin.txt).")
    private String name = "stdin.txt";

    @Option(names = "--source", paramLabel = "NAME", description = "Where these people come from, such as Referral; kept, searched and counted beside the résumé. Without it: Files, for those of whom nothing is known.")
    private @Nullable String source;

    @Option(names = "--json", fallbackValue = "true", description = "One JSON object a line for each file, and one at the end.")
    private boolean json;

    @Option(names = "--prune", fallbackValue = "true", description = "Delete the candidates whose files have gone from the folders that are named.")
    private boolean prune;

    @Option(names = "--watch", fallbackValue = "true", description = "Go on until stopped: import what is new or changed in the folders that are named.")
    private boolean watch;

    @Mixin
    private VocabularyOptions words = new VocabularyOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        words.keep(terminal, data);
        String named = source == null
                ? null
                : Filing.text(source)
                        .orElseThrow(() -> Failure.wrongUsage(
                                "--source takes a name of 1 to " + Filing.LONGEST + " characters"));
        List<Path> files = paths.stream().filter(path -> !path.equals("-")).map(Path::of).toList();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw Failure.wrongUsage("There is no file or folder " + file);
            }
        }
        if (files.size() < paths.size() && paths.size() > 1) {
            throw Failure.wrongUsage("Standard input (-) is imported by itself, without other paths");
        }
        List<Path> folders = files.stream().filter(Files::isDirectory).toList();
        if (watch && (json || folders.size() < paths.size())) {
            throw Failure.wrongUsage("--watch is for folders, and without --json");
        }
        ImportView view = ImportView.of(terminal, json);
        ImportReport report = read(terminal, data.importer().from(named), files, view);
        long last = Math.max(report.changeNumber(), report.interrupted() ? 0 : missing(data, files, view));
        if (last > 0) {
            Freshness.publish(data, terminal, last);
        }
        data.note("import", report.created() + report.replaced(), report.ids(), Map.of());
        view.finished(report);
        if (watch && !report.interrupted()) {
            watch(terminal, data, folders, data.importer().from(named));
        }
        return report.failed().isEmpty() && report.usable() > 0
                ? ExitCode.ALL_WELL
                : report.usable() > 0 ? ExitCode.SOME_FAILED : ExitCode.NOTHING_USABLE;
    }

    private void watch(Terminal terminal, DataFolder data, List<Path> folders, Importer importer)
            throws IOException {
        try (Watching watching = Watching.of(folders, importer, prune, terminal, data,
                change -> Freshness.publish(data, terminal, change))) {
            terminal.out().println("Watching for changes; Ctrl-C stops it.");
            terminal.out().flush();
            watching.await();
        } catch (InterruptedException e) {
            // that is how it ends
        }
    }

    /** Tells what has gone from the folders, and prunes if that is wanted; returns the number of the last change, 0 without one. */
    private long missing(DataFolder data, List<Path> files, ImportView view) throws IOException {
        long last = 0;
        for (Path folder : files.stream().filter(Files::isDirectory).toList()) {
            Missing missing = Missing.in(data.store(), folder);
            if (prune) {
                Missing.Pruned pruned = missing.prune(data.store());
                if (!pruned.ids().isEmpty()) {
                    data.note("delete", pruned.ids().size(), pruned.ids(), Map.of());
                }
                last = Math.max(last, pruned.change());
            }
            if (missing.isAny()) {
                view.missing(missing, prune);
            }
        }
        return last;
    }

    private ImportReport read(Terminal terminal, Importer importer, List<Path> files, ImportView view)
            throws IOException {
        try (Progress progress = json ? Progress.silent() : Progress.on(terminal, "Importing", "files")) {
            ImportListener listener = view.listener(progress);
            return files.size() < paths.size()
                    ? importer.importStream(terminal.in(), name, listener)
                    : importer.importAll(files, listener);
        }
    }
}
