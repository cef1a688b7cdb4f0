package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.ingest.UnreadableFileException.Reason;
import org.shortlist.parser.ResumeParser;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.SqliteStore;
import org.shortlist.vocabulary.Vocabulary;

class FolderWatchTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final String ADA = "Ada Brightwater\nada@example.com\n\nSkills\nKafka, Python\n";
    private static final String BEN = "Ben Oduya\nben@example.com\n\nSkills\nTriage\n";

    @TempDir
    private Path data;
    private Path folder;
    private CandidateStore store;
    private final List<ImportEvent> events = new CopyOnWriteArrayList<>();
    private final List<ImportEvent> failures = new ArrayList<>();
    private final List<Missing> gone = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(data.resolve("resumes"));
        store = SqliteStore.open(data.resolve("shortlist.db"));
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private FolderWatch watch(boolean prune) {
        return new FolderWatch(importer(), store, folder, prune, listener());
    }

    private Importer importer() {
        return new Importer(store, new ResumeParser(VOCABULARY), new TextExtractor(), Clock.systemUTC());
    }

    private FolderWatch.Listener listener() {
        return new FolderWatch.Listener() {
            @Override
            public void done(ImportEvent event) {
                events.add(event);
            }

            @Override
            public void imported(ImportReport report) {
                assertThat(report.interrupted()).isFalse();
                failures.addAll(report.failed());
            }

            @Override
            public void missing(Missing missing, Missing.Pruned pruned) {
                gone.add(missing);
            }
        };
    }

    private static void look(FolderWatch watch, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            watch.look();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void whatIsNewOrChangedIsImportedOnceItIsAtRest() throws IOException {
        FolderWatch watch = watch(false);
        write("ada.txt", ADA);
        watch.look();
        assertThat(events).as("not before it has been seen twice").isEmpty();
        watch.look();
        assertThat(events).extracting(ImportEvent::outcome).containsExactly(ImportEvent.Outcome.CREATED);
        look(watch, 2);
        assertThat(events).as("and once").hasSize(1);
        write("ada.txt", ADA + "Rust\n");
        look(watch, 2);
        assertThat(events).extracting(ImportEvent::outcome).endsWith(ImportEvent.Outcome.REPLACED);
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void whoWasDeletedDoesNotComeAgainBecauseTheFileStillLiesThere() throws IOException {
        write("ada.txt", ADA);
        FolderWatch watch = watch(false);
        look(watch, 2);
        assertThat(store.size()).isEqualTo(1);
        store.delete(events.getFirst().id());

        FolderWatch afterARestart = watch(false);
        look(afterARestart, 2);
        assertThat(store.size()).isZero();

        write("ada.txt", ADA + "\nMore of her.");
        look(afterARestart, 2);
        assertThat(store.size()).as("what is new in it is new").isEqualTo(1);
    }

    @Test
    void aFileThatIsBeingWrittenIsNotReadHalf() throws IOException {
        FolderWatch watch = watch(false);
        Path file = write("ada.txt", "");
        for (String line : ADA.split("(?<=\n)")) {
            Files.writeString(file, line, StandardOpenOption.APPEND);
            watch.look();
        }
        write("ben.txt.part", BEN);
        write(".ben.txt.swp", BEN);
        assertThat(events).isEmpty();
        look(watch, 2);
        assertThat(events).hasSize(1);
        assertThat(store.find(events.getFirst().id()).orElseThrow().candidate().text()).contains("Kafka, Python");
        Files.move(folder.resolve("ben.txt.part"), folder.resolve("ben.txt"));
        look(watch, 2);
        assertThat(store.size()).isEqualTo(2);
    }

    @Test
    void whoseFileHasGoneIsToldAndDeletedOnlyWhenThatIsWanted() throws IOException {
        Path ada = write("ada.txt", ADA);
        write("ben.txt", BEN);
        FolderWatch keeping = watch(false);
        look(keeping, 3);
        Files.delete(ada);
        look(keeping, 2);
        assertThat(gone).hasSize(1);
        assertThat(gone.getFirst().gone()).hasSize(1);
        assertThat(store.size()).isEqualTo(2);
        keeping.look();
        assertThat(gone).as("once").hasSize(1);

        FolderWatch pruning = watch(true);
        look(pruning, 3);
        assertThat(store.size()).isEqualTo(1);
    }

    /** A move is seen as a file that has gone and another that is new. */
    @Test
    void aFileThatIsMovedLosesNobody() throws IOException {
        Path ada = write("ada.txt", ADA);
        write("ben.txt", BEN);
        FolderWatch watch = watch(true);
        look(watch, 3);
        String id = events.getFirst().id();
        Files.createDirectory(folder.resolve("old"));
        Files.move(ada, folder.resolve("old").resolve("ada-2025.txt"));
        look(watch, 4);
        assertThat(store.find(id)).isPresent();
        assertThat(store.size()).isEqualTo(2);
        assertThat(gone).hasSize(1);
    }

    @Test
    void aFolderThatIsEmptyAllAtOnceGivesNobodyUp() throws IOException {
        Path ada = write("ada.txt", ADA);
        FolderWatch watch = watch(true);
        look(watch, 3);
        Files.delete(ada);
        look(watch, 4);
        assertThat(store.size()).isEqualTo(1);
        assertThat(gone).extracting(Missing::unsure).containsExactly(1L);
    }

    /** The file stays as it is, in size and time: only its lock goes, or its rights come. */
    @Test
    void aFileThatSomebodyHasLockedIsTriedAgainEverMoreSeldomAndToldOnce() throws IOException {
        AtomicLong nanos = new AtomicLong();
        AtomicBoolean locked = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        FolderWatch watch = new FolderWatch((files, listener) -> {
            tries.incrementAndGet();
            return locked.get() ? refused(files) : importer().importFound(files, listener);
        }, store, folder, false, listener(), nanos::get);
        write("ada.txt", ADA);
        watch.look();
        watch.look();
        assertThat(failures).singleElement()
                .extracting(ImportEvent::message)
                .asString()
                .contains(
                        "another program has it", "tried again by itself");
        long waited = 0;
        while (waited < Duration.ofHours(2).toSeconds()) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            waited++;
            watch.look();
        }
        // After 10, 20, 40, … 600 seconds, then every 600.
        assertThat(tries).hasValue(1 + 6 + (7200 - 630) / 600);
        assertThat(failures).as("told once").hasSize(1);
        locked.set(false);
        nanos.addAndGet(Retries.LONGEST.toNanos());
        watch.look();
        assertThat(store.size()).isEqualTo(1);
        int before = tries.get();
        nanos.addAndGet(Retries.LONGEST.toNanos());
        watch.look();
        assertThat(tries).as("and no more").hasValue(before);
    }

    @Test
    void aFileThatIsMovedAndLockedThereLosesNobody() throws IOException {
        AtomicLong nanos = new AtomicLong();
        AtomicBoolean locked = new AtomicBoolean(false);
        FolderWatch watch = new FolderWatch((files, listener) -> locked.get()
                ? refused(files)
                : importer().importFound(files, listener), store, folder, true, listener(), nanos::get);
        Path ada = write("ada.txt", ADA);
        write("ben.txt", BEN);
        look(watch, 3);
        String id = events.getFirst().id();
        locked.set(true);
        Files.createDirectory(folder.resolve("old"));
        Files.move(ada, folder.resolve("old").resolve("ada.txt"));
        look(watch, 6);
        assertThat(store.find(id)).isPresent();
        locked.set(false);
        nanos.addAndGet(Retries.LONGEST.toNanos());
        look(watch, 3);
        assertThat(store.find(id)).isPresent();
        assertThat(store.size()).isEqualTo(2);
        assertThat(gone).hasSize(1);
    }

    private static ImportReport refused(List<Path> files) {
        List<ImportEvent> events = files.stream()
                .map(file -> new ImportEvent(file.toString(), 0, ImportEvent.Outcome.FAILED, null, Reason.UNREADABLE,
                        Words.notGiven(new IOException()).getMessage()))
                .toList();
        return new ImportReport(0, 0, 0, List.of(), events, 0, 0, false);
    }

    @Test
    void aFileThatIsDamagedIsToldAndNotTriedAgainUntilItChanges() throws IOException {
        AtomicLong nanos = new AtomicLong();
        FolderWatch watch = new FolderWatch(importer()::importFound, store, folder, false, listener(), nanos::get);
        write("ada.pdf", "%PDF-1.7 and no more");
        for (int i = 0; i < 5; i++) {
            watch.look();
            nanos.addAndGet(Retries.LONGEST.toNanos());
        }
        assertThat(events).hasSize(1);
        assertThat(failures).singleElement().extracting(ImportEvent::message).asString().doesNotContain("tried again");
    }

    @Test
    void itLooksUntilItIsInterrupted() throws Exception {
        write("ada.txt", ADA);
        Thread looking = Thread.ofPlatform().start(() -> watch(false).run(Duration.ofMillis(20)));
        long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (events.isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(giveUp);
            Thread.sleep(20);
        }
        looking.interrupt();
        assertThat(looking.join(Duration.ofSeconds(10))).isTrue();
        assertThat(store.size()).isEqualTo(1);
    }
}
