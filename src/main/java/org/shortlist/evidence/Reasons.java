package org.shortlist.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.search.Card;
import org.shortlist.search.Explanation;
import org.shortlist.search.Hit;
import org.shortlist.search.Why;

/** Says of one person at a time what of them satisfies each clause of a question, and what it brings in points. */
public final class Reasons {

    private final List<Clause> clauses;
    private final Evidence evidence;

    public Reasons(Expression query, Evidence evidence) {
        this.evidence = evidence;
        clauses = Clause.of(query);
    }

    /** What each clause of the question, counted from 0, gives to the score of one person who satisfies it. */
    public interface Worth {
        double points(int clause) throws IOException;
    }

    /** Whether nothing is asked, so that there are none. */
    public boolean isOpen() {
        return clauses.isEmpty();
    }

    /** A hit with what of it satisfied which clause, and the text around it. */
    public Hit explained(String id, double score, HitText hit, Worth worth) throws IOException {
        List<Why> why = new ArrayList<>();
        List<Snippets.Shown> marks = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            List<Evidence.Found> found = evidence.of(clauses.get(i).expression(), hit);
            if (found != null && !found.isEmpty()) {
                why.add(why(clauses.get(i), found.getFirst(), hit.card(), score == 0 ? 0 : worth.points(i)));
                int clause = i;
                found.forEach(one -> one.marks().forEach(mark -> marks.add(new Snippets.Shown(mark, clause))));
            }
        }
        return new Hit(id, score, hit.card(), why, new Snippets(hit, marks).best());
    }

    /** The best evidence for each clause that is satisfied, without points. */
    public List<Why> best(HitText hit) throws IOException {
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
    public List<Explanation.Part> parts(HitText hit, Worth worth) throws IOException {
        List<Explanation.Part> parts = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            parts.add(part(i, hit, worth));
        }
        return parts;
    }

    private Explanation.Part part(int clause, HitText hit, Worth worth) throws IOException {
        List<Evidence.Found> found = evidence.of(clauses.get(clause).expression(), hit);
        List<Why> all = new ArrayList<>();
        for (Evidence.Found one : found == null ? List.<Evidence.Found>of() : found) {
            Why why = why(clauses.get(clause), one, hit.card(), 0);
            if (!all.contains(why)) {
                all.add(why);
            }
        }
        return new Explanation.Part(clauses.get(clause).id(), found != null, found == null ? 0 : worth.points(clause),
                all);
    }

    private static Why why(Clause clause, Evidence.Found best, Card card, double points) {
        boolean sameJob = clause.position().isPresent() && best.job() != null;
        String label = sameJob ? Evidence.job(card.jobs().get(best.job())) : best.label();
        return new Why(clause.id(), best.field(), best.job(), best.id(), label, best.via(), points);
    }
}
