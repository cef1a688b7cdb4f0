package org.shortlist.http;

import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.shortlist.query.Expression;
import org.shortlist.query.Hierarchy;
import org.shortlist.query.QueryParser;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Likeness;
import org.shortlist.search.Projection;
import org.shortlist.store.CandidateStore;
import org.shortlist.store.Kept;

/** Makes a question of people who are kept: who is like them? */
public final class Alike {

    private final CandidateStore store;
    private final CandidateIndex index;
    private final QueryParser parser;
    private final Hierarchy hierarchy;

    public Alike(CandidateStore store, CandidateIndex index, QueryParser parser, Hierarchy hierarchy) {
        this.store = store;
        this.index = index;
        this.parser = parser;
        this.hierarchy = hierarchy;
    }

    /** A question in the recruiter's language, and what it says. */
    public record Made(String query, String sentence) {}

    /**
     * The question who is like some and unlike others.
     *
     * @throws Refusal when one of them is not there
     */
    public Made of(List<String> like, List<String> unlike) throws IOException {
        Expression question = Likeness.of(index, projections(like), projections(unlike));
        String text = parser.print(question);
        return new Made(text, parser.read(text).sentence());
    }

    private List<Projection> projections(List<String> ids) throws IOException {
        YearMonth known = index.state().asOf();
        List<Projection> projections = new ArrayList<>();
        for (String id : ids) {
            Kept kept = store.find(id)
                    .orElseThrow(() -> Refusal.of(Problem.Kind.NO_SUCH_CANDIDATE, "There is no candidate " + id));
            YearMonth asOf = known != null
                    ? known
                    : YearMonth.from(kept.candidate().updated().atZone(ZoneOffset.UTC));
            projections.add(Projection.of(kept.candidate(), asOf, hierarchy));
        }
        return projections;
    }
}
