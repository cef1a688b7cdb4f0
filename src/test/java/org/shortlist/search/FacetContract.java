package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.overlaps;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.search.Facet.State;
import org.shortlist.search.FacetRequest.Order;
import org.shortlist.search.Selection.Mode;

/** What is counted, and how selections change it. */
public interface FacetContract {

    CandidateIndex create(Path dir) throws IOException;

    private Indexed team(Path dir) throws IOException {
        return Indexed.of(create(dir),
                person("Ada").livesIn("Paris").knows("Java", "Kafka").job("Engineer", "Acme", "2016-01", "2025-12", ""),
                person("Bo").livesIn("Paris").knows("Java").job("Engineer", "Bolt", "2023-01", "2025-12", ""),
                person("Cy").livesIn("Oslo").knows("Kafka", "Scala").job("Architect", "Acme", "2010-01", "2025-12", ""),
                person("Di").livesIn("Rome"));
    }

    private static SearchRequest all(Selection... selections) {
        return SearchRequest.of(everyone()).withSelections(List.of(selections));
    }

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
        try (Indexed index = team(dir)) {
            SearchRequest java = SearchRequest.of(word(Field.SKILL, "java"));
            assertThat(index.counts(java, Field.SKILL)).isEqualTo(Map.of("java", 2L, "kafka", 1L));
            assertThat(index.facet(java, Field.EMPLOYER).missing()).isZero();
        }
    }

    @Test
    default void thoseWithoutAValueAreMissing(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            Facet employer = index.facet(all(), Field.EMPLOYER);
            assertThat(employer.missing()).isEqualTo(1);
            assertThat(employer.totalValues()).isEqualTo(2);
            assertThat(index.facet(all(), Field.DEGREE))
                    .isEqualTo(new Facet(Field.DEGREE, Mode.ANY, 0, 0, 4, List.of()));
        }
    }

    @Test
    default void valuesComeByCountThenLabel(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
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
        try (Indexed index = team(dir)) {
            Facet city = index.index().search(all().withFacets(List.of(Field.CITY), 1)).facets().getFirst();
            assertThat(city.values()).extracting(Facet.Value::id).containsExactly("paris");
            assertThat(city.totalValues()).isEqualTo(3);
            assertThat(city.other()).isEqualTo(2);
        }
    }

    @Test
    default void allValuesCanBeReadPieceByPiece(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
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
        try (Indexed index = team(dir)) {
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
        try (Indexed index = team(dir)) {
            List<NumberRange> halves = List.of(new NumberRange(10, null), new NumberRange(null, 9));
            Facet years = index.facet(all(), new FacetRequest.Buckets(Field.YEARS, halves));
            assertThat(years.values()).extracting(Facet.Value::id).containsExactly("10..", "..9");
            assertThat(years.values()).extracting(Facet.Value::count).containsExactly(2L, 2L);
        }
    }

    @Test
    default void facetsComeInTheOrderAsked(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            List<Field> asked = List.of(Field.YEARS, Field.CITY, Field.SKILL);
            assertThat(index.index().search(all().withFacets(asked, 5)).facets()).extracting(Facet::field)
                    .isEqualTo(asked);
        }
    }

    @Test
    default void anyOfTheSelectedCitiesWillDoAndTheOthersAreStillCounted(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest request = all(Selection.of(Field.CITY, "paris", "oslo"));
            assertThat(index.total(request)).isEqualTo(3);
            assertThat(index.counts(request, Field.CITY)).isEqualTo(Map.of("paris", 2L, "oslo", 1L, "rome", 1L));
            assertThat(index.facet(request, Field.CITY).values()).extracting(Facet.Value::state)
                    .containsExactly(State.INCLUDED, State.INCLUDED, State.OFF);
            assertThat(index.counts(request, Field.EMPLOYER)).isEqualTo(Map.of("acme", 2L, "bolt", 1L));
        }
    }

    @Test
    default void allOfTheSelectedSkillsAreNeededAndCountsAreOfThoseWhoHaveThem(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest request = all(Selection.of(Field.SKILL, "kafka"));
            assertThat(index.total(request)).isEqualTo(2);
            assertThat(index.counts(request, Field.SKILL)).isEqualTo(Map.of("kafka", 2L, "java", 1L, "scala", 1L));
            SearchRequest both = all(Selection.of(Field.SKILL, "kafka", "java"));
            assertThat(index.names(both)).containsExactly("Ada");
            assertThat(index.counts(both, Field.SKILL)).isEqualTo(Map.of("kafka", 1L, "java", 1L));
        }
    }

    @Test
    default void modeCanBeTurnedRound(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest any = all(new Selection(Field.SKILL, Mode.ANY, List.of("java", "scala"), List.of()));
            assertThat(index.total(any)).isEqualTo(3);
            assertThat(index.counts(any, Field.SKILL)).isEqualTo(Map.of("java", 2L, "kafka", 2L, "scala", 1L));
            SearchRequest all = all(new Selection(Field.CITY, Mode.ALL, List.of("paris", "oslo"), List.of()));
            assertThat(index.total(all)).isZero();
            assertThat(index.facet(all, Field.CITY).mode()).isEqualTo(Mode.ALL);
        }
    }

    @Test
    default void excludedValueIsListedWithWhatWouldComeBack(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest request = all(new Selection(Field.CITY, Mode.ANY, List.of(), List.of("paris")));
            assertThat(index.total(request)).isEqualTo(2);
            assertThat(index.counts(request, Field.CITY)).isEqualTo(Map.of("paris", 2L, "oslo", 1L, "rome", 1L));
            assertThat(index.facet(request, Field.CITY).values().getFirst().state()).isEqualTo(State.EXCLUDED);
            assertThat(index.counts(request, Field.SKILL)).isEqualTo(Map.of("kafka", 1L, "scala", 1L));
        }
    }

    @Test
    default void exclusionsStayOnWhenAFacetsOwnSelectionIsTakenOff(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest request = all(new Selection(Field.SKILL, Mode.ANY, List.of("kafka"), List.of("scala")));
            assertThat(index.names(request)).containsExactly("Ada");
            assertThat(index.counts(request, Field.SKILL)).isEqualTo(Map.of("java", 2L, "kafka", 1L, "scala", 1L));
            assertThat(index.facet(request, Field.SKILL).missing()).as("Di").isEqualTo(1);
        }
    }

    @Test
    default void everyCountIsWhatSelectingTheValueFinds(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            Selection chosen = Selection.of(Field.EMPLOYER, "acme");
            for (Field field : List.of(Field.CITY, Field.TITLE, Field.YEARS, Field.SKILL)) {
                for (Facet.Value value : index.facet(all(chosen), field).values()) {
                    assertThat(index.total(all(chosen, Selection.of(field, value.id())))).as(field + " " + value)
                            .isEqualTo(value.count());
                }
            }
        }
    }

    @Test
    default void selectedValuesNeverVanish(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest request = SearchRequest.of(word("nothing"))
                    .withSelections(List.of(new Selection(Field.CITY, Mode.ANY, List.of("rome", "atlantis"),
                            List.of("oslo"))))
                    .withFacets(List.of(Field.CITY), 0);
            List<Facet.Value> values = index.index().search(request).facets().getFirst().values();
            assertThat(values).extracting(Facet.Value::label).containsExactly("Oslo", "Rome", "atlantis");
            assertThat(values).extracting(Facet.Value::count).containsOnly(0L);
            assertThat(values.getLast())
                    .isEqualTo(new Facet.Value("atlantis", "atlantis", 0, State.INCLUDED, List.of(), null));
        }
    }

    @Test
    default void selectedValuesFollowTheFirst(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest request = all(Selection.of(Field.CITY, "rome")).withFacets(List.of(Field.CITY), 1);
            assertThat(index.index().search(request).facets().getFirst().values()).extracting(Facet.Value::id)
                    .containsExactly("paris", "rome");
        }
    }

    @Test
    default void yearsComeInBucketsThatAddUp(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            Facet years = index.facet(all(), Field.YEARS);
            assertThat(years.values()).extracting(Facet.Value::id)
                    .containsExactly("0..1", "2..4", "5..9", "10..14", "15..19", "20..");
            assertThat(years.values()).extracting(Facet.Value::count).containsExactly(1L, 1L, 0L, 1L, 1L, 0L);
            assertThat(years.missing()).isZero();
            assertThat(years.values().get(1).label()).isEqualTo("2–4 years");
        }
    }

    @Test
    default void rangeOfYearsThatIsNoBucketFollowsThem(@TempDir Path dir) throws IOException {
        try (Indexed index = team(dir)) {
            SearchRequest request = all(Selection.of(Field.YEARS, "3..12"));
            assertThat(index.names(request)).containsExactlyInAnyOrder("Ada", "Bo");
            Facet years = index.facet(request, Field.YEARS);
            assertThat(years.totalValues()).isEqualTo(4);
            assertThat(years.values().getLast())
                    .isEqualTo(new Facet.Value("3..12", "3–12 years", 2, State.INCLUDED, List.of(), null));
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

    @Test
    default void onlyTheMatchingJobsAreCountedUnderASameJobClause(@TempDir Path dir) throws IOException {
        try (Indexed index = career(dir)) {
            SearchRequest acme = SearchRequest.of(job(word(Field.EMPLOYER, "acme")));
            assertThat(index.counts(acme, Field.TITLE)).isEqualTo(Map.of("engineer", 1L, "cook", 1L));
            assertThat(index.counts(acme, Field.SKILL)).as("nor what is only stated").isEqualTo(Map.of("java", 1L));
            assertThat(index.facet(acme, Field.SKILL).missing()).isEqualTo(1);
            assertThat(index.counts(acme, Field.CITY)).as("of the person").isEqualTo(Map.of("paris", 1L, "oslo", 1L));
            SearchRequest weighted = SearchRequest.of(new Expression.Weighted(acme.query(), 3));
            assertThat(index.counts(weighted, Field.TITLE)).as("however much it counts")
                    .isEqualTo(Map.of("engineer", 1L, "cook", 1L));
            SearchRequest any = acme.withJobs(SearchRequest.Jobs.ANY);
            assertThat(index.counts(any, Field.TITLE)).isEqualTo(Map.of("engineer", 2L, "cook", 2L));
            assertThat(index.counts(any, Field.SKILL)).isEqualTo(Map.of("java", 1L, "soup", 2L, "scala", 1L));
        }
    }

    private Indexed career(Path dir) throws IOException {
        return Indexed.of(create(dir),
                person("Ada").livesIn("Paris")
                        .knows("Scala")
                        .job("Engineer", "Acme", "2019", "2021", "")
                        .using("Java")
                        .job("Cook", "Bolt", "2015", "2017", "")
                        .using("Soup"),
                person("Bo").livesIn("Oslo")
                        .job("Cook", "Acme", "2019", "2021", "")
                        .job("Engineer", "Bolt", "2015", "2017", "")
                        .using("Soup"));
    }

    @Test
    default void selectionGoesInsideTheSameJob(@TempDir Path dir) throws IOException {
        try (Indexed index = career(dir)) {
            SearchRequest acme = SearchRequest.of(both(job(word(Field.EMPLOYER, "acme")), not(word("nothing"))));
            SearchRequest engineer = acme.withSelections(List.of(Selection.of(Field.TITLE, "engineer")));
            assertThat(index.names(engineer)).containsExactly("Ada");
            assertThat(index.counts(engineer, Field.TITLE)).isEqualTo(Map.of("engineer", 1L, "cook", 1L));
            assertThat(index.counts(engineer, Field.SKILL)).isEqualTo(Map.of("java", 1L));
            assertThat(index.names(engineer.withJobs(SearchRequest.Jobs.ANY))).containsExactlyInAnyOrder("Ada", "Bo");
            SearchRequest noCook = acme.withSelections(
                    List.of(new Selection(Field.TITLE, Mode.ANY, List.of(), List.of("cook"))));
            assertThat(index.names(noCook)).as("her other job may be").containsExactly("Ada");
            assertThat(index.counts(noCook, Field.TITLE)).isEqualTo(Map.of("engineer", 1L, "cook", 1L));
        }
    }

    @Test
    default void whoWouldComeBackForTwoJobsComesBackOnce(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Cook", "Acme", "2019", "2021", "").job("Cook", "Acme", "2015", "2017", ""))) {
            SearchRequest noCook = SearchRequest.of(job(word(Field.EMPLOYER, "acme")))
                    .withSelections(List.of(new Selection(Field.TITLE, Mode.ANY, List.of(), List.of("cook"))));
            assertThat(index.names(noCook)).isEmpty();
            assertThat(index.counts(noCook, Field.TITLE)).isEqualTo(Map.of("cook", 1L));
        }
    }

    @Test
    default void twoSameJobClausesOrANegatedOneLeaveCountsToAnyJob(@TempDir Path dir) throws IOException {
        try (Indexed index = career(dir)) {
            SearchRequest two = SearchRequest.of(both(job(word(Field.EMPLOYER, "acme")), job(overlaps("2015-01", ""))));
            assertThat(index.counts(two, Field.TITLE)).isEqualTo(Map.of("engineer", 2L, "cook", 2L));
            SearchRequest negated = SearchRequest.of(not(job(word(Field.EMPLOYER, "nobody"))));
            assertThat(index.counts(negated, Field.TITLE)).isEqualTo(Map.of("engineer", 2L, "cook", 2L));
        }
    }
}
