package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Team.all;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Field;
import org.shortlist.search.Facet.State;
import org.shortlist.search.Selection.Mode;

/** How selections change who is found and what is counted. */
public interface SelectionContract {

    CandidateIndex create(Path dir) throws IOException;

    @Test
    default void anyOfTheSelectedCitiesWillDoAndTheOthersAreStillCounted(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
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
        try (Indexed index = Team.of(create(dir))) {
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
        try (Indexed index = Team.of(create(dir))) {
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
        try (Indexed index = Team.of(create(dir))) {
            SearchRequest request = all(new Selection(Field.CITY, Mode.ANY, List.of(), List.of("paris")));
            assertThat(index.total(request)).isEqualTo(2);
            assertThat(index.counts(request, Field.CITY)).isEqualTo(Map.of("paris", 2L, "oslo", 1L, "rome", 1L));
            assertThat(index.facet(request, Field.CITY).values().getFirst().state()).isEqualTo(State.EXCLUDED);
            assertThat(index.counts(request, Field.SKILL)).isEqualTo(Map.of("kafka", 1L, "scala", 1L));
        }
    }

    @Test
    default void exclusionsStayOnWhenAFacetsOwnSelectionIsTakenOff(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            SearchRequest request = all(new Selection(Field.SKILL, Mode.ANY, List.of("kafka"), List.of("scala")));
            assertThat(index.names(request)).containsExactly("Ada");
            assertThat(index.counts(request, Field.SKILL)).isEqualTo(Map.of("java", 2L, "kafka", 1L, "scala", 1L));
            assertThat(index.facet(request, Field.SKILL).missing()).as("Di").isEqualTo(1);
        }
    }

    @Test
    default void everyCountIsWhatSelectingTheValueFinds(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
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
        try (Indexed index = Team.of(create(dir))) {
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
        try (Indexed index = Team.of(create(dir))) {
            SearchRequest request = all(Selection.of(Field.CITY, "rome")).withFacets(List.of(Field.CITY), 1);
            assertThat(index.index().search(request).facets().getFirst().values()).extracting(Facet.Value::id)
                    .containsExactly("paris", "rome");
        }
    }

    @Test
    default void rangeOfYearsThatIsNoBucketFollowsThem(@TempDir Path dir) throws IOException {
        try (Indexed index = Team.of(create(dir))) {
            SearchRequest request = all(Selection.of(Field.YEARS, "3..12"));
            assertThat(index.names(request)).containsExactlyInAnyOrder("Ada", "Bo");
            Facet years = index.facet(request, Field.YEARS);
            assertThat(years.totalValues()).isEqualTo(4);
            assertThat(years.values().getLast())
                    .isEqualTo(new Facet.Value("3..12", "3–12 years", 2, State.INCLUDED, List.of(), null));
        }
    }
}
