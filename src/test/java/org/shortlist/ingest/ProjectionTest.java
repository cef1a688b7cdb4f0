package org.shortlist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.ingest.ProjectorState.Phase;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.parser.ResumeParser;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Mention;
import org.shortlist.resume.Resume;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.SearchRequest;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Saved;
import org.shortlist.store.SqliteStore;
import org.shortlist.store.Version;
import org.shortlist.vocabulary.Vocabulary;

/** The index follows the store: once, continuously, beside others, and anew from the beginning. */
class ProjectionTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);
    private static Vocabulary vocabulary;
    private static ResumeParser parser;

    @TempDir
    private Path folder;
    private CandidateStore store;
    private CandidateIndex index;
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeAll
    static void load() {
        vocabulary = Vocabulary.load();
        parser = new ResumeParser(vocabulary);
    }

    @BeforeEach
    void openAll() throws IOException {
        store = SqliteStore.open(folder.resolve("shortlist.db"));
        index = LuceneIndex.open(folder.resolve("lucene"), vocabulary);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        index.close();
        store.close();
    }

    @Test
    void catchesUpWithEverything() throws Exception {
        Saved ada = save("ada", "quokka");
        save("bob", "wombat");
        save("ada", "numbat");
        long gone = store.delete(save("eve", "dugong").id()).orElseThrow();
        List<Long> progress = new ArrayList<>();

        assertThat(projector().catchUp((done, total) -> progress.add(done * 1000 + total))).isTrue();

        assertThat(index.state().changeNumber()).isEqualTo(gone);
        assertThat(found("quokka")).isZero();
        assertThat(found("wombat")).isEqualTo(1);
        assertThat(found("numbat")).isEqualTo(1);
        assertThat(found("dugong")).isZero();
        assertThat(progress.getLast()).isEqualTo(3003);
        store.delete(ada.id());
        projector().catchUp(ProjectionListener.NONE);
        assertThat(found("numbat")).isZero();
        assertThat(index.state().changeNumber()).isEqualTo(store.changeNumber());
    }

    /** Though there is more to bring. */
    @Test
    void whatSomebodyWaitsForIsCommittedAsSoonAsItIsThere() throws Exception {
        save("ada", "quokka");
        long bob = save("bob", "wombat").changeNumber();
        save("eve", "dugong");
        Awaited awaited = new Awaited();
        awaited.begin(bob);
        awaited.begin(bob);
        awaited.end(bob);
        assertThat(commits(awaited)).contains(bob).endsWith(store.changeNumber());
    }

    @Test
    void manyWhoWaitAtOnceCostOneCommit() throws Exception {
        Awaited awaited = new Awaited();
        awaited.begin(save("ada", "quokka").changeNumber());
        awaited.begin(save("bob", "wombat").changeNumber());
        awaited.begin(save("eve", "dugong").changeNumber());
        assertThat(commits(awaited)).containsExactly(3L);
    }

    /** The change numbers that the index had after each commit of one catching up. */
    private List<Long> commits(Awaited awaited) throws Exception {
        List<Long> commits = new ArrayList<>();
        try (CandidateWriter writer = index.update(YearMonth.of(2026, 6))) {
            new CatchUp(store, writer, (done, total) -> commits.add(writer.changeNumber()), () -> false, awaited)
                    .run();
        }
        return commits;
    }

    @Test
    void anEmptyStoreGivesAnEmptyIndex() throws Exception {
        assertThat(projector().catchUp(ProjectionListener.NONE)).isTrue();
        assertThat(index.search(SearchRequest.of(new Expression.All())).total()).isZero();
    }

    @Test
    void leavesTheWorkToWhoeverHoldsTheWriter() throws Exception {
        save("ada", "quokka");
        CandidateIndex other = otherIndex();
        CandidateWriter holder = other.update(YearMonth.of(2026, 6));
        assertThat(projector().catchUp(ProjectionListener.NONE)).isFalse();
        holder.close();
        assertThat(projector().catchUp(ProjectionListener.NONE)).isTrue();
    }

    @Test
    void aServerFollowsTheStoreAndShowsAChangeAtOnce() throws Exception {
        Projector projector = started(index, Duration.ofSeconds(30));
        assertThat(projector.awaitVisible(0, SOON)).isTrue();
        long before = System.nanoTime();
        Saved saved = save("ada", "quokka");
        assertThat(projector.awaitVisible(saved.changeNumber(), SOON)).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        assertThat(found("quokka")).isEqualTo(1);
        assertThat(projector.changeNumber()).isEqualTo(saved.changeNumber());
        assertThat(projector.state()).isEqualTo(new ProjectorState(Phase.PROJECTING, null, 0));
        projector.close();
        assertThat(projector.state().phase()).isEqualTo(Phase.STOPPED);
        assertThat(projector().catchUp(ProjectionListener.NONE)).as("the writer is free again").isTrue();
    }

    @Test
    void aServerSeesWhatAnotherProcessWritesToTheStore() throws Exception {
        started(index, POLL);
        try (CandidateStore other = SqliteStore.open(folder.resolve("shortlist.db"))) {
            Saved saved = other.save(version("ada", "quokka"));
            Projector waiting = new Projector(other, otherIndex(), CLOCK);
            assertThat(waiting.catchUp(ProjectionListener.NONE) || waiting.awaitVisible(saved.changeNumber(), SOON))
                    .isTrue();
            assertThat(waiting.changeNumber()).isEqualTo(saved.changeNumber());
        }
    }

    @Test
    void saysWhenAChangeIsNotVisibleInTime() throws Exception {
        Saved saved = save("ada", "quokka");
        CandidateWriter holder = otherIndex().update(YearMonth.of(2026, 6));
        assertThat(projector().awaitVisible(saved.changeNumber(), Duration.ofMillis(200))).isFalse();
        holder.close();
    }

    @Test
    void theSecondServerTakesOverWhenTheFirstIsGone() throws Exception {
        CandidateIndex second = otherIndex();
        Projector first = started(index, POLL);
        Saved one = save("ada", "quokka");
        assertThat(first.awaitVisible(one.changeNumber(), SOON)).isTrue();
        Projector waiting = started(second, POLL);
        assertThat(waiting.awaitVisible(one.changeNumber(), SOON)).isTrue();
        assertThat(waiting.state().phase()).isEqualTo(Phase.FOLLOWING);
        first.close();
        Saved two = save("bob", "wombat");
        assertThat(waiting.awaitVisible(two.changeNumber(), SOON)).isTrue();
        assertThat(waiting.state().phase()).isEqualTo(Phase.PROJECTING);
    }

    @Test
    void aReindexReadsAnewAndAServerMovesOverWithoutAFailedRequest() throws Exception {
        for (int i = 0; i < 300; i++) {
            save("p" + i, "quokka number" + i);
        }
        Projector server = started(index, POLL);
        assertThat(server.awaitVisible(300, SOON)).isTrue();
        String before = index.state().generation();
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        List<Throwable> failed = new ArrayList<>();
        Thread requests = Thread.ofPlatform().start(() -> {
            while (running.get()) {
                try {
                    asked.incrementAndGet();
                    if (found("quokka") < 300) {
                        failed.add(new AssertionError("a half index was seen"));
                    }
                } catch (IOException | RuntimeException e) {
                    failed.add(e);
                }
            }
        });
        List<ReindexListener.Phase> phases = new ArrayList<>();

        ReindexReport report = new Reindexer(store, otherIndex(), parser, CLOCK).run((phase, done, total) -> {
            if (!phases.contains(phase)) {
                phases.add(phase);
            }
        });
        Saved later = save("late", "wombat");
        assertThat(server.awaitVisible(later.changeNumber(), SOON)).isTrue();
        running.set(false);
        requests.join();

        assertThat(report.reread()).isEqualTo(300);
        assertThat(report.candidates()).isEqualTo(300);
        assertThat(report.refused()).isZero();
        assertThat(report.changeNumber()).isEqualTo(600);
        assertThat(phases).containsExactly(ReindexListener.Phase.values());
        assertThat(failed).isEmpty();
        assertThat(asked).hasPositiveValue();
        assertThat(index.state().generation()).isEqualTo(report.generation()).isNotEqualTo(before);
        assertThat(found("wombat")).isEqualTo(1);
        assertThat(store.countReadByOthers(parser.version())).as("the late one").isEqualTo(1);
        assertThat(server.state().trouble()).isNull();
    }

    @Test
    void dataIsReadAnewFromItsOriginal() throws Exception {
        byte[] json = "{\"basics\": {\"name\": \"Ada Lovering\"}}".getBytes(StandardCharsets.UTF_8);
        Version old = new Version("/a.json", "a.json", "application/json", "00", json, "an old rendering",
                Resume.EMPTY, "old parser", CLOCK.instant());
        Saved saved = store.save(old);
        ReindexReport report = new Reindexer(store, index, parser, CLOCK).run(ReindexListener.NONE);
        assertThat(report.reread()).isEqualTo(1);
        assertThat(store.find(saved.id()).orElseThrow().candidate().resume().name()).extracting(Mention::text)
                .isEqualTo("Ada Lovering");
    }

    @Test
    void whatCannotBeReadAnewStaysAsItWas() throws Exception {
        Version old = new Version("/a.json", "a.json", "application/json", "00", new byte[]{'x'}, "wombat",
                Resume.EMPTY, "old parser", CLOCK.instant());
        store.save(old);
        ReindexReport report = new Reindexer(store, index, parser, CLOCK).run(ReindexListener.NONE);
        assertThat(report.reread()).isZero();
        assertThat(report.unread()).isEqualTo(1);
        assertThat(found("wombat")).isEqualTo(1);
    }

    @Test
    void anIndexThatIsAheadOfItsStoreIsNotTrusted() throws Exception {
        Files.createDirectory(folder.resolve("backup"));
        store.close();
        Files.copy(folder.resolve("shortlist.db"), folder.resolve("backup/shortlist.db"));
        store = SqliteStore.open(folder.resolve("shortlist.db"));
        save("ada", "quokka");
        projector().catchUp(ProjectionListener.NONE);
        store.close();
        Files.copy(folder.resolve("backup/shortlist.db"), folder.resolve("shortlist.db"),
                StandardCopyOption.REPLACE_EXISTING);
        store = SqliteStore.open(folder.resolve("shortlist.db"));

        assertThatThrownBy(() -> projector().catchUp(ProjectionListener.NONE)).isInstanceOf(IOException.class)
                .hasMessageContaining("shortlist reindex");
        Projector server = started(index, POLL);
        while (server.state().phase() != Phase.FAILING) {
            Thread.sleep(10);
        }
        assertThat(server.state().trouble()).contains("shortlist reindex");
        new Reindexer(store, otherIndex(), parser, CLOCK).run(ReindexListener.NONE);
        Saved saved = save("bob", "wombat");
        assertThat(server.awaitVisible(saved.changeNumber(), SOON)).isTrue();
        assertThat(found("quokka")).isZero();
    }

    private Projector projector() {
        return new Projector(store, index, CLOCK);
    }

    private Projector started(CandidateIndex index, Duration poll) {
        Projector projector = new Projector(store, index, CLOCK);
        open.add(projector);
        projector.start(poll);
        return projector;
    }

    /** The same index as another process sees it. */
    private CandidateIndex otherIndex() throws IOException {
        CandidateIndex other = LuceneIndex.open(folder.resolve("lucene"), vocabulary);
        open.add(other);
        return other;
    }

    private Saved save(String source, String text) throws IOException {
        return store.save(version(source, text));
    }

    private static Version version(String source, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Version(source, source, "text/plain", ResumeReader.sha256(bytes), bytes, text, Resume.EMPTY,
                "old parser", CLOCK.instant());
    }

    private long found(String word) throws IOException {
        return index.search(SearchRequest.of(new Expression.Term(Field.ANYWHERE, word))).total();
    }
}
