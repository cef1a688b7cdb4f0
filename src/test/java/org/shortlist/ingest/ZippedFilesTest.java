package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.parser.ResumeParser;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Vocabulary;

/** A ZIP archive of résumés is imported like a folder, and nothing in it can do harm. */
class ZippedFilesTest {

    private static final ResumeParser PARSER = new ResumeParser(Vocabulary.load());

    @TempDir
    private Path folder;
    private CandidateStore store;
    private Importer importer;
    private final Map<String, byte[]> inside = new LinkedHashMap<>();

    @BeforeEach
    void open() throws IOException {
        store = SqliteStore.open(folder.resolve("shortlist.db"));
        importer = new Importer(store, PARSER, new TextExtractor(),
                Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void anArchiveIsImportedAsAFolderIs() throws Exception {
        put("team/ada.txt", resume("Ada Quill", "ada@example.com"));
        inside.put("eve.docx", MadeFiles.docxOf(MadeFiles.paragraph("Eve Penny")));
        put("many.ndjson", """
                {"basics": {"name": "Tim Tailor", "email": "tim@example.com"}}
                {"basics": {"name": "Tom Tailor", "email": "tom@example.com"}}
                """);
        put(".hidden.txt", "x");
        put("__MACOSX/team/ada.txt", "x");
        put("inner.zip", "x");
        put("Program.java", "class Program {}");
        inside.put("photo.png", MadeFiles.png());
        Path zip = pack("pile.zip", StandardCharsets.UTF_8);

        ImportReport report = importAll(zip);

        assertThat(report.created()).isEqualTo(4);
        assertThat(report.skipped()).isEqualTo(5);
        assertThat(report.failed()).isEmpty();
        assertThat(importAll(zip).unchanged()).isEqualTo(4);
        assertThat(kept()).allSatisfy(each -> assertThat(each.source()).startsWith(zip.toAbsolutePath() + "!"));
    }

    @Test
    void aNameThatPointsElsewhereIsOnlyAName() throws Exception {
        put("../../../../tmp/evil.txt", resume("Ada Quill", "ada@example.com"));
        put("/etc/passwd.txt", resume("Eve Penny", "eve@example.com"));
        put("..\\..\\windows.txt", resume("Tim Tailor", "tim@example.com"));
        assertThat(importAll(pack("pile.zip", StandardCharsets.UTF_8)).created()).isEqualTo(3);
        assertThat(folder.resolve("../../../../tmp/evil.txt").normalize()).doesNotExist();
        assertThat(kept()).extracting(Kept::fileName)
                .containsExactlyInAnyOrder("evil.txt", "passwd.txt", "windows.txt");
    }

    @Test
    void namesOfOldArchiversAreRead() throws Exception {
        put("Zoë.txt", resume("Zoe Quill", "zoe@example.com"));
        assertThat(importAll(pack("old.zip", Charset.forName("IBM437"))).created()).isEqualTo(1);
        assertThat(kept()).extracting(Kept::fileName).containsExactly("Zoë.txt");
    }

    @Test
    void whatIsTooLargeOrDamagedIsNamedAndTheRestComesIn() throws Exception {
        inside.put("bomb.txt", new byte[30_000_000]);
        put("good.txt", resume("Ada Quill", "ada@example.com"));
        put("a.pdf", "%PDF-1.7 and nothing more");
        ImportReport report = importAll(pack("pile.zip", StandardCharsets.UTF_8));
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.failed()).extracting(ImportEvent::reason).containsExactly(Reason.BROKEN, Reason.TOO_LARGE);
        assertThat(report.failed().getFirst().file()).endsWith("pile.zip!a.pdf");

        byte[] whole = Files.readAllBytes(folder.resolve("pile.zip"));
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(importAll(cut).failed()).extracting(ImportEvent::reason).containsExactly(Reason.BROKEN);
    }

    private List<Kept> kept() throws IOException {
        List<Kept> all = new ArrayList<>();
        store.readByOthers("nobody", all::add);
        return all;
    }

    private void put(String name, String text) {
        inside.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path pack(String name, Charset names) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (Map.Entry<String, byte[]> each : inside.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return file;
    }

    private ImportReport importAll(Path... paths) throws IOException {
        return importer.importAll(List.of(paths), ImportListener.NONE);
    }

    private static String resume(String name, String email) {
        return name + "\n" + email + "\n\nExperience\n\nGlobex\nSoftware Engineer\nMay 2019 - June 2021\n"
                + "- Kept the lights on with Java\n";
    }
}
