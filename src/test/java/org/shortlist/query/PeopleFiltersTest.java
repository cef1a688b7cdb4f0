package org.shortlist.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shortlist.query.Vocabularies.PARSER;
import static org.shortlist.query.Vocabularies.VOCABULARY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Expression.Around;
import org.shortlist.query.Expression.Dates;
import org.shortlist.query.Expression.Has;
import org.shortlist.query.Expression.HasAny;
import org.shortlist.query.Expression.Held;
import org.shortlist.query.Expression.Range;
import org.shortlist.query.Expression.SkillUse;
import org.shortlist.query.Expression.Term;
import org.shortlist.query.Expression.WithinPosition;

/** What is asked of a person or a job by field. */
class PeopleFiltersTest {

    private static final Has KAFKA = new Has(Field.SKILL, "apache-kafka");

    private static void assertMeans(String typed, Expression expression) {
        assertThat(PARSER.read(typed).expression()).as(typed).isEqualTo(expression);
        assertThat(PARSER.read(typed).repairs()).as(typed).isEmpty();
    }

    private static void assertReads(String typed, String printed) {
        assertThat(PARSER.read(typed).query()).as(typed).isEqualTo(printed);
    }

    private static WithinPosition job(Expression... all) {
        return new WithinPosition(Expression.and(List.of(all)));
    }

    @Test
    void currentPastLikelyAndEver() {
        Term cto = new Term(Field.TITLE, "engineer");
        assertMeans("current.title:engineer", job(new Held(Held.Time.CURRENT), cto));
        assertMeans("past.title:engineer", job(new Held(Held.Time.PAST), cto));
        assertMeans("likely.title:engineer", job(new Held(Held.Time.LIKELY_CURRENT), cto));
        assertMeans("ever.title:engineer", cto);
        assertMeans("title:engineer", cto);
        assertMeans("current.skill:kafka", job(new Held(Held.Time.CURRENT), KAFKA));
        assertMeans("CURRENT.Industry:banking",
                job(new Held(Held.Time.CURRENT), new Has(Field.INDUSTRY, "banking")));
        assertMeans("-current.title:engineer", new Expression.Not(job(new Held(Held.Time.CURRENT), cto)));
        assertReads("current.company:netflix past.location:berlin",
                "job:(current:yes company:netflix) job:(current:no city:berlin)");
        assertReads("current.title:(engineer OR analyst)", "job:(current:yes (title:engineer OR title:analyst))");
    }

    @Test
    void aJobMayBeHeldItself() {
        assertReads("job:(title:engineer current:yes)", "job:(title:engineer current:yes)");
        assertReads("job:(title:engineer current:likely)", "job:(title:engineer current:likely)");
        assertReads("current:no", "job:(current:no)");
        assertReads("job:(past.title:engineer kafka)", "job:(current:no title:engineer kafka)");
    }

    @Test
    void oneJobHoldsAllOfIt() {
        assertMeans("job:(title:\"data engineer\" company:aws from:2019 to:2021 skill:kafka -title:intern)",
                job(new Expression.Phrase(Field.TITLE, List.of("data", "engineer")),
                        new Expression.Or(List.of(new Has(Field.EMPLOYER, "amazon-web-services"),
                                new Term(Field.EMPLOYER, "aws"))),
                        new Dates(Dates.Relation.OVERLAPS, YearMonth.of(2019, 1), YearMonth.of(2021, 12), false), KAFKA,
                        new Expression.Not(new Term(Field.TITLE, "intern"))));
    }

    @ParameterizedTest
    @CsvSource({"overlaps:2019..2021,OVERLAPS,2019-01,2021-12", "during:2019..2021,DURING,2019-01,2021-12",
            "throughout:2019-03..2021,THROUGHOUT,2019-03,2021-12", "started:2019,STARTED,2019-01,2019-12",
            "ended:2019-06..,ENDED,2019-06,", "started:..2019,STARTED,,2019-12", "started>=2019,STARTED,2019-01,",
            "ended:<2020,ENDED,,2019-12", "during:\"March 2019 to Jun 2020\",DURING,2019-03,2020-06",
            "started:mar-2019,STARTED,2019-03,2019-03", "overlaps:2019..now,OVERLAPS,2019-01,",
            "during:2019-2021,DURING,2019-01,2021-12", "started:06/2019,STARTED,2019-06,2019-06"})
    void datesStandInARelation(String typed, Dates.Relation relation, YearMonth from, YearMonth to) {
        assertMeans("job:(" + typed + ")", job(new Dates(relation, from, to, false)));
        assertMeans("job:(" + typed + " strict)", job(new Dates(relation, from, to, true)));
        assertMeans(typed, job(new Dates(relation, from, to, false)));
    }

    @Test
    void strictIsAWordElsewhere() {
        assertReads("strict", "strict");
        assertReads("job:(overlaps:2019..2020 AND strict)", "job:(overlaps:2019-01..2020-12 AND strict)");
        assertReads("from:2019 to:2021 strict", "job:(overlaps:2019-01..2021-12 strict)");
    }

    @Test
    void datesOfDifferentKindsSideBySideAreOfOneJob() {
        assertReads("started:2019 ended:2021", "job:(started:2019-01..2019-12 ended:2021-01..2021-12)");
        assertReads("current:yes length:>=2y", "job:(current:yes length:24m..)");
        assertReads("overlaps:2010 overlaps:2020", "job:(overlaps:2010-01..2010-12) job:(overlaps:2020-01..2020-12)");
    }

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
        assertMeans("seniority:<junior", new Has(Field.SENIORITY, "intern"));
        assertMeans("seniority:<=intern", new Has(Field.SENIORITY, "intern"));
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

    @Test
    void namesInAnyOrderAndWriting() {
        assertMeans("name:\"Garcia, Maria\"", new Expression.Near(
                List.of(new Term(Field.NAME, "garcia"), new Term(Field.NAME, "maria")), 2, false));
        assertMeans("name:José", new Term(Field.NAME, "josé"));
        assertMeans("name:JOSE", new Term(Field.NAME, "jose"));
        assertMeans("name:\"Vega, José\"", new Expression.Near(
                List.of(new Term(Field.NAME, "vega"), new Term(Field.NAME, "josé")), 2, false));
        assertReads("name:\"José  O'Brien-García\"", "name:\"josé o'brien garcía\"");
        assertReads("name:~José", "name:~josé");
        assertMeans("name:=José", new Term(Field.NAME, "José", true));
        assertMeans("name:=\"José García\"", new Expression.Phrase(Field.NAME, List.of("José", "García"), true));
        assertReads("name:=\"José García\"", "name:=\"José García\"");
    }

    @Test
    void namesWithUmlautsInBothWritings() {
        assertThat(PARSER.read("name:mueller").expression()).isEqualTo(new Expression.Expanded(
                new Term(Field.NAME, "mueller"),
                List.of(new Expression.Expanded.Synonym("muller", new Term(Field.NAME, "muller")))));
        assertMeans("name:Müller", new Term(Field.NAME, "müller"));
    }

    @Test
    void nicknamesAreAskedForAndSeen() {
        assertMeans("name:bob", new Term(Field.NAME, "bob"));
        assertThat(PARSER.read("name:~bob").expansions()).extracting(Reading.ReadExpansion::label)
                .contains("robert", "bobby");
        assertReads("name:~bob", "name:~bob");
        assertReads("name:~bob without:bobby", "name:~bob without:\"bobby\"");
        assertReads("name:~xerxes", "name:xerxes");
    }

    @Test
    void pastedListsAreOneCondition() {
        assertMeans("ada@example.com, Bob@Example.com\nada@example.com",
                new HasAny(Field.EMAIL, List.of("ada@example.com", "bob@example.com")));
        assertMeans("<ada@example.com>; <bob@example.com>",
                new HasAny(Field.EMAIL, List.of("ada@example.com", "bob@example.com")));
        assertMeans("email:(ada@example.com OR bob@example.com)",
                new HasAny(Field.EMAIL, List.of("ada@example.com", "bob@example.com")));
        assertMeans("id:(c_0123456789abcdef c_0123456789abcdeg)",
                new HasAny(Field.ID, List.of("c_0123456789abcdef", "c_0123456789abcdeg")));
        assertMeans("c_0123456789abcdef", new Has(Field.ID, "c_0123456789abcdef"));
        assertMeans("email:ada@example.com", new Has(Field.EMAIL, "ada@example.com"));
        assertMeans("ada@example.com", new Term(Field.ANYWHERE, "ada@example.com"));
        assertReads("kafka -id:(c_0123456789abcdef, c_0123456789abcdeg)",
                "kafka NOT id:(c_0123456789abcdef OR c_0123456789abcdeg)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "email:(", "kafka email:("})
    void tenThousandEntriesAreRead(String before) {
        String list = IntStream.range(0, 10_000)
                .mapToObj(i -> "a" + i + "@example.com")
                .collect(Collectors.joining(",\n"));
        Reading reading = PARSER.read(before + list + (before.isEmpty() ? "" : ")"));
        HasAny any = (HasAny) Clause.of(reading.expression()).getLast().expression();
        assertThat(any.ids()).hasSize(10_000);
        assertThat(reading.warnings()).isEmpty();
        assertThat(PARSER.read(reading.query()).expression()).isEqualTo(reading.expression());
        Reading longer = PARSER.read(before + list + ",b@example.com,c@example.com" + (before.isEmpty() ? "" : ")"));
        assertThat(longer.warnings()).extracting(Reading.Note::code).containsExactly("too-many-entries");
    }
}
