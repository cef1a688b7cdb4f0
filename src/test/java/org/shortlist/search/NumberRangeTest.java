package org.shortlist.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shortlist.query.Field;

class NumberRangeTest {

    @ParameterizedTest
    @ValueSource(strings = {"5..10", "11..", "..2", "0..0"})
    void readsBackWhatItWrites(String text) {
        assertThat(NumberRange.parse(text)).get().hasToString(text);
    }

    @Test
    void aNumberAloneIsItself() {
        assertThat(NumberRange.parse("4")).contains(new NumberRange(4, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "10..5", "-3..4", "many", "5.10", "5..x", "99999999999"})
    void whatIsNoRangeIsRefused(String text) {
        assertThat(NumberRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Field.class, names = {"YEARS", "TENURE", "TENURE_AVERAGE", "GRADUATED"})
    void everyNumberFallsIntoExactlyOneBucket(Field field) {
        for (int number = 0; number < 2100; number++) {
            int held = number;
            assertThat(Ranges.buckets(field).stream().filter(bucket -> bucket.contains(held))).hasSize(1);
        }
    }

    @Test
    void labelsAreForPeople() {
        assertThat(labels(Field.YEARS)).containsExactly("up to 1 year", "2–4 years", "5–9 years", "10–14 years",
                "15–19 years", "20 years or more");
        assertThat(labels(Field.TENURE)).containsExactly("under 1 year", "1–2 years", "2–5 years", "5–10 years",
                "10 years or more");
        assertThat(labels(Field.GRADUATED)).startsWith("until 1979", "1980–1989").endsWith("2025 or later");
        assertThat(Ranges.label(Field.UPDATED, new NumberRange(20_000, null))).isEqualTo("since 2024-10-04");
    }

    private static List<String> labels(Field field) {
        return Ranges.buckets(field).stream().map(range -> Ranges.label(field, range)).toList();
    }
}
