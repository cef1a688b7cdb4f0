package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.shortlist.evidence.Evidence;
import org.shortlist.evidence.HitText;
import org.shortlist.evidence.Marks;
import org.shortlist.evidence.Reasons;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.search.Cursor;
import org.shortlist.search.Explanation;
import org.shortlist.search.Facet;
import org.shortlist.search.FacetRequest;
import org.shortlist.search.Hit;
import org.shortlist.search.Mark;
import org.shortlist.search.OutOfTimeException;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Why;

/**
 * Answers one request from one snapshot, in two passes: the best hits, for which Lucene may pass over what cannot be among them; then
 * the counts, which need everyone but no scores. Where it takes long to see who answers, both are done in one pass.
 */
final class Answer {

    private final SearchRequest request;
    private final Snapshot snapshot;
    private final CensusSearcher searcher;
    private final Question question;
    private final Query people;
    private final Reasons reasons;
    private @Nullable Points points;

    Answer(SearchRequest request, Snapshot snapshot) throws IOException {
        this.request = request;
        this.snapshot = snapshot;
        searcher = snapshot.searcher(request.deadline());
        question = new Question(request,
                new Translation(searcher.census(), snapshot.profile(), snapshot.persons(), snapshot.asOf()));
        people = question.people(request.selections());
        reasons = new Reasons(request.query(), new Evidence(snapshot.profile(), snapshot.asOf()));
    }

    /** A document of a segment. */
    private record At(LeafReaderContext leaf, int doc) {}

    SearchResult result() throws IOException {
        boolean atOnce = isBetterDoneAtOnce();
        FacetCount counting = atOnce && !request.facets().isEmpty() ? counting() : null;
        TopDocs top = top(atOnce, counting);
        if (isLate()) {
            return partial(top);
        }
        try {
            SearchResult whole = whole(top, counting);
            return isLate() ? partial(top) : whole;
        } catch (ExitingReaderException e) {
            return partial(top);
        }
    }

    /** Whether the best hits and the counts are of the same people, and it takes long to find these. */
    private boolean isBetterDoneAtOnce() {
        return !isPassedOver() && Costly.is(people, !request.facets().isEmpty()) && Ticks.areSettled(request)
                && (request.facets().isEmpty() || snapshot.hasCatalogue());
    }

    private FacetCount counting() throws IOException {
        return new FacetCount(request, question, snapshot, searcher);
    }

    /** Whether something may have been left out. */
    private boolean isLate() {
        return request.deadline().isOver();
    }

    private SearchResult partial(TopDocs top) throws IOException {
        return new SearchResult(0, hits(top), List.of(), null, snapshot.name(), snapshot.profile().name(), true,
                snapshot.basis());
    }

    /** @param counting what has seen everyone; null when nothing has */
    private SearchResult whole(TopDocs top, @Nullable FacetCount counting) throws IOException {
        List<Facet> facets = List.of();
        long total;
        if (request.facets().isEmpty()) {
            boolean counted = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            total = counted ? top.totalHits.value() : total();
        } else {
            FacetCount.Counted counted = counting == null ? counting().alone() : counting.counted();
            total = counted.tally().total;
            facets = new FacetAnswer(request, snapshot, counted, background()).facets();
        }
        return new SearchResult(total, hits(top), facets, next(top), snapshot.name(),
                snapshot.profile().name(), false, snapshot.basis());
    }

    /** The counts over all who may be found. */
    private Tally background() throws IOException {
        boolean compared = request.facets()
                .stream()
                .anyMatch(asked -> asked instanceof FacetRequest.Values values
                        && values.order() == FacetRequest.Order.RELATED);
        SearchRequest everyone = SearchRequest.of(new Expression.All()).withFacets(request.facets());
        return compared
                ? new FacetCount(everyone, question.selectionsAlone(), snapshot, searcher).alone().tally()
                : snapshot.catalogue().everyone();
    }

    private @Nullable Cursor next(TopDocs top) {
        return request.listing().size() > 0 && top.scoreDocs.length > end()
                ? new Cursor(snapshot.name(), Place.write((FieldDoc) top.scoreDocs[end() - 1]))
                : null;
    }

    /** Where the page ends among the best hits. */
    private int end() {
        return (int) Math.min((long) request.listing().from() + request.listing().size(), Integer.MAX_VALUE - 1);
    }

    private long total() throws IOException {
        return isEveryone() ? snapshot.candidates() : searcher.count(people);
    }

    private boolean isEveryone() {
        return question.isEveryone() && request.selections().isEmpty();
    }

    /** So many of the best hits: up to the end of the page, and one more where there is one. */
    private int wanted() {
        return Math.min(end() + 1, snapshot.reader().maxDoc());
    }

    private boolean isPassedOver() {
        return request.listing().size() == 0 || request.listing().from() >= wanted();
    }

    /**
     * The best hits.
     *
     * @param all      whether everyone is looked at and counted, though not among the best
     * @param counting then sees everyone too; null when nothing is counted
     */
    private TopDocs top(boolean all, @Nullable FacetCount counting) throws IOException {
        if (isPassedOver()) {
            return new TopDocs(new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), new ScoreDoc[0]);
        }
        FieldDoc after = request.listing().after() == null ? null : Place.read(request.listing().after().position());
        Sort order = Order.of(request, question.isRanked());
        if (isEveryone() && order == Order.BY_ID) {
            return FirstIds.of(searcher.getIndexReader(), after, wanted(), snapshot.candidates());
        }
        var best = new Gathered<>(new TopFieldCollectorManager(order, wanted(), after,
                all ? Integer.MAX_VALUE : wanted()));
        try {
            if (counting != null) {
                return (TopDocs) searcher.search(people, new MultiCollectorManager(best, counting.visits()))[0];
            }
            return searcher.search(people, best);
        } catch (ExitingReaderException e) {
            return best.soFar();
        }
    }

    private List<Hit> hits(TopDocs top) throws IOException {
        List<Hit> hits = new ArrayList<>();
        List<LeafReaderContext> leaves = snapshot.reader().leaves();
        for (int i = request.listing().from(); i < Math.min(end(), top.scoreDocs.length); i++) {
            FieldDoc found = (FieldDoc) top.scoreDocs[i];
            hits.add(hit(found, leaves.get(ReaderUtil.subIndex(found.doc, leaves))));
        }
        return hits;
    }

    private Hit hit(FieldDoc found, LeafReaderContext leaf) throws IOException {
        int doc = found.doc - leaf.docBase;
        String id = ((BytesRef) found.fields[found.fields.length - 1]).utf8ToString();
        double score = found.fields[0] instanceof Float relevance ? relevance : 0;
        if (!request.listing().snippets() || isLate()) {
            return new Hit(id, score, CardCodec.of(leaf, doc), List.of(), List.of());
        }
        HitText person = snapshot.lastShown().of(leaf, doc);
        try {
            return reasons.explained(id, score, person,
                    worth(new At(searcher.getIndexReader().leaves().get(leaf.ord), doc)));
        } catch (ExitingReaderException e) {
            return new Hit(id, score, person.card(), List.of(), List.of());
        }
    }

    /** What the clauses bring a person; their queries are made when the first is asked for. */
    private Reasons.Worth worth(At at) {
        return clause -> {
            if (points == null) {
                List<Query> queries = new ArrayList<>();
                for (Clause each : Clause.of(request.query())) {
                    queries.add(question.clause(each, request.selections()));
                }
                points = new Points(queries, searcher);
            }
            return points.of(clause, at.leaf(), at.doc());
        };
    }

    /**
     * How one person stands to the question; empty when nobody has the id.
     *
     * @throws OutOfTimeException when the deadline comes first
     */
    Optional<Explanation> explanation(String id) throws IOException {
        Optional<Explanation> whole = explained(id);
        if (isLate()) {
            throw new OutOfTimeException();
        }
        return whole;
    }

    private Optional<Explanation> explained(String id) throws IOException {
        Optional<At> there = place(id);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        At at = there.get();
        HitText hit = StoredPerson.of(at.leaf(), at.doc());
        List<Explanation.Part> parts = reasons.parts(hit, worth(at));
        Question selections = question.selectionsAlone();
        boolean selected = is(selections.people(request.selections()), at);
        boolean matches = is(people, at);
        double score = matches ? new Points(List.of(people), searcher).of(0, at.leaf(), at.doc()) : 0;
        Long rank = matches ? searcher.search(people, new Rank((float) score, id)) : null;
        return Optional.of(new Explanation(id, matches, selected, question.isRanked() ? score : 0, rank, hit.card(),
                parts));
    }

    /** The best evidence of one person for each clause; nobody else is looked at. */
    List<Why> evidence(String id) throws IOException {
        Optional<At> there = reasons.isOpen() ? Optional.empty() : place(id);
        return there.isEmpty() ? List.of() : reasons.best(StoredPerson.of(there.get().leaf(), there.get().doc()));
    }

    /** Where the question matches in the text of one person. */
    List<Mark> marks(String id) throws IOException {
        Optional<At> there = place(id);
        return there.isEmpty()
                ? List.of()
                : Marks.of(request.query(), StoredPerson.of(there.get().leaf(), there.get().doc()),
                        new Evidence(snapshot.profile(), snapshot.asOf()));
    }

    private Optional<At> place(String id) throws IOException {
        Query one = new BooleanQuery.Builder().add(new TermQuery(new Term(Scope.ID, id)), Occur.FILTER)
                .add(question.visible(), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(one, 1).scoreDocs;
        if (found.length == 0) {
            return Optional.empty();
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found[0].doc, leaves));
        return Optional.of(new At(leaf, found[0].doc - leaf.docBase));
    }

    private boolean is(Query query, At at) throws IOException {
        Scorer scorer = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(at.leaf());
        return scorer != null && scorer.iterator().advance(at.doc()) == at.doc();
    }
}
