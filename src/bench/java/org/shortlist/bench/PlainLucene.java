package org.shortlist.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;

/**
 * The same questions put to the same index in plain Lucene, by whoever uses it directly: its queries, its facet classes over sorted-set doc
 * values ({@link StringValueFacetCounts}, {@link DrillSideways}), its block join, its {@link UnifiedHighlighter} reading the stored
 * text.
 */
final class PlainLucene implements Closeable {

    private static final Query EVERYONE = new FieldExistsQuery("_parent");
    private static final String TEXT = "text";
    private static final String STORED = "stored.text";
    private static final int HITS = 10;
    private static final int TOP = 20;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryBitSetProducer persons = new QueryBitSetProducer(EVERYONE);
    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer).build();
    private final Map<String, StringDocValuesReaderState> states = new LinkedHashMap<>();
    private final FacetsConfig config = new FacetsConfig();

    /** @param facets the names of their doc values */
    PlainLucene(Path index, List<String> facets) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(index));
        searcher = new IndexSearcher(reader);
        for (String facet : facets) {
            states.put(facet, new StringDocValuesReaderState(reader, facet));
        }
    }

    /** The ten best. */
    TopDocs top(Query query) throws IOException {
        return searcher.search(query, HITS);
    }

    /** How many there are. */
    int count(Query query) throws IOException {
        return searcher.count(query);
    }

    static Query everyone() {
        return EVERYONE;
    }

    /** The people of whom some job answers. */
    Query people(Query jobs) {
        return new ToParentBlockJoinQuery(jobs, persons, ScoreMode.Max);
    }

    /**
     * The ten best and all facets.
     *
     * @param apart whether the best are found by themselves, which may skip most people, and then everyone, without scores; else both
     *              are found in one pass, which scores everyone
     */
    TopDocs facets(Query query, boolean apart) throws IOException {
        TopDocs top;
        FacetsCollector people;
        if (apart) {
            top = top(query);
            people = searcher.search(query, new FacetsCollectorManager());
        } else {
            FacetsCollectorManager.FacetsResult found = FacetsCollectorManager.search(searcher, query, HITS,
                    new FacetsCollectorManager());
            top = found.topDocs();
            people = found.facetsCollector();
        }
        for (String facet : states.keySet()) {
            top(counts(facet, people), facet);
        }
        return top;
    }

    private Facets counts(String facet, FacetsCollector found) throws IOException {
        return new StringValueFacetCounts(states.get(facet), found);
    }

    private static void top(Facets counts, String facet) throws IOException {
        counts.getTopChildren(TOP, facet);
    }

    /** Those whom a query finds and who have all of these values. */
    static Query narrowed(Query query, Collection<Term> ticked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        ticked.forEach(term -> all.add(new TermQuery(term), Occur.FILTER));
        return all.build();
    }

    /** The ten best with these values ticked, and all facets, each looking past its own tick. */
    TopDocs sideways(Query query, Map<String, Term> ticked) throws IOException {
        DrillDownQuery down = new DrillDownQuery(config, query);
        ticked.forEach((facet, term) -> down.add(facet, new TermQuery(term)));
        DrillSideways.DrillSidewaysResult found = new Sideways().search(down, HITS);
        for (String facet : states.keySet()) {
            top(found.facets, facet);
        }
        return found.hits;
    }

    private final class Sideways extends DrillSideways {
        Sideways() {
            super(PlainLucene.this.searcher, PlainLucene.this.config, (TaxonomyReader) null);
        }

        @Override
        protected Facets buildFacetsResult(FacetsCollector down, FacetsCollector[] sideways, String[] dimensions)
                throws IOException {
            Map<String, Facets> counted = new LinkedHashMap<>();
            for (String facet : states.keySet()) {
                counted.put(facet, counts(facet, down));
            }
            for (int i = 0; i < dimensions.length; i++) {
                counted.put(dimensions[i], counts(dimensions[i], sideways[i]));
            }
            return new MultiFacets(counted);
        }
    }

    /** Three passages of each of these, as Lucene marks them. */
    int highlight(Query query, TopDocs top) throws IOException {
        StoredFields stored = reader.storedFields();
        int marked = 0;
        for (ScoreDoc hit : top.scoreDocs) {
            String text = stored.document(hit.doc, Set.of(STORED)).get(STORED);
            marked += highlighter.highlightWithoutSearcher(TEXT, query, text, 3) == null ? 0 : 1;
        }
        return marked;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        analyzer.close();
    }
}
