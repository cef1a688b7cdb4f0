package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.either;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.phrase;
import static org.shortlist.search.Ask.prefix;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.nameless;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.Candidate;
import org.shortlist.search.SearchRequest.Sort;

/** What a hit shows, in which order hits come, and what is suggested. */
public interface HitContract {

    CandidateIndex create(Path dir) throws IOException;

    @Test
    default void hitCarriesTheCardOfItsCandidate(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").livesIn("Paris").knows("Java").job("Engineer", "Acme", "2019-03", "now", "");
        try (Indexed index = Indexed.of(create(dir), ada)) {
            Hit hit = index.index().search(SearchRequest.of(everyone())).hits().getFirst();
            assertThat(hit.id()).isEqualTo(Candidates.id("Ada"));
            assertThat(hit.card()).isEqualTo(Card.of(ada.candidate(), Candidates.AS_OF));
            assertThat(hit.why()).isEmpty();
            assertThat(hit.snippets()).isEmpty();
        }
    }

    @Test
    default void marksAreWhereTheQuestionMatches(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").says("Managed two\nKafka clusters. Kafkaesque.")
                .job("Data Engineer", "Acme", null, null, "kafka and data engineering")
                .using("k8s -> Kubernetes");
        try (Indexed index = Indexed.of(create(dir), ada, person("Bo").says("kafka"))) {
            assertMarks(index, ada.candidate(), word("managing"), "Managed");
            assertMarks(index, ada.candidate(), both(word("kafka"), word("clusters")), "Kafka", "clusters", "kafka");
            assertMarks(index, ada.candidate(), both(prefix(Field.ANYWHERE, "kafka"), word("managed")), "Managed",
                    "Kafka", "Kafkaesque", "kafka");
            assertMarks(index, ada.candidate(), job(word("kafka"), has(Field.SKILL, "kubernetes")), "kafka", "k8s");
            assertMarks(index, ada.candidate(), either(word("clusters"), both(word("kafka"), word("nothing"))),
                    "clusters");
            assertMarks(index, ada.candidate(), both(word("managed"), not(word("absent"))), "Managed");
        }
    }

    private static void assertMarks(Indexed index, Candidate candidate, Expression query, String... expected)
            throws IOException {
        Hit hit = hit(index, candidate, query);
        List<String> marked = new ArrayList<>();
        for (Snippet snippet : hit.snippets()) {
            String original = candidate.text().substring(snippet.offset(), snippet.offset() + snippet.text().length());
            assertThat(snippet.text()).isEqualTo(original.replace('\n', ' '));
            snippet.marks().forEach(mark -> marked.add(mark.span().of(snippet.text())));
        }
        assertThat(marked).as(query.toString()).containsExactlyInAnyOrder(expected);
    }

    private static Hit hit(Indexed index, Candidate candidate, Expression query) throws IOException {
        return index.index()
                .search(SearchRequest.of(query).withSnippets())
                .hits()
                .stream()
                .filter(found -> found.id().equals(candidate.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void phraseIsMarkedOnlyWhereItIsWhole(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").says("data lakes, a data engineer");
        try (Indexed index = Indexed.of(create(dir), ada)) {
            Snippet snippet = hit(index, ada.candidate(), phrase("data", "engineer")).snippets().getFirst();
            String marked = snippet.text()
                    .substring(snippet.marks().getFirst().span().start(), snippet.marks().getLast().span().end());
            assertThat(marked).isEqualTo("data engineer");
            assertThat(snippet.marks().size()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    default void everyClauseSaysWhyUnlessItIsAnExclusion(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").says("likes kafka")
                .knows("Java")
                .job("Cook", "Diner", null, null, "soup")
                .job("Data Engineer", "Acme", null, null, "built");
        try (Indexed index = Indexed.of(create(dir), ada)) {
            Expression query = both(word("kafka"), not(word("intern")), has(Field.SKILL, "java"),
                    job(word(Field.TITLE, "engineer"), word(Field.EMPLOYER, "acme")));
            List<Why> why = hit(index, ada.candidate(), query).why();
            assertThat(why).extracting(Why::clause).containsExactly("c1", "c3", "c4");
            assertThat(why.subList(0, 2)).usingRecursiveFieldByFieldElementComparatorIgnoringFields("points")
                    .containsExactly(new Why("c1", Field.ANYWHERE, null, null, "kafka", null, 0),
                            new Why("c3", Field.SKILL, null, "java", "Java", null, 0));
            assertThat(why.get(2).job()).isEqualTo(1);
            assertThat(why.get(2).label()).isEqualTo("Data Engineer at Acme");
            assertThat(why.get(2).id()).isEqualTo(why.get(2).field() == Field.TITLE ? "data engineer" : "acme");
        }
    }

    @Test
    default void snippetOfAJobSaysWhichJob(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").job("Cook", "Diner", null, null, "soup").job("Pilot", "Air", null, null, "flew");
        try (Indexed index = Indexed.of(create(dir), ada)) {
            assertThat(hit(index, ada.candidate(), word("flew")).snippets()).singleElement()
                    .extracting(Snippet::job)
                    .isEqualTo(1);
        }
    }

    @Test
    default void everySortHasItsOrderAndTheIdBreaksTies(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Élan").job("A", "X", "2010-01", "2012-12", ""),
                person("bo").job("A", "X", "2018-01", "2018-06", ""), person("Zed").job("A", "X", "2019", "now", ""),
                person("Ada"), nameless("zz"), person("Abel"))) {
            assertOrder(index, Sort.YEARS, "Zed", "Élan", "bo", "Abel", "Ada", Candidates.id("zz"));
            assertOrder(index, Sort.RECENT, "Zed", "bo", "Élan", "Abel", "Ada", Candidates.id("zz"));
            assertOrder(index, Sort.NAME, "Abel", "Ada", "bo", "Élan", "Zed", Candidates.id("zz"));
        }
    }

    @Test
    default void theNewestTheLatestAndTheNearestComeFirst(@TempDir Path dir) throws IOException {
        Expression near = new Expression.Around(48.9, 2.4, 20_000, "Paris");
        try (Indexed index = Indexed.of(create(dir),
                person("Far").livesIn("Oslo").updated("2024-05-01").job("A", "X", "2010-01", "2012-12", ""),
                person("Here").livesIn("Paris").updated("2023-05-01").job("A", "X", "2010-01", "2014-12", ""),
                person("Nowhere").updated("2025-05-01"))) {
            assertOrder(index, Sort.UPDATED, "Nowhere", "Far", "Here");
            assertOrder(index, Sort.RESUME_DATE, "Here", "Far", "Nowhere");
            SearchRequest nice = SearchRequest.of(new Expression.Nice(near)).withSort(Sort.DISTANCE);
            assertThat(index.names(nice)).containsExactly("Here", "Far", "Nowhere");
            assertThat(SearchRequest.of(not(near)).withSort(Sort.DISTANCE).order()).isEqualTo(Sort.RELEVANCE);
            assertThat(SearchRequest.of(job(near)).withSort(Sort.DISTANCE).order()).isEqualTo(Sort.RELEVANCE);
        }
    }

    @Test
    default void theSkillAskedForIsSortedByItsMonths(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Listed").knows("Kafka", "Java"),
                person("Short").job("A", "X", "2020-01", "2020-12", "").using("Kafka"),
                person("Long").job("A", "X", "2010-01", "2014-12", "").using("Kafka"),
                person("Without").knows("Java"))) {
            Expression java = has(Field.SKILL, "java");
            Expression used = new Expression.SkillUse("kafka", 1, null, null);
            SearchRequest wished = SearchRequest.of(new Expression.Nice(used)).withSort(Sort.SKILL);
            assertThat(index.names(wished)).containsExactly("Long", "Short", "Listed", "Without");
            SearchRequest ticked = SearchRequest.of(everyone())
                    .withSelections(
                            List.of(new Selection(Field.SKILL, Selection.Mode.ALL, List.of("kafka"), List.of())))
                    .withSort(Sort.SKILL);
            assertThat(index.names(ticked)).containsExactly("Long", "Short", "Listed");
            assertThat(SearchRequest.of(both(java, used)).basis().skill()).isEqualTo("kafka");
            assertThat(SearchRequest.of(java).basis().skill()).isEqualTo("java");
            assertThat(SearchRequest.of(both(java, has(Field.SKILL, "kafka"))).basis().skill()).isNull();
            assertThat(SearchRequest.of(word("kafka")).withSort(Sort.SKILL).order()).isEqualTo(Sort.RELEVANCE);
        }
    }

    private static void assertOrder(Indexed index, Sort sort, String... names) throws IOException {
        SearchRequest request = SearchRequest.of(everyone()).withSort(sort);
        assertThat(index.names(request)).as(sort.name()).containsExactly(names);
        assertThat(index.index().search(request).hits()).extracting(Hit::score).containsOnly(0.0);
    }

    @Test
    default void pagesHoldEveryHitOnce(@TempDir Path dir) throws IOException {
        Candidates[] people = IntStream.range(0, 57)
                .mapToObj(i -> person("P" + i).says(i % 3 == 0 ? "kafka kafka" : "kafka"))
                .toArray(Candidates[]::new);
        try (Indexed index = Indexed.of(create(dir), people)) {
            for (Sort sort : Sort.values()) {
                List<String> ids = new ArrayList<>();
                for (int from = 0; from < 60; from += 10) {
                    SearchRequest page = SearchRequest.of(word("kafka")).withSort(sort).withPage(from, 10);
                    SearchResult result = index.index().search(page);
                    assertThat(result.total()).isEqualTo(57);
                    result.hits().forEach(hit -> ids.add(hit.id()));
                }
                assertThat(ids).as(sort.name()).hasSize(57).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    default void pageBeyondTheEndAndPageOfNothingAreEmpty(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada"))) {
            for (int[] page : new int[][]{{5, 10}, {0, 0}, {Integer.MAX_VALUE, 10}}) {
                SearchResult result = index.index().search(SearchRequest.of(everyone()).withPage(page[0], page[1]));
                assertThat(result.hits()).as(Arrays.toString(page)).isEmpty();
                assertThat(result.total()).isEqualTo(1);
            }
        }
    }

    @Test
    default void sameQuestionToTheSameSnapshotHasTheSameAnswer(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("kafka"), person("Bo").says("kafka"))) {
            SearchRequest request = SearchRequest.of(word("kafka")).withFacets(List.of(Field.SKILL), 5).withSnippets();
            assertThat(index.index().search(request)).isEqualTo(index.index().search(request));
        }
    }

    @Test
    default void suggestionsBeginAsTypedMostFrequentFirst(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Kay Kafka").knows("Apache Kafka -> Kafka"),
                person("Bo").knows("Kafka", "Karate"),
                person("Cy").knows("C++").job("Data Engineer", "X", null, null, ""))) {
            Set<Field> fields = new LinkedHashSet<>(List.of(Field.SKILL, Field.NAME));
            assertThat(index.index().suggest("ka", fields, 5)).containsExactly(
                    new Suggestion(Field.SKILL, "kafka", "Kafka", 2),
                    new Suggestion(Field.SKILL, "karate", "Karate", 1),
                    new Suggestion(Field.NAME, "Kay Kafka", "Kay Kafka", 1));
            assertThat(index.index().suggest("KÁ", fields, 1)).extracting(Suggestion::label)
                    .containsExactly("Kafka",
                            "Kay Kafka");
            Set<Field> skill = EnumSet.of(Field.SKILL);
            assertThat(index.index().suggest("apa", skill, 5)).extracting(Suggestion::id).containsExactly("kafka");
            assertThat(index.index().suggest("c+", skill, 5)).extracting(Suggestion::id).containsExactly("c++");
            assertThat(index.index().suggest("eng da", EnumSet.of(Field.TITLE), 5)).extracting(Suggestion::label)
                    .containsExactly("Data Engineer");
            assertThat(index.index().suggest("afka", skill, 5)).isEmpty();
            assertThat(index.index().suggest("  ", skill, 5)).isEmpty();
        }
    }

    @Test
    default void theListIsReadToItsEndFromPlaceToPlaceInEveryOrder(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), crowd(23))) {
            for (Sort sort : Sort.values()) {
                SearchRequest all = SearchRequest.of(word("soup")).withSort(sort).withPage(0, 5);
                List<String> read = new ArrayList<>();
                SearchResult piece = index.index().search(all);
                while (piece.next() != null) {
                    piece.hits().forEach(hit -> read.add(hit.id()));
                    assertThat(piece.total()).isEqualTo(23);
                    piece = index.index().search(all.after(piece.next(), 6));
                }
                piece.hits().forEach(hit -> read.add(hit.id()));
                assertThat(read).as(sort + "").isEqualTo(ids(index.index().search(all.withPage(0, 100))));
            }
        }
    }

    @Test
    default void theListGoesOnAsItWasWhateverIsWrittenMeanwhile(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), crowd(8))) {
            SearchRequest asked = SearchRequest.of(word("soup")).withPage(0, 3);
            List<String> before = ids(index.index().search(asked.withPage(0, 100)));
            SearchResult first = index.index().search(asked);
            index.put(2, person("New").says("soup").candidate());
            try (CandidateWriter writer = index.index().update(Candidates.AS_OF)) {
                writer.delete(before.get(4));
                writer.commit(3);
            }
            index.index().refresh();
            SearchResult rest = index.index().search(asked.after(first.next(), 100));
            assertThat(rest.snapshot()).isEqualTo(first.snapshot());
            assertThat(ids(rest)).isEqualTo(before.subList(3, 8));
            assertThat(index.total(asked)).isEqualTo(8);
            assertThat(index.index().search(asked).snapshot()).isNotEqualTo(first.snapshot());
        }
    }

    @Test
    default void aStateThatIsNotKeptIsGone(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), crowd(3))) {
            SearchRequest asked = SearchRequest.of(word("soup"));
            Cursor place = new Cursor("never-there", "0");
            assertThatThrownBy(() -> index.index().search(asked.after(place, 3)))
                    .isInstanceOf(SnapshotGoneException.class);
        }
    }

    private static Candidates[] crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> person(i % 4 == 0 ? "Same Name" : "P" + i, "k" + i).says("soup ".repeat(1 + i % 3))
                        .job("Cook", "Acme", i % 5 == 0 ? null : 2000 + i % 7 + "-01", "2010-0" + (1 + i % 3), ""))
                .toArray(Candidates[]::new);
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    @Test
    default void anExplanationSaysClauseByClauseHowACandidateStandsToTheQuestion(@TempDir Path dir)
            throws IOException {
        Candidates ada = person("Ada").job("Data Engineer", "Acme", "2016-01", "2018-12", "kafka").knows("Java");
        Candidates bo = person("Bo").job("Cook", "Acme", "2016-01", "2018-12", "soup").knows("Java");
        try (Indexed index = Indexed.of(create(dir), ada, bo)) {
            SearchRequest asked = SearchRequest.of(both(has(Field.SKILL, "java"), word("kafka")))
                    .withSelections(List.of(Selection.of(Field.EMPLOYER, "acme")));
            Explanation found = index.index().explain(asked, ada.candidate().id()).orElseThrow();
            assertThat(found.matches()).isTrue();
            assertThat(found.rank()).isEqualTo(1);
            assertThat(found.parts()).extracting(Explanation.Part::holds).containsExactly(true, true);
            assertThat(found.parts().stream().mapToDouble(Explanation.Part::points).sum()).isCloseTo(found.score(),
                    within(1e-4));
            Explanation missed = index.index().explain(asked, bo.candidate().id()).orElseThrow();
            assertThat(missed.matches()).isFalse();
            assertThat(missed.selected()).isTrue();
            assertThat(missed.rank()).isNull();
            assertThat(missed.parts()).extracting(Explanation.Part::holds).containsExactly(true, false);
            assertThat(index.index().explain(asked, "c_nobody")).isEmpty();
        }
    }
}
