package org.shortlist.query;

import static org.shortlist.query.Readings.assertMeans;
import static org.shortlist.query.Readings.assertReads;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shortlist.query.Expression.Dates;
import org.shortlist.query.Expression.Has;
import org.shortlist.query.Expression.Held;
import org.shortlist.query.Expression.Term;
import org.shortlist.query.Expression.WithinPosition;

/** What is asked of a job: when it was held, and what was true in it at once. */
class JobFiltersTest {

    private static final Has KAFKA = new Has(Field.SKILL, "apache-kafka");

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
}
