package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;
import static org.shortlist.search.Team.all;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.search.Facet.State;
import org.shortlist.search.FacetRequest.Order;
import org.shortlist.search.Selection.Mode;

/** What is counted, and in which order it comes. */
public interface FacetContract {

    CandidateIndex create(Path dir) throws IOException;

    @Test
    default void peopleAreCountedNotJobs(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Engineer", "Acme", null, null, "")
                        .job("Engineer", "Acme", null, null, "")
                        .using("Java")
                        .knows("Java"))) {
            assertThat(index.counts(all(), Field.EMPLOYER)).isEqualTo(Map.of("acme", 1L));
            assertThat(index.counts(all(), Field.TITLE)).isEqualTo(Map.of("engineer", 1L));
            assertThat(index.counts(all(), Field.SKILL)).isEqualTo(Map.of("java", 1L));
        }
    }

    @Test
    default void onlyThoseWhoMatchAreCounted(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            SearchRequest java = SearchRequest.of(word(Field.SKILL, "java"));
            assertThat(index.counts(java, Field.SKILL)).isEqualTo(Map.of("java", 2L, "kafka", 1L));
            assertThat(index.facet(java, Field.EMPLOYER).missing()).isZero();
        }
    }

    @Test
    default void thoseWithoutAValueAreMissing(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            Facet employer = index.facet(all(), Field.EMPLOYER);
            assertThat(employer.missing()).isEqualTo(1);
            assertThat(employer.totalValues()).isEqualTo(2);
            assertThat(index.facet(all(), Field.DEGREE))
                    .isEqualTo(new Facet(Field.DEGREE, Mode.ANY, 0, 0, 4, List.of()));
        }
    }

    @Test
    default void valuesComeByCountThenLabel(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            assertThat(index.facet(all(), Field.SKILL).values()).extracting(Facet.Value::label)
                    .containsExactly("Java",
                            "Kafka", "Scala");
            assertThat(index.facet(all(), Field.CITY).values()).extracting(Facet.Value::label)
                    .containsExactly("Paris",
                            "Oslo", "Rome");
        }
    }

    @Test
    default void noMoreValuesComeThanAskedButAllAreToldOf(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            Facet city = index.index().search(all().withFacets(List.of(Field.CITY), 1)).facets().getFirst();
            assertThat(city.values()).extracting(Facet.Value::id).containsExactly("paris");
            assertThat(city.totalValues()).isEqualTo(3);
            assertThat(city.other()).isEqualTo(2);
        }
    }

    @Test
    default void allValuesCanBeReadPieceByPiece(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            List<String> read = new ArrayList<>();
            for (int from = 0; from < 4; from += 2) {
                FacetRequest piece = new FacetRequest.Values(Field.CITY, Order.LABEL, from, 2, "", null);
                index.facet(all(Selection.of(Field.CITY, "rome")), piece).values().forEach(v -> read.add(v.label()));
            }
            assertThat(read).as("what is ticked comes where it stands")
                    .containsExactly("Oslo", "Paris", "Rome", "Rome");
        }
    }

    @Test
    default void valuesAreCompletedByAnyOfTheirWritingsUnderTheQuestion(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").knows("Apache Kafka -> Kafka", "Java"),
                person("Bo").knows("Kafka", "Kanban"), person("Cy").knows("Kabuki"))) {
            SearchRequest java = SearchRequest.of(word(Field.SKILL, "java"));
            FacetRequest apache = new FacetRequest.Values(Field.SKILL, Order.COUNT, 0, 10, "apa", null);
            assertThat(index.facet(java, apache).values()).extracting(Facet.Value::id).containsExactly("kafka");
            FacetRequest ka = new FacetRequest.Values(Field.SKILL, Order.COUNT, 0, 10, "ká", null);
            assertThat(index.facet(all(), ka).values()).extracting(Facet.Value::id)
                    .containsExactly("kafka", "kabuki", "kanban");
            assertThat(index.facet(java, ka).totalValues()).isEqualTo(1);
        }
    }

    @Test
    default void valuesCanBeRestrictedToSome(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            FacetRequest some = new FacetRequest.Values(Field.SKILL, Order.COUNT, 0, 10, "", Set.of("kafka", "soup"));
            Facet skills = index.facet(all(Selection.of(Field.SKILL, "java")), some);
            assertThat(skills.values()).extracting(Facet.Value::id)
                    .as("not java, ticked or not")
                    .containsExactly("kafka");
            assertThat(skills.totalValues()).isEqualTo(1);
        }
    }

    @Test
    default void typicalValuesComeMostTypicalFirstAndNoAccidents(@TempDir Path dir) throws IOException {
        List<Candidates> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean data = i < 10;
            people.add(person("P" + i).job(data ? "Data Engineer" : "Cook", "Acme", null, null, "")
                    .knows("Email", data ? "Kafka" : "Soup", data && i < 2 ? "Cobol" : "Excel"));
        }
        try (Indexed index = Indexed.of(create(dir), people.toArray(Candidates[]::new))) {
            FacetRequest typical = new FacetRequest.Values(Field.SKILL, Order.RELATED, 0, 10, "", null);
            Facet skills = index.facet(SearchRequest.of(word(Field.TITLE, "engineer")), typical);
            assertThat(skills.values()).extracting(Facet.Value::id).containsExactly("kafka");
            assertThat(skills.values().getFirst().related()).isEqualTo(Relatedness.of(10, 10, 10, 40));
        }
    }

    @Test
    default void rangesThatAreAskedForComeInTheirOrder(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            List<NumberRange> halves = List.of(new NumberRange(10, null), new NumberRange(null, 9));
            Facet years = index.facet(all(), new FacetRequest.Buckets(Field.YEARS, halves));
            assertThat(years.values()).extracting(Facet.Value::id).containsExactly("10..", "..9");
            assertThat(years.values()).extracting(Facet.Value::count).containsExactly(2L, 2L);
        }
    }

    @Test
    default void facetsComeInTheOrderAsked(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            List<Field> asked = List.of(Field.YEARS, Field.CITY, Field.SKILL);
            assertThat(index.index().search(all().withFacets(asked, 5)).facets()).extracting(Facet::field)
                    .isEqualTo(asked);
        }
    }

    @Test
    default void yearsComeInBucketsThatAddUp(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            Facet years = index.facet(all(), Field.YEARS);
            assertThat(years.values()).extracting(Facet.Value::id)
                    .containsExactly("0..1", "2..4", "5..9", "10..14", "15..19", "20..");
            assertThat(years.values()).extracting(Facet.Value::count).containsExactly(1L, 1L, 0L, 1L, 1L, 0L);
            assertThat(years.missing()).isZero();
            assertThat(years.values().get(1).label()).isEqualTo("2–4 years");
        }
    }

    @Test
    default void highestDegreeIsCounted(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").studied("MIT", "BSc", DegreeLevel.BACHELOR)
                .studied("ETH", "PhD", DegreeLevel.DOCTORATE))) {
            assertThat(index.counts(all(), Field.DEGREE)).isEqualTo(Map.of("doctorate", 1L));
            assertThat(index.counts(all(), Field.SCHOOL)).isEqualTo(Map.of("mit", 1L, "eth", 1L));
        }
    }

    @Test
    default void oneLabelStandsForAllWritings(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").knows("k8s -> kubernetes"),
                person("Bo").knows("KUBERNETES"), person("Cy").knows("Kubernetes"))) {
            assertThat(index.facet(all(), Field.SKILL).values()).containsExactly(new Facet.Value("kubernetes",
                    "Kubernetes", 3, State.OFF, List.of("KUBERNETES", "Kubernetes", "k8s"), null));
            assertThat(index.facet(SearchRequest.of(word(Field.NAME, "ada")), Field.SKILL).values().getFirst().raw())
                    .as("writings of the whole index")
                    .hasSize(3);
        }
    }
}
