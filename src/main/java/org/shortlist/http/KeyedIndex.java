package org.shortlist.http;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shortlist.blind.Blinding;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.CandidateWriter;
import org.shortlist.search.Deadline;
import org.shortlist.search.Explanation;
import org.shortlist.search.Facet;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.IndexState;
import org.shortlist.search.Mark;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Suggestion;
import org.shortlist.search.Why;
import org.shortlist.search.WordCount;
import org.shortlist.vocabulary.Folding;

/**
 * The index as whoever asks may see it: all that their key's filter hides is as if it were not there, and whoever is blind is answered
 * from an index of blinded candidates.
 */
final class KeyedIndex implements CandidateIndex {

    private static final int LOOKED_AT = 200;

    private final CandidateIndex open;
    private final BlindView blind;
    private final Callers callers;

    KeyedIndex(CandidateIndex index, BlindView blind, Callers callers) {
        open = index;
        this.blind = blind;
        this.callers = callers;
    }

    /** The one that whoever asks is answered from. */
    private CandidateIndex index() throws IOException {
        Blinding blinding = callers.blinding();
        return blinding == null ? open : blind.index(blinding);
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        SearchResult result = index().search(visible(request));
        return callers.seeEveryone() ? result : withoutTraces(result);
    }

    private SearchRequest visible(SearchRequest request) {
        return request.withVisible(Expression.and(List.of(request.visible(), callers.visible())));
    }

    /** How values are written is learnt from everybody in the index, and so is that there is one at all. */
    private static SearchResult withoutTraces(SearchResult result) {
        List<Facet> facets = result.facets()
                .stream()
                .map(facet -> new Facet(facet.field(), facet.mode(), facet.totalValues(), facet.other(),
                        facet.missing(), facet.values()
                                .stream()
                                .map(value -> new Facet.Value(value.id(),
                                        value.count() == 0 && !facet.field().isNumber() ? value.id() : value.label(),
                                        value.count(), value.state(), List.of(), value.related()))
                                .toList()))
                .toList();
        return new SearchResult(result.total(), result.hits(), facets, result.next(), result.snapshot(),
                result.profile(), result.partial(),
                result.basis());
    }

    /** Whether a candidate is there for whoever asks. */
    boolean shows(String id) throws IOException {
        return callers.seeEveryone() || search(SearchRequest.of(new Expression.HasAny(Field.ID, List.of(id)))
                .withPage(0, 0)).total() > 0;
    }

    @Override
    public Optional<Explanation> explain(SearchRequest request, String id) throws IOException {
        return index().explain(visible(request), id);
    }

    @Override
    public List<Why> evidence(SearchRequest request, String id) throws IOException {
        return index().evidence(visible(request), id);
    }

    @Override
    public List<Mark> marks(Expression query, String id) throws IOException {
        return shows(id) ? index().marks(query, id) : List.of();
    }

    /** Under a filter the counts of all would tell of those who are hidden; so each value is counted. */
    @Override
    public List<Suggestion> suggest(String typed, Set<Field> fields, int limit, Deadline deadline)
            throws IOException {
        if (callers.seeEveryone()) {
            return index().suggest(typed, fields, limit, deadline);
        }
        List<Suggestion> found = new ArrayList<>();
        for (Field field : fields) {
            found.addAll(field == Field.NAME
                    ? names(typed, limit, deadline)
                    : values(field, typed, limit, deadline));
        }
        return found;
    }

    /** The answer, when it is a whole one. */
    private SearchResult whole(SearchRequest request) throws IOException {
        SearchResult result = search(request);
        if (result.partial()) {
            throw new OutOfTimeException();
        }
        return result;
    }

    private List<Suggestion> values(Field field, String typed, int limit, Deadline deadline) throws IOException {
        if (typed.isBlank() || !field.isFacet() || !field.hasConcepts()) {
            return List.of();
        }
        FacetRequest begun = new FacetRequest.Values(field, FacetRequest.Order.COUNT, 0, limit, typed, null);
        return whole(SearchRequest.of(new Expression.All())
                .withFacets(List.of(begun))
                .withPage(0, 0)
                .withDeadline(deadline)).facets()
                .getFirst()
                .values()
                .stream()
                .map(value -> new Suggestion(field, value.id(), value.label(), value.count()))
                .toList();
    }

    private List<Suggestion> names(String typed, int limit, Deadline deadline) throws IOException {
        List<Expression> begun = Stream.of(Folding.fold(typed).replaceAll("[*?]", " ").strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .<Expression>map(word -> new Expression.Wildcard(Field.NAME, word + "*"))
                .toList();
        if (begun.isEmpty()) {
            return List.of();
        }
        SearchRequest named = SearchRequest.of(Expression.and(begun))
                .withPage(0, LOOKED_AT)
                .withSort(SearchRequest.Sort.NAME)
                .withDeadline(deadline);
        Map<String, Long> counts = new LinkedHashMap<>();
        whole(named).hits().forEach(hit -> counts.merge(String.valueOf(hit.card().name()), 1L, Long::sum));
        return counts.entrySet()
                .stream()
                .map(name -> new Suggestion(Field.NAME, name.getKey(), name.getKey(), name.getValue()))
                .sorted(Comparator.comparingLong(Suggestion::count).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<WordCount> wordsLike(Field field, String word, int limit) throws IOException {
        if (callers.seeEveryone()) {
            return index().wordsLike(field, word, limit);
        }
        List<WordCount> seen = new ArrayList<>();
        for (WordCount like : index().wordsLike(field, word, LOOKED_AT)) {
            // A name's word is folded here, and an exact one is not.
            Expression itself = new Expression.Term(field, like.word(), field != Field.NAME);
            long here = search(SearchRequest.of(itself).withPage(0, 0)).total();
            if (here > 0 && seen.size() < limit) {
                seen.add(new WordCount(like.word(), here));
            }
        }
        return seen;
    }

    @Override
    public IndexState state() throws IOException {
        IndexState state = index().state();
        if (callers.seeEveryone() || !state.readable()) {
            return state;
        }
        long seen = search(SearchRequest.of(new Expression.All()).withPage(0, 0)).total();
        return new IndexState(state.generation(), state.changeNumber(), seen, state.asOf(), true, state.notice(),
                state.generations(), state.snapshot(), state.shape(), state.erased());
    }

    @Override
    public List<String> damage() throws IOException {
        return index().damage();
    }

    @Override
    public void refresh() throws IOException {
        open.refresh();
    }

    @Override
    public CandidateWriter update(YearMonth asOf) throws IOException {
        return open.update(asOf);
    }

    @Override
    public Rebuild rebuild(YearMonth asOf) throws IOException {
        return open.rebuild(asOf);
    }

    @Override
    public void rollback() throws IOException {
        open.rollback();
    }

    /** It is not this one's to close. */
    @Override
    public void close() {}
}
