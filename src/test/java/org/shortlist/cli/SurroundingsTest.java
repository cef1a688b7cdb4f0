package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.ingest.ImportListener;
import org.shortlist.ingest.ImportReport;
import org.shortlist.ingest.ProjectionListener;
import org.shortlist.ingest.ReindexListener;
import org.shortlist.search.SearchRequest;

/** Locale, time zone and clock are not ours, and change between two runs: no harm comes of it. */
@Timeout(180)
class SurroundingsTest {

    private static final Map<String, String> FAR_EAST = Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati");
    private static final Map<String, String> FAR_WEST = Map.of("LC_ALL", "POSIX", "TZ", "America/Anchorage");
    private static final Map<String, String> USUAL = Map.of("LC_ALL", "C.UTF-8", "TZ", "UTC");

    @TempDir
    private Path folder;

    /** Both names are the same in question marks. */
    @Test
    void underNoLocaleAndInAnyZoneTheSameFilesAreTheSamePeople() throws IOException {
        Path resumes = Files.createDirectory(folder.resolve("resumes"));
        write(resumes, "Zo%C3%AB.txt", Resumes.HOLLY.replace("Holly Windermere", "Zoë Ünal"));
        write(resumes, "Zo%C3%A9.txt", Resumes.HOLLY.replace("Holly Windermere", "Łukasz Wiśniewski")
                .replace("holly@", "lukasz@")
                .replace("555-0119", "555-0120"));

        List<String> first = run(FAR_EAST, "import", "--json", resumes.toString());
        assertThat(first).filteredOn(line -> line.contains("\"event\":\"imported\"")).hasSize(2);
        assertThat(first).anyMatch(line -> line.contains("Zoë.txt")).anyMatch(line -> line.contains("Zoé.txt"));

        List<String> again = run(FAR_WEST, "import", "--json", "--prune", resumes.toString());
        assertThat(again.getLast()).contains("\"imported\":0", "\"replaced\":0", "\"unchanged\":2");
        assertThat(again).noneMatch(line -> line.contains("\"gone\""));

        List<String> usual = run(USUAL, "import", "--json", "--prune", resumes.toString());
        assertThat(usual.getLast()).contains("\"unchanged\":2");
        assertThat(run(FAR_WEST, "search", "lighthouse", "--json")).first()
                .asString()
                .contains("\"total\":2", "Zoë Ünal", "Łukasz Wiśniewski");
        assertThat(new Shell(data()).run("doctor").exitCode()).isZero();
    }

    @Test
    void anArchiveIsReadWhateverTheLocaleMakesOfItsName() throws IOException {
        Path resumes = Files.createDirectory(folder.resolve("resumes"));
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(Path.of(URI.create(resumes.toUri() + "B%C3%BCro.zip"))))) {
            zip.putNextEntry(new ZipEntry("holly.txt"));
            zip.write(Resumes.HOLLY.getBytes(StandardCharsets.UTF_8));
        }
        List<String> lines = run(FAR_EAST, "import", "--json", resumes.toString());
        assertThat(lines.getLast()).contains("\"imported\":1", "\"failed\":0");
        assertThat(run(USUAL, "import", "--json", resumes.toString()).getLast()).contains("\"unchanged\":1");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.writeString(Path.of(URI.create(folder.toUri() + name)), text);
    }

    private List<String> run(Map<String, String> environment, String... arguments) throws IOException {
        try (OwnProcess process = OwnProcess.startWhere(environment, data(), arguments)) {
            List<String> lines = new ArrayList<>();
            for (String line = process.line(); line != null; line = process.line()) {
                lines.add(line);
            }
            assertThat(process.exitCode()).as(process.complaints() + lines).isZero();
            return lines;
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void aClockThatJumpsBetweenTwoRunsLosesNobodyAndKeepsNobody() throws IOException {
        Path resumes = Resumes.in(folder.resolve("resumes"));
        Instant now = Instant.parse("2026-11-15T12:00:00Z");
        String gone;
        try (DataFolder data = at(now)) {
            assertThat(imported(data, resumes).created()).isEqualTo(3);
            gone = data.store().find(id(data, "lighthouse")).orElseThrow().candidate().id();
            data.store().setAside(gone, now.plusSeconds(60));
            data.note("delete", 1, List.of(gone), Map.of());
        }
        Files.delete(resumes.resolve("more/holly.txt"));
        Files.writeString(resumes.resolve("ivo.txt"),
                Resumes.HOLLY.replace("Holly", "Ivo").replace("holly@", "ivo@").replace("0119", "0121"));
        try (DataFolder data = at(now.minus(Duration.ofDays(900)))) {
            assertThat(imported(data, resumes).created()).isEqualTo(1);
            assertThat(data.store().setAside()).as("nobody is kept hidden for years").isEmpty();
            assertThat(data.reindexer().run(ReindexListener.NONE).candidates()).isEqualTo(3);
        }
        try (DataFolder data = at(now.plus(Duration.ofDays(3_000)))) {
            ImportReport report = imported(data, resumes);
            assertThat(report.created() + report.replaced()).isZero();
            assertThat(report.unchanged()).isEqualTo(3);
            data.note("import", 0, List.of(), Map.of());
        }
        try (DataFolder data = at(now)) {
            data.index().refresh();
            SearchRequest everybody = SearchRequest.of(data.queryParser().read("").expression());
            assertThat(data.index().search(everybody).total()).isEqualTo(3);
            assertThat(new Examination(data).findings()).filteredOn(finding -> !finding.ok()).isEmpty();
        }
        assertThat(new Shell(data()).run("audit", "verify").exitCode()).isZero();
    }

    private DataFolder at(Instant now) {
        return new DataFolder(data(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ImportReport imported(DataFolder data, Path resumes) throws IOException {
        ImportReport report = data.importer().importAll(List.of(resumes), ImportListener.NONE);
        assertThat(data.projector().catchUp(ProjectionListener.NONE)).isTrue();
        return report;
    }

    private static String id(DataFolder data, String word) throws IOException {
        return data.index()
                .search(SearchRequest.of(data.queryParser().read(word).expression()))
                .hits()
                .getFirst()
                .id();
    }
}
