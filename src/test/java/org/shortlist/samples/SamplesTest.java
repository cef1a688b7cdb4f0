package org.shortlist.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shortlist.ingest.ExtractedText;
import org.shortlist.ingest.TextExtractor;
import org.shortlist.ingest.UnreadableFileException;
import org.shortlist.parser.ResumeParser;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Field;
import org.shortlist.resume.JsonResume;
import org.shortlist.resume.PartialDate;
import org.shortlist.resume.Position;
import org.shortlist.resume.Resume;
import org.shortlist.resume.Skill;
import org.shortlist.vocabulary.Vocabulary;

/** Every sample is read as {@code expected.tsv} says; the top of that file says how to compare. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src", "samples");
    private static final Path EXPECTED = Path.of("src", "test", "resources", "org", "shortlist", "samples",
            "expected.tsv");
    private static final YearMonth AS_OF = YearMonth.of(2026, 6);

    private static ResumeParser parser;
    private static ConceptResolver concepts;

    @BeforeAll
    static void load() {
        Vocabulary vocabulary = Vocabulary.load();
        parser = new ResumeParser(vocabulary);
        concepts = new ConceptResolver(vocabulary);
    }

    /** A row of the table; {@code line} counts from 1 and is 0 for a file that is one résumé. */
    record Row(String file, int line, String name, int jobs, String title, String employer, String latestStart,
            List<String> skills) {

        static Row of(String tsv) {
            String[] cells = tsv.split("\t", -1);
            String[] place = cells[0].split("#");
            return new Row(place[0], place.length > 1 ? Integer.parseInt(place[1]) : 0, cells[1],
                    Integer.parseInt(cells[2]), cells[3], cells[4], cells[5], List.of(cells[6].split("; ")));
        }

        @Override
        public String toString() {
            return line == 0 ? file : file + "#" + line;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(EXPECTED).stream().filter(line -> !line.startsWith("#")).map(Row::of).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isReadAsExpected(Row row) throws Exception {
        Resume read = read(row);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(read.name() == null ? "" : read.name().text())
                .as("name")
                .isEqualToIgnoringCase(row.name);
        softly.assertThat(read.positions().stream().map(SamplesTest::inShort)).as("jobs").hasSize(row.jobs);
        Position last = lastJob(read);
        softly.assertThat(last == null || last.title() == null ? "" : last.title().text())
                .as("title of the current or last job")
                .isEqualToIgnoringCase(row.title);
        softly.assertThat(last == null || last.employer() == null ? "" : last.employer().text())
                .as("employer of the current or last job")
                .isEqualToIgnoringCase(row.employer);
        softly.assertThat(latestStart(read)).as("latest start").isEqualTo(row.latestStart);
        softly.assertThat(skills(read))
                .as("skills")
                .containsAll(row.skills.stream().map(skill -> written(read, skill)).toList());
        softly.assertAll();
    }

    @Test
    void everySampleHasARow() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            assertThat(rows().stream().map(Row::file).distinct())
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> SAMPLES.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    private static Resume read(Row row) throws IOException, UnreadableFileException {
        Path file = SAMPLES.resolve(row.file);
        byte[] bytes = row.line == 0 ? Files.readAllBytes(file) : line(file, row.line);
        ExtractedText extracted = new TextExtractor().extract(bytes,
                row.line == 0 ? file.getFileName().toString() : "line.json");
        return extracted.mediaType().equals("application/json")
                ? parser.fromData(JsonResume.parse(extracted.text()), AS_OF).resume()
                : parser.parse(extracted.text(), AS_OF);
    }

    private static byte[] line(Path file, int number) throws IOException {
        return Files.readAllLines(file).get(number - 1).getBytes(StandardCharsets.UTF_8);
    }

    private static String inShort(Position job) {
        return "%s at %s, %s".formatted(job.title() == null ? "?" : job.title().text(),
                job.employer() == null ? "?" : job.employer().text(),
                job.dates() == null ? "undated" : job.dates().start() + " to " + job.dates().end());
    }

    /** The first that is still held, else the one that ended last. */
    private static @Nullable Position lastJob(Resume resume) {
        return resume.positions()
                .stream()
                .filter(Position::isCurrent)
                .findFirst()
                .orElseGet(() -> resume.positions()
                        .stream()
                        .filter(job -> job.dates() != null && job.dates().end() != null)
                        .max(Comparator.comparing(job -> job.dates().end().latest()))
                        .orElse(null));
    }

    private static String latestStart(Resume resume) {
        return resume.positions()
                .stream()
                .map(Position::dates)
                .filter(Objects::nonNull)
                .map(dates -> dates.start())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PartialDate::earliest))
                .map(PartialDate::toString)
                .orElse("");
    }

    /** What the skill of this name stands for: in this résumé where it is written there, else by its name. */
    private static String written(Resume resume, String name) {
        return stated(resume).filter(skill -> skill.text().equalsIgnoreCase(name))
                .findFirst()
                .map(skill -> skill.concept().id())
                .orElseGet(() -> concepts.resolve(Field.SKILL, name));
    }

    private static TreeSet<String> skills(Resume resume) {
        return stated(resume).map(skill -> skill.concept().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Skill> stated(Resume resume) {
        return Stream.concat(resume.skills().stream(),
                resume.positions().stream().flatMap(job -> job.skills().stream()));
    }
}
