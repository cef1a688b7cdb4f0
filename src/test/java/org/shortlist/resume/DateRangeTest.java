package org.shortlist.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final YearMonth AS_OF = YearMonth.of(2026, 11);

    @Test
    void bothEndsBelongToARange() {
        assertThat(between(PartialDate.month(2019, 3), PartialDate.month(2019, 3)).months(AS_OF)).isEqualTo(1);
        assertThat(between(PartialDate.month(2018, 1), PartialDate.month(2020, 12)).months(AS_OF)).isEqualTo(36);
    }

    @Test
    void anOpenRangeLastsUntilTheAsOfMonth() {
        DateRange open = DateRange.since(PartialDate.month(2026, 1));
        assertThat(open.isOpen()).isTrue();
        assertThat(open.months(AS_OF)).isEqualTo(11);
        assertThat(open.possible(AS_OF)).contains(new MonthInterval(YearMonth.of(2026, 1), AS_OF));
    }

    @Test
    void yearsAloneAreUncertainAtBothEnds() {
        DateRange years = between(PartialDate.year(2019), PartialDate.year(2021));
        assertThat(years.possible(AS_OF)).contains(interval("2019-01", "2021-12"));
        assertThat(years.certain(AS_OF)).contains(interval("2019-12", "2021-01"));
        assertThat(years.assumed(AS_OF)).contains(interval("2019-07", "2021-06"));
    }

    @Test
    void oneYearAtBothEndsMayBeCertainlyNothingAndCountsOneMonth() {
        DateRange year = between(PartialDate.year(2020), PartialDate.year(2020));
        assertThat(year.possible(AS_OF)).contains(interval("2020-01", "2020-12"));
        assertThat(year.certain(AS_OF)).isEmpty();
        assertThat(year.months(AS_OF)).isEqualTo(1);
    }

    @Test
    void aSeasonIsReadAtItsMiddle() {
        PartialDate summer = new PartialDate(YearMonth.of(2019, 6), YearMonth.of(2019, 8));
        assertThat(between(summer, PartialDate.month(2019, 12)).assumed(AS_OF))
                .contains(interval("2019-08", "2019-12"));
    }

    @Test
    void aReversedRangeKeepsItsDatesAndCoversNothing() {
        DateRange reversed = between(PartialDate.month(2021, 5), PartialDate.month(2020, 2));
        assertThat(reversed.reversed()).isTrue();
        assertThat(reversed.possible(AS_OF)).isEmpty();
        assertThat(reversed.months(AS_OF)).isZero();
    }

    @Test
    void aLoneDateIsNotOpen() {
        DateRange lone = DateRange.lone(PartialDate.month(2021, 11));
        assertThat(lone.isOpen()).isFalse();
        assertThat(lone.months(AS_OF)).isEqualTo(1);
    }

    @Test
    void anEndAloneCoversNothing() {
        DateRange graduated = new DateRange(null, PartialDate.year(2013));
        assertThat(graduated.possible(AS_OF)).isEmpty();
        assertThat(graduated.isOpen()).isFalse();
    }

    @Test
    void aJobThatHasNotBegunCountsNothing() {
        assertThat(DateRange.since(PartialDate.month(2027, 2)).months(AS_OF)).isZero();
    }

    @Test
    void whatIsStillToComeDoesNotCount() {
        assertThat(between(PartialDate.month(2026, 1), PartialDate.month(2031, 12)).months(AS_OF))
                .isEqualTo(new MonthInterval(YearMonth.of(2026, 1), AS_OF).months());
    }

    @Test
    void aRangeNeedsADate() {
        assertThatThrownBy(() -> new DateRange(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void datesAreWrittenWithTheirPrecision() {
        assertThat(PartialDate.month(2013, 9)).hasToString("2013-09");
        assertThat(PartialDate.year(2019)).hasToString("2019");
    }

    private static DateRange between(PartialDate start, PartialDate end) {
        return new DateRange(start, end);
    }

    private static MonthInterval interval(String from, String to) {
        return new MonthInterval(YearMonth.parse(from), YearMonth.parse(to));
    }
}
