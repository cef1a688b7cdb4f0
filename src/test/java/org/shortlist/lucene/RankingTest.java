package org.shortlist.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.phrase;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.evidence.RankingProfile;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.search.Candidates;
import org.shortlist.search.Hit;
import org.shortlist.search.Indexed;
import org.shortlist.search.SearchRequest;
import org.shortlist.search.SearchResult;
import org.shortlist.search.Selection;

/** Who comes first. */
class RankingTest {

    private static final String FILLER = " planned and measured the delivery of things with many other people in a large house";

    @TempDir
    Path folder;

    private List<Hit> ranked(Expression query, Candidates... people) throws IOException {
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), people)) {
            List<Hit> hits = index.index().search(SearchRequest.of(query)).hits();
            assertThat(hits).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
            return hits;
        }
    }

    private void assertOrder(Expression query, Candidates... expected) throws IOException {
        List<Candidates> mixed = List.of(expected).reversed();
        assertThat(ranked(query, mixed.toArray(Candidates[]::new))).extracting(Hit::id)
                .containsExactly(List.of(expected).stream().map(one -> one.candidate().id()).toArray(String[]::new));
    }

    @Test
    void presentTitleAbovePastTitleAboveSkillAboveManyMentions() throws IOException {
        assertOrder(word("chef"),
                person("Z present").job("Chef", "Acme", "2020", "now", "cooked" + FILLER),
                person("Y past").job("Chef", "Acme", "2016", "2018", "cooked" + FILLER),
                person("X skill").knows("Chef").job("Cook", "Acme", "2016", "2018", "cooked" + FILLER),
                person("W mentions").says("chef chef chef" + FILLER),
                person("V mention").says("met a chef" + FILLER));
    }

    @Test
    void presentTitleComesFirstWhenTitlesAreAsked() throws IOException {
        Candidates past = person("A past").job("Data Engineer", "Acme", "2016", "2018", "built")
                .job("Cook", "Diner", "2019", "now", "soup");
        Candidates present = person("B present").job("Cook", "Diner", "2016", "2018", "soup")
                .job("Data Engineer", "Acme", "2019", "now", "built");
        assertOrder(word(Field.TITLE, "engineer"), present, past);
        assertOrder(phrase(Field.TITLE, "data", "engineer"), present, past);
        assertOrder(has(Field.TITLE, "data engineer"), present, past);
        assertOrder(word(Field.EMPLOYER, "acme"), present, past);
        assertOrder(has(Field.EMPLOYER, "acme"), present, past);
        assertOrder(phrase("data", "engineer"), present, past);
        assertOrder(job(word(Field.TITLE, "engineer"), word(Field.EMPLOYER, "acme")), present, past);
    }

    @Test
    void phraseInATitleAboveOneInTheText() throws IOException {
        assertOrder(phrase("data", "engineer"), person("B").job("Data Engineer", "Acme", "2016", "2018", "built"),
                person("A").says("worked beside a data engineer"));
    }

    @Test
    void skillShownByJobsAboveASkillOnlyListed() throws IOException {
        assertOrder(has(Field.SKILL, "kafka"),
                person("C").job("Cook", "A", "2019", "now", "")
                        .using("Kafka")
                        .job("Cook", "B", "2016", "2018", "")
                        .using("Kafka"),
                person("B").job("Cook", "B", "2016", "2018", "").using("Kafka"), person("A").knows("Kafka"));
    }

    @Test
    void rareWordCountsForMoreThanACommonOne() throws IOException {
        assertOrder(new Expression.Or(List.of(word("soup"), word("kafka"))), person("D").says("kafka"),
                person("A").says("soup"), person("B").says("soup"), person("C").says("soup"));
    }

    @Test
    void rungThatIsRarerIsWorthNoMoreThanAnother() throws IOException {
        Expression senior = new Expression.Or(
                List.of(has(Field.SENIORITY, "senior"), has(Field.SENIORITY, "director")));
        List<Hit> hits = ranked(senior, person("A").job("Senior Cook", "Acme", "2020", "now", "soup"),
                person("B").job("Senior Cook", "Acme", "2020", "now", "soup"),
                person("C").job("Director", "Acme", "2020", "now", "soup"));
        assertThat(hits).extracting(Hit::score).hasSize(3).containsOnly(hits.getFirst().score());
    }

    @Test
    void synonymOfSeveralWordsInTheTextBelowTheTitleThatWasAsked() throws IOException {
        assertOrder(widened(word("hr"), phrase("human", "resources")),
                person("B title").job("HR Manager", "Acme", "2020", "now", "hired"),
                person("A mention").says("sent the papers to human resources"));
    }

    @Test
    void phraseIsWorthNoMoreForHavingMoreWords() throws IOException {
        List<Hit> hits = ranked(
                new Expression.Or(List.of(phrase("human", "resources"), phrase("kept", "bees", "at", "home"))),
                person("A").says("met human resources"), person("B").says("kept bees at home"));
        assertThat(hits).extracting(Hit::score).hasSize(2).containsOnly(hits.getFirst().score());
    }

    @Test
    void synonymIsWorthNoMoreForBeingRare() throws IOException {
        List<Hit> hits = ranked(widened(word("kubernetes"), word("k8s")), person("D").says("ran kubernetes"),
                person("C").says("ran kubernetes"), person("B").says("ran kubernetes"), person("A").says("ran k8s"));
        assertThat(hits).extracting(Hit::id).last().isEqualTo(Candidates.id("A"));
    }

    @Test
    void choiceOfSynonymsIsWorthNoMoreForBeingRare() throws IOException {
        List<Hit> hits = ranked(widened(word("kubernetes"), new Expression.Or(List.of(word("k8s"), word("kube")))),
                person("D").says("ran kubernetes"), person("C").says("ran kubernetes"),
                person("B").says("ran kubernetes"), person("A").says("ran k8s"));
        assertThat(hits).extracting(Hit::id).last().isEqualTo(Candidates.id("A"));
    }

    private static Expression widened(Expression asked, Expression synonym) {
        return new Expression.Expanded(asked, List.of(new Expression.Expanded.Synonym("synonym", synonym)));
    }

    @Test
    void wordAsTypedAboveItsOtherForms() throws IOException {
        assertOrder(word("managing"), person("B").says("managing kitchens"), person("A").says("manages kitchens"));
    }

    @Test
    void bothWordsInTheTitleAboveOneOfThem() throws IOException {
        assertOrder(both(word("data"), word("engineer")),
                person("C").job("Data Engineer", "Acme", "2020", "now", "built"),
                person("B").job("Engineer", "Acme", "2020", "now", "built data"),
                person("A").job("Cook", "Acme", "2020", "now", "met an engineer of data"));
    }

    @Test
    void whatIsTickedFiltersAndDoesNotScore() throws IOException {
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY),
                person("Ada").says("soup").knows("Kafka"), person("Bo").says("soup").knows("Kafka", "Java"))) {
            SearchRequest plain = SearchRequest.of(word("soup"));
            SearchRequest ticked = plain.withSelections(List.of(Selection.of(Field.SKILL, "kafka")));
            assertThat(index.index().search(ticked).hits()).isEqualTo(index.index().search(plain).hits());
        }
    }

    @Test
    void longestAndLatestUseOfASkillComesFirst() throws IOException {
        assertOrder(has(Field.SKILL, "kafka"),
                person("E").job("Cook", "A", "2016-01", "now", "").using("Kafka"),
                person("D").job("Cook", "A", "2023-01", "now", "").using("Kafka"),
                person("C").job("Cook", "A", "2013-01", "2020-01", "").using("Kafka"),
                person("B").job("Cook", "A", "2005-01", "2006-01", "").using("Kafka"), person("A").knows("Kafka"));
    }

    @Test
    void yearOfASkillCountsMoreThanAListedOne() {
        assertThat(RankingProfile.DEFAULT.ofSkill(0, 0)).isEqualTo(1);
        assertThat(RankingProfile.DEFAULT.ofSkill(12, 0)).isEqualTo(7);
        assertThat(RankingProfile.DEFAULT.ofSkill(12, 48)).isEqualTo(5);
    }

    @Test
    void ownProfileTakesThePlaceOfSomeNumbersAndIsNamedInAnswers() throws IOException {
        Candidates title = person("A title").job("Kafka Developer", "Acme", "2020", "now", "built");
        Candidates mentions = person("B mentions").says("kafka kafka kafka");
        Path own = profile("name = text-first@7\nweight.title = 0\ncurrent.title = 0\nweight.certificate = 3\n");
        try (Indexed index = Indexed.of(LuceneIndex.open(folder.resolve("own"), LuceneIndexTest.VOCABULARY, own), title,
                mentions)) {
            SearchResult result = index.index().search(SearchRequest.of(word("kafka")));
            assertThat(result.profile()).isEqualTo("text-first@7");
            assertThat(result.hits()).extracting(Hit::id).startsWith(mentions.candidate().id()).hasSize(2);
            assertThat(index.index().state().notice()).isNull();
        }
        try (LuceneIndex shipped = LuceneIndex.open(folder.resolve("own"), LuceneIndexTest.VOCABULARY)) {
            assertThat(shipped.state().notice()).contains("reindex");
        }
        assertOrder(word("kafka"), title, mentions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k1 = 6                                  | needs a name of its own with a version
            name = default@9                        | needs a name of its own with a version
            name = ours                             | needs a name of its own with a version
            name = ours@1;k1 = six                  | 'k1 = six' is no number from 0.01 to 1000
            name = ours@1;b = 1.5                   | 'b = 1.5' is no number from 0 to 1
            name = ours@1;skill.halflife = 0        | 'skill.halflife = 0' is no number from 0.01 to 1000
            name = ours@1;weight.title = 2.5        | 'weight.title = 2.5' must be a whole number
            name = ours@1;weight.titel = 9          | there is no number 'weight.titel'; there are b, current.employer
            name = ours@1;weight.seniority = 9      | there is no number 'weight.seniority'
            """)
    void wrongLineOfAnOwnProfileIsNamed(String lines, String said) {
        assertThatThrownBy(() -> RankingProfile.of(profile(lines.replace(";", "\n")))).isInstanceOf(IOException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("mine.properties");
    }

    private Path profile(String lines) throws IOException {
        return Files.writeString(folder.resolve("mine.properties"), lines);
    }

    @Test
    void nameThatIsWrittenAsItWasTypedComesFirst() throws IOException {
        try (Indexed index = Indexed.of(LuceneIndex.open(folder, LuceneIndexTest.VOCABULARY), person("José Vega", "a"),
                person("Jose Vega", "b"), person("jose Jose", "c"))) {
            assertThat(index.names(SearchRequest.of(word(Field.NAME, "José")))).startsWith("José Vega").hasSize(3);
            assertThat(index.names(SearchRequest.of(word(Field.NAME, "Jose")).withPage(0, 2)))
                    .containsExactlyInAnyOrder("Jose Vega", "jose Jose");
            assertThat(index.names(SearchRequest.of(word(Field.NAME, "josé")))).startsWith("José Vega").hasSize(3);
            assertThat(index.names(SearchRequest.of(phrase(Field.NAME, "josé", "vega")))).containsExactly("José Vega",
                    "Jose Vega");
            assertThat(index.names(SearchRequest.of(phrase(Field.NAME, "jose", "vega")))).containsExactly("Jose Vega",
                    "José Vega");
        }
    }
}
