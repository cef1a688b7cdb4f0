package org.shortlist.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Clause;
import org.shortlist.search.Card;
import org.shortlist.search.Explanation;
import org.shortlist.search.Hit;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.Why;

/** Says of one person at a time what of them satisfies each clause of a question, and what it brings in points. */
final class Reasons {

    private final SearchRequest request;
    private final Question question;
    private final IndexSearcher searcher;
    private final List<Clause> clauses;
    private final Evidence evidence;
    private @Nullable Points points;

    Reasons(SearchRequest request, Question question, IndexSearcher searcher, Evidence evidence) {
        this.request = request;
        this.question = question;
        this.searcher = searcher;
        this.evidence = evidence;
        clauses = Clause.of(request.query());
    }

    /** A document of a segment. */
    record At(LeafReaderContext leaf, int doc) {}

    /** Whether nothing is asked, so that there are none. */
    boolean isOpen() {
        return clauses.isEmpty();
    }

    /** A hit with what of it satisfied which clause, and the text around it. */
    Hit explained(String id, double score, HitText hit, At at) throws IOException {
        List<Why> why = new ArrayList<>();
        List<Snippets.Shown> marks = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            List<Evidence.Found> found = evidence.of(clauses.get(i).expression(), hit);
            if (found != null && !found.isEmpty()) {
                why.add(why(clauses.get(i), found.getFirst(), hit.card(), score == 0 ? 0 : points(i, at)));
                int clause = i;
                found.forEach(one -> one.marks().forEach(mark -> marks.add(new Snippets.Shown(mark, clause))));
            }
        }
        return new Hit(id, score, hit.card(), why, new Snippets(hit, marks).best());
    }

    /** The best evidence for each clause that is satisfied, without points. */
    List<Why> best(HitText hit) throws IOException {
        List<Why> why = new ArrayList<>();
        for (Clause clause : clauses) {
            List<Evidence.Found> found = evidence.of(clause.expression(), hit);
            if (found != null && !found.isEmpty()) {
                why.add(why(clause, found.getFirst(), hit.card(), 0));
            }
        }
        return why;
    }

    /** Every clause with all the evidence for it. */
    List<Explanation.Part> parts(HitText hit, At at) throws IOException {
        List<Explanation.Part> parts = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            parts.add(part(i, hit, at));
        }
        return parts;
    }

    private Explanation.Part part(int clause, HitText hit, At at) throws IOException {
        List<Evidence.Found> found = evidence.of(clauses.get(clause).expression(), hit);
        List<Why> all = new ArrayList<>();
        for (Evidence.Found one : found == null ? List.<Evidence.Found>of() : found) {
            Why why = why(clauses.get(clause), one, hit.card(), 0);
            if (!all.contains(why)) {
                all.add(why);
            }
        }
        return new Explanation.Part(clauses.get(clause).id(), found != null, found == null ? 0 : points(clause, at),
                all);
    }

    private double points(int clause, At at) throws IOException {
        if (points == null) {
            List<Query> queries = new ArrayList<>();
            for (Clause each : clauses) {
                queries.add(question.clause(each, request.selections()));
            }
            points = new Points(queries, searcher);
        }
        return points.of(clause, at.leaf, at.doc);
    }

    private static Why why(Clause clause, Evidence.Found best, Card card, double points) {
        boolean sameJob = clause.position().isPresent() && best.job() != null;
        String label = sameJob ? Evidence.job(card.jobs().get(best.job())) : best.label();
        return new Why(clause.id(), best.field(), best.job(), best.id(), label, best.via(), points);
    }
}
