package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"5..10", "11..", "..2", "0..0"})
    void readsBackWhatItWrites(String text) {
        assertThat(YearRange.parse(text)).get().hasToString(text);
    }

    @Test
    void aNumberAloneIsItself() {
        assertThat(YearRange.parse("4")).contains(new YearRange(4, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "10..5", "-3..4", "many", "5.10", "5..x", "99999999999"})
    void whatIsNoRangeIsRefused(String text) {
        assertThat(YearRange.parse(text)).isEmpty();
    }

    @Test
    void everyNumberOfYearsFallsIntoExactlyOneBucket() {
        for (int years = 0; years < 80; years++) {
            int held = years;
            assertThat(YearRange.BUCKETS.stream().filter(bucket -> bucket.contains(held))).hasSize(1);
        }
    }

    @Test
    void labelsAreForPeople() {
        assertThat(YearRange.BUCKETS).extracting(YearRange::label)
                .containsExactly("up to 1 year", "2–4 years",
                        "5–9 years", "10–14 years", "15–19 years", "20 years or more");
    }
}
