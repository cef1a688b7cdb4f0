package org.shortlist.relevance;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What to be better than: the text of each résumé in one field, English stems, any of the words, BM25 as Lucene has it. */
final class TextAlone implements Closeable {

    private final EnglishAnalyzer analyzer = new EnglishAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    /** @param texts by id */
    TextAlone(Map<String, String> texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Document document = new Document();
                document.add(new StoredField("id", text.getKey()));
                document.add(new TextField("text", text.getValue(), Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    /** The ids of the best. */
    List<String> ranked(String words, int size) throws IOException {
        Query query = new QueryBuilder(analyzer).createBooleanQuery("text", words);
        StoredFields stored = reader.storedFields();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc found : new IndexSearcher(reader).search(query == null ? MatchNoDocsQuery.INSTANCE : query,
                size).scoreDocs) {
            ids.add(stored.document(found.doc).get("id"));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
