package org.shortlist.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.store.FSDirectory;
import org.shortlist.query.ConceptResolver;
import org.shortlist.vocabulary.Vocabulary;

/** What the snapshots of one generation share: its files, which documents are persons, and the columns of its segments. */
final class Live {

    /** Holds nothing open by itself, so nobody need close it. */
    private final FSDirectory directory;
    private final BitSetProducer persons = new QueryBitSetProducer(new FieldExistsQuery(Scope.PARENT));
    private final ValueTable table = new ValueTable();
    private final Map<IndexReader.CacheKey, SegmentValues> segments = new ConcurrentHashMap<>();
    private final Map<IndexReader.CacheKey, Map<String, Long>> lengths = new ConcurrentHashMap<>();

    private final ConceptResolver concepts;
    private Completions completions = Completions.none();

    Live(Path path, Vocabulary vocabulary) throws IOException {
        directory = FSDirectory.open(path);
        concepts = new ConceptResolver(vocabulary);
    }

    FSDirectory directory() {
        return directory;
    }

    BitSetProducer persons() {
        return persons;
    }

    ValueTable table() {
        return table;
    }

    /** The values of a segment; made when first asked for, and dropped with the segment. */
    synchronized SegmentValues values(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        SegmentValues known = segments.get(segment.getKey());
        if (known == null) {
            known = SegmentValues.read(leaf.reader(), persons.getBitSet(leaf), table);
            segments.put(segment.getKey(), known);
            segment.addClosedListener(segments::remove);
        }
        return known;
    }

    /** The lengths of a field of all documents of a segment, added up; found when first asked for, and dropped with the segment. */
    long length(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper core = segment.getCoreCacheHelper();
        Map<String, Long> known = lengths.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(lengths::remove);
            return new ConcurrentHashMap<>();
        });
        Long length = known.get(field);
        if (length == null) {
            length = Living.lengthOfAll(segment, field);
            known.put(field, length);
        }
        return length;
    }

    /** The names of all values that have been met, to be completed. */
    synchronized Completions completions() {
        completions = completions.with(table, value -> concepts.aliases(value.facet(), value.id()));
        return completions;
    }
}
