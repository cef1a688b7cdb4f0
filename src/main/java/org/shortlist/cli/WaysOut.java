package org.shortlist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shortlist.query.QueryParser;
import org.shortlist.query.Reading;
import org.shortlist.search.CandidateIndex;
import org.shortlist.search.Corrections;
import org.shortlist.search.Prices;
import org.shortlist.search.SearchRequest;

/** What a question that finds nobody could be instead: counted in the index, none of it guessed. */
final class WaysOut {

    private WaysOut() {}

    /** A sentence each: without which conditions somebody is found, and with which word in another's place. */
    static List<String> of(SearchRequest request, Reading reading, CandidateIndex index, QueryParser parser)
            throws IOException {
        Map<String, String> clauses = reading.clauses()
                .stream()
                .collect(Collectors.toMap(Reading.ReadClause::id, Reading.ReadClause::text));
        List<String> ways = new ArrayList<>();
        for (Prices.Way way : Prices.out(request, index)) {
            ways.add(Terminal.count(way.total(), "candidate") + " without " + way.without()
                    .stream()
                    .map(clause -> clauses.getOrDefault(clause, clause))
                    .collect(Collectors.joining(", ")));
        }
        for (Corrections.Correction other : Corrections.of(request, index)) {
            ways.add(Terminal.count(other.total(), "candidate") + " with " + other.instead() + " instead of "
                    + other.word() + ": " + parser.print(other.question()));
        }
        return ways;
    }
}
