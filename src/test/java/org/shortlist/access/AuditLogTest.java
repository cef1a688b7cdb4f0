package org.shortlist.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that was noted can be changed, added or taken out unseen; what was asked can be forgotten. */
class AuditLogTest {

    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    @TempDir
    private Path folder;
    private AuditLog log;
    private Path chain;

    @BeforeEach
    void noteSix() throws IOException {
        log = new AuditLog(folder);
        chain = folder.resolve("audit/chain.ndjson");
        for (int i = 1; i <= 6; i++) {
            log.add(search("question " + i), i % 2 == 0);
        }
    }

    private static Event search(String question) {
        return new Event(NOW, "k_01234567", "search", 200, 3L, List.of(), Map.of("q", List.of(question)));
    }

    @Test
    void whatWasNotedIsReadBackAndWhole() throws IOException {
        List<Event> events = new ArrayList<>();
        log.events(events::add);
        assertThat(events).hasSize(6).contains(search("question 4"));
        assertThat(log.verify(null).broken()).isNull();
        assertThat(log.verify(null).lines()).isEqualTo(6);
        for (String file : List.of("chain.ndjson", "asked.ndjson")) {
            assertThat(PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve("audit").resolve(file)))).isEqualTo("rw-------");
        }
    }

    @Test
    void everyChangeIsFoundAtItsLine() throws IOException {
        List<String> lines = Files.readAllLines(chain);
        for (int i = 0; i < lines.size() - 1; i++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replace("\"count\":3", "\"count\":4"));
            assertBroken(changed, i + 2);
            List<String> removed = new ArrayList<>(lines);
            removed.remove(i);
            assertBroken(removed, i + 1);
            List<String> doubled = new ArrayList<>(lines);
            doubled.add(i + 1, lines.get(i));
            assertBroken(doubled, i + 2);
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            assertBroken(swapped, i + 1);
            List<String> spoilt = new ArrayList<>(lines);
            spoilt.set(i, lines.get(i).substring(2));
            assertBroken(spoilt, i + 1);
        }
    }

    private void assertBroken(List<String> lines, int line) throws IOException {
        Files.write(chain, lines);
        AuditLog.Verdict verdict = log.verify(null);
        assertThat(verdict.broken()).startsWith("Line " + line + " is broken: ");
        assertThat(verdict.lines()).isEqualTo(line - 1);
    }

    @Test
    void aShortenedLogIsToldByTheDigestThatWasKept() throws IOException {
        String digest = log.verify(null).digest();
        log.add(search("question 7"), true);
        assertThat(log.verify(digest).holds()).isTrue();
        Files.write(chain, Files.readAllLines(chain).subList(0, 5));
        assertThat(log.verify(digest).broken()).isNull();
        assertThat(log.verify(digest).holds()).isFalse();
    }

    @Test
    void aLineThatAPowerFailureCutShortGoesAndTheChainGoesOn() throws IOException {
        Files.writeString(chain, "{\"n\":7,\"at\":\"2026-", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("audit/asked.ndjson"), "{\"n\":7,\"sal", StandardOpenOption.APPEND);
        assertThat(log.verify(null).broken()).startsWith("Line 7 is broken: ");
        new AuditLog(folder).add(search("question 7"), true);
        assertThat(log.verify(null)).isEqualTo(new AuditLog(folder).verify(null));
        assertThat(log.verify(null).broken()).isNull();
        assertThat(log.verify(null).lines()).isEqualTo(7);
        assertThat(log.verify(null).forgotten()).isZero();
    }

    @Test
    void whatWasAskedByAnEventThatAPowerCutLostGoesWithIt() throws IOException {
        byte[] before = Files.readAllBytes(chain);
        log.add(search("lost"), false);
        log.add(search("lost, too"), false);
        Files.write(chain, before);
        AuditLog restarted = new AuditLog(folder);
        restarted.add(search("question 7"), true);
        assertThat(Files.readString(folder.resolve("audit/asked.ndjson"))).contains("question 6", "question 7")
                .doesNotContain("lost");
        assertThat(restarted.forget(asked -> asked.equals("question 7"))).isEqualTo(1);
        restarted.add(new Event(NOW, "local", "unblock", null, 1L, List.of(), Map.of()), true);
        assertThat(restarted.verify(null).broken()).isNull();
        assertThat(restarted.verify(null).lines()).isEqualTo(8);
        assertThat(restarted.verify(null).forgotten()).isEqualTo(1);
    }

    @Test
    void aVeryLongLineIsFoundAgainByAnotherProcess() throws IOException {
        List<String> ids = IntStream.range(0, 20_000).mapToObj("c_%016x"::formatted).toList();
        log.add(new Event(NOW, "local", "export", null, 20_000L, ids, Map.of()), true);
        new AuditLog(folder).add(search("after it"), true);
        assertThat(log.verify(null).broken()).isNull();
        assertThat(log.verify(null).lines()).isEqualTo(8);
    }

    @Test
    void manyWritersOfSeveralProgramsMakeOneChain() throws IOException, InterruptedException, ExecutionException {
        List<AuditLog> programs = List.of(log, new AuditLog(folder), new AuditLog(folder));
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> noted = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                AuditLog program = programs.get(i % 3);
                noted.add(threads.submit(() -> {
                    program.add(search("at once"), false);
                    return null;
                }));
            }
            for (Future<?> one : noted) {
                one.get();
            }
        }
        assertThat(log.verify(null).broken()).isNull();
        assertThat(log.verify(null).lines()).isEqualTo(126);
    }

    @Test
    void whatWasAskedIsForgottenWithoutBreakingTheChain() throws IOException {
        assertThat(log.forget(asked -> asked.contains("question 3"))).isEqualTo(1);
        AuditLog.Verdict verdict = log.verify(null);
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.forgotten()).isEqualTo(1);
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain("question 3");
            }
        }
        log.add(search("question 7"), true);
        List<Event> events = new ArrayList<>();
        log.events(events::add);
        assertThat(events).hasSize(7);
        assertThat(events.get(2).asked()).isEmpty();
        assertThat(events.get(6)).isEqualTo(search("question 7"));
    }

    @Test
    void whatWasAskedCannotBeChangedUnseen() throws IOException {
        Path asked = folder.resolve("audit/asked.ndjson");
        Files.writeString(asked, Files.readString(asked).replace("question 2", "question 9"));
        assertThat(log.verify(null).broken()).startsWith("Line 2 is broken: what was asked is not what it was");
    }

    private List<Path> files(String name) throws IOException {
        try (var all = Files.list(folder.resolve("audit"))) {
            return all.filter(file -> file.getFileName().toString().matches(name + ".*\\.ndjson")).sorted().toList();
        }
    }

    private AuditLog ofSmallFiles() throws IOException {
        AuditLog small = new AuditLog(folder, 1000);
        for (int i = 7; i <= 60; i++) {
            small.add(search("question " + i), i % 2 == 0);
        }
        return small;
    }

    @Test
    void aFullFileIsClosedAndTheChainGoesOnInTheNext() throws IOException {
        AuditLog small = ofSmallFiles();
        assertThat(files("chain")).hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(file.toFile().length()).isLessThan(1600));
        assertThat(files("asked")).hasSizeGreaterThan(3);
        new AuditLog(folder, 1000).add(search("question 61"), true);
        small.add(search("question 62"), true);
        AuditLog.Verdict verdict = log.verify(null);
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.lines()).isEqualTo(62);
        List<String> asked = new ArrayList<>();
        log.events(event -> asked.add(event.asked().get("q").getFirst()));
        assertThat(asked).isEqualTo(IntStream.rangeClosed(1, 62).mapToObj(i -> "question " + i).toList());
        assertThat(small.forget(text -> text.equals("question 3") || text.equals("question 58"))).isEqualTo(2);
        assertThat(log.verify(null).broken()).isNull();
        assertThat(log.verify(null).forgotten()).isEqualTo(2);
    }

    @Test
    void aPowerCutBetweenTwoFilesLosesNothing() throws IOException {
        ofSmallFiles();
        Files.move(chain, folder.resolve("audit/chain-000900.ndjson"));
        new AuditLog(folder, 1000).add(search("question 61"), true);
        assertThat(log.verify(null).broken()).isNull();
        assertThat(log.verify(null).lines()).isEqualTo(61);
        assertThat(log.verify(null).forgotten()).isZero();
    }

    @Test
    void aFileThatIsTakenAwayOrChangedIsFound() throws IOException {
        ofSmallFiles();
        List<Path> files = files("chain-");
        for (Path file : List.of(files.getFirst(), files.get(2), files.getLast())) {
            String before = Files.readString(file);
            Files.delete(file);
            assertThat(log.verify(null).broken()).as(file.toString()).contains("is broken");
            Files.writeString(file, before.replaceFirst("\"count\":3", "\"count\":4"));
            assertThat(log.verify(null).broken()).as(file.toString()).contains("is broken");
            Files.writeString(file, before);
            assertThat(log.verify(null).broken()).isNull();
        }
    }

    @Test
    void whatIsOldCanBeDroppedAndThatIsNoted() throws IOException {
        AuditLog small = ofSmallFiles();
        Instant later = NOW.plusSeconds(100_000);
        assertThat(small.drop(NOW, "local", later)).isZero();
        String digest = log.verify(null).digest();
        long dropped = small.drop(later, "local", later);
        assertThat(dropped).isBetween(40L, 60L);
        assertThat(files("chain")).hasSize(1);
        assertThat(files("asked").size()).isLessThan(3);
        AuditLog.Verdict verdict = log.verify(digest);
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.first()).isEqualTo(dropped + 1);
        assertThat(verdict.lines()).isEqualTo(61 - dropped);
        assertThat(verdict.holds()).isTrue();
        List<Event> events = new ArrayList<>();
        new AuditLog(folder, 1000).events(events::add);
        assertThat(events.getLast())
                .isEqualTo(new Event(later, "local", "audit-drop", null, dropped + 1, List.of(), Map.of()));
        assertThat(events.getFirst().asked()).isNotEmpty();
        Files.write(chain, Files.readAllLines(chain).subList(1, Files.readAllLines(chain).size()));
        assertThat(log.verify(null).broken()).startsWith("Line 1 is broken: the log begins with line " + (dropped + 2));
    }

    @Test
    void aLogThatIsBoundedLosesItsOldestFilesAndStaysWhole() throws IOException {
        AuditLog small = ofSmallFiles();
        String digest = log.verify(null).digest();
        long most = 8_000;
        small.keepWithin(most);
        for (int i = 0; i < 100; i++) {
            small.add(search("question " + i), false);
            AuditLog.Verdict verdict = log.verify(null);
            assertThat(verdict.broken()).isNull();
            assertThat(bytes()).as("and the files that are written to").isLessThan(most + 4_000);
        }
        AuditLog.Verdict verdict = log.verify(digest);
        assertThat(verdict.first()).isGreaterThan(100);
        assertThat(verdict.holds()).as("it has gone").isFalse();
        List<Event> events = new ArrayList<>();
        log.events(events::add);
        assertThat(events).extracting(Event::did).contains("audit-drop");
        assertThat(events.getLast()).isEqualTo(search("question 99"));
        assertThat(events).filteredOn(event -> event.did().equals("search"))
                .allSatisfy(
                        event -> assertThat(event.asked()).isNotEmpty());
        Files.delete(files("chain-").getFirst());
        assertThat(log.verify(null).broken()).as("what goes without a note is missed").contains("is broken");
    }

    private long bytes() throws IOException {
        long bytes = 0;
        for (String name : List.of("chain", "asked")) {
            for (Path file : files(name)) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    @Test
    void aLogIsReadWholeWhileItGrowsFromFileToFile() throws Exception {
        ofSmallFiles();
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            Future<?> writing = writer.submit(() -> {
                AuditLog small = new AuditLog(folder, 1000);
                for (int i = 0; i < 300; i++) {
                    small.add(search("meanwhile"), false);
                }
                return null;
            });
            while (!writing.isDone()) {
                List<Event> events = new ArrayList<>();
                log.events(events::add);
                assertThat(events).hasSizeGreaterThanOrEqualTo(60);
                assertThat(events.get(59)).isEqualTo(search("question 60"));
            }
            writing.get();
        }
        assertThat(log.verify(null).lines()).isEqualTo(360);
    }
}
