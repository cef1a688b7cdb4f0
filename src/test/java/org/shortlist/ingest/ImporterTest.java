package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.ingest.ImportEvent.Outcome;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.parser.ResumeParser;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Change;
import org.shortlist.store.Kept;
import org.shortlist.store.Saved;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Vocabulary;

/** Files, folders, lines and streams become candidates; each failure is told and none stops the rest. */
class ImporterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static ResumeParser parser;

    @TempDir
    private Path folder;
    private Path files;
    private CandidateStore store;
    private Importer importer;
    private final List<ImportEvent> events = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();

    @BeforeAll
    static void load() {
        parser = new ResumeParser(Vocabulary.load());
    }

    @BeforeEach
    void open() throws IOException {
        files = Files.createDirectory(folder.resolve("files"));
        store = SqliteStore.open(folder.resolve("shortlist.db"));
        importer = new Importer(store, parser, new TextExtractor(), CLOCK);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private final ImportListener listener = new ImportListener() {
        @Override
        public void found(long total) {
            totals.add(total);
        }

        @Override
        public void done(ImportEvent event) {
            events.add(event);
        }
    };

    /** As old archives have them: bytes that are no UTF-8, which Java shows as one and the same sign. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void namesOfFilesThatDifferOnlyInBytesThatAreNoUtf8AreTwoFiles() throws Exception {
        for (String one : List.of("Zo%EB", "Zo%E9", "%C5%81ukasz")) {
            Path file = Path.of(URI.create(files.toUri() + one + ".txt"));
            Files.writeString(file, resume("Robin " + (char) ('A' + one.charAt(one.length() - 1) % 26) + "wharf",
                    one.replace("%", "") + "@example.com"));
        }
        importer.importAll(List.of(files), listener);
        assertThat(events).extracting(ImportEvent::outcome).containsOnly(Outcome.CREATED).hasSize(3);
        assertThat(store.size()).isEqualTo(3);
        assertThat(events).extracting(ImportEvent::file)
                .doesNotHaveDuplicates()
                .anyMatch(file -> file.endsWith(
                        "Łukasz.txt"));
        assertThat(Missing.in(store, files).isAny()).isFalse();
        Files.delete(Path.of(URI.create(files.toUri() + "Zo%EB.txt")));
        assertThat(Missing.in(store, files).gone()).hasSize(1);
    }

    @Test
    void aFileOfLinesOrAnArchiveThatTheSystemDoesNotGiveStopsNobody() throws Exception {
        write("zoe.txt", resume("Zoe Juergens", "zoe@example.com"));
        importer.importFound(List.of(files.resolve("gone.ndjson"), files.resolve("gone.zip"), files.resolve("zoe.txt")),
                listener);
        assertThat(events).extracting(ImportEvent::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED,
                        Outcome.CREATED);
        assertThat(events.subList(0, 2)).extracting(ImportEvent::reason).containsOnly(Reason.UNREADABLE);
    }

    @Test
    void importsAFolderWithAllInIt() throws Exception {
        write("b/Zoë Jürgens.txt", resume("Zoe Juergens", "zoe@example.com"));
        write("a/ada.txt", resume("Ada Lovering", "ada@example.com"));
        Files.write(file("a/deep/er/eve.docx"), MadeFiles.docxOf(MadeFiles.paragraph("Eve Mondrey")));
        write("c.json", "{\"basics\": {\"name\": \"Tim Taylor\", \"email\": \"tim@example.com\"}}");

        ImportReport report = importAll(files);

        assertThat(report).isEqualTo(new ImportReport(4, 0, 0, ids(), List.of(), 0, 4, false));
        assertThat(events).extracting(ImportEvent::file)
                .containsExactly(path("a/ada.txt"), path("a/deep/er/eve.docx"), path("b/Zoë Jürgens.txt"),
                        path("c.json"));
        assertThat(totals.getLast()).isEqualTo(4);
        Kept ada = store.find(events.getFirst().id()).orElseThrow();
        assertThat(ada.source()).isEqualTo(file("a/ada.txt").toAbsolutePath().toString());
        assertThat(ada.fileName()).isEqualTo("ada.txt");
        assertThat(ada.mediaType()).isEqualTo("text/plain");
        assertThat(ada.readBy()).isEqualTo(parser.version());
        assertThat(ada.created()).isEqualTo(CLOCK.instant());
        assertThat(ada.candidate().resume().name()).isNotNull();
        assertThat(store.original(ada.candidate().id()).orElseThrow().bytes())
                .isEqualTo(Files.readAllBytes(file("a/ada.txt")));
    }

    @Test
    void doesNotReadAgainWhatHasNotChanged() throws Exception {
        write("ada.txt", resume("Ada Lovering", "ada@example.com"));
        write("eve.txt", resume("Eve Mondrey", "eve@example.com"));
        importAll(files);
        write("eve.txt", resume("Eve Mondrey", "eve@example.com") + "More.");
        assertThat(importAll(files)).isEqualTo(new ImportReport(0, 1, 1, ids().subList(1, 2), List.of(), 0, 3, false));
        assertThat(importAll(files)).isEqualTo(new ImportReport(0, 0, 2, List.of(), List.of(), 0, 0, false));
        assertThat(store.changeNumber()).isEqualTo(3);
    }

    @Test
    void theLaterOfTwoFilesOfOnePersonIsTheNewestVersionHoweverLongTheFirstTakes() throws Exception {
        String[] long1 = resume("Ada Lovering", "ada@example.com").lines().toArray(String[]::new);
        Files.write(file("ada-1.pdf"), MadeFiles.pdf((document, page) -> page.write(50, 60, 12, long1)));
        write("ada-2.txt", resume("Ada Lovering", "ada@example.com") + "The second.");
        ImportReport report = importAll(files);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.replaced()).isEqualTo(1);
        assertThat(store.find(events.getFirst().id()).orElseThrow().fileName()).isEqualTo("ada-2.txt");
    }

    @Test
    void oneBadFileNeverStopsTheRun() throws Exception {
        write("a.pdf", "%PDF-1.7 and nothing more");
        write("b.txt", resume("Ada Lovering", "ada@example.com"));
        Files.createFile(file("c.txt"));
        Files.write(file("d.docx"), MadeFiles.png());
        write("e.json", "{\"basics\": ");
        write("f.json", "{\"colour\": \"red\"}");

        ImportReport report = importAll(files, folder.resolve("missing.pdf"));

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.failed()).extracting(ImportEvent::reason)
                .containsExactly(Reason.BROKEN, Reason.EMPTY, Reason.UNSUPPORTED, Reason.INVALID_DATA,
                        Reason.INVALID_DATA, Reason.UNREADABLE);
        assertThat(report.failed()).allSatisfy(failure -> {
            assertThat(failure.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(failure.message()).endsWith(".").doesNotContain("Exception");
        });
        assertThat(report.usable()).isEqualTo(1);
    }

    @Test
    void passesOverWhatIsNoResumeInAFolderButNotWhenItIsNamed() throws Exception {
        write("ada.txt", resume("Ada Lovering", "ada@example.com"));
        write(".hidden.txt", resume("Hidden Person", "hidden@example.com"));
        write(".git/config.txt", "x");
        write("~$ada.docx", "x");
        write("Program.java", "class Program {}");
        write("LICENSE", "Everybody may do everything.");
        Files.write(file("photo.png"), MadeFiles.png());
        Files.createSymbolicLink(files.resolve("loop"), files);

        ImportReport report = importAll(files);

        assertThat(report).isEqualTo(new ImportReport(1, 0, 0, report.ids(), List.of(), 7, 1, false));
        ImportReport named = importAll(file("photo.png"), file("Program.java"));
        assertThat(named.failed()).extracting(ImportEvent::reason).containsExactly(Reason.UNSUPPORTED);
        assertThat(named.created()).isEqualTo(1);
    }

    @Test
    void readsOneCandidateALineAndTellsErrorsByLine() throws Exception {
        write("people.ndjson", """
                {"basics": {"name": "Ada Lovering", "email": "ada@example.com"}}

                {"basics": {"name": "Broken
                {"basics": {"name": "Eve Mondrey", "email": "eve@example.com"}}\r
                [1, 2]""");

        ImportReport report = importAll(files);

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.failed()).extracting(ImportEvent::line).containsExactly(3, 5);
        assertThat(report.failed()).extracting(ImportEvent::reason).containsOnly(Reason.INVALID_DATA);
        assertThat(events).extracting(ImportEvent::line).containsExactly(1, 3, 4, 5);
        assertThat(totals.getLast()).isEqualTo(4);
        Kept eve = store.find(events.get(2).id()).orElseThrow();
        assertThat(eve.source()).isEqualTo(file("people.ndjson").toAbsolutePath() + "#4");
        assertThat(eve.fileName()).isEqualTo("people-4.json");
        assertThat(eve.mediaType()).isEqualTo("application/json");
        assertThat(importAll(files).unchanged()).isEqualTo(2);
    }

    @Test
    void aFileOfLinesMayBeLargerThanAnyResume() throws Exception {
        Limits limits = new Limits(1_000, 1_000_000, 100_000, 10, Limits.DEFAULT.time(), 400_000_000);
        Importer strict = new Importer(store, parser, new TextExtractor(limits), CLOCK);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            lines.append(
                    "{\"basics\": {\"name\": \"Person Number" + i + "\", \"email\": \"p" + i + "@example.com\"}}\n");
        }
        lines.append("{\"basics\": {\"summary\": \"" + "x".repeat(2_000) + "\"}}\n");
        write("people.jsonl", lines.toString());
        write("large.txt", "x".repeat(2_000));

        ImportReport report = strict.importAll(List.of(files), listener);

        assertThat(report.created()).isEqualTo(50);
        assertThat(report.failed()).extracting(ImportEvent::reason).containsExactly(Reason.TOO_LARGE, Reason.TOO_LARGE);
        assertThat(report.failed()).extracting(ImportEvent::line).containsExactly(0, 51);
    }

    @Test
    void takesOneResumeOrManyFromAStream() throws Exception {
        ImportReport one = importer.importStream(stream(resume("Ada Lovering", "ada@example.com")), "-", listener);
        assertThat(one.created()).isEqualTo(1);
        assertThat(store.find(events.getFirst().id()).orElseThrow().source()).startsWith("upload:");
        String lines = "{\"basics\": {\"name\": \"Eve Mondrey\"}}\n{\"basics\": {\"name\": \"Bob Builder\"}}\n";
        ImportReport many = importer.importStream(stream(lines), "-", listener);
        assertThat(many.created()).isEqualTo(2);
        assertThat(importer.importStream(stream(lines), "-", listener).unchanged()).isEqualTo(2);
        assertThat(importer.importStream(stream(""), "-", listener).failed()).extracting(ImportEvent::reason)
                .containsExactly(Reason.EMPTY);
    }

    @Test
    void importsOneThatIsHandedOver() throws Exception {
        byte[] bytes = resume("Ada Lovering", "ada@example.com").getBytes(StandardCharsets.UTF_8);
        Saved saved = importer.importOne(bytes, "ada.txt", Importer.uploadSource(bytes));
        assertThat(saved.outcome()).isEqualTo(Saved.Outcome.CREATED);
        assertThat(importer.importOne(bytes, "ada.txt", Importer.uploadSource(bytes)).outcome())
                .isEqualTo(Saved.Outcome.UNCHANGED);
        byte[] lines = "{\"basics\": {}}\n{\"basics\": {}}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> importer.importOne(lines, "x", "upload:x")).isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("many résumés");
    }

    @Test
    void manyFilesComeInTheirOrder() throws Exception {
        for (int i = 0; i < 700; i++) {
            write("%04d.txt".formatted(i), resume("Person Number" + i, "p" + i + "@example.com"));
        }
        assertThat(importAll(files).created()).isEqualTo(700);
        assertThat(events).extracting(ImportEvent::file)
                .isEqualTo(IntStream.range(0, 700).mapToObj(i -> path("%04d.txt".formatted(i))).toList());
        List<Long> numbers = new ArrayList<>();
        store.changesSince(0, change -> numbers.add(change.number()));
        assertThat(numbers).hasSize(700).isSorted();
        List<String> ids = new ArrayList<>();
        store.changesSince(0, change -> ids.add(((Change.Put) change).candidate().id()));
        assertThat(ids).isEqualTo(events.stream().map(ImportEvent::id).toList());
    }

    @Test
    void stopsWhenInterruptedAndKeepsWhatItHas() throws Exception {
        for (int i = 0; i < 600; i++) {
            write("%04d.txt".formatted(i), resume("Person Number" + i, "p" + i + "@example.com"));
        }
        ImportReport report = importer.importAll(List.of(files), new ImportListener() {
            @Override
            public void done(ImportEvent event) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.interrupted()).isTrue();
        assertThat(report.created()).isPositive().isLessThan(600);
        assertThat(store.size()).isEqualTo(report.created());
        assertThat(importAll(files).created()).isEqualTo(600 - report.created());
    }

    @Test
    void aStoreThatFailsEndsTheRun() throws Exception {
        write("ada.txt", resume("Ada Lovering", "ada@example.com"));
        store.close();
        assertThatThrownBy(() -> importAll(files)).isInstanceOf(IOException.class).hasMessageContaining("closed");
    }

    private ImportReport importAll(Path... paths) throws IOException {
        events.clear();
        return importer.importAll(List.of(paths), listener);
    }

    private List<String> ids() {
        return events.stream().map(ImportEvent::id).toList();
    }

    private static String resume(String name, String email) {
        return name + "\n" + email + "\n\nExperience\n\nGlobex\nSoftware Engineer\nMay 2019 - June 2021\n"
                + "- Kept the lights on with Java\n";
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(String name) throws IOException {
        Path file = files.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private String path(String name) {
        return files.resolve(name).toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }
}
