package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.AS_OF;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.join.CheckJoinIndex;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;
import org.shortlist.search.Candidates;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Indexed;

/** Candidates stay whole blocks, whatever is written, replaced, deleted and merged. */
class BlocksTest {

    @TempDir
    Path folder;

    @Test
    void everySegmentIsMadeOfWholeBlocksAfterManyChanges() throws IOException {
        Random random = new Random(7);
        try (LuceneIndex index = LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY)) {
            for (int commit = 1; commit <= 12; commit++) {
                try (CandidateWriter writer = index.update(AS_OF)) {
                    for (int i = 0; i < 15; i++) {
                        String name = "Person " + random.nextInt(60);
                        if (random.nextInt(4) == 0) {
                            writer.delete(Candidates.id(name));
                        } else {
                            writer.put(withJobs(name, random.nextInt(4)).candidate());
                        }
                    }
                    writer.commit(commit);
                }
                check();
            }
        }
    }

    private static Candidates withJobs(String name, int jobs) {
        Candidates person = person(name);
        for (int i = 0; i < jobs; i++) {
            person.job("Cook", "Acme", "2019", "2020", "soup");
        }
        return person;
    }

    private void check() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("g000001"));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            CheckJoinIndex.check(reader, new QueryBitSetProducer(new FieldExistsQuery(Scope.PARENT)));
            Blocks.check(reader);
        }
    }

    /** What would happen if a candidate were replaced by anything that only the person has. */
    @Test
    void halfABlockIsNoticed() throws IOException {
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), withJobs("Ada", 2),
                withJobs("Bo", 1))) {
            assertThat(index.names(job(word("soup")))).hasSize(2);
        }
        try (FSDirectory directory = FSDirectory.open(folder.resolve("g000001"));
                IndexWriter writer = new IndexWriter(directory,
                        new IndexWriterConfig(null).setParentField(Scope.PARENT))) {
            writer.deleteDocuments(new Term(Scope.PERSON.words(Field.NAME), "ada"));
        }
        assertThatThrownBy(this::check).isInstanceOfAny(IOException.class, IllegalStateException.class);
    }

    @Test
    void jobsOfAReplacedCandidateDoNotFallToTheNext() throws IOException {
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY),
                person("Ada").job("Cook", "Old Mill", "2019", "2020", "soup"), person("Bo"))) {
            List<Candidates> more = new ArrayList<>(List.of(person("Ada")));
            for (int i = 0; i < 30; i++) {
                index.put(2 + i, more.getLast().candidate());
                more.add(person("P" + i).job("Cook", "Acme", "2019", "2020", "soup"));
            }
            assertThat(index.names(job(word(Field.EMPLOYER, "mill")))).isEmpty();
            check();
        }
    }
}
