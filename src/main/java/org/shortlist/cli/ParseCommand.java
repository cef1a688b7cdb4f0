package org.shortlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.shortlist.ingest.ExtractedText;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.ingest.UnreadableFileException;
import org.shortlist.parser.ResumeParser;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.Resume;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reads résumés without keeping them. */
@Command(name = "parse", header = "Read résumés and write them as JSON Resume, without keeping them.", description = {
        "With --out, a.pdf becomes DIR/a.json; where two files would have the same name there, the later ones",
        "keep their ending: a.docx.json. Without, the résumés are printed."}, footer = {"  shortlist parse cv.pdf",
                "  shortlist parse ~/resumes/*.docx --out parsed"})
final class ParseCommand extends ShortlistCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any format that import reads.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder to write to; made if it is not there.")
    private @Nullable Path out;

    @Mixin
    private VocabularyOptions words = new VocabularyOptions();

    @Override
    int run(Terminal terminal, DataFolder data) throws IOException {
        words.use(terminal, data);
        Map<Path, @Nullable Path> targets = targets();
        ResumeParser parser = data.resumeParser();
        TextExtractor extractor = data.textExtractor();
        YearMonth asOf = YearMonth.now(data.clock());
        ObjectWriter json = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        int failed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            Map<Path, Future<String>> parsed = new LinkedHashMap<>();
            targets.keySet()
                    .forEach(
                            file -> parsed.put(file, threads.submit(() -> parse(file, parser, extractor, asOf, json))));
            for (Map.Entry<Path, Future<String>> one : parsed.entrySet()) {
                failed += write(terminal, one.getKey(), one.getValue(), targets.get(one.getKey())) ? 0 : 1;
            }
        }
        return failed == 0
                ? ExitCode.ALL_WELL
                : failed < targets.size() ? ExitCode.SOME_FAILED : ExitCode.NOTHING_USABLE;
    }

    private static String parse(Path file, ResumeParser parser, TextExtractor extractor, YearMonth asOf,
            ObjectWriter json)
            throws IOException, UnreadableFileException {
        ExtractedText text = extractor.extract(Files.readAllBytes(file), file.getFileName().toString());
        boolean data = text.mediaType().equals("application/json");
        Resume resume = data
                ? parser.fromData(JsonResume.parse(text.text()), asOf).resume()
                : parser.parse(text.text(), asOf);
        return json.writeValueAsString(JsonResume.write(resume));
    }

    private static boolean write(Terminal terminal, Path file, Future<String> parsed, @Nullable Path target)
            throws IOException {
        try {
            String json = parsed.get() + "\n";
            if (target == null) {
                terminal.out().print(json);
            } else {
                Files.writeString(target, json);
            }
            return true;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            boolean known = cause instanceof UnreadableFileException || cause instanceof IOException
                    || cause instanceof IllegalArgumentException;
            terminal.complain(file + ": "
                    + (known ? cause.getMessage() : "could not be parsed (" + cause.getClass().getSimpleName() + ")"));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.notDone("Interrupted");
        }
    }

    /** Where each input goes: no two to the same place, and none onto an input. */
    private Map<Path, @Nullable Path> targets() throws IOException {
        Map<Path, @Nullable Path> targets = new LinkedHashMap<>();
        Set<Path> taken = new HashSet<>();
        if (out != null) {
            Files.createDirectories(out);
            files.forEach(file -> taken.add(file.toAbsolutePath().normalize()));
        }
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw Failure.wrongUsage(file + " is a folder; name the files in it: " + file.resolve("*"));
            }
            targets.put(file, out == null ? null : target(out, file.getFileName().toString(), taken));
        }
        return targets;
    }

    private static Path target(Path out, String name, Set<Path> taken) {
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        Path target = out.resolve(base + ".json");
        for (int n = 1; !taken.add(target.toAbsolutePath().normalize()); n++) {
            target = out.resolve(n == 1 ? name + ".json" : name + "-" + n + ".json");
        }
        return target;
    }
}
