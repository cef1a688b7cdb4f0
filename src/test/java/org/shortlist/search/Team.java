package org.shortlist.search;

import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.util.List;

/** Four people, to be counted and selected from. */
final class Team {

    private Team() {}

    static Indexed of(CandidateIndex index) throws IOException {
        return Indexed.of(index,
                person("Ada").livesIn("Paris").knows("Java", "Kafka").job("Engineer", "Acme", "2016-01", "2025-12", ""),
                person("Bo").livesIn("Paris").knows("Java").job("Engineer", "Bolt", "2023-01", "2025-12", ""),
                person("Cy").livesIn("Oslo").knows("Kafka", "Scala").job("Architect", "Acme", "2010-01", "2025-12", ""),
                person("Di").livesIn("Rome"));
    }

    /** Everyone who is left by these. */
    static SearchRequest all(Selection... selections) {
        return SearchRequest.of(everyone()).withSelections(List.of(selections));
    }
}
