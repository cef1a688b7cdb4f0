package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.overlaps;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Selection.Mode;

/** What is counted under a clause of one and the same job. */
public interface JobFacetContract {

    CandidateIndex create(Path dir) throws IOException;

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
    default void twoSameJobClausesOrANegatedOneLeaveCountsToAnyJob(@TempDir Path dir) throws IOException {
        try (Indexed index = career(dir)) {
            SearchRequest two = SearchRequest.of(both(job(word(Field.EMPLOYER, "acme")), job(overlaps("2015-01", ""))));
            assertThat(index.counts(two, Field.TITLE)).isEqualTo(Map.of("engineer", 2L, "cook", 2L));
            SearchRequest negated = SearchRequest.of(not(job(word(Field.EMPLOYER, "nobody"))));
            assertThat(index.counts(negated, Field.TITLE)).isEqualTo(Map.of("engineer", 2L, "cook", 2L));
        }
    }
}
