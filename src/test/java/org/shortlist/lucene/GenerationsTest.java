package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.search.Ask;
import org.shortlist.search.CandidateIndex.Rebuild;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Candidates;
import org.shortlist.search.IndexBusyException;
import org.shortlist.search.SearchRequest;

/** The folder of generations, whole and damaged. */
class GenerationsTest {

    private static final SearchRequest EVERYONE = SearchRequest.of(Ask.everyone());

    @TempDir
    Path folder;

    private CandidateIndex open() throws IOException {
        return LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY);
    }

    private static void publish(CandidateIndex index, String... names) throws IOException {
        try (Rebuild rebuild = index.rebuild(AS_OF)) {
            for (String name : names) {
                rebuild.put(person(name).job("Cook", "Acme", "2019", "2020", "soup").candidate());
            }
            rebuild.commit(names.length);
            rebuild.publish();
        }
    }

    private static void assertRefused(CandidateIndex index, String... words) throws IOException {
        assertThat(index.state().readable()).isFalse();
        assertThat(index.state().notice()).contains(words).contains("shortlist reindex");
        assertThatThrownBy(() -> index.search(EVERYONE)).isInstanceOf(IOException.class)
                .hasMessageContaining("shortlist reindex");
        publish(index, "Bo");
        assertThat(index.search(EVERYONE).total()).as("a rebuild mends it").isEqualTo(1);
        assertThat(index.state().notice()).isNull();
    }

    @Test
    void anErasureNeverRemovesWhatIsLiveAlthoughAnotherGenerationWasPublishedMeanwhile() throws IOException {
        try (CandidateIndex index = open(); CandidateIndex other = open()) {
            publish(index, "Ada");
            try (CandidateWriter writer = index.update(AS_OF)) {
                publish(other, "Bo");
                assertThat(writer.expunge(5)).isTrue();
            }
            index.refresh();
            assertThat(index.search(EVERYONE).total()).isEqualTo(1);
            assertThat(index.state().readable()).isTrue();
        }
    }

    @Test
    void anErasureIsOwedWhileAnotherGenerationIsBeingMade() throws IOException {
        try (CandidateIndex index = open(); CandidateIndex other = open()) {
            publish(index, "Ada");
            publish(index, "Ada", "Bo");
            try (CandidateWriter writer = index.update(AS_OF)) {
                try (Rebuild rebuild = other.rebuild(AS_OF)) {
                    rebuild.put(person("Cy").candidate());
                    assertThat(writer.expunge(5)).isFalse();
                    assertThat(writer.erased()).isZero();
                }
                assertThat(writer.expunge(5)).isTrue();
                assertThat(writer.erased()).isEqualTo(5);
            }
            index.refresh();
            assertThat(index.state().generations()).hasSize(1);
        }
    }

    @Test
    void aGenerationThatIsPublishedRidOfAnErasureTakesThoseAlongThatAreNot() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada");
            try (Rebuild rebuild = index.rebuild(AS_OF)) {
                rebuild.put(person("Bo").candidate());
                rebuild.commit(7);
                rebuild.expunge(7);
                rebuild.publish();
            }
            assertThat(index.state().erased()).isEqualTo(7);
            assertThat(index.state().generations()).as("the one before still holds her").hasSize(1);
        }
    }

    @Test
    void damagedCurrentIsToldAndARebuildMendsIt() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada");
        }
        Files.writeString(folder.resolve("CURRENT"), "\0\0garbage");
        try (CandidateIndex index = open()) {
            assertThatThrownBy(() -> index.update(AS_OF)).isInstanceOf(IOException.class)
                    .hasMessageContaining("CURRENT");
            assertRefused(index, "CURRENT", "damaged");
        }
    }

    @Test
    void rollbackMendsADamagedCurrentToo() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada");
        }
        Files.writeString(folder.resolve("CURRENT"), "");
        try (CandidateIndex index = open()) {
            index.rollback();
            assertThat(index.search(EVERYONE).total()).isEqualTo(1);
        }
    }

    @Test
    void missingGenerationIsTold() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada");
        }
        Generations.delete(folder.resolve("g000001"));
        try (CandidateIndex index = open()) {
            assertRefused(index, "g000001", "missing");
        }
    }

    @Test
    void damagedSegmentsFileIsTold() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada");
        }
        try (Stream<Path> files = Files.list(folder.resolve("g000001"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "not Lucene's");
            }
        }
        try (CandidateIndex index = open()) {
            assertRefused(index, "g000001");
        }
    }

    @Test
    void generationOfAnotherSchemaIsRefusedWithTheCommandToRun() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada");
        }
        restamp("schema", "0");
        try (CandidateIndex index = open()) {
            assertThatThrownBy(() -> index.update(AS_OF)).isInstanceOf(IOException.class)
                    .hasMessageContaining("shortlist reindex");
            assertRefused(index, "another version");
        }
    }

    @Test
    void generationOfAnotherVocabularyIsServedWithANotice() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada");
        }
        restamp("fingerprint", "older");
        try (CandidateIndex index = open()) {
            assertThat(index.search(EVERYONE).total()).isEqualTo(1);
            assertThat(index.state().readable()).isTrue();
            assertThat(index.state().notice()).contains("shortlist reindex");
            try (CandidateWriter writer = index.update(AS_OF)) {
                writer.put(person("Bo").candidate());
                writer.commit(2);
            }
            assertThat(index.state().notice()).as("one more candidate does not bring it up to date").isNotNull();
        }
    }

    private void restamp(String key, String value) throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("g000001"));
                IndexWriter writer = new IndexWriter(directory,
                        new IndexWriterConfig(null).setParentField(Scope.PARENT))) {
            Map<String, String> data = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
            data.put(key, value);
            writer.setLiveCommitData(data.entrySet());
        }
    }

    @Test
    void secondRebuildIsRefusedWhileOneRuns() throws IOException {
        try (CandidateIndex index = open(); CandidateIndex other = open(); Rebuild rebuild = index.rebuild(AS_OF)) {
            assertThat(rebuild.changeNumber()).isZero();
            assertThatThrownBy(() -> other.rebuild(AS_OF)).isInstanceOf(IndexBusyException.class);
        }
    }

    @Test
    void leftoverOfACrashIsRemovedAtTheNextRebuild() throws IOException {
        Path left = Files.createDirectories(folder.resolve("g000007.building"));
        Files.writeString(left.resolve("segments_1"), "half");
        try (CandidateIndex index = open()) {
            assertThat(index.state().generations()).isEmpty();
            publish(index, "Ada");
            assertThat(left).doesNotExist();
            assertThat(index.state().generations()).containsExactly("g000001");
        }
    }

    @Test
    void onlyTheLiveOneAndTheOneBeforeAreKept() throws IOException {
        try (CandidateIndex index = open()) {
            for (String name : List.of("Ada", "Bo", "Cy", "Di")) {
                publish(index, name);
            }
            assertThat(index.state().generations()).containsExactly("g000003", "g000004");
            index.rollback();
            assertThat(index.state().generations()).containsExactly("g000003", "g000004");
            publish(index, "Ed");
            assertThat(index.state().generations()).as("the one gone back from is dropped")
                    .containsExactly("g000003", "g000005");
        }
    }

    @Test
    void writerOfTheLiveGenerationAndARebuildDoNotDisturbEachOther() throws IOException {
        try (CandidateIndex index = open(); CandidateIndex other = open()) {
            publish(index, "Ada");
            try (CandidateWriter writer = index.update(AS_OF)) {
                publish(other, "Bo", "Cy");
                writer.put(person("Di").candidate());
                writer.commit(9);
                assertThat(index.search(EVERYONE).total()).as("of the generation that is live").isEqualTo(2);
            }
            other.rollback();
            assertThat(other.search(EVERYONE).total()).isEqualTo(2);
            assertThat(other.state().changeNumber()).isEqualTo(9);
        }
    }

    @Test
    void emptyRebuildCanBePublished() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index);
            assertThat(index.search(EVERYONE).total()).isZero();
            assertThat(index.state().generation()).isEqualTo("g000001");
        }
    }

    @Test
    void candidateIdIsWhatIsReplaced() throws IOException {
        try (CandidateIndex index = open()) {
            publish(index, "Ada", "Ada", "Bo");
            assertThat(index.search(EVERYONE).total()).isEqualTo(2);
            assertThat(index.state().candidates()).isEqualTo(2);
            assertThat(index.search(EVERYONE).hits()).extracting(hit -> hit.id())
                    .containsExactly(Candidates.id("Ada"), Candidates.id("Bo"));
        }
    }
}
