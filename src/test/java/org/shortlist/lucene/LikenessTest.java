package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.ConceptResolver;
import org.shortlist.query.Expression;
import org.shortlist.search.Candidates;
import org.shortlist.search.Indexed;
import org.shortlist.search.Likeness;
import org.shortlist.search.Projection;
import org.shortlist.search.SearchRequest;

/** A question made of people finds people of their kind. */
class LikenessTest {

    @TempDir
    Path folder;

    private static final Candidates SEED = person("Seed").job("Data Engineer", "Acme", "2016-01", "now", "")
            .using("Kafka", "Spark")
            .knows("Email");

    private Indexed town() throws IOException {
        List<Candidates> people = new ArrayList<>(List.of(SEED));
        for (int i = 0; i < 12; i++) {
            people.add(person("Data " + i).job("Data Engineer", "Bolt", "2018-01", "now", "")
                    .using(i % 2 == 0 ? "Kafka" : "Spark")
                    .knows("Email"));
            people.add(person("Cook " + i).job("Cook", "Diner", "2018-01", "now", "").using("Soup").knows("Email"));
            people.add(
                    person("Clerk " + i).job("Clerk", "Office", "2018-01", "now", "").using("Typing").knows("Email"));
        }
        people.add(person("Twin").job("Data Engineer", "Acme", "2015-01", "now", "").using("Kafka", "Spark"));
        return Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), people.toArray(Candidates[]::new));
    }

    private static Projection projection(Candidates person) {
        return Projection.of(person.candidate(), Candidates.AS_OF,
                new ConceptResolver(LuceneIndexTest.VOCABULARY).hierarchy());
    }

    @Test
    void thoseOfTheSameKindComeFirstAndTheOnesGivenNotAtAll() throws IOException {
        try (Indexed index = town()) {
            Expression alike = Likeness.of(index.index(), List.of(projection(SEED)), List.of());
            List<String> found = index.names(SearchRequest.of(alike).withPage(0, 14));
            assertThat(found.getFirst()).isEqualTo("Twin");
            assertThat(found.subList(1, 13)).allMatch(name -> name.startsWith("Data"));
            assertThat(found).doesNotContain("Seed");
        }
    }

    @Test
    void whatTheOthersHaveDoesNotCount() throws IOException {
        Candidates spark = person("No").job("Cook", "Diner", "2016-01", "now", "").using("Spark");
        try (Indexed index = town()) {
            Expression alike = Likeness.of(index.index(), List.of(projection(SEED)), List.of(projection(spark)));
            assertThat(alike.toString()).contains("kafka").doesNotContain("spark");
        }
    }

    @Test
    void ofAnEmptyResumeNothingCanBeAsked() throws IOException {
        try (Indexed index = town()) {
            assertThat(Likeness.of(index.index(), List.of(projection(person("Empty"))), List.of()))
                    .isEqualTo(new Expression.All());
        }
    }
}
