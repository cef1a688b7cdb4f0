package org.shortlist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.shortlist.ingest.ProjectionListener;
import org.shortlist.ingest.Projector;
import org.shortlist.ingest.ReindexListener;
import org.shortlist.ingest.Reindexer;
import org.shortlist.lucene.LuceneIndex;
import org.shortlist.query.Field;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Facet;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.store.CandidateStore;

/** The index of a data folder beside one made anew from its store: both must say the same of everybody. */
final class Rebuilt {

    private static final List<Field> FACETS = List.of(Field.SKILL, Field.EMPLOYER, Field.TITLE, Field.CITY,
            Field.YEARS);
    private static final List<String> WORDS = List.of("java", "kafka", "robin", "boston", "engineer", "lamplight",
            "software", "postgresql", "services", "nobody");
    private static final List<String> FORMS = List.of("%s", "NOT %s", "%s AND java", "%s OR kafka", "skill:%s");

    private Rebuilt() {}

    static void assertThatTheIndexIsAsMadeAnew(Path data, Path anew) throws IOException {
        try (DataFolder folder = new DataFolder(data);
                CandidateIndex fresh = LuceneIndex.open(anew, folder.vocabulary())) {
            CandidateStore store = folder.store();
            CandidateIndex live = folder.index();
            new Projector(store, live, folder.clock()).catchUp(ProjectionListener.NONE);
            new Reindexer(store, fresh, folder.resumeParser(), folder.clock()).run(ReindexListener.NONE);
            QueryParser parser = folder.queryParser();
            assertThat(everybody(live, parser)).isEqualTo(everybody(fresh, parser));
            for (String form : FORMS) {
                for (String word : WORDS) {
                    String question = form.formatted(word);
                    assertThat(answer(live, parser, question)).as(question).isEqualTo(answer(fresh, parser, question));
                }
            }
        }
    }

    /** Each candidate as hits show it. */
    private static Map<String, String> everybody(CandidateIndex index, QueryParser parser) throws IOException {
        Map<String, String> all = new TreeMap<>();
        SearchRequest request = SearchRequest.of(parser.read("").expression()).withSort(SearchRequest.Sort.NAME);
        SearchResult page = index.search(request.withPage(0, 100));
        for (int from = 100; true; from += 100) {
            for (Hit hit : page.hits()) {
                assertThat(all.put(hit.id(), hit.card().toString())).as("nobody is found twice").isNull();
            }
            if (from >= page.total()) {
                return all;
            }
            page = index.search(request.withPage(from, 100));
        }
    }

    private record Answer(long total, List<Facet> facets) {}

    private static Answer answer(CandidateIndex index, QueryParser parser, String question) throws IOException {
        SearchResult result = index
                .search(SearchRequest.of(parser.read(question).expression()).withFacets(FACETS, 50).withPage(0, 0));
        return new Answer(result.total(), result.facets());
    }
}
