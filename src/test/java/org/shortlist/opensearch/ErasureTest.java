package org.shortlist.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.shortlist.resume.Candidate;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Candidates;

/** A person is planted on a cluster, erased, and looked for in every byte that its nodes keep: index, log and copies. */
@Tag("opensearch")
class ErasureTest {

    @RegisterExtension
    private static final SharedNodes NODES = SharedNodes.three();

    private static final String MARK = "quillonqwx";

    @AfterEach
    void clear() throws IOException {
        NODES.get().clear();
    }

    @Test
    void nothingRemainsInAnyByteOfAnyNode() throws IOException {
        try (CandidateIndex index = NODES.get().open("terasure")) {
            try (CandidateWriter writer = index.update(AS_OF)) {
                for (int i : IntStream.range(0, 60).toArray()) {
                    writer.put(person("Nan Number" + i).job("Weaver", "Acme", "2019-01", "now", "wove").candidate());
                }
                writer.put(planted("2018-01"));
                writer.commit(1);
            }
            try (CandidateIndex.Rebuild rebuild = index.rebuild(AS_OF)) {
                rebuild.put(planted("2018-02"));
                rebuild.commit(1);
                rebuild.publish();
            }
            try (CandidateWriter writer = index.update(AS_OF)) {
                writer.put(planted("2018-03"));
                writer.put(person("Ada").candidate());
                writer.commit(2);
                assertThat(marked("translog")).as("the logs that hold it").hasSizeGreaterThan(1);
                NODES.get().ask("POST", "/terasure*/_flush");
                assertThat(marked("index")).as("the parts of indices that hold it").hasSizeGreaterThan(1);

                writer.delete(Candidates.id("Vesper Quillonqwx"));
                writer.commit(3);
                assertThat(writer.expunge(3)).isTrue();

                assertThat(marked("")).isEmpty();
                assertThat(index.state().candidates()).isEqualTo(1);
            }
        }
    }

    @Test
    void aGenerationThatIsBeingMadePutsItOff() throws IOException {
        try (CandidateIndex index = NODES.get().open("tputoff"); CandidateWriter writer = index.update(AS_OF)) {
            writer.put(person("Ada").candidate());
            writer.commit(1);
            try (CandidateIndex.Rebuild rebuild = index.rebuild(AS_OF)) {
                assertThat(writer.expunge(5)).isFalse();
                assertThat(writer.erased()).isEqualTo(rebuild.erased()).isZero();
            }
            assertThat(writer.expunge(5)).isTrue();
            assertThat(writer.erased()).isEqualTo(5);
        }
    }

    private static Candidate planted(String began) {
        return person("Vesper Quillonqwx").livesIn("Quillonqwx Falls")
                .says("A Quillonqwx summary.")
                .knows("Quillonqwx Handling", "Kafka")
                .studied("Quillonqwx College", "Bachelor", null)
                .certified("Certified Quillonqwx")
                .tagged("Friend of quillonqwx")
                .reachableAt("quillonqwx@example.com")
                .job("Quillonqwx Tamer", "Quillonqwx Works", began, "now", "kept the quillonqwx alive")
                .candidate();
    }

    /** The files, in a folder of this name or anywhere, that hold the mark in any case, or are named after it. */
    private static List<Path> marked(String folder) throws IOException {
        List<Path> marked = new ArrayList<>();
        Files.walkFileTree(NODES.get().folder(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if ((folder.isEmpty() || file.getParent().endsWith(folder)) && isMarked(file)) {
                    marked.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            /** A node has just removed it. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return marked;
    }

    private static boolean isMarked(Path file) throws IOException {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return (file + bytes).toLowerCase(Locale.ROOT).contains(MARK);
        } catch (NoSuchFileException e) {
            return false; // a node has just removed it
        }
    }
}
