package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.access.Scope;
import org.shortlist.cli.Shell.Result;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.SearchRequest;

/** What blind keys are answered from is made from the store when there is a key for it, and kept like the index itself. */
class BlindIndexesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;
    private Path data;
    private Shell shell;

    @BeforeEach
    void bringIn() throws IOException {
        data = folder.resolve("data");
        shell = new Shell(data);
        Path resumes = Files.createDirectory(folder.resolve("resumes"));
        Files.writeString(resumes.resolve("maren.txt"), """
                Maren Zwickelfeder
                Data Engineer
                maren@example.com | (412) 555-0188

                EXPERIENCE
                Data Engineer, Tidewater Analytics
                Mar 2019 - Present
                - Maren built pipelines with Kafka.
                """);
        assertThat(shell.run("import", resumes.toString()).exitCode()).isZero();
    }

    private static long found(CandidateIndex index, Expression asked) throws IOException {
        return index.search(SearchRequest.of(asked)).total();
    }

    private static Expression word(String word) {
        return new Expression.Term(Field.ANYWHERE, word);
    }

    private String id() {
        return shell.run("search", "kafka", "--json").out().replaceFirst("(?s).*?\"id\":\"(c_[a-z0-9]+)\".*", "$1");
    }

    /** As a server does for a key that it finds. */
    private void beginFor(Set<Scope> scopes) throws IOException {
        try (DataFolder opened = new DataFolder(data)) {
            opened.access().keys().add("Screening", scopes, null, Clock.systemUTC().instant(), null);
            opened.blind().begin();
            for (CandidateIndex index : opened.blind().all()) {
                long end = System.nanoTime() + PATIENCE.toNanos();
                while (index.state().changeNumber() < opened.store().changeNumber() && System.nanoTime() < end) {
                    Freshness.pause();
                    index.refresh();
                }
                assertThat(found(index, word("kafka"))).isEqualTo(1);
                assertThat(found(index, word("zwickelfeder"))).isZero();
                assertThat(found(index, word("maren"))).isZero();
            }
        }
    }

    private List<String> folders() throws IOException {
        List<String> folders = new ArrayList<>();
        for (Scope scope : List.of(Scope.BLIND, Scope.BLIND_SCHOOLS)) {
            if (Files.isDirectory(data.resolve(scope.label()))) {
                try (Stream<Path> there = Files.list(data.resolve(scope.label()))) {
                    there.forEach(one -> folders.add(scope.label() + "/" + one.getFileName()));
                }
            }
        }
        return folders;
    }

    private String generation() throws IOException {
        try (DataFolder opened = new DataFolder(data)) {
            return String.valueOf(opened.blind().all().getFirst().state().generation());
        }
    }

    @Test
    void thereIsNoneUntilThereIsAKeyForIt() throws IOException {
        assertThat(folders()).isEmpty();
        beginFor(Set.of(Scope.SEARCH, Scope.BLIND));
        assertThat(folders()).hasSize(1).first().asString().startsWith("blind/");
        beginFor(Set.of(Scope.SEARCH, Scope.BLIND, Scope.BLIND_SCHOOLS));
        assertThat(folders()).hasSize(2);
    }

    @Test
    void commandsThatWriteBringItUpToDate() throws IOException {
        beginFor(Set.of(Scope.SEARCH, Scope.BLIND));
        assertThat(shell.run("delete", "--yes", id()).exitCode()).isZero();
        try (DataFolder opened = new DataFolder(data)) {
            assertThat(found(opened.blind().all().getFirst(), new Expression.All())).isZero();
        }
    }

    @Test
    void whoIsErasedIsErasedFromItToo() throws IOException {
        beginFor(Set.of(Scope.SEARCH, Scope.BLIND));
        Result erased = shell.run("erase", "--yes", "--trace", "Tidewater Analytics", id());
        assertThat(erased.exitCode()).as(erased.out() + erased.err()).isZero();
        assertThat(erased.out()).contains("none found");
        try (DataFolder opened = new DataFolder(data)) {
            CandidateIndex blind = opened.blind().all().getFirst();
            assertThat(found(blind, new Expression.All())).isZero();
            assertThat(blind.state().erased()).isPositive().isEqualTo(opened.store().erasure());
        }
    }

    @Test
    void aReindexMakesItAnewAndSoDoesAnotherSecret() throws IOException {
        beginFor(Set.of(Scope.SEARCH, Scope.BLIND));
        String before = generation();
        assertThat(shell.run("reindex").exitCode()).isZero();
        assertThat(generation()).isNotEqualTo(before);
        List<String> folders = folders();
        Files.delete(data.resolve("blind.secret"));
        beginFor(Set.of(Scope.SEARCH, Scope.BLIND));
        assertThat(folders()).hasSize(1).doesNotContainAnyElementsOf(folders);
    }
}
