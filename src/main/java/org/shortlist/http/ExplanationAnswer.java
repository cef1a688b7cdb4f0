package org.shortlist.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shortlist.query.Reading;
import org.shortlist.search.Explanation;

/**
 * How one candidate stands to a question, as it goes over the wire.
 *
 * @param rank  from 1; absent when the candidate is not found
 * @param parts one for each clause, with its own words
 */
public record ExplanationAnswer(String id, boolean matches, boolean selected, double score, @Nullable Long rank,
        @Nullable String name, String sentence, List<Part> parts) {

    /** A clause: whether it holds, what it gave, and all that satisfies it, the best first. */
    public record Part(String clause, String text, String sentence, boolean holds, double points,
            List<SearchAnswer.Reason> evidence) {}

    /** Puts the words of the question and the engine's findings together. */
    public static ExplanationAnswer of(SearchParameters.Asked asked, Explanation found) {
        List<Reading.ReadClause> clauses = asked.reading().clauses();
        WireNames names = new WireNames(asked.own());
        List<Part> parts = found.parts()
                .stream()
                .map(part -> part(part, clause(clauses, part.clause()), found, names))
                .toList();
        return new ExplanationAnswer(found.id(), found.matches(), found.selected(), found.score(), found.rank(),
                found.card().name(), asked.reading().sentence(), parts);
    }

    private static Reading.ReadClause clause(List<Reading.ReadClause> clauses, String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst().orElseThrow();
    }

    private static Part part(Explanation.Part part, Reading.ReadClause clause, Explanation found,
            WireNames names) {
        return new Part(part.clause(), clause.text(), clause.sentence(), part.holds(), part.points(),
                part.evidence().stream().map(why -> SearchAnswer.reason(why, found.card(), names)).toList());
    }
}
