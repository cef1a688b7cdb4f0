package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.either;
import static org.shortlist.search.Ask.everyone;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.overlaps;
import static org.shortlist.search.Ask.phrase;
import static org.shortlist.search.Ask.prefix;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.nameless;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Field;
import org.shortlist.resume.DegreeLevel;

/** Who is found: what each node of an expression means. */
public interface MatchingContract {

    CandidateIndex create(Path dir) throws IOException;

    @Test
    default void everyoneIsFoundWhenNothingIsAsked(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada"), person("Bo"), nameless("nobody"))) {
            assertThat(index.total(SearchRequest.of(everyone()))).isEqualTo(3);
        }
    }

    @Test
    default void wordIsFoundInTheTextWhateverItsCaseOrAccent(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("Built KAFKA pipelines in Łódź"),
                person("Bo").says("built houses"))) {
            assertThat(index.names(word("kafka"))).containsExactly("Ada");
            assertThat(index.names(word("lodz"))).containsExactly("Ada");
            assertThat(index.names(word("built"))).containsExactly("Ada", "Bo");
        }
    }

    @Test
    default void formsOfAWordMeetInTextTitlesAndDegreesOnly(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Systems Engineer", "Building Holdings", null, null, "managed pipelines")
                        .studied("Brooks School", "Applied Sciences", null),
                person("Bo Rivers").knows("Testing"))) {
            assertThat(index.names(word("managing"))).containsExactly("Ada");
            assertThat(index.names(word("pipeline"))).containsExactly("Ada");
            assertThat(index.names(word(Field.TITLE, "engineers"))).containsExactly("Ada");
            assertThat(index.names(word(Field.DEGREE, "science"))).containsExactly("Ada");
            assertThat(index.names(word(Field.EMPLOYER, "holding"))).isEmpty();
            assertThat(index.names(word(Field.SCHOOL, "brook"))).isEmpty();
            assertThat(index.names(word(Field.NAME, "river"))).isEmpty();
            assertThat(index.names(word(Field.SKILL, "test"))).isEmpty();
            assertThat(index.names(word(Field.SKILL, "testing"))).containsExactly("Bo Rivers");
        }
    }

    @Test
    default void managerIsNoFormOfManage(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("a manager"), person("Bo").says("manages"))) {
            assertThat(index.names(word("manage"))).containsExactly("Bo");
            assertThat(index.names(word("managers"))).containsExactly("Ada");
        }
    }

    @Test
    default void languagesThatShareLettersStayApart(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Cee").says("C, make").knows("C"),
                person("Plus").says("C++, cmake").knows("C++"), person("Sharp").says("C#, msbuild").knows("C#"),
                person("Java").says("wrote Java").knows("Java"),
                person("Script").says("wrote JavaScript").knows("JavaScript"))) {
            assertThat(index.names(word("c"))).containsExactly("Cee");
            assertThat(index.names(word("c++"))).containsExactly("Plus");
            assertThat(index.names(word("c#"))).containsExactly("Sharp");
            assertThat(index.names(has(Field.SKILL, "c"))).containsExactly("Cee");
            assertThat(index.names(has(Field.SKILL, "c#"))).containsExactly("Sharp");
            assertThat(index.names(has(Field.SKILL, "java"))).containsExactly("Java");
            assertThat(index.names(word(Field.SKILL, "java"))).containsExactly("Java");
            assertThat(index.names(prefix(Field.SKILL, "java"))).containsExactly("Java", "Script");
        }
    }

    @Test
    default void wordIsFoundInTheFieldAskedOnly(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Paris Hill").livesIn("Rome").job("Chef", "Lyon Ltd", null, null, "cooked").in("Oslo"),
                person("Ada").livesIn("Paris").job("Rome Correspondent", "Hill Ltd", null, null, "wrote of Lyon"))) {
            assertThat(index.names(word(Field.NAME, "paris"))).containsExactly("Paris Hill");
            assertThat(index.names(word(Field.CITY, "paris"))).containsExactly("Ada");
            assertThat(index.names(word(Field.EMPLOYER, "hill"))).containsExactly("Ada");
            assertThat(index.names(word(Field.EMPLOYER, "lyon"))).containsExactly("Paris Hill");
            assertThat(index.names(word(Field.TITLE, "rome"))).containsExactly("Ada");
            assertThat(index.names(word("lyon"))).containsExactly("Ada", "Paris Hill");
        }
    }

    @Test
    default void cityOfAPersonIsWhereTheyLiveAndOfAJobWhereItWas(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").livesIn("Rome").job("Chef", "Acme", null, null, "cooked").in("Oslo"))) {
            assertThat(index.names(has(Field.CITY, "rome"))).containsExactly("Ada");
            assertThat(index.names(has(Field.CITY, "oslo"))).isEmpty();
            assertThat(index.names(job(has(Field.CITY, "oslo")))).containsExactly("Ada");
            assertThat(index.names(job(word(Field.CITY, "rome")))).isEmpty();
        }
    }

    @Test
    default void labelOfAConceptIsFoundLikeItsWriting(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Engineer", "AWS -> Amazon", null, null, "ran").using("k8s -> Kubernetes"))) {
            assertThat(index.names(word(Field.EMPLOYER, "aws"))).containsExactly("Ada");
            assertThat(index.names(word(Field.EMPLOYER, "amazon"))).containsExactly("Ada");
            assertThat(index.names(has(Field.EMPLOYER, "amazon"))).containsExactly("Ada");
            assertThat(index.names(word("kubernetes"))).containsExactly("Ada");
            assertThat(index.names(job(word("amazon"), has(Field.SKILL, "kubernetes")))).containsExactly("Ada");
        }
    }

    @Test
    default void phraseNeedsItsWordsSideBySideInOrder(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("a data engineer"),
                person("Bo").says("engineer of data"), person("Cy").says("data and engineer"),
                person("Di").says("two data engineers"))) {
            assertThat(index.names(phrase("data", "engineer"))).containsExactly("Ada", "Di");
            assertThat(index.names(both(word("data"), word("engineer")))).hasSize(4);
        }
    }

    @Test
    default void phraseNeverReachesFromOneValueIntoTheNext(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").knows("Apache", "Spark")
                        .job("Data", "Acme", null, null, "led")
                        .job("Engineer", "Bolt", null, null, "built"))) {
            assertThat(index.names(phrase(Field.SKILL, "apache", "spark"))).isEmpty();
            assertThat(index.names(phrase(Field.TITLE, "data", "engineer"))).isEmpty();
            assertThat(index.names(phrase(Field.EMPLOYER, "acme", "bolt"))).isEmpty();
            assertThat(index.names(phrase("led", "engineer"))).as("two jobs").isEmpty();
            assertThat(index.names(phrase("data", "acme"))).as("one passage").containsExactly("Ada");
        }
    }

    @Test
    default void prefixFindsEveryWordThatBeginsSo(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("kubernetes"), person("Bo").says("kubeflow"),
                person("Cy").says("minikube"))) {
            assertThat(index.names(prefix(Field.ANYWHERE, "kube"))).containsExactly("Ada", "Bo");
            assertThat(index.names(prefix(Field.ANYWHERE, "kubernetes"))).containsExactly("Ada");
        }
    }

    @Test
    default void orTakesAnyAndNotTakesTheRest(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").says("java"), person("Bo").says("kotlin"),
                person("Cy").says("java intern"))) {
            assertThat(index.names(either(word("java"), word("kotlin")))).containsExactly("Ada", "Bo", "Cy");
            assertThat(index.names(not(word("intern")))).containsExactly("Ada", "Bo");
            assertThat(index.names(both(word("java"), not(word("intern"))))).containsExactly("Ada");
            assertThat(index.names(not(both(word("java"), word("intern"))))).containsExactly("Ada", "Bo");
            assertThat(index.names(not(everyone()))).isEmpty();
        }
    }

    @Test
    default void highestDegreeIsTheOneThatCounts(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").studied("MIT", "BSc Physics", DegreeLevel.BACHELOR)
                .studied("MIT", "MSc Physics", DegreeLevel.MASTER))) {
            assertThat(index.names(has(Field.DEGREE, "master"))).containsExactly("Ada");
            assertThat(index.names(has(Field.DEGREE, "bachelor"))).isEmpty();
            assertThat(index.names(word(Field.DEGREE, "bsc"))).containsExactly("Ada");
            assertThat(index.names(has(Field.SCHOOL, "mit"))).containsExactly("Ada");
        }
    }

    @Test
    default void yearsAreFullYearsOfTheUnionOfTheJobs(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Twice").job("A", "X", "2020-01", "2021-12", "").job("B", "Y", "2020-01", "2021-12", ""),
                person("Almost").job("A", "X", "2020-01", "2021-11", ""), person("None"))) {
            assertThat(index.names(new Expression.Range(Field.YEARS, 2, 2))).containsExactly("Twice");
            assertThat(index.names(new Expression.Range(Field.YEARS, 1, null))).containsExactly("Almost", "Twice");
            assertThat(index.names(new Expression.Range(Field.YEARS, null, 1))).containsExactly("Almost", "None");
        }
    }

    @Test
    default void sameJobMeansOneAndTheSameJob(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Same").job("Data Engineer", "Amazon", "2019", "2021", "kafka")
                        .job("Cook", "Diner", "2015", "2017", "soup"),
                person("Split").job("Data Engineer", "Diner", "2019", "2021", "soup")
                        .job("Cook", "Amazon", "2015", "2017", "kafka"))) {
            Expression title = phrase(Field.TITLE, "data", "engineer");
            assertThat(index.names(both(title, word(Field.EMPLOYER, "amazon")))).containsExactly("Same", "Split");
            assertThat(index.names(job(title, word(Field.EMPLOYER, "amazon")))).containsExactly("Same");
            assertThat(index.names(job(title, word("kafka")))).containsExactly("Same");
            assertThat(index.names(job(word(Field.EMPLOYER, "amazon"), overlaps("2015-01", "2016-12"))))
                    .containsExactly("Split");
            assertThat(index.names(both(job(title), job(word("kafka"))))).as("two clauses, two jobs")
                    .containsExactly("Same", "Split");
        }
    }

    @Test
    default void notInsideAJobAsksForAJobOfWhichItIsNotTrue(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Both").job("Intern", "Acme", null, null, "").job("Engineer", "Acme", null, null, ""),
                person("Intern").job("Intern", "Acme", null, null, ""), person("Jobless"))) {
            Expression intern = word(Field.TITLE, "intern");
            assertThat(index.names(job(word(Field.EMPLOYER, "acme"), not(intern)))).containsExactly("Both");
            assertThat(index.names(job(not(intern)))).containsExactly("Both");
            assertThat(index.names(not(job(intern)))).containsExactly("Jobless");
            assertThat(index.names(not(job(not(intern))))).containsExactly("Intern", "Jobless");
            assertThat(index.names(job(everyone()))).containsExactly("Both", "Intern");
        }
    }

    @Test
    default void textOutsideTheJobIsNotTheJobs(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").says("loves kafka").knows("Scala").job("Engineer", "Acme", null, null, "built things"))) {
            assertThat(index.names(job(word("kafka")))).isEmpty();
            assertThat(index.names(job(has(Field.SKILL, "scala")))).isEmpty();
            assertThat(index.names(job(word("things"), word("acme")))).containsExactly("Ada");
        }
    }

    @Test
    default void datesOverlapWhenSomeReadingOfThemDoes(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Month").job("A", "X", "2019-03", "2019-05", ""),
                person("Year").job("A", "X", "2019", "2020", ""), person("Open").job("A", "X", "2018-06", "now", ""),
                person("Undated").job("A", "X", null, null, ""), person("EndOnly").job("A", "X", null, "2019", ""),
                person("Reversed").job("A", "X", "2021", "2018", ""))) {
            assertThat(index.names(job(overlaps("2019-01", "2019-02")))).containsExactly("Open", "Year");
            assertThat(index.names(job(overlaps("2019-05", "2019-05")))).containsExactly("Month", "Open", "Year");
            assertThat(index.names(job(overlaps("2020-12", "")))).containsExactly("Open", "Year");
            assertThat(index.names(job(overlaps("2026-01", "")))).containsExactly("Open");
            assertThat(index.names(job(overlaps("2026-02", "")))).isEmpty();
            assertThat(index.names(job(overlaps("", "2018-12")))).containsExactly("Open");
            assertThat(index.names(job(overlaps("", "2019-03")))).containsExactly("Month", "Open", "Year");
            assertThat(index.names(job(overlaps("", "2019-02")))).containsExactly("Open", "Year");
            assertThat(index.names(job(not(overlaps("2019-01", "2019-12"))))).containsExactly("EndOnly", "Reversed",
                    "Undated");
        }
    }

    @Test
    default void whoIsNotVisibleIsAsIfNotThere(@TempDir Path dir) throws IOException {
        Candidates ada = person("Ada").livesIn("Paris").knows("Kafka");
        Candidates bo = person("Bo").livesIn("Oslo").knows("Kafka");
        try (Indexed index = Indexed.of(create(dir), ada, bo)) {
            SearchRequest inParis = SearchRequest.of(word("kafka")).withVisible(word(Field.CITY, "paris"));
            assertThat(index.names(inParis)).containsExactly("Ada");
            assertThat(index.names(inParis.withQuery(either(everyone(), word(Field.CITY, "oslo")))))
                    .containsExactly("Ada");
            assertThat(index.counts(inParis, Field.CITY).values()).containsExactly(1L);
            assertThat(index.counts(inParis.withQuery(everyone()), Field.SKILL)).containsOnly(entry("kafka", 1L));
            assertThat(index.index().explain(inParis, ada.candidate().id())).isPresent();
            assertThat(index.index().explain(inParis, bo.candidate().id())).isEmpty();
            assertThat(index.index().evidence(inParis, bo.candidate().id())).isEmpty();
        }
    }
}
