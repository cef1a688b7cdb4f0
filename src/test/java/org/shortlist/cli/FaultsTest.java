package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.cli.Shell.Result;
import org.shortlist.resume.Candidate;
import org.shortlist.resume.Resume;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.SearchRequest;
import org.shortlist.store.Kept;

/** What disks, people and power cuts do to files: each is found and named, and what is derived is healed. */
class FaultsTest {

    @TempDir
    private Path folder;
    private Shell shell;

    @BeforeEach
    void importThree() throws IOException {
        shell = new Shell(folder.resolve("data"));
        assertThat(shell.run("import", Resumes.in(folder.resolve("resumes")).toString()).exitCode()).isZero();
    }

    @Test
    void aBitThatTurnedOverInAnyFileOfTheIndexIsFoundAndHealed() throws IOException {
        assertThat(indexFiles()).hasSizeGreaterThan(2);
        // Each repair makes another generation, of files of the same kinds.
        for (int i = 0; i < indexFiles().size(); i++) {
            Path file = indexFiles().get(i);
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(bytes.length() / 2);
                int was = bytes.read();
                bytes.seek(bytes.length() / 2);
                bytes.write(was ^ 0x10);
            }
            foundAndHealed(file.getFileName().toString());
        }
    }

    @Test
    void aFileOfTheIndexCutShortOrMissingIsFoundAndHealed() throws IOException {
        Path file = largest();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }
        foundAndHealed("cut short");
        Files.delete(largest());
        foundAndHealed("missing");
    }

    @Test
    void aCurrentThatNamesNothingIsFoundAndHealed() throws IOException {
        for (String content : List.of("", "\0\0\0", "g999999\n", "../../etc\n")) {
            Files.writeString(current(), content);
            foundAndHealed("CURRENT: " + content);
        }
    }

    @Test
    void whatAnAbandonedBuildLeftIsNoFault() throws IOException {
        Files.createDirectories(folder.resolve("data/lucene/g000009.building"));
        assertThat(shell.run("doctor").exitCode()).isZero();
        assertThat(shell.run("reindex").exitCode()).isZero();
        assertThat(folder.resolve("data/lucene/g000009.building")).doesNotExist();
    }

    @Test
    void aDamagedStoreIsNeverGuessedAtAndTheWayBackIsSaid() throws IOException {
        Path store = folder.resolve("data/shortlist.db");
        byte[] bytes = Files.readAllBytes(store);
        for (int i = 8192; i < Math.min(bytes.length, 60_000); i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(store, bytes);
        Result ill = shell.run("doctor", "--repair");
        assertThat(ill.exitCode()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(ill.out()).contains("!!  Store", "shortlist restore FILE");
        assertThat(Files.readAllBytes(store)).isEqualTo(bytes);
    }

    @Test
    void aFolderOthersMayReadIsClosedByRepair() throws IOException {
        Path store = folder.resolve("data/shortlist.db");
        Files.setPosixFilePermissions(store, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(shell.run("doctor").out()).contains("!!  Permissions");
        assertThat(shell.run("doctor", "--repair").exitCode()).isZero();
        assertThat(Files.getPosixFilePermissions(store)).hasSize(2);
    }

    @Test
    void aFullDiskStopsAnImportWithASentenceAndLosesNothing() throws Exception {
        Path pile = Files.createDirectories(folder.resolve("pile"));
        for (int i = 0; i < 300; i++) {
            Files.writeString(pile.resolve("p" + i + ".txt"),
                    Resumes.HOLLY.replace("holly@", "p" + i + "@") + "\nnote " + "lorem ".repeat(5_000));
        }
        // No file may grow above eight megabytes: what a full disk does, in a process of its own.
        OwnProcess full = OwnProcess.startWithFilesOfAtMost(8 * 1024, folder.resolve("data"), "import",
                pile.toString());
        assertThat(full.exitCode()).isNotZero();
        assertThat(full.complaints()).contains("shortlist: ").doesNotContain("\tat ");
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
        Result again = shell.run("import", pile.toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(shell.run("doctor").exitCode()).isZero();
    }

    /** As many as there should be, at the change where it should be: only they are others. */
    @Test
    void anIndexThatHasOtherPeopleThanTheStoreIsFoundAndHealed() throws IOException {
        try (DataFolder data = new DataFolder(folder.resolve("data"));
                CandidateWriter writer = data.index().update(YearMonth.of(2026, 11))) {
            SearchRequest asked = SearchRequest.of(data.queryParser().read("lighthouse").expression());
            writer.delete(data.index().search(asked).hits().getFirst().id());
            writer.put(new Candidate("c_stranger", Resume.EMPTY, "a stranger", Instant.EPOCH));
            writer.commit(writer.changeNumber());
        }
        Result ill = shell.run("doctor");
        assertThat(ill.exitCode()).as(ill.out()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(ill.out()).contains("!!  Same people", "1 who are kept cannot be found");
        assertThat(shell.run("doctor", "--repair").exitCode()).isZero();
        assertThat(shell.run("search", "lighthouse").out()).contains("Holly");
        assertThat(shell.run("search", "stranger").out()).contains("Nobody");
    }

    @Test
    void whomAnotherVersionReadIsFoundAndReadAnew() throws IOException {
        try (DataFolder data = new DataFolder(folder.resolve("data"))) {
            SearchRequest asked = SearchRequest.of(data.queryParser().read("lighthouse").expression());
            Kept kept = data.store().find(data.index().search(asked).hits().getFirst().id()).orElseThrow();
            data.store().reread(kept, Resume.EMPTY, "an older parser");
        }
        Result ill = shell.run("doctor");
        assertThat(ill.exitCode()).as(ill.out()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(ill.out()).contains("!!  Parser", "1 were read by another version", "!!  Caught up",
                "1 changes behind the store");
        assertThat(shell.run("doctor", "--repair").exitCode()).isZero();
        assertThat(shell.run("doctor").exitCode()).isZero();
        assertThat(shell.run("search", "title:engineer lighthouse").out()).contains("Holly");
    }

    private void foundAndHealed(String fault) throws IOException {
        Result ill = shell.run("doctor");
        assertThat(ill.exitCode()).as(fault + ":\n" + ill.out()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(ill.out()).as(fault).containsPattern("!!  (Index|Index files) ").contains("shortlist reindex");
        Result healed = shell.run("doctor", "--repair");
        assertThat(healed.exitCode()).as(fault + ":\n" + healed.out() + healed.err()).isZero();
        assertThat(shell.run("search", "lighthouse").out()).as(fault).contains("Holly");
    }

    private Path current() {
        return folder.resolve("data/lucene/CURRENT");
    }

    private List<Path> indexFiles() throws IOException {
        Path live = current().resolveSibling(Files.readString(current()).strip());
        try (Stream<Path> files = Files.list(live)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }

    private Path largest() throws IOException {
        return indexFiles().stream()
                .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
    }
}
