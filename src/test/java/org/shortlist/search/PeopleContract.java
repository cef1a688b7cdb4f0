package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.search.Ask.both;
import static org.shortlist.search.Ask.has;
import static org.shortlist.search.Ask.job;
import static org.shortlist.search.Ask.not;
import static org.shortlist.search.Ask.phrase;
import static org.shortlist.search.Ask.word;
import static org.shortlist.search.Candidates.nameless;
import static org.shortlist.search.Candidates.person;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shortlist.query.Expression;
import org.shortlist.query.Expression.Dates.Relation;
import org.shortlist.query.Expression.Held.Time;
import org.shortlist.query.Field;
import org.shortlist.resume.Claim;
import org.shortlist.resume.DegreeLevel;
import org.shortlist.resume.Education;
import org.shortlist.resume.LanguageLevel;
import org.shortlist.resume.WarningCode;

/** What people are asked for beside words: concepts of every field, numbers, dates, skills' use, distances, names. */
public interface PeopleContract {

    CandidateIndex create(Path dir) throws IOException;

    private static Expression number(Field field, @Nullable Integer low, @Nullable Integer high) {
        return new Expression.Range(field, low, high);
    }

    private static Expression dates(Relation relation, String from, String to, boolean strict) {
        return job(new Expression.Dates(relation, from.isEmpty() ? null : YearMonth.parse(from),
                to.isEmpty() ? null : YearMonth.parse(to), strict));
    }

    private static Expression used(String skill, @Nullable Integer low, @Nullable Integer high,
            @Nullable Integer within) {
        return new Expression.SkillUse(skill, low, high, within);
    }

    @Test
    default void titlesHaveARankAndAFieldOfWork(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Senior Software Engineer", "Acme", null, null, "")
                        .job("Intern", "Bolt", null, null, ""),
                person("Bo").job("Sales Manager", "Acme", null, null, ""))) {
            assertThat(index.names(has(Field.SENIORITY, "senior"))).containsExactly("Ada");
            assertThat(index.names(has(Field.SENIORITY, "manager"))).containsExactly("Bo");
            assertThat(index.names(job(has(Field.SENIORITY, "senior"), word(Field.EMPLOYER, "bolt")))).isEmpty();
            assertThat(index.names(job(has(Field.SENIORITY, "intern"), word(Field.EMPLOYER, "bolt"))))
                    .containsExactly("Ada");
            assertThat(index.names(new Expression.HasAny(Field.SENIORITY, List.of("senior", "manager"))))
                    .containsExactly("Ada", "Bo");
            assertThat(index.names(has(Field.FUNCTION, "engineering"))).containsExactly("Ada");
        }
    }

    @Test
    default void employersHaveGroupsAndIndustriesAndSkillsHaveFamilies(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Editor", "Audible", null, null, "").using("Docker"),
                person("Bo").job("Buyer", "Amazon", null, null, "").knows("Kafka"),
                person("Cy").job("Teller", "Vega Bank", null, null, ""))) {
            assertThat(index.names(has(Field.GROUP, "amazon"))).containsExactly("Ada", "Bo");
            assertThat(index.names(has(Field.EMPLOYER, "amazon"))).containsExactly("Bo");
            assertThat(index.names(has(Field.INDUSTRY, "banking"))).containsExactly("Cy");
            assertThat(index.names(has(Field.FAMILY, "containers"))).containsExactly("Ada");
            assertThat(index.names(has(Field.FAMILY, "cloud"))).as("all the way up").containsExactly("Ada");
            assertThat(index.names(job(has(Field.FAMILY, "cloud")))).containsExactly("Ada");
        }
    }

    @Test
    default void placesAreInRegionsAndCountriesAndAPersonLivesAtHome(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").livesIn("Pittsburgh, PA"),
                person("Bo").livesIn("Oslo").job("Cook", "Diner", null, null, "").in("Pittsburgh, PA"))) {
            assertThat(index.names(has(Field.REGION, "us-pa"))).containsExactly("Ada");
            assertThat(index.names(job(has(Field.REGION, "us-pa")))).containsExactly("Bo");
            assertThat(index.names(has(Field.COUNTRY, "no"))).containsExactly("Bo");
        }
    }

    @Test
    default void studiesLanguagesCertificatesAndClaimsAreFieldsOfTheirOwn(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").studied("MIT", "BSc", DegreeLevel.BACHELOR)
                        .majoringIn("Naval Engineering")
                        .speaks("Deutsch -> German", LanguageLevel.C1)
                        .certified("CDS -> Data Steward")
                        .claims(Claim.Kind.CLEARANCE, "Active TS -> Top Secret")
                        .claims(Claim.Kind.WORK_PERMIT, "US Citizen -> Citizen")
                        .reachableAt("Ada@Example.com"),
                person("Bo").speaks("German", null))) {
            assertThat(index.names(has(Field.SUBJECT, "naval engineering"))).containsExactly("Ada");
            assertThat(index.names(word(Field.SUBJECT, "engineer"))).as("inflected").containsExactly("Ada");
            assertThat(index.names(has(Field.LANGUAGE, "german"))).containsExactly("Ada", "Bo");
            assertThat(index.names(has(Field.LEVEL, "german:b1"))).containsExactly("Ada");
            assertThat(index.names(has(Field.LEVEL, "german:c2"))).isEmpty();
            assertThat(index.names(word(Field.CERTIFICATE, "steward"))).containsExactly("Ada");
            assertThat(index.names(has(Field.CERTIFICATE, "data steward"))).containsExactly("Ada");
            assertThat(index.names(has(Field.CLEARANCE, "top secret"))).containsExactly("Ada");
            assertThat(index.names(word(Field.CLEARANCE, "active"))).containsExactly("Ada");
            assertThat(index.names(has(Field.PERMIT, "citizen"))).containsExactly("Ada");
            assertThat(index.names(has(Field.EMAIL, "ada@example.com"))).containsExactly("Ada");
            assertThat(index.names(word("steward"))).as("words of any field").containsExactly("Ada");
        }
    }

    @Test
    default void partsAndWarningsTellWhatAResumeHasAndLacks(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").reachableAt("ada@example.com").job("Cook", "Diner", "2019", "2020", ""),
                person("Bo").warned(WarningCode.NO_DATES)
                        .studied("MIT", "BSc", null)
                        .graduating("2030",
                                Education.Progress.IN_PROGRESS),
                nameless("cy"))) {
            assertThat(index.names(has(Field.PART, "email"))).containsExactly("Ada");
            assertThat(index.names(both(has(Field.PART, "name"), not(has(Field.PART, "email"))))).containsExactly("Bo");
            assertThat(index.names(has(Field.PART, "dates"))).containsExactly("Ada");
            assertThat(index.names(has(Field.PART, "studies"))).containsExactly("Bo");
            assertThat(index.names(has(Field.WARNING, "no-dates"))).containsExactly("Bo");
            assertThat(index.names(has(Field.PART, "warning"))).containsExactly("Bo");
        }
    }

    @Test
    default void pastedListsOfIdsAndAddressesAreAnswered(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").reachableAt("ada@example.com"), person("Bo"),
                person("Cy"))) {
            List<String> ids = Stream.concat(IntStream.range(0, 10_000).mapToObj(i -> "c_" + i),
                    Stream.of(Candidates.id("Ada"), Candidates.id("Cy"))).toList();
            assertThat(index.names(new Expression.HasAny(Field.ID, ids))).containsExactly("Ada", "Cy");
            assertThat(index.names(not(new Expression.HasAny(Field.ID, ids)))).containsExactly("Bo");
            assertThat(index.names(has(Field.ID, Candidates.id("Bo")))).containsExactly("Bo");
            assertThat(index.names(new Expression.HasAny(Field.EMAIL, List.of("x@example.com", "ada@example.com"))))
                    .containsExactly("Ada");
            assertThat(index.names(job(new Expression.HasAny(Field.ID, ids)))).as("a job has no id").isEmpty();
        }
    }

    @Test
    default void numbersOfAPersonAndOfAJob(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Cook", "Diner", "2010-01", "2012-12", "")
                        .job("Chef", "Mill", "2023-01", "now", "")
                        .studied("MIT", "BSc", null)
                        .graduating("2009", null)
                        .updated("2026-01-05"),
                person("Bo").job("Cook", "Diner", "2020-01", "2020-06", "").asIntern().updated("2025-12-01"))) {
            assertThat(index.names(number(Field.TENURE, 37, 37))).containsExactly("Ada");
            assertThat(index.names(number(Field.TENURE_AVERAGE, 36, 37))).containsExactly("Ada");
            assertThat(index.names(number(Field.TENURE_LONGEST, null, 6))).containsExactly("Bo");
            assertThat(index.names(number(Field.JOBS, 1, 1))).containsExactly("Bo");
            assertThat(index.names(number(Field.YEARS, 6, 6))).containsExactly("Ada");
            assertThat(index.names(number(Field.YEARS_WITHOUT_INTERNSHIPS, null, 0))).containsExactly("Bo");
            assertThat(index.names(number(Field.GRADUATED, 2009, null))).containsExactly("Ada");
            assertThat(index.names(not(number(Field.GRADUATED, null, null)))).as("who has none").containsExactly("Bo");
            assertThat(index.names(number(Field.UPDATED, 20_458, null))).containsExactly("Ada");
            assertThat(index.names(number(Field.RESUME_DATE, null, 2020 * 12 + 5))).containsExactly("Bo");
            assertThat(index.names(job(number(Field.LENGTH, 36, 36), word(Field.EMPLOYER, "diner"))))
                    .containsExactly("Ada");
            assertThat(index.names(number(Field.LENGTH, null, 6))).as("any job").containsExactly("Bo");
            assertThat(index.names(job(number(Field.YEARS, 0, null)))).as("a job has no years").isEmpty();
        }
    }

    @Test
    default void datesInEveryRelation(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Month").job("A", "X", "2019-03", "2019-08", ""),
                person("Open").job("A", "X", "2018-06", "now", ""), person("Undated").job("A", "X", null, null, ""))) {
            assertThat(index.names(dates(Relation.OVERLAPS, "2019-08", "2019-12", false))).containsExactly("Month",
                    "Open");
            assertThat(index.names(dates(Relation.DURING, "2019-03", "2019-08", false))).containsExactly("Month");
            assertThat(index.names(dates(Relation.DURING, "2019-04", "2019-08", false))).isEmpty();
            assertThat(index.names(dates(Relation.DURING, "2018-01", "", false))).containsExactly("Month", "Open");
            assertThat(index.names(dates(Relation.THROUGHOUT, "2019-04", "2019-07", false))).containsExactly("Month",
                    "Open");
            assertThat(index.names(dates(Relation.THROUGHOUT, "2019-04", "", false))).as("beyond every job").isEmpty();
            assertThat(index.names(dates(Relation.STARTED, "2019-01", "2019-12", false))).containsExactly("Month");
            assertThat(index.names(dates(Relation.ENDED, "2019-08", "", false))).as("an open job has not ended")
                    .containsExactly("Month");
        }
    }

    @Test
    default void strictAsksWhetherEveryReadingOfUncertainDatesWillDo(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Years").job("A", "X", "2019", "2021", ""),
                person("Year").job("A", "X", "2020", "2020", ""),
                person("Half").job("A", "X", "2020-07", "2020", ""))) {
            assertThat(index.names(dates(Relation.OVERLAPS, "2019-01", "2019-02", false))).containsExactly("Years");
            assertThat(index.names(dates(Relation.OVERLAPS, "2019-01", "2019-02", true))).isEmpty();
            assertThat(index.names(dates(Relation.OVERLAPS, "2019-12", "2020-06", true))).containsExactly("Years");
            assertThat(index.names(dates(Relation.OVERLAPS, "2020-01", "2020-12", true))).containsExactly("Half",
                    "Year",
                    "Years");
            assertThat(index.names(dates(Relation.DURING, "2020-01", "2020-12", true))).containsExactly("Half", "Year");
            assertThat(index.names(dates(Relation.DURING, "2020-03", "2020-10", false))).containsExactly("Half",
                    "Year");
            assertThat(index.names(dates(Relation.THROUGHOUT, "2020-01", "2020-12", true))).containsExactly("Years");
            assertThat(index.names(dates(Relation.THROUGHOUT, "2020-01", "2020-12", false))).containsExactly("Year",
                    "Years");
            assertThat(index.names(dates(Relation.ENDED, "2020-07", "2020-12", true))).as("not before it began")
                    .containsExactly("Half");
            assertThat(index.names(dates(Relation.STARTED, "2020-06", "2020-06", false))).containsExactly("Year");
        }
    }

    @Test
    default void jobsAreHeldOrLikelyHeldOrPast(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Ada").job("Cook", "Diner", "2010-01", "now", "").job("Chef", "Mill", "2020-01", "now", ""),
                person("Bo").job("Cook", "Diner", "2010-01", "2012-01", ""),
                person("Cy").job("Cook", "Mill", null, null, ""))) {
            assertThat(index.names(job(word("cook"), new Expression.Held(Time.CURRENT)))).containsExactly("Ada");
            assertThat(index.names(job(word("cook"), new Expression.Held(Time.LIKELY_CURRENT)))).as("a later job began")
                    .isEmpty();
            assertThat(index.names(job(word("chef"), new Expression.Held(Time.LIKELY_CURRENT)))).containsExactly("Ada");
            assertThat(index.names(job(new Expression.Held(Time.PAST)))).containsExactly("Bo", "Cy");
        }
    }

    @Test
    default void skillsAreUsedForMonthsAndUntilAMonth(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir),
                person("Long").job("A", "X", "2015-01", "2017-07", "")
                        .using("Kafka")
                        .job("B", "X", "2017-01", "2018-06", "")
                        .using("Kafka"),
                person("Late").job("A", "X", "2025-01", "now", "").using("Kafka"), person("Listed").knows("Kafka"),
                person("Without").knows("Java"))) {
            assertThat(index.names(used("kafka", null, null, null))).containsExactly("Late", "Listed", "Long");
            assertThat(index.names(used("kafka", 42, null, null))).as("the union").containsExactly("Long");
            assertThat(index.names(used("kafka", 43, null, null))).isEmpty();
            assertThat(index.names(used("kafka", 13, 13, null))).containsExactly("Late");
            assertThat(index.names(used("kafka", null, 0, null))).as("listed only").containsExactly("Listed");
            assertThat(index.names(used("kafka", null, null, 0))).containsExactly("Late");
            assertThat(index.names(used("kafka", null, null, 90))).as("until June 2018").containsExactly("Late");
            assertThat(index.names(used("kafka", null, null, 91))).containsExactly("Late", "Long");
            assertThat(index.names(job(used("kafka", 31, 31, null)))).as("in one job").containsExactly("Long");
        }
    }

    @Test
    default void distanceIsByGreatCircle(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("Ada").livesIn("Paris"),
                person("Bo").livesIn("Oslo").job("Cook", "Diner", null, null, "").in("Paris"),
                person("Cy").livesIn("Atlantis"))) {
            assertThat(index.names(new Expression.Around(48.9, 2.4, 10, "Paris"))).containsExactly("Ada");
            assertThat(index.names(new Expression.Around(48.9, 2.4, 1330, "Paris"))).containsExactly("Ada");
            assertThat(index.names(new Expression.Around(48.9, 2.4, 1350, "Paris"))).containsExactly("Ada", "Bo");
            assertThat(index.names(job(new Expression.Around(48.9, 2.4, 10, "Paris")))).containsExactly("Bo");
            assertThat(index.names(new Expression.Around(-48.9, -177.6, 21_000, "the other side")))
                    .containsExactly("Ada", "Bo");
        }
    }

    @Test
    default void namesMeetInEveryForm(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("José Vega", "a"), person("Jose Vega", "b"),
                person("Jörg Müller", "c"), person("Joerg Mueller", "d"), person("Jorg Muller", "e"),
                person("Łukasz Øst", "f"), person("Weiß, Işıl", "g"), person("Pat O'Connor", "h"))) {
            for (String form : List.of("muller", "mueller", "Müller")) {
                assertThat(index.names(word(Field.NAME, form))).containsExactly("Joerg Mueller", "Jorg Muller",
                        "Jörg Müller");
            }
            assertThat(index.names(word(Field.NAME, "jose"))).containsExactly("Jose Vega", "José Vega");
            assertThat(index.names(word(Field.NAME, "lukasz"))).containsExactly("Łukasz Øst");
            assertThat(index.names(word(Field.NAME, "ost"))).containsExactly("Łukasz Øst");
            assertThat(index.names(phrase(Field.NAME, "isil", "weiss"))).containsExactly("Weiß, Işıl");
            assertThat(index.names(phrase(Field.NAME, "vega", "jose"))).hasSize(2);
            assertThat(index.names(word(Field.NAME, "oconnor"))).containsExactly("Pat O'Connor");
            assertThat(index.names(word("oconnor"))).containsExactly("Pat O'Connor");
        }
    }

    @Test
    default void exactNameIsComparedSignBySign(@TempDir Path dir) throws IOException {
        try (Indexed index = Indexed.of(create(dir), person("José Vega", "a"), person("Jose Vega", "b"),
                person("jose vega", "c"))) {
            assertThat(index.names(new Expression.Term(Field.NAME, "José", true))).containsExactly("José Vega");
            assertThat(index.names(new Expression.Term(Field.NAME, "jose", true))).containsExactly("jose vega");
            assertThat(index.names(new Expression.Phrase(Field.NAME, List.of("Jose", "Vega"), true)))
                    .containsExactly("Jose Vega");
            assertThat(index.names(new Expression.Phrase(Field.NAME, List.of("Vega", "Jose"), true))).isEmpty();
        }
    }
}
