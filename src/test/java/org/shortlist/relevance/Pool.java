package org.shortlist.relevance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shortlist.ingest.ExtractedText;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.ingest.UnreadableFileException;
import org.shortlist.parser.ResumeParser;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.JsonResume;
import org.shortlist.vocabulary.Vocabulary;

/** Everyone whom a topic may find: the samples, and the careers made into résumés and read as any other. */
final class Pool {

    static final YearMonth AS_OF = YearMonth.of(2026, 6);

    private static final Path SAMPLES = Path.of("src", "samples");

    private final ResumeParser parser;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final Map<String, String> judgedBy = new LinkedHashMap<>();

    Pool(Vocabulary vocabulary) throws IOException, UnreadableFileException {
        parser = new ResumeParser(vocabulary);
        for (Careers.Resume made : Careers.all()) {
            add(made.career(), parser.parse(made.text(), AS_OF), made.text());
        }
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                addSample(file);
            }
        }
    }

    private void addSample(Path file) throws IOException, UnreadableFileException {
        String name = SAMPLES.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith(".ndjson")) {
            read(name, Files.readAllBytes(file), file.getFileName().toString());
            return;
        }
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            read(name + "#" + (i + 1), lines.get(i).getBytes(StandardCharsets.UTF_8), "line.json");
        }
    }

    private void read(String name, byte[] bytes, String file) throws IOException, UnreadableFileException {
        ExtractedText extracted = new TextExtractor().extract(bytes, file);
        if (extracted.mediaType().equals("application/json")) {
            ResumeParser.ReadText data = parser.fromData(JsonResume.parse(extracted.text()), AS_OF);
            add(name, data.resume(), data.text());
        } else {
            add(name, parser.parse(extracted.text(), AS_OF), extracted.text());
        }
    }

    private void add(String judged, org.shortlist.resume.Resume resume, String text) {
        String id = "c_%016d".formatted(candidates.size());
        candidates.put(id, new Candidate(id, resume, text, Instant.EPOCH));
        judgedBy.put(id, judged);
    }

    List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        candidates.forEach((id, candidate) -> texts.put(id, candidate.text()));
        return texts;
    }

    /** By what everyone is judged: career or sample. */
    List<String> everyone() {
        return List.copyOf(judgedBy.values());
    }

    List<String> judged(List<String> ids) {
        List<String> judged = new ArrayList<>(ids.size());
        ids.forEach(id -> judged.add(judgedBy.getOrDefault(id, "nobody")));
        return judged;
    }
}
