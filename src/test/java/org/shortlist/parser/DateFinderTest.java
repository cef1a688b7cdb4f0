package org.shortlist.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.resume.DateRange;
import org.shortlist.resume.PartialDate;
import org.shortlist.vocabulary.Wording;

class DateFinderTest {

    private static final DateWords WORDS = new DateWords();

    private static List<Dated> in(String text) {
        return DateFinder.in(text, Lines.of(Wording.of(text)), WORDS);
    }

    /** {@code 2013-09/2017-06}, {@code 2019/…} for an open one, {@code =2021-11} for a lone date. */
    private static String shown(DateRange range) {
        if (range.end() == null) {
            return range.start() + "/…";
        }
        return range.end().equals(range.start()) ? "=" + range.start() : range.start() + "/" + range.end();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Sept 2013 – June 2017 | 2013-09/2017-06", "9/2021-present | 2021-09/…",
            "06/2014 to current | 2014-06/…", "2016–18 | 2016/2018", "1998–02 | 1998/2002",
            "Jan '22 - Mar '23 | 2022-01/2023-03",
            "2014-06 - 2015-01 | 2014-06/2015-01", "6.2014 - 01.2016 | 2014-06/2016-01", "2014-06-30 | =2014-06",
            "30.06.2014 bis heute | 2014-06/…", "6/30/2014 – 7/1/2015 | 2014-06/2015-07", "since 2019 | 2019/…",
            "seit März 2019 | 2019-03/…", "May 2012 to date | 2012-05/…", "May 2012 till date | 2012-05/…",
            "June - August 2019 | 2019-06/2019-08", "Nov 2021 | =2021-11", "2013 | =2013",
            "06/14 - 08/15 | 2014-06/2015-08",
            "janvier 2017 à aujourd'hui | 2017-01/…", "enero de 2018 - actualidad | 2018-01/…", "2019 - | 2019/…",
            "maart 2017 t/m mei 2018 | 2017-03/2018-05", "March 3rd, 2016 - April 4, 2017 | 2016-03/2017-04",
            "2015 － 2016 | 2015/2016", "2019 - in corso | 2019/…", "2019 – en cours | 2019/…",
            "2019 - em curso | 2019/…", "2019 - Curso de Excel avanzado | =2019", "2018 – Corso HACCP | =2018",
            "2020 – Cours particuliers de maths | =2020", "Sept. 2013 through Oct. 2014 | 2013-09/2014-10",
            "1999/2001 | =1999"})
    void readsDatesAsPeopleWriteThem(String text, String expected) {
        assertThat(in(text).getFirst().range()).satisfies(range -> assertThat(shown(range)).isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(412) 555-2019", "+1 2019 555 0100", "served 2013% more", "$2015", "in room 2014b",
            "may the force",
            "1,2015", "12019", "march on", "version 3.2014.1x"})
    void takesNothingElseForADate(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Employee of the Year 2017 | 2019", "Dean's List 2015 | 2016", "AWS Certified 2019 | 2022"})
    void aBarBetweenYearsOfAListIsNoRange(String text) {
        assertThat(in(text)).extracting(dated -> shown(dated.range()))
                .hasSize(2)
                .allMatch(range -> range.startsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"| Clerk | 2015 | 2016 |", "Clerk  |  2015  |  2016", "Clerk\t2015\t2016",
            "Clerk   2015   2016"})
    void theColumnsOfATableAreARange(String text) {
        assertThat(in(text)).extracting(dated -> shown(dated.range())).containsExactly("2015/2016");
    }

    @Test
    void aSeasonMayMeanAnyOfThreeMonths() {
        PartialDate summer = in("Summer 2019").getFirst().range().start();
        assertThat(summer).isNotNull();
        assertThat(summer.earliest()).hasToString("2019-06");
        assertThat(summer.latest()).hasToString("2019-08");
    }

    @Test
    void aRangeMayGoOnInTheNextLine() {
        List<Dated> found = in(" 06/2014\n to current\n 03/2012\n to 05/2014\n");
        assertThat(found).hasSize(2);
        assertThat(shown(found.getFirst().range())).isEqualTo("2014-06/…");
        assertThat(found.getFirst().first()).isEqualTo(0);
        assertThat(found.getFirst().last()).isEqualTo(1);
        assertThat(shown(found.get(1).range())).isEqualTo("2012-03/2014-05");
    }

    @Test
    void aDateOfItsOwnOnTheNextLineIsNoEnd() {
        assertThat(in("06/2014\nTook part in 2015\n")).hasSize(2);
    }

    @Test
    void expectedIsSeenBeforeAndAfter() {
        assertThat(in("Aug 2021 – Dec 2022 (expected)").getFirst().expected()).isTrue();
        assertThat(in("Expected: May 2027").getFirst().expected()).isTrue();
        assertThat(in("Aug 2021 – Dec 2022").getFirst().expected()).isFalse();
    }

    @Test
    void theSpanIsTheDateAlone() {
        String text = "Cook, 2016–18, Leeds";
        Dated dated = in(text).getFirst();
        assertThat(text.substring(dated.from(), dated.to())).isEqualTo("2016–18");
    }
}
