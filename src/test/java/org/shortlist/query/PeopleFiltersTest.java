package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Readings.assertMeans;
import static org.shortlist.query.Readings.assertReads;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.VOCABULARY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.query.Expression.Around;
import org.shortlist.query.Expression.Has;
import org.shortlist.query.Expression.Range;
import org.shortlist.query.Expression.SkillUse;
import org.shortlist.query.Expression.Term;

/** What is asked of a person by field. */
class PeopleFiltersTest {

    @ParameterizedTest
    @CsvSource({"yoe>=5,YEARS,5,", "years:5..10,YEARS,5,10", "experience:5+,YEARS,5,", "yoe:<3,YEARS,,2",
            "years>5,YEARS,6,",
            "yoe:\"5 years\",YEARS,5,5", "yoe:5-10,YEARS,5,10", "years<=5,YEARS,,5",
            "yoe.excl_intern:3..,YEARS_WITHOUT_INTERNSHIPS,3,", "tenure.current>=2y,TENURE,24,",
            "tenure.avg:18m..4y,TENURE_AVERAGE,18,48", "tenure.max<36m,TENURE_LONGEST,,35",
            "tenure.avg:1.5y..,TENURE_AVERAGE,18,",
            "jobs.count>=3,JOBS,3,", "jobs.count:2..4,JOBS,2,4", "graduated:2015..2019,GRADUATED,2015,2019",
            "graduated:2018,GRADUATED,2018,2018", "graduated>=2015,GRADUATED,2015,"})
    void numbersAreRanges(String typed, Field field, Integer low, Integer high) {
        assertMeans(typed, new Range(field, low, high));
    }

    @Test
    void timesAreCountedFromToday() {
        int today = Math.toIntExact(LocalDate.of(2026, 11, 15).toEpochDay());
        assertMeans("updated:90d", new Range(Field.UPDATED, today - 90, null));
        assertMeans("updated:<=90d", new Range(Field.UPDATED, today - 90, null));
        assertMeans("updated>90d", new Range(Field.UPDATED, null, today - 91));
        assertMeans("updated:30d..90d", new Range(Field.UPDATED, today - 90, today - 30));
        assertMeans("updated:2w", new Range(Field.UPDATED, today - 14, null));
        assertMeans("updated:2026-03-01..2026-03-31", new Range(Field.UPDATED,
                (int) LocalDate.of(2026, 3, 1).toEpochDay(), (int) LocalDate.of(2026, 3, 31).toEpochDay()));
        assertMeans("updated>=2026-03", new Range(Field.UPDATED, (int) LocalDate.of(2026, 3, 1).toEpochDay(), null));
        assertMeans("resume_date:12m", new Range(Field.RESUME_DATE, 2025 * 12 + 10, null));
        assertMeans("resume_date:2024..", new Range(Field.RESUME_DATE, 2024 * 12, null));
        assertMeans("resume_date:..2024-03", new Range(Field.RESUME_DATE, null, 2024 * 12 + 2));
    }

    @ParameterizedTest
    @CsvSource({"skill:kafka>=3y,36,,", "skill:kafka>=36m,36,,", "skill:kafka >= 3y,36,,", "skill:kafka>3y,37,,",
            "skill:kafka<1y,,11,", "skill:kafka>=3y within:24m,36,,24", "skill:kafka within:2y,,,24",
            "skill:kafka>=1y<5y,12,59,", "skill:kafka<5y>=1y,12,59,",
            "skill:\"apache kafka\">=3,36,,", "skill.listed:kafka,,0,", "skill:kafka<1m,,0,"})
    void aSkillHasYearsAndALastUse(String typed, Integer atLeast, Integer atMost, Integer within) {
        assertMeans(typed, new SkillUse("apache-kafka", atLeast, atMost, within));
    }

    @Test
    void whatFollowsBindsToTheSkillBeforeIt() {
        assertReads("skill:(kafka OR java)>=2y within:12m",
                "skill:=\"apache-kafka\">=24m within:12m OR skill:=\"java\">=24m within:12m");
        assertReads("skill:java skill:kafka>=3y within:24m python",
                "skill:=\"java\" skill:=\"apache-kafka\">=36m within:24m python");
        assertReads("skill:c++>=2y", "skill:=\"c++\">=24m");
        assertReads("job:(title:engineer skill:kafka>=2y)", "job:(title:engineer) skill:=\"apache-kafka\">=24m");
    }

    @Test
    void ladderOfRanks() {
        List<String> ladder = List.of("intern", "junior", "mid", "senior", "lead", "principal", "manager", "director",
                "vp",
                "chief");
        assertMeans("seniority:>=senior", Expression.or(has(Field.SENIORITY, ladder.subList(3, 10))));
        assertMeans("seniority>=senior", Expression.or(has(Field.SENIORITY, ladder.subList(3, 10))));
        assertMeans("seniority:<mid", Expression.or(has(Field.SENIORITY, ladder.subList(0, 2))));
        assertMeans("seniority:senior..principal", Expression.or(has(Field.SENIORITY, ladder.subList(3, 6))));
        assertMeans("seniority:senior", new Has(Field.SENIORITY, "senior"));
        assertMeans("seniority:exec", new Has(Field.SENIORITY, "chief"));
        assertReads("current.seniority>=director", "job:(current:yes seniority:>=director)");
        assertReads("seniority:(senior OR lead)", "seniority:senior..lead");
    }

    private static List<Expression> has(Field field, List<String> ids) {
        return ids.stream().<Expression>map(id -> new Has(field, id)).toList();
    }

    @Test
    void ladderOfDegrees() {
        assertMeans("degree>=master", Expression.or(has(Field.DEGREE, List.of("master", "doctorate"))));
        assertMeans("degree:>=MSc", Expression.or(has(Field.DEGREE, List.of("master", "doctorate"))));
        assertMeans("degree:>=bachelor", Expression.or(has(Field.DEGREE, List.of("bachelor", "master", "doctorate"))));
        assertReads("degree:bachelor..master", "degree:bachelor..master");
    }

    @Test
    void ladderOfLanguages() {
        assertMeans("lang:german>=b2", new Has(Field.LEVEL, "german:b2"));
        assertMeans("lang:German>B2", new Has(Field.LEVEL, "german:c1"));
        assertMeans("lang:french<=b1", Expression.and(List.of(PARSER.read("lang:french").expression(),
                new Expression.Not(new Has(Field.LEVEL, "french:b2")))));
        assertMeans("lang:Deutsch>=b2", new Has(Field.LEVEL, "german:b2"));
        assertThat(PARSER.read("lang:deutsch").sentence()).isEqualTo("speaking German");
        assertMeans("lang:deutsch", Expression
                .or(List.of(new Has(Field.LANGUAGE, "german"), new Expression.Term(Field.LANGUAGE, "deutsch"))));
        assertReads("lang:german lang:french>=native", "lang:german lang.level:=\"french:native\"");
    }

    @ParameterizedTest
    @CsvSource({"near:\"Utrecht\" 30km,30,Utrecht", "near:Utrecht 30 km,30,Utrecht", "near:Utrecht,30,Utrecht",
            "near:Chicago 20mi,32,Chicago", "'near:\"Portland, ME\" 10 miles',16,'Portland, ME'",
            "around:berlin 5km,5,Berlin"})
    void aRadiusIsAroundAPlace(String typed, int kilometres, String place) {
        assertThat(PARSER.read(typed).expression()).isInstanceOfSatisfying(Around.class, around -> {
            assertThat(around.kilometres()).isEqualTo(kilometres);
            assertThat(around.place()).isEqualTo(place);
        });
    }

    @Test
    void noKilometresAreThePlaceItself() {
        assertReads("near:Utrecht 0km", "city:utrecht");
        assertReads("near:Utrecht 30km nurse 40km", "near:\"Utrecht\" 30km nurse 40km");
        assertReads("near:Utrecht AND 40km", "near:\"Utrecht\" 30km AND 40km");
    }

    @Test
    void anUnknownPlaceIsText() {
        assertReads("near:Nowhereville 10km nurse", "nowhereville nurse");
    }

    @Test
    void everyPlaceHasANameOfItsOwn() {
        ConceptResolver concepts = new ConceptResolver(VOCABULARY);
        VOCABULARY.places()
                .all()
                .forEach(place -> assertThat(concepts.place(concepts.fullName(place))).hasValue(place));
    }

    @Test
    void placesAreCitiesRegionsAndCountries() {
        assertReads("state:pennsylvania region:PA", "region:=\"us-pa\" region:=\"us-pa\"");
        assertReads("country:germany country:US", "country:=\"de\" country:=\"us\"");
        assertReads("location:california location:germany location:berlin",
                "region:=\"us-ca\" country:=\"de\" city:berlin");
    }

    @Test
    void industriesAreFoundByAnyOfTheirWords() {
        assertMeans("industry:Banking", new Has(Field.INDUSTRY, "banking"));
        assertMeans("industry:bank", new Has(Field.INDUSTRY, "banking"));
        assertReads("industry:health", "industry:=\"health-care\"");
    }

    @Test
    void familiesGroupsAndFields() {
        assertMeans("skill.family:Containers", new Has(Field.FAMILY, "containers"));
        assertMeans("title.family:\"software engineer\"", new Has(Field.TITLE, "software-engineer"));
        assertMeans("title.family:sde", new Has(Field.TITLE, "software-engineer"));
        assertMeans("function:engineering", new Has(Field.FUNCTION, "engineering"));
        assertMeans("company.group:amazon", new Has(Field.GROUP, "amazon"));
        assertMeans("title:=SDE", new Term(Field.TITLE, "sde", true));
    }

    @Test
    void certificatesFieldsOfStudyClearancesAndPermits() {
        assertReads("cert:\"aws certified\" field:physics clearance:secret permit:\"us citizen\"",
                "cert.words:\"aws certified\" field.words:physics clearance.words:secret permit.words:\"us citizen\"");
        assertReads("cert:=\"AWS Certified\"", "cert:=\"AWS Certified\"");
    }

    @Test
    void whatAResumeHasAndHasNot() {
        assertMeans("has:email", new Has(Field.PART, "email"));
        assertReads("has:emails -has:phone NOT has:linkedin", "has:email NOT has:phone NOT has:link");
        assertReads("has:publications has:driving-licence has:school",
                "has:publication has:driving-licence has:school");
        assertReads("parse:dates-reversed parse:warning", "parse:=\"dates-reversed\" has:warning");
        assertReads("graduated:in-progress", "has:studies");
        assertReads("tag:Hot source:Upload", "tag:=\"hot\" source:=\"upload\"");
    }

    @Test
    void whoAsksForSomethingNarrowerMeansNoMoreThanIt() {
        assertMeans("skill:html", new Has(Field.SKILL, "html"));
        assertMeans("skill:xhtml", new Term(Field.SKILL, "xhtml"));
        assertMeans("xhtml", new Term(Field.ANYWHERE, "xhtml"));
        assertMeans("skill:=xhtml", new Has(Field.SKILL, "html"));
        assertReads("skill:\"spark sql\" -skill:jdk", "skill.words:\"spark sql\" NOT skill.words:jdk");
        Reading reading = PARSER.read("skill:xhtml");
        assertThat(reading.sentence()).isEqualTo("skill xhtml");
        assertThat(reading.warnings()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo("narrower");
            assertThat(note.fixes().getFirst().edit().applyTo("skill:xhtml")).isEqualTo("skill:HTML");
        });
        assertThat(PARSER.read("golang").expansions()).extracting(Reading.ReadExpansion::label).contains("Go");
    }
}
