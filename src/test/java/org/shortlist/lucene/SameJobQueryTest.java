package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class SameJobQueryTest {

    private static final Query LED = new TermQuery(new Term("title", "lead"));
    private static final Query INTERN = new TermQuery(new Term("words", "intern"));
    private static final BitSetProducer PERSONS = new QueryBitSetProducer(new FieldExistsQuery(Scope.PARENT));

    @Test
    void whoIsExcludedIsNotFound() throws IOException {
        try (Directory directory = people(); DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query query = without(new SameJobQuery(LED, PERSONS));
            assertThat(searcher.search(query, 100).scoreDocs).hasSize(searcher.count(query)).hasSizeBetween(5, 50);
        }
    }

    /** Fails when Lucene has mended its join: then {@link SameJobQuery} has no reason to be. */
    @Test
    void lucenesOwnJoinFindsThemStill() throws IOException {
        try (Directory directory = people(); DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Query query = without(new ToParentBlockJoinQuery(LED, PERSONS, ScoreMode.Max));
            assertThat(searcher.search(query, 100).scoreDocs).hasSizeGreaterThan(searcher.count(query));
        }
    }

    private static Query without(Query join) {
        return new BooleanQuery.Builder().add(join, Occur.MUST).add(INTERN, Occur.MUST_NOT).build();
    }

    /** Sixty people with three jobs each; a job in four led, one person in three was an intern. */
    private static Directory people() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        Random random = new Random(1);
        try (IndexWriter writer = new IndexWriter(directory,
                new IndexWriterConfig(null).setParentField(Scope.PARENT))) {
            for (int i = 0; i < 60; i++) {
                List<Document> block = new ArrayList<>();
                for (int job = 0; job < 3; job++) {
                    block.add(document("title", random.nextInt(4) == 0 ? "lead" : "cook"));
                }
                block.add(document("words", random.nextInt(3) == 0 ? "intern" : "none"));
                writer.addDocuments(block);
            }
        }
        return directory;
    }

    private static Document document(String field, String value) {
        Document document = new Document();
        document.add(new StringField(field, value, Store.NO));
        return document;
    }
}
