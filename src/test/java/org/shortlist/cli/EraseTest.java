package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.cli.Shell.Result;
import org.shortlist.http.WireJson;
import org.shortlist.resume.Filing;
import tools.jackson.databind.JsonNode;

/** A person is planted in every field, erased, and looked for in every byte. */
class EraseTest {

    private static final String MARK = "Quillonqwx";
    private static final String PLANTED = """
            {"basics": {"name": "Vesper Quillonqwx", "label": "Quillonqwx Tamer", "email": "quillonqwx@example.com",
              "phone": "+1 206 555 0177", "url": "https://quillonqwx.example.com", "summary": "A Quillonqwx summary.",
              "location": {"city": "Quillonqwx Falls", "region": "WA", "countryCode": "US"},
              "profiles": [{"network": "Quillonqwx", "username": "quillonqwx", "url": "https://example.com/quillonqwx"}]},
             "work": [{"name": "Quillonqwx Works", "position": "Quillonqwx Engineer", "startDate": "2018-01",
               "summary": "Kept the Quillonqwx alive.", "highlights": ["Tamed a quillonqwx in Kafka"], "location": "Quillonqwx Bay"}],
             "volunteer": [{"organization": "Quillonqwx Aid", "position": "Helper"}],
             "education": [{"institution": "Quillonqwx College", "studyType": "Bachelor", "area": "Quillonqwx Studies",
               "endDate": "2017"}],
             "awards": [{"title": "Quillonqwx Prize"}],
             "certificates": [{"name": "Certified Quillonqwx", "issuer": "Quillonqwx Board"}],
             "publications": [{"name": "On the Quillonqwx", "publisher": "Quillonqwx Press"}],
             "skills": [{"name": "Quillonqwx", "keywords": ["Quillonqwx Handling", "Kafka"]}],
             "languages": [{"language": "Quillonqwxish", "fluency": "native"}],
             "projects": [{"name": "Project Quillonqwx", "description": "More quillonqwx."}]}""";

    @TempDir
    private Path folder;

    private Path data;
    private Path file;
    private Shell shell;

    @BeforeEach
    void plant() throws IOException {
        data = folder.resolve("data");
        shell = new Shell(data);
        Path resumes = Resumes.in(folder.resolve("resumes"));
        assertThat(shell.run("import", resumes.toString()).exitCode()).isZero();
        assertThat(shell.run("import", crowd().toString()).exitCode()).isZero();
        file = Files.writeString(folder.resolve("quillonqwx.json"), PLANTED);
        assertThat(shell.run("import", file.toString()).exitCode()).isZero();
    }

    /** So many that an index does not write itself anew because of one of them. */
    private Path crowd() throws IOException {
        return Files.write(folder.resolve("crowd.ndjson"), IntStream.range(0, 60)
                .mapToObj(
                        i -> """
                                {"basics": {"name": "Nan Number%d", "email": "nan%d@example.com"}, "skills": [{"name": "Weaving"}]}"""
                                .formatted(i, i))
                .toList());
    }

    private String id() {
        String out = shell.run("search", "quillonqwx", "--json").out();
        return WireJson.mapper().readTree(out).at("/hits/0/id").asString();
    }

    /** The files, and the names of files, that hold the mark in any case. */
    private List<String> marked() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> path.toString().toLowerCase(Locale.ROOT).contains("quillonqwx")
                    || Files.isRegularFile(path) && holds(path)).map(Path::toString).toList();
        }
    }

    private static boolean holds(Path path) {
        try {
            String bytes = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
            return bytes.toLowerCase(Locale.ROOT).contains(MARK.toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }

    private void changeSeveralTimes(String id) throws IOException {
        Files.writeString(file, PLANTED.replace("2018-01", "2018-03"));
        assertThat(shell.run("import", file.toString()).exitCode()).isZero();
        assertThat(shell.run("reindex").exitCode()).isZero();
        Files.writeString(file, PLANTED.replace("2018-01", "2018-05"));
        assertThat(shell.run("import", file.toString()).exitCode()).isZero();
        assertThat(id()).isEqualTo(id);
    }

    @Test
    void nothingRemainsInAnyByteOfTheDataFolder() throws IOException {
        String id = id();
        changeSeveralTimes(id);
        assertThat(shell.run("tag", id, "--add", "Friend of quillonqwx").exitCode()).isZero();
        assertThat(marked()).as("it is in the store and in two generations of the index").hasSizeGreaterThan(2);

        Result erased = shell.run("erase", "--json", id);

        assertThat(erased.err()).isEmpty();
        assertThat(erased.exitCode()).isZero();
        assertThat(marked()).isEmpty();
        JsonNode receipt = WireJson.mapper().readTree(erased.out());
        assertThat(receipt.at("/id").asString()).isEqualTo(id);
        assertThat(receipt.at("/versions").asInt()).isEqualTo(3);
        assertThat(receipt.at("/index/expunged").asBoolean()).isTrue();
        assertThat(receipt.at("/index/generationsBefore").size()).isEqualTo(2);
        assertThat(receipt.at("/index/generationsAfter").size()).isEqualTo(1);
        assertThat(receipt.at("/scan/found").size()).isZero();
        assertThat(receipt.at("/scan/files").asInt()).isGreaterThan(3);
        assertThat(erased.out().toLowerCase(Locale.ROOT)).doesNotContain("quillonqwx", "vesper", "0177");
        assertThat(shell.run("search", "kafka").out()).contains("Fern", "Holly");
        assertThat(shell.run("doctor").exitCode()).isZero();
    }

    @Test
    void aDeclaredTextGoesTooAndWhatWasAskedOfItIsForgotten() throws IOException {
        Files.writeString(data.resolve(Configuration.NAME), "attribute.note = text\nattribute.team = text\n");
        assertThat(shell.run("reindex").exitCode()).isZero();
        String id = id();
        try (DataFolder open = new DataFolder(data)) {
            open.store()
                    .refile(List.of(id), List.of(Filing.Step.set("note", "Zorblaxian by marriage"),
                            Filing.Step.set("team", "Weaving")));
        }
        assertThat(shell.run("reindex").exitCode()).isZero();
        assertThat(shell.run("search", "note:\"zorblaxian by marriage\"").out()).contains("Vesper");
        shell.run("export", "note:\"zorblaxian by marriage\"");
        assertThat(Files.readString(data.resolve("audit/asked.ndjson"))).contains("zorblaxian");

        Result erased = shell.run("erase", id);

        assertThat(erased.exitCode()).as(erased.out()).isZero();
        assertThat(erased.out()).contains("none found", "forgot what was asked in 1 event");
        try (Stream<Path> all = Files.walk(data)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                        .as(each.toString())
                        .doesNotContain("zorblaxian");
            }
        }
    }

    @Test
    void whoWasOnlyDeletedBeforeIsErasedToo() throws IOException {
        String id = id();
        assertThat(shell.run("delete", id).exitCode()).isZero();
        Result erased = shell.run("erase", id);
        assertThat(erased.out()).contains("Erased " + id + ": 0 versions", "They had been deleted before");
        assertThat(erased.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(marked()).isEmpty();
        shell.run("export", "quillonqwx");
        Result known = shell.run("erase", "--trace", "Vesper Quillonqwx", "--trace", MARK, id);
        assertThat(known.out()).contains("Looked for 2 traces", "none found", "forgot what was asked in 1 event");
        assertThat(known.exitCode()).isZero();
        assertThat(marked()).isEmpty();
        assertThat(shell.run("erase", "c_nobodyatall00000").err()).contains("There never was a candidate");
    }

    /** As by a kill: the store has done its part, the log has not. */
    @ParameterizedTest
    @ValueSource(strings = {"import", "erase", "serve"})
    void whatWasCutOffIsFinishedByWhoeverStartsNext(String next) throws IOException {
        String id = id();
        shell.run("export", "quillonqwx");
        Path lock = data.resolve("audit/lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        assertThat(shell.run("erase", id).exitCode()).isNotZero();
        assertThat(marked()).anyMatch(file -> file.endsWith("asked.ndjson"));
        Files.delete(lock);
        if (next.equals("serve")) {
            try (OwnProcess server = OwnProcess.start(data, "serve", "--port", "0")) {
                assertThat(server.line()).contains("http://");
                server.stop();
            }
        } else if (next.equals("import")) {
            shell.run("import", folder.resolve("resumes").toString());
        } else {
            shell.run("erase", id);
        }
        assertThat(marked()).isEmpty();
        assertThat(shell.run("audit", "show").out()).contains("erase (0) " + id);
        assertThat(shell.run("audit", "verify").out()).contains("forgotten of 1");
    }

    @Test
    void whereTheIndexHasARemnantTheReceiptNamesTheFile() throws IOException {
        Files.writeString(data.resolve("copy-by-hand.txt"), "quillonqwx@example.com");
        Result erased = shell.run("erase", id());
        assertThat(erased.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(erased.out()).contains("FOUND in copy-by-hand.txt");
    }

    @Test
    void whatOthersHaveTooIsNoTraceOfTheErased() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"),
                Resumes.HOLLY.replace("Holly Windermere", "Una Byrne")
                        .replace("holly@example.com", "una@example.com")
                        .replace("(617) 555-0119", "(617) 555-0120"));
        assertThat(shell.run("import", other.toString()).exitCode()).isZero();
        String una = WireJson.mapper()
                .readTree(shell.run("search", "name:una", "--json").out())
                .at("/hits/0/id")
                .asString();
        assertThat(shell.run("erase", una).exitCode()).isZero();
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
    }

    @Test
    void whoIsBlockedDoesNotComeAgainUntilUnblocked() throws IOException {
        assertThat(shell.run("erase", "--block", id()).out()).contains("Blocked: ");
        Result again = shell.run("import", file.toString(), "--json");
        assertThat(again.out()).contains("was erased and is not to be kept again");
        Path otherFile = Files.writeString(folder.resolve("new.json"), PLANTED.replace("2018-01", "2019-01"));
        shell.run("import", otherFile.toString());
        assertThat(shell.run("search", "quillonqwx").out()).contains("Nobody");
        assertThat(marked()).isEmpty();

        assertThat(shell.run("unblock", "Quillonqwx@Example.com").exitCode()).isZero();
        assertThat(shell.run("unblock", "(206) 555-0177").exitCode()).isZero();
        assertThat(shell.run("unblock", "quillonqwx@example.com").exitCode()).isEqualTo(ExitCode.NOT_DONE);
        shell.run("import", otherFile.toString());
        assertThat(shell.run("search", "quillonqwx").out()).contains("1 candidate");
    }

    @Test
    void anOlderBackupDoesNotBringThemBackAndIsNamedInTheReceipt() throws IOException {
        Path backup = folder.resolve("before.zip");
        assertThat(shell.run("backup", backup.toString()).exitCode()).isZero();
        assertThat(shell.run("erase", id()).out()).contains("A backup that may hold them: " + backup);
        assertThat(shell.run("restore", backup.toString()).exitCode()).isZero();
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
        assertThat(shell.run("search", "quillonqwx").out()).contains("Nobody");
        assertThat(shell.run("doctor").exitCode()).isZero();
        assertThat(marked()).isEmpty();
    }

    @Test
    void whoStandsInABackupUnderAnOlderIdIsBlockedThereToo() throws IOException {
        Path backup = folder.resolve("before.zip");
        String older = id();
        assertThat(shell.run("backup", backup.toString()).exitCode()).isZero();
        assertThat(shell.run("delete", older).exitCode()).isZero();
        assertThat(shell.run("import", file.toString()).exitCode()).isZero();
        assertThat(id()).isNotEqualTo(older);
        assertThat(shell.run("erase", "--block", id()).exitCode()).isZero();
        assertThat(shell.run("restore", backup.toString()).exitCode()).isZero();
        assertThat(shell.run("search", "quillonqwx").out()).contains("Nobody");
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
        assertThat(marked()).isEmpty();
    }

    @Test
    void aRunningServerDoesItsPart() throws IOException {
        String id = id();
        changeSeveralTimes(id);
        try (OwnProcess server = OwnProcess.start(data, "serve", "--port", "0")) {
            URI address = URI.create(server.line().replaceFirst(".*(http://[^ ]+/).*", "$1"));
            assertThat(Web.get(address.resolve("v1/search?q=quillonqwx&facet=skill,company"))).contains(id);
            Result erased = shell.run("erase", "--json", id);
            assertThat(erased.out()).contains("\"expunged\":true");
            assertThat(erased.exitCode()).isZero();
            assertThat(marked()).isEmpty();
            assertThat(Web.get(address.resolve("v1/suggest?q=quillon"))).doesNotContainIgnoringCase("quillonqwx");
            assertThat(Web.get(address.resolve("v1/search?q=kafka"))).startsWith("{\"total\":2");
            server.stop();
        }
        assertThat(marked()).isEmpty();
    }
}
