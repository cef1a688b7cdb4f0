package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shortlist.query.Clause;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;

/** What clauses cost is what asking without them finds. */
class PricesTest {

    private static Indexed town() throws IOException {
        return Indexed.of(new ScanningIndex(new ScannedDisk()), person("Ada").knows("Java", "Kafka").livesIn("Oslo"),
                person("Bo").knows("Java").livesIn("Oslo"), person("Cy").knows("Kafka").livesIn("Rome"),
                person("Di").knows("Java", "Soup").livesIn("Rome"));
    }

    @Test
    void eachClauseIsPricedByTheQuestionWithoutIt() throws IOException {
        try (Indexed index = town()) {
            Expression asked = both(both(has(Field.SKILL, "java"), has(Field.SKILL, "kafka")), not(word("soup")));
            assertThat(Prices.of(SearchRequest.of(asked), index.index()))
                    .containsExactly(new Prices.Price("c1", 2), new Prices.Price("c2", 2), new Prices.Price("c3", 1));
        }
    }

    @Test
    void selectionsStayOn() throws IOException {
        try (Indexed index = town()) {
            SearchRequest oslo = SearchRequest.of(both(has(Field.SKILL, "java"), has(Field.SKILL, "kafka")))
                    .withSelections(List.of(Selection.of(Field.CITY, "oslo")));
            assertThat(Prices.of(oslo, index.index())).containsExactly(new Prices.Price("c1", 1),
                    new Prices.Price("c2", 2));
        }
    }

    @Test
    void waysOutAreAllTheSmallestSetsOfClausesThatLetSomebodyIn() throws IOException {
        List<Expression> parts = List.of(has(Field.SKILL, "java"), has(Field.SKILL, "kafka"), has(Field.SKILL, "soup"),
                has(Field.CITY, "oslo"), has(Field.CITY, "rome"));
        try (Indexed index = town()) {
            SearchRequest asked = SearchRequest.of(Expression.and(parts));
            List<Prices.Way> ways = Prices.out(asked, index.index());
            assertThat(ways).containsExactlyInAnyOrderElementsOf(smallest(parts, index));
            assertThat(ways).isSortedAccordingTo((a, b) -> Long.compare(b.total(), a.total()));
        }
    }

    @Test
    void whereTheSelectionsAloneLeaveNobodyNoClauseHelps() throws IOException {
        try (Indexed index = town()) {
            SearchRequest nowhere = SearchRequest.of(has(Field.SKILL, "java"))
                    .withSelections(List.of(Selection.of(Field.CITY, "atlantis")));
            assertThat(Prices.out(nowhere, index.index())).isEmpty();
        }
    }

    /** Tries every set of clauses. */
    private static List<Prices.Way> smallest(List<Expression> parts, Indexed index) throws IOException {
        List<Prices.Way> ways = new ArrayList<>();
        List<Clause> clauses = Clause.of(Expression.and(parts));
        for (int size = 1; ways.isEmpty(); size++) {
            for (int set = 0; set < 1 << parts.size(); set++) {
                int chosen = set;
                List<Clause> kept = IntStream.range(0, clauses.size())
                        .filter(i -> (chosen & 1 << i) == 0)
                        .mapToObj(clauses::get)
                        .toList();
                long total = index
                        .total(SearchRequest.of(Expression.and(kept.stream().map(Clause::expression).toList())));
                if (Integer.bitCount(set) == size && total > 0) {
                    List<String> without = clauses.stream()
                            .filter(clause -> !kept.contains(clause))
                            .map(Clause::id)
                            .toList();
                    ways.add(new Prices.Way(without, total));
                }
            }
        }
        return ways;
    }
}
